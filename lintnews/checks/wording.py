"""Terms as rules write them: named parts expanded, exceptions kept apart."""

from lintnews.checks.check import Match
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_NAME = re.compile(r"\{([A-Z][A-Z_]*)\}")


def spell_out(pattern: str, names: "Mapping[str, object]") -> str:
    """The pattern with every `{NAME}` replaced by the alternatives that `define:` gives it.

    A name stands for a pattern or for a list of them and may use other names.  Raises ValueError
    for an unknown name and for names that go round in circles.
    """
    for _ in range(10):
        expanded = _NAME.sub(lambda found: _alternatives(found[1], names), pattern)
        if expanded == pattern:
            return pattern
        pattern = expanded
    raise ValueError("the names in 'define' refer to each other in a circle")


def _alternatives(name: str, names: "Mapping[str, object]") -> str:
    if name not in names:
        raise ValueError(f"'{{{name}}}' is not in 'define'")
    value = names[name]
    parts = value if isinstance(value, list) else [str(value)]
    return f"(?:{'|'.join(parts)})"


class Wording:
    """The terms of a rule and the exceptions that silence them where the two overlap."""

    def __init__(self, terms: "Sequence[str]", options: "Mapping[str, object]") -> None:
        names = options.get("define", {})
        exceptions = options.get("except", [])
        if not isinstance(names, dict) or not isinstance(exceptions, list):
            raise TypeError("'define' must be a mapping and 'except' a list")
        self.terms = len(terms)
        self.patterns = tuple(spell_out(term, names) for term in (*terms, *exceptions))

    def matches(self, found: "Sequence[Match]") -> "Iterator[Match]":
        """The matches of terms that no exception overlaps and that lie in no earlier match."""
        excused = [match for match in found if match.pattern >= self.terms]
        reach = -1
        for match in found:
            if match.pattern >= self.terms or match.start < reach:
                continue
            if not any(each.start < match.end and match.start < each.end for each in excused):
                reach = match.end
                yield match
