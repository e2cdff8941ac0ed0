"""The lines of a document as a reader sees them on the page, with what their shape tells."""

from collections import namedtuple

from lintnews.leftovers.wording import words_of
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.document import Document

#: Lines of a page; cells, captions and quotations are read where they stand.
_KINDS = frozenset({"headline", "deck", "byline", "heading", "paragraph", "item", "dateline"})
#: Longer lines are prose; only shape and first words are asked about.
LONGEST = 150
#: Marks before the first word of a line.
_LEADING = " \t•·*-–—»›>→▶►▸|#+\"'“”«„‚‘’([{✓✔★☆●○◦▪"
_CLOSERS = "\"'”’»)]}*_ "


class Line(namedtuple("Line", "span text kind words ends lower unspaced")):
    """A line.

    span: prose code points.  words: its words in lower case, None if it is long.  ends: it ends as
    a sentence does and is long enough to be one.  lower: its first letter is a small one.
    unspaced: it is in a script that does not part words.
    """

    __slots__ = ()
    span: Span
    text: str
    kind: str
    words: "Sequence[str] | None"
    ends: bool
    lower: bool
    unspaced: bool


def read_lines(document: "Document") -> "Sequence[Line]":
    """The lines of a document outside navigation, headers, footers and asides."""
    return document.once("page lines", _read)


def _read(document: "Document") -> "Sequence[Line]":
    prose = document.prose
    lines: list[Line] = []
    for kind, span, _, _, region in document.blocks:
        if kind not in _KINDS or region:
            continue
        start, end = span
        if end - start > LONGEST:
            lines.append(Line(span, "", kind, None, True, False, False))
            continue
        text = prose[start:end]
        if "\n" in text and kind == "paragraph":
            pieces = text.split("\n")
            if max(map(len, pieces)) <= 40:
                for piece in pieces:
                    lines.append(_line(Span(start, start + len(piece)), piece, kind))
                    start += len(piece) + 1
                continue
        lines.append(_line(span, text, kind))
    return lines


def _line(span: Span, text: str, kind: str) -> Line:
    words = words_of(text)
    bare = text.rstrip(_CLOSERS)
    ends = bare.endswith((".", "!", "?", "…", "。", "！", "？")) and len(words) > 6
    first = text.lstrip(_LEADING)[:1]
    unspaced = not text.isascii() and any("\u3040" <= char <= "\u9fff" for char in text)
    if unspaced:
        ends = bare.endswith(("。", "！", "？")) and len(text) > 12
    return Line(span, text, kind, words, ends, first.islower(), unspaced)
