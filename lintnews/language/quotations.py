"""Quotations: which words stand between quotation marks, and so are somebody else's.

A small state machine reads the marks of one block after the other, once.  It follows the outermost
quotation; what is quoted inside it lies in its span.  A quotation that opens again at the start of
the next paragraph without having been closed goes on there, as news style has it.
"""

from bisect import bisect_right

from lintnews.language import regex as re
from lintnews.language.marks import (
    CLOSING,
    DOUBTFUL,
    EITHER,
    OPENING,
    SIGNS,
    SINGLE,
    Mark,
    marks,
)
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lintnews.document import Document

#: Opening mark to the marks that close it.
_CLOSERS = {
    '"': '"',
    "'": "'",
    "“": "”",
    "”": "”",  # Swedish, Finnish
    "„": "“”",
    "‟": "”",
    "‘": "’",
    "‚": "‘’",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
}

_STYLES = {
    '"': "straight",
    "'": "straight single",
    "“": "curly",
    "”": "curly",
    "‟": "curly",
    "‘": "curly single",
    "„": "low",
    "‚": "low single",
    "«": "guillemets",
    "»": "guillemets",
    "‹": "guillemets",
    "›": "guillemets",
    "「": "corner",
    "『": "corner",
}

#: Open these whatever they stand next to, unless that says clearly that they close.
_FORWARD = frozenset("“„‟‘«‹「『")
#: Marks of one family, which careless typing mixes.
_MIXABLE = frozenset('"“”„‟')
#: One closing mark may end two quotations at once: «ООО «Ромашка».
_SHARED_CLOSE = frozenset("«‹「『")

# ', the mayor said on Monday.' right before a mark: what stood before it was no longer quoted.
_SPEAKER = (
    r"[,?!]\s(?:[\w'’.-]{1,24}\s){1,4}(?:said|says|added|asked|told|wrote|replied|explained|continued"
    r"|warned|argued|insisted)(?:\s[^,.!?]{0,60})?[.!?]\s*$"
    r"|[,?!]\s(?:said|says|added|asked|told|wrote|sagte|erklärte|dijo|afirmó|disse)\s[^,.!?]{0,60}[.!?]\s*$"
)

#: Quotations may run on from one block of these kinds to the next.
_RUNNING = frozenset({"paragraph", "quote", "item"})


class Quotation(namedtuple("Quotation", "span inner style closed multi_paragraph")):
    """Words in quotation marks.

    span: prose code points, marks included; it crosses blocks where `multi_paragraph`.
    inner: the same without the outer marks and the white space beside them.
    style: "straight", "curly", "low", "guillemets", "corner", "straight single", "curly single",
    "low single", or "mixed" where the marks do not belong together.
    closed: False where no mark ends it; it then ends before the next quotation or with its block.
    """

    __slots__ = ()
    span: Span
    inner: Span
    style: str
    closed: bool
    multi_paragraph: bool


def quotations(document: "Document") -> "Sequence[Quotation]":
    """The outermost quotations of a document, in order; they do not overlap."""
    return document.once("quotations", _of_document)


def quotations_of_text(text: str) -> "Sequence[Quotation]":
    """The outermost quotations of a text that is one paragraph, in code points of it."""
    reader = _Reader(text)
    reader.read(marks(text, 0, len(text)), len(text))
    reader.settle(len(text))
    return reader.found


def inside(document: "Document", span: Span) -> Quotation | None:
    """The quotation that holds the whole of a prose span, or None."""
    found = quotations(document)
    if not found:
        return None
    starts: list[int] = document.once(
        "quotation starts", lambda _: [quotation.span.start for quotation in found]
    )
    index = bisect_right(starts, span.start) - 1
    if index >= 0 and span.end <= found[index].span.end:
        return found[index]
    return None


def _of_document(document: "Document") -> "Sequence[Quotation]":
    text = document.prose
    if not any(sign in text for sign in SIGNS):
        return ()
    reader = _Reader(text)
    kind = ""
    for block in document.blocks:
        start, end = block.span
        found = marks(text, start, end)
        if reader.sign:
            if kind in _RUNNING and kind == block.kind and found:
                found = reader.run_on(found, text[start : found[0].start])
            else:
                reader.settle(reader.end)
        reader.read(found, end)
        kind = block.kind
    reader.settle(reader.end)
    return reader.found


class _Reader:
    """Reads marks and keeps the quotation that is open.

    sign: the mark that opened it, "" while none is open.  second: the same mark once more, inside
    it.  maybe: a mark that closes it if no better one comes.  nested: a mark of another kind that
    opened inside it.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Quotation] = []
        self.end = 0
        self.sign = ""
        self._clear()

    def _clear(self) -> None:
        self.sign = ""
        self.start = self.start_end = 0
        self.second: Mark | None = None
        self.maybe: Mark | None = None
        self.nested = ""
        self.running = False

    def read(self, found: "Iterable[Mark]", end: int) -> None:
        """Read the marks of one block that ends at `end`."""
        for mark in found:
            if self.sign:
                self._go_on(mark)
            else:
                self._begin(mark)
        self.end = end
        if self.sign and (self.maybe or self.sign in SINGLE):
            self.settle(end)

    def run_on(self, found: "list[Mark]", before: str) -> "list[Mark]":
        """Carry the open quotation into the next block or end it; the marks still to be read."""
        first = found[0]
        if self.second:
            self._drop_first(self.second)
        if first.sign == self.sign and first.side != CLOSING and not before.strip():
            if self._spoken(self.end):
                self.settle(self.end)
                return found
            self.running = True
            return found[1:]
        double = next((mark for mark in found if mark.sign not in SINGLE), first)
        if self.sign != '"' and double.sign in _CLOSERS[self.sign] and double.side != OPENING:
            self.running = True
        else:
            self.settle(self.end)
        return found

    def settle(self, limit: int) -> None:
        """End what is open, at the latest at `limit`."""
        if not self.sign:
            return
        second, maybe = self.second, self.maybe
        if second and not (maybe and self.sign in _SHARED_CLOSE):
            self._drop_first(second)
        if maybe:
            self._close(maybe)
        else:
            self._unclosed(limit)

    def _begin(self, mark: Mark) -> None:
        sign, side = mark.sign, mark.side
        if sign in _FORWARD:
            opens = side != CLOSING
        elif sign == '"':
            twice = bool(self.found) and self.found[-1].span.end == mark.start
            opens = side == OPENING or (side == EITHER and not twice)
        else:
            opens = side == OPENING and sign in _CLOSERS
        if opens:
            self.sign, self.start, self.start_end = sign, mark.start, mark.end

    def _go_on(self, mark: Mark) -> None:
        sign, side = mark.sign, mark.side
        if sign == self.sign and mark.start == self.start_end:
            self.start_end = mark.end  # typed twice
        elif sign == self.sign and side == OPENING and self._runs_on(mark.start):
            self.running = True
        elif sign in _CLOSERS[self.sign]:
            if sign == self.sign and side == OPENING:
                self._again(mark)
            elif side == DOUBTFUL or (self.second and not self.maybe):
                self.maybe = self.maybe or mark
            else:
                self._close(mark)
        elif sign == self.sign:
            if side == CLOSING:
                self._close(mark)
            elif self.maybe:
                self._again(mark)
            else:
                if self.second:
                    self._drop_first(self.second)
                self.second = mark
        elif self.sign in SINGLE or sign in SINGLE:
            if self.maybe and side == OPENING and sign not in SINGLE:
                self._again(mark)
        elif self.nested:
            if sign in _CLOSERS[self.nested]:
                self.nested = ""
        elif side == CLOSING:
            if sign in _MIXABLE and self.sign in _MIXABLE:
                self._close(mark)
        elif self.maybe and side == OPENING:
            self._again(mark)
        elif sign in _CLOSERS:
            self.nested = sign

    def _runs_on(self, at: int) -> bool:
        """Whether the same mark once more only begins the next paragraph of a quotation.

        Copy that lost its paragraph breaks has many: after a full sentence, or on a new line.
        """
        before = self.text[max(self.start_end, at - 8) : at].rstrip()
        if before[-1:] not in (".", "!", "?", "…") and self.text[at - 1] not in "\r\n":
            return False
        return self.sign not in SINGLE and not self.maybe and not self._spoken(at)

    def _spoken(self, at: int) -> bool:
        """Whether the words before a place name a speaker, as they do outside a quotation."""
        return re.search(_SPEAKER, self.text[max(self.start_end, at - 160) : at]) is not None

    def _again(self, mark: Mark) -> None:
        self.settle(mark.start)
        self._begin(mark)

    def _drop_first(self, second: Mark) -> None:
        """The quotation was never closed; the second opening mark began another one."""
        self._unclosed(second.start)
        self.sign, self.start, self.start_end = second.sign, second.start, second.end

    def _close(self, mark: Mark) -> None:
        proper = mark.sign in _CLOSERS[self.sign]
        self._add(mark.end, mark.start, _STYLES[self.sign] if proper else "mixed", True)

    def _unclosed(self, limit: int) -> None:
        if self.sign in SINGLE:
            self._clear()  # more likely an apostrophe
        else:
            self._add(limit, limit, _STYLES[self.sign], False)

    def _add(self, end: int, inner_end: int, style: str, closed: bool) -> None:
        text, start = self.text, self.start_end
        while inner_end > start and text[inner_end - 1].isspace():
            inner_end -= 1
        while start < inner_end and text[start].isspace():
            start += 1
        span = Span(self.start, end if closed else inner_end)
        self.found.append(Quotation(span, Span(start, inner_end), style, closed, self.running))
        self._clear()
