"""The rulebook: all known rules with the lexicons and search plans they need."""

from lintnews.engine import Engine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from lintnews.engine.index import PatternIndex
    from lintnews.rule import Rule
    from lintnews.rulebook.errors import RuleError


class Rulebook:
    """Rules by code, in order of family and number.

    errors: rule files that could not be used; the other rules are not affected by them.
    """

    __slots__ = ("errors", "gates", "index", "lexicons", "rules")

    def __init__(
        self,
        rules: "Mapping[str, Rule]",
        index: "PatternIndex",
        gates: "Mapping[str, tuple[Any, ...]]",
        lexicons: "Mapping[str, Sequence[str]]",
        errors: "Sequence[RuleError]" = (),
    ) -> None:
        """index: the patterns of all rules.  gates: the gates of rules without patterns, by code."""
        self.rules = dict(rules)
        self.index = index
        self.gates = gates
        self.lexicons = lexicons
        self.errors = tuple(errors)

    def find(self, word: str) -> "list[Rule]":
        """The rules that a code, a name, a former name or a family stands for, in any case."""
        wanted = word.casefold()
        exact = [
            rule
            for rule in self.rules.values()
            if wanted in (rule.code.casefold(), rule.name) or wanted in rule.aliases
        ]
        if exact:
            return exact
        return [rule for rule in self.rules.values() if rule.family.casefold() == wanted]

    def nearest(self, word: str) -> str | None:
        """The code, name or family that looks most like a mistyped one."""
        from lintnews.config.errors import nearest

        known = dict.fromkeys(
            each for rule in self.rules.values() for each in (rule.code, rule.name, rule.family)
        )
        return nearest(word, known)

    def engine(self, rules: "Sequence[Rule] | None" = None) -> Engine:
        """An engine for these rules (severities may be overridden), or for those on by default."""
        if rules is None:
            rules = [rule for rule in self.rules.values() if rule.enabled]
        return Engine(rules, self.index, self.gates, self.lexicons)
