"""The manuscript: what is sent to LanguageTool, and the way back to the prose."""

import re
from bisect import bisect_right

from lintnews.document import BREAK
from lintnews.grammar.masks import masks
from lintnews.grammar.utf16 import Utf16, units
from lintnews.language.identity import language_of, primary
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Block, Document
    from lintnews.grammar.masks import Mask

#: Block kinds that are running text or a line of it.
_JUDGED = frozenset(
    {"headline", "deck", "heading", "paragraph", "item", "caption", "footnote", "quote"}
)
_FURNITURE = frozenset({"nav", "footer"})
#: White space between a word and a mask that stands beside it.
_BESIDE = " \u00a0\t"
# LanguageTool takes a time that grows with the square of a sentence and of the number of masks: ten
# seconds for 5,000 words, ten for 3,000 masks.  Neither is in any article.
_LONGEST_SENTENCE = 4000
_MOST_MASKS = 1000
_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), 0x7F), " ")
_CONTROLS.update(dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))


class Manuscript:
    """The judged blocks of a document, parted by blank lines, the masked stretches blanked.

    pieces: (text, None) as it is read, or (blanks, what is read in their place), in order.
    """

    def __init__(self, document: "Document", judge_quotations: bool) -> None:
        self._document = document
        self.masks = masks(document, judge_quotations)
        self._mask_starts = [mask.span.start for mask in self.masks]
        self._link_ends = sorted(link.span.end for link in document.links)
        self.pieces: list[tuple[str, str | None]] = []
        self._sent: list[int] = []  # code points of the sent text at which blocks start
        self._prose: list[int] = []
        self._ends: list[int] = []
        self._length = 0
        language = language_of(document)
        for block in document.blocks:
            judged = _is_judged(block, judge_quotations, language)
            if judged and _is_prose(document.text(block.span)):
                self._add(block.span)
        self._units = Utf16("".join(text for text, _ in self.pieces))

    @property
    def is_overfull(self) -> bool:
        """Whether there is so much to mask that a server would choke on it."""
        return len(self.masks) > _MOST_MASKS

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to judge."""
        return not any(reading is None and not text.isspace() for text, reading in self.pieces)

    def span(self, offset: int, length: int) -> Span | None:
        """The prose span of a match, given in UTF-16 units; None where it is nobody's to judge."""
        start = self._units.code_points(offset)
        end = self._units.code_points(offset + length)
        index = bisect_right(self._sent, start) - 1
        if index < 0 or offset < 0 or end <= start:
            return None
        shift = self._prose[index] - self._sent[index]
        span = Span(start + shift, end + shift)
        masked = any(mask.span.overlaps(span) for mask in self._near(span))
        if span.end > self._ends[index] or masked or self._crosses_address(span):
            return None
        return span

    def _crosses_address(self, span: Span) -> bool:
        """Whether the end of a link lies within a span, and with it the address in the source."""
        at = bisect_right(self._link_ends, span.start)
        return at < len(self._link_ends) and self._link_ends[at] < span.end

    def is_beside_unknown(self, span: Span) -> bool:
        """Whether code or an address stands right before or after a prose span."""
        prose = self._document.prose
        start, end = span
        while start > 0 and prose[start - 1] in _BESIDE:
            start -= 1
        while end < len(prose) and prose[end] in _BESIDE:
            end += 1
        return any(
            mask.opaque and (mask.span.end == start or mask.span.start == end)
            for mask in self._near(span)
        )

    def _near(self, span: Span) -> "list[Mask]":
        """The masks that may overlap or touch a prose span."""
        index = max(bisect_right(self._mask_starts, span.start) - 1, 0)
        stop = bisect_right(self._mask_starts, span.end)
        return self.masks[index : stop + 1]

    def _add(self, block: Span) -> None:
        prose = self._document.prose
        if self.pieces:
            self._put(BREAK, None)
        self._sent.append(self._length)
        self._prose.append(block.start)
        self._ends.append(block.end)
        at = block.start
        index = max(bisect_right(self._mask_starts, block.start) - 1, 0)
        while index < len(self.masks) and self.masks[index].span.start < block.end:
            mask = self.masks[index]
            index += 1
            start, end = max(mask.span.start, block.start), min(mask.span.end, block.end)
            if start >= end:
                continue
            self._put(prose[at:start], None)
            self._put(prose[start:end], mask.reading)
            at = end
        self._put(prose[at : block.end], None)

    def _put(self, text: str, reading: str | None) -> None:
        if not text:
            return
        self._length += len(text)
        if reading is None:
            # Neither a control character nor half a pair may upset the server.
            self.pieces.append((text.translate(_CONTROLS) if text != BREAK else text, None))
        else:
            self.pieces.append((_blank(text), reading))


def _is_judged(block: "Block", judge_quotations: bool, language: str) -> bool:
    if block.kind not in _JUDGED or block.region in _FURNITURE:
        return False
    if block.kind == "quote" and not judge_quotations:
        return False
    return not block.language or not language or primary(block.language) == language


def _is_prose(text: str) -> bool:
    if len(text) <= _LONGEST_SENTENCE:
        return True
    return max(map(len, re.split(r"[.!?…。！？\n]", text))) <= _LONGEST_SENTENCE


def _blank(text: str) -> str:
    """Blanks of the same length in code points and in UTF-16."""
    wide = units(text) - len(text)
    return "\U0001f7e6" * wide + " " * (len(text) - wide)
