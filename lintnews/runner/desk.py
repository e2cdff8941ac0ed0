"""What one `Settings` needs for linting: a rulebook, and an engine for each set of rules."""

import os

from lintnews.config.discovery import blame
from lintnews.config.errors import ConfigError
from lintnews.rulebook.load import load
from lintnews.runner.selection import SERVED, Choice, Selector
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lintnews.config.settings import Override, Settings
    from lintnews.engine import Engine
    from lintnews.grammar.proofreader import Proofreader
    from lintnews.rule import Rule
    from lintnews.rulebook import Rulebook
    from lintnews.suppress.silence import Vocabulary


class Station(namedtuple("Station", "engine levels proofreader")):
    """An engine, and the severities that a user gave to rules: they hold against a check's own.

    proofreader: asks LanguageTool before the engine is asked; None while grammar is off.
    """

    __slots__ = ()
    engine: "Engine"
    levels: "Mapping[str, str]"
    proofreader: "Proofreader | None"


class Desk:
    """Rules and engines under one `Settings`, each made when it is first asked for."""

    def __init__(self, settings: "Settings", command: "Override | None") -> None:
        """Raises ConfigError if the settings name what does not exist."""
        self.settings = settings
        self.rulebook = self._load({})
        self._selector = Selector(self.rulebook, settings, command)
        self._stations: dict[int, Station] = {}
        self._vocabularies: dict[int, Vocabulary] = {}

    def choice(self, path: str | None) -> Choice:
        """Which rules run on a file."""
        return self._selector.choice(path)

    def station(self, path: str | None) -> Station:
        """What lints a file; raises ConfigError for options that a check refuses."""
        choice = self._selector.choice(path)
        station = self._stations.get(id(choice))
        if station is None:
            station = self._stations[id(choice)] = self._open(choice)
        return station

    def documented(self) -> "Mapping[str, Rule]":
        """All rules with their reasons and examples, which linting does without; by code."""
        return self._load({}, documented=True).rules

    def vocabulary(self, station: Station) -> "Vocabulary":
        """What comments in an article may speak of."""
        known = self._vocabularies.get(id(station))
        if known is None:
            from functools import lru_cache

            from lintnews.suppress.silence import Vocabulary

            find = self.rulebook.find
            resolve = lru_cache(1024)(lambda word: frozenset(rule.code for rule in find(word)))
            active = frozenset(station.engine.rules)
            known = Vocabulary(resolve, self.rulebook.nearest, active)
            self._vocabularies[id(station)] = known
        return known

    def _open(self, choice: Choice) -> Station:
        book = self._load(choice.options) if choice.options else self.rulebook
        rules = [
            book.rules[code]._replace(severity=level) if level else book.rules[code]
            for code, level in choice.severity.items()
            if code in book.rules
        ]
        levels = {code: level for code, level in choice.severity.items() if level}
        proofreader = None
        if any(rule.check == SERVED for rule in rules):
            from lintnews.grammar.options import options_of
            from lintnews.grammar.proofreader import Proofreader

            proofreader = Proofreader(options_of(choice.grammar))
        return Station(book.engine(rules), levels, proofreader)

    def _load(
        self, options: "Mapping[str, Mapping[str, object]]", documented: bool = False
    ) -> "Rulebook":
        settings = self.settings
        if not (settings.extend or settings.packs or options or documented):
            return load()
        from lintnews.rulebook.errors import RulebookError

        packs = [_located(pack, settings.root) for pack in settings.packs]
        try:
            return load(settings.extend, packs, options, documented)
        except RulebookError as error:
            raise self._blamed(error) from None

    def _blamed(self, error: Exception) -> ConfigError:
        """The error with the place in the config file that asked for what does not exist."""
        message = str(error)
        for word in (*self.settings.extend, *self.settings.packs):
            if word in message and self.settings.origin:
                return blame(self.settings, word, message.removeprefix("configuration:1: "))
        return ConfigError(message)


def _located(pack: str, root: str) -> str:
    """Where a pack lies, if it is a folder; else it is the name of one that is installed."""
    folder = os.path.join(root, pack)
    return folder if os.path.isdir(folder) else pack
