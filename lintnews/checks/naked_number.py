"""Check kind `naked_number`: millions and billions with nothing to hold them against."""

from lintnews.checks.check import Check, Hit
from lintnews.sourcing.figures import figures
from lintnews.sourcing.statements import statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class NakedNumber(Check):
    """Flags the first big amount of a paragraph in which no word of `scales` compares it."""

    OPTIONS = {"scales": list}
    REQUIRED = frozenset({"scales"})

    @property
    def patterns(self) -> "Sequence[str]":
        return ("[mb]illion", "trillion", "[$£€] ?[0-9]+(?:[.][0-9]+)?(?:bn|m|tn)")

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        scales = frozenset(self.options["scales"])  # type: ignore[call-overload]
        done = -1
        for match in matches:
            number = document.block_index(match.start)
            if number <= done:
                continue
            done = number
            block = document.blocks[number]
            if "%" in document.text(block.span):
                continue
            if any(not scales.isdisjoint(each.lows) for each in statements(document, block)):
                continue
            for figure in figures(document.prose, block.span):
                if figure.kind in ("money", "magnitude") and figure.span.end >= match.end:
                    yield Hit(figure.span)
                    break
