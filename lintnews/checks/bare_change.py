"""Check kind `bare_change`: "soared 300%" with no from, no to and no since."""

from lintnews.checks.check import Check, Hit
from lintnews.language.quotations import inside
from lintnews.sourcing.figures import TRIGGERS, figures
from lintnews.sourcing.statements import statement_index, statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.sourcing.figures import Figure
    from lintnews.sourcing.statements import Statement

#: A rise by so many percent is a multiple.
LARGE = 100


class BareChange(Check):
    """Flags multiples, and rises of 100% and more, where neither base nor period is told.

    change: words of change that a percentage must stand beside.  anchors: words that tell a base or a
    period.  Looks at the sentence and the next one; any other number in them is a base.
    """

    OPTIONS = {"change": list, "anchors": list}
    REQUIRED = frozenset({"change", "anchors"})

    @property
    def patterns(self) -> "Sequence[str]":
        return TRIGGERS

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        change = frozenset(self.options["change"])  # type: ignore[call-overload]
        anchors = frozenset(self.options["anchors"])  # type: ignore[call-overload]
        done = -1
        for match in matches:
            number = document.block_index(match.start)
            if number <= done:
                continue
            done = number
            block = document.blocks[number]
            for figure in figures(document.prose, block.span):
                if figure.kind not in ("multiple", "percent"):
                    continue
                index = statement_index(document, block, figure.span.start)
                if index < 0 or inside(document, figure.span) is not None:
                    continue
                told = statements(document, block)[index : index + 2]
                if figure.kind == "percent" and (
                    change.isdisjoint(told[0].lows) or _size(document, figure) < LARGE
                ):
                    continue
                if any(not anchors.isdisjoint(each.lows) for each in told):
                    continue
                if not _has_other_number(told, figure):
                    yield Hit(figure.span, {"kind": figure.kind})


def _size(document: "Document", figure: "Figure") -> float:
    digits = "".join(char for char in document.text(figure.span) if char.isdigit() or char == ".")
    try:
        return float(digits)
    except ValueError:
        return 0.0


def _has_other_number(told: "Sequence[Statement]", figure: "Figure") -> bool:
    for statement in told:
        for low, start in zip(statement.lows, statement.starts, strict=True):
            if low[0].isdigit() and not figure.span.start <= start < figure.span.end:
                return True
    return False
