"""The rules that commands about rules speak of: those in force in the current folder."""

from lintnews.config.discovery import Discovery
from lintnews.config.errors import ConfigError
from lintnews.runner.linter import Linter
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lintnews.rule import Rule


class Book(namedtuple("Book", "rules severity")):
    """rules: all, by code.  severity: of those that are on; None: the rule's own."""

    __slots__ = ()
    rules: "Mapping[str, Rule]"
    severity: "Mapping[str, str | None]"

    def level(self, rule: "Rule") -> str:
        """The severity in force, "off" for a rule that is not on."""
        if rule.code not in self.severity:
            return "off"
        return self.severity[rule.code] or rule.severity

    def find(self, words: "Sequence[str]") -> "list[Rule]":
        """The rules that words stand for, each once, in the order of the book.

        Raises ConfigError for a word that stands for none.
        """
        from lintnews.engine.tables import build_index
        from lintnews.rulebook import Rulebook

        book = Rulebook(self.rules, build_index({}), {}, {})
        codes: set[str] = set()
        for word in words:
            found = book.find(word)
            if not found:
                near = book.nearest(word)
                hint = f"; did you mean '{near}'?" if near else ""
                raise ConfigError(f"unknown rule '{word}'{hint}")
            codes.update(rule.code for rule in found)
        return [rule for code, rule in self.rules.items() if code in codes]


def open_book(config: str | None, documented: bool) -> Book:
    """The rules for the current folder, or under a config file; raises ConfigError.

    documented: with reasons, examples and sources, which take longer to load.
    """
    desk = Linter(Discovery(config)).desk(".")
    rules = desk.documented() if documented else desk.rulebook.rules
    return Book(rules, desk.choice(None).severity)
