"""The lines of a document as a reader sees them on the page, with what their shape tells."""

from lintnews.language import regex as re
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.document import Document

#: Lines of a page; cells, captions and quotations are read where they stand.
_KINDS = frozenset({"headline", "deck", "byline", "heading", "paragraph", "item", "dateline"})
#: Longer lines are prose, in code points and in words; nothing is asked of them.
_LONGEST = 150
_MOST_WORDS = 22
#: A line with fewer words is no sentence, whatever it ends with.
_SENTENCE_WORDS = 7
_UNSPACED_SENTENCE = 12
#: Lines of a soft-wrapped list of menu entries.
_ENTRY = 40
#: Marks before the first word of a line.
_LEADING = " \t•·*-–—»›>→▶►▸|#+\"'“”«„‚‘’([{✓✔★☆●○◦▪"
_CLOSERS = "\"'”’»)]}*_ "
_STOPS = (".", "!", "?", "…")
_WIDE_STOPS = ("。", "！", "？")
_UNSPACED = "[\u3040-\u9fff]"


class Line(namedtuple("Line", "span text kind words ends unspaced")):
    """A line.

    span: prose code points.  text: "" if the line is long.  words: how many it has, about.
    ends: it ends as a sentence does and is long enough to be one.  unspaced: it is in a script
    that does not part words.
    """

    __slots__ = ()
    span: Span
    text: str
    kind: str
    words: int
    ends: bool
    unspaced: bool

    @property
    def is_lower(self) -> bool:
        """Whether its first letter is a small one."""
        return self.text.lstrip(_LEADING)[:1].islower()


def read_lines(document: "Document") -> "Sequence[tuple[int, int, str, str]]":
    """Start, end, text and kind of the lines outside navigation, headers, footers and asides.

    The text of a line that is too long to be anything but prose is "".
    """
    prose = document.prose
    lines: list[tuple[int, int, str, str]] = []
    for kind, (start, end), _, _, region in document.blocks:
        if kind not in _KINDS or region:
            continue
        if end - start > _LONGEST:
            lines.append((start, end, "", kind))
            continue
        text = prose[start:end]
        if "\n" in text and kind == "paragraph":
            pieces = text.split("\n")
            if max(map(len, pieces)) <= _ENTRY:
                for piece in pieces:
                    if piece:
                        lines.append((start, start + len(piece), piece, kind))
                    start += len(piece) + 1
                continue
        lines.append((start, end, text, kind))
    return lines


def is_unspaced(text: str) -> bool:
    """Whether a line holds letters of a script that does not part words."""
    return not text.isascii() and re.search(_UNSPACED, text) is not None


def line_of(start: int, end: int, text: str, kind: str) -> Line:
    """What the shape of a line tells."""
    span = Span(start, end)
    if not text:
        return Line(span, "", kind, _LONGEST, True, False)
    words = text.count(" ") + 1
    bare = text.rstrip(_CLOSERS)
    if is_unspaced(text):
        ends = bare.endswith(_WIDE_STOPS) and len(text) > _UNSPACED_SENTENCE
        return Line(span, text, kind, words, ends, True)
    ends = words >= _SENTENCE_WORDS and bare.endswith(_STOPS)
    return Line(span, text if words <= _MOST_WORDS else "", kind, words, ends, False)
