"""Which rules run on a file, and how grave their findings are."""

from lintnews.config.discovery import blame
from lintnews.config.errors import ConfigError
from lintnews.config.glob import matcher
from lintnews.config.settings import Override, Settings
from lintnews.runner.files import relative
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lintnews.rule import Rule
    from lintnews.rulebook import Rulebook

#: Stands for every rule, those that are off by default included.
ALL = "ALL"

#: The check kind of rules that speak for a LanguageTool server: on where a server is configured.
SERVED = "language_tool"


class Choice(namedtuple("Choice", "severity options grammar", defaults=({},))):
    """severity: of every rule to run, by code, in the order of the rulebook (None: the rule's own).

    options: values for options of rules, by code.  grammar: how LanguageTool is asked.
    """

    __slots__ = ()
    severity: "Mapping[str, str | None]"
    options: "Mapping[str, Mapping[str, object]]"
    grammar: "Mapping[str, object]"


class Selector:
    """Picks rules for paths, under one `Settings` and what the command line adds to it."""

    def __init__(
        self, rulebook: "Rulebook", settings: Settings, command: Override | None = None
    ) -> None:
        """command: select, extend_select and ignore from the command line; they outrank the file.

        Raises ConfigError for a rule that does not exist.
        """
        self._rulebook = rulebook
        self._settings = settings
        self._command = command or Override(())
        self._overrides = [(matcher(each.paths), each) for each in settings.per_path]
        self._choices: dict[tuple[int, ...], Choice] = {}
        layers: list[Settings | Override] = [settings, *settings.per_path, self._command]
        for layer in layers:
            self._check_words(layer)

    def choice(self, path: str | None) -> Choice:
        """The rules for a file; the same object for the same set of overrides."""
        applying: tuple[int, ...] = ()
        if self._overrides and path is not None:
            below = relative(path, self._settings.root)
            applying = tuple(
                index for index, (matches, _) in enumerate(self._overrides) if matches(below)
            )
        known = self._choices.get(applying)
        if known is None:
            overrides = [self._settings.per_path[index] for index in applying]
            known = self._choices[applying] = self._compute(overrides)
        return known

    def _compute(self, overrides: "Sequence[Override]") -> Choice:
        rules = self._rulebook.rules
        layers: list[Settings | Override] = [self._settings, *overrides]
        grammar = {key: value for layer in layers for key, value in layer.grammar.items()}
        served = {code for code, rule in rules.items() if rule.check == SERVED}
        chosen = {code for code, rule in rules.items() if rule.enabled and not rule.replaced_by}
        # Without a server only their own names, not ALL, switch these rules on.
        unserved = served if grammar.get("server", "off") == "off" else set()
        chosen |= served - unserved
        for layer in (*layers, self._command):
            chosen = self._apply(chosen, layer, unserved)
        # An exception for a folder holds against the command line too: its owner made it.
        for override in overrides:
            chosen -= self._codes(override.ignore)
            if override.grammar.get("server") == "off":
                chosen -= unserved
        levels = self._levels(layers)
        severity = {code: levels.get(code) for code in rules if code in chosen}
        return Choice(severity, self._options([*layers, self._command]), grammar)

    def _apply(
        self, chosen: "set[str]", layer: "Settings | Override", unserved: "set[str]"
    ) -> "set[str]":
        """One layer on top of the others.  Within it, the more specific word wins."""
        off = [word for word, level in layer.severity.items() if level == "off"]
        ignored = [*layer.ignore, *off]
        if layer.select is not None:
            chosen = set()
        wanted = [*(layer.select or ()), *layer.extend_select]
        if ALL in (word.upper() for word in wanted):
            chosen = chosen | (self._codes((ALL,)) - unserved)
            wanted = [word for word in wanted if word.upper() != ALL]
        for is_group in (True, False):
            chosen = chosen | self._codes(w for w in wanted if self._is_group(w) == is_group)
            chosen = chosen - self._codes(w for w in ignored if self._is_group(w) == is_group)
        return chosen

    def _levels(self, layers: "Iterable[Settings | Override]") -> "dict[str, str]":
        levels: dict[str, str] = {}
        for layer in layers:
            for is_group in (True, False):
                for word, level in layer.severity.items():
                    if level != "off" and self._is_group(word) == is_group:
                        levels.update(dict.fromkeys(self._codes((word,)), level))
        return levels

    def _options(self, layers: "Iterable[Settings | Override]") -> "dict[str, dict[str, object]]":
        options: dict[str, dict[str, object]] = {}
        for layer in layers:
            for word, values in layer.rules.items():
                for code in self._codes((word,)):
                    options.setdefault(code, {}).update(values)
        return options

    def _codes(self, words: "Iterable[str]") -> "set[str]":
        codes: set[str] = set()
        for word in words:
            if word.upper() == ALL:
                codes.update(code for code, r in self._rulebook.rules.items() if not r.replaced_by)
            else:
                found = self._rulebook.find(word)
                codes.update(rule.replaced_by or rule.code for rule in found)
        return codes

    def _is_group(self, word: str) -> bool:
        """Whether a word stands for several rules: a family or ALL."""
        return not any(
            word.casefold() in (rule.code.casefold(), rule.name, *rule.aliases)
            for rule in self._rulebook.find(word)
        )

    def _check_words(self, layer: "Settings | Override") -> None:
        lists = (layer.select or (), layer.extend_select, layer.ignore)
        for word in [word for words in lists for word in words] + list(layer.severity):
            if word.upper() != ALL and not self._rulebook.find(word):
                raise self._unknown(layer, word)
        for word, values in layer.rules.items():
            found = self._rulebook.find(word)
            if len(found) != 1:
                raise self._unknown(layer, word)
            check_options(found[0], values, lambda key, text: blame(self._settings, key, text))

    def _unknown(self, layer: "Settings | Override", word: str) -> ConfigError:
        near = self._rulebook.nearest(word)
        message = f"unknown rule '{word}'" + (f"; did you mean '{near}'?" if near else "")
        if layer is self._command or not self._settings.origin:
            return ConfigError(message)
        return blame(self._settings, word, message)


def check_options(
    rule: "Rule",
    values: "Mapping[str, object]",
    error: "Callable[[str, str], ConfigError]",
) -> None:
    """Raises `error(key, message)` for an option that the rule's check does not have."""
    from lintnews.checks.registry import check_class
    from lintnews.config.errors import suggestion

    known = check_class(rule.check).OPTIONS
    for key, value in values.items():
        if key not in known:
            near = suggestion(key, list(known))
            raise error(key, f"{rule.code} has no option '{key}'{near}")
        wanted = known[key]
        if wanted is not None and not isinstance(value, wanted):
            raise error(key, f"option '{key}' of {rule.code} has the wrong type")
