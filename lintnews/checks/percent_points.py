"""Check kind `percent_points`: the difference of two percentages that is called percent."""

from lintnews.checks.check import Check, Hit
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_NUMBER = r"([0-9]+(?:[.,][0-9]+)?)"
_SIGN = r"(?: ?%| percent| per cent| Prozent| pour cent| por ciento)"


class PercentPoints(Check):
    """Flags "rose N% from A% to B%" where N is the difference of A and B.

    up: verbs of change.  points: what the unit is called, one and several.  Facts: difference.
    """

    OPTIONS = {"change": list, "starts": list, "ends": list, "point": str, "points": str}
    REQUIRED = frozenset({"change", "starts", "ends", "point", "points"})

    @property
    def patterns(self) -> "Sequence[str]":
        change = "|".join(map(str, self.options["change"]))  # type: ignore[call-overload]
        starts = "|".join(map(str, self.options["starts"]))  # type: ignore[call-overload]
        ends = "|".join(map(str, self.options["ends"]))  # type: ignore[call-overload]
        head = rf"(?:{change}) (?:by |um |de |en |un )?({_NUMBER}{_SIGN}),?(?: points?)?"
        return [
            rf"{head},? (?:{starts}) {_NUMBER}{_SIGN}? (?:{ends}) {_NUMBER}{_SIGN}",
            rf"{head},? (?:{ends}) {_NUMBER}{_SIGN}?,? (?:{starts}) {_NUMBER}{_SIGN}",
        ]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for match in matches:
            whole, change, first, second = match.groups
            if whole is None or change is None or first is None or second is None:
                continue
            size = _value(document, change)
            gap = abs(_value(document, first) - _value(document, second))
            if abs(size - gap) > 0.051 or not size or _value(document, first) == 100:
                continue
            text = document.text(change)
            unit = self.options["point" if size == 1 else "points"]
            yield Hit(whole, {"difference": text}, replacement=f"{text} {unit}")


def _value(document: "Document", span: Span) -> float:
    return float(document.text(span).replace(",", "."))
