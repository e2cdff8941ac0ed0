"""Check kind `unbalanced_quotation`: a quotation that opens and never ends."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.quotation_speaker import MARKS
from lintnews.language.quotations import quotations
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class UnbalancedQuotation(Check):
    """Flags the opening mark of a quotation that no mark closes.

    A quotation that opens again in the next paragraph goes on there, as news style has it.
    """

    @property
    def patterns(self) -> "Sequence[str]":
        return (MARKS,)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        for quotation in quotations(document):
            if quotation.closed or quotation.multi_paragraph or "single" in quotation.style:
                continue
            start = quotation.span.start
            block = document.block_at(start)
            if block is None or block.kind not in ("paragraph", "item", "deck", "headline"):
                continue
            if _goes_on(document, start) or _is_measure(prose, start):
                continue
            yield Hit(Span(start, min(quotation.inner.start + 24, quotation.inner.end)))


def _goes_on(document: "Document", start: int) -> bool:
    """Whether the next block opens with a mark too."""
    number = document.block_index(start) + 1
    if number >= len(document.blocks):
        return False
    text = document.prose[document.blocks[number].span.start :][:3].lstrip()
    return text[:1] in ('"', "“", "„", "«", "‘", "'", "「")


def _is_measure(prose: str, start: int) -> bool:
    return prose[start] == '"' and start > 0 and prose[start - 1].isdigit()
