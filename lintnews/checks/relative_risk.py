"""Check kind `relative_risk`: a risk that doubles, with no word of how small it is."""

from lintnews.checks.check import Check, Hit
from lintnews.language.matcher import Matcher
from lintnews.sourcing.statements import locate, statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: The change stands within so many words of the risk.
REACH = 6

_ABSOLUTE = Matcher(
    r"\b(?:in|out of|per|for every|among|of every) (?:every )?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{2,}|a hundred"
    r"|a thousand|a million)\b|\bfrom [0-9.]+ ?(?:%|percent|per cent)?,? to\b|\bone in\b|\babsolute\b"
    r"|\bpercentage points?\b"
)


class RelativeRisk(Check):
    """Flags `risks` next to `changes` where no absolute number stands in the paragraph.

    health: words one of which in the sentence makes it a warning instead of a note.  unless: words
    that spare the sentence (rain, prices).
    """

    OPTIONS = {"risks": list, "changes": list, "health": list, "unless": list}
    REQUIRED = frozenset({"risks", "changes"})

    @property
    def patterns(self) -> "Sequence[str]":
        risks: Sequence[str] = self.options["risks"]  # type: ignore[assignment]
        return [f"(?:{'|'.join(risks)})"]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        changes = frozenset(self.options["changes"])  # type: ignore[call-overload]
        health = frozenset(self.options.get("health", ()))  # type: ignore[call-overload]
        unless = frozenset(self.options.get("unless", ()))  # type: ignore[call-overload]
        reach = -1
        for match in matches:
            place = None if match.start < reach else locate(document, match.start)
            if place is None:
                continue
            block, index = place
            statement = statements(document, block)[index]
            if not unless.isdisjoint(statement.lows):
                continue
            at = statement.index_at(match.start)
            near = range(max(0, at - REACH), min(len(statement), at + REACH + 1))
            found = [
                each
                for each in near
                if _is_change(statement.lows[each], statement.after(each), changes)
            ]
            if not found or any(_ABSOLUTE.finditer(document.prose, *block.span)):
                continue
            reach = statement.span.end
            first, last = min(*found, at), max(*found, at)
            grave = not health.isdisjoint(statement.lows)
            yield Hit(statement.cut(first, last + 1), severity="warning" if grave else None)


def _is_change(low: str, after: str, changes: "frozenset[str]") -> bool:
    return low in changes or (low[0].isdigit() and after.startswith("%"))
