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
        if end - start > _LONGEST:
            lines.append(Line(span, "", kind, _LONGEST, True, False))
            continue
        text = prose[start:end]
        if kind == "paragraph" and "\n" in text:
            pieces = text.split("\n")
            if max(map(len, pieces)) <= _ENTRY:
                for piece in pieces:
                    if piece:
                        lines.append(_line(Span(start, start + len(piece)), piece, kind))
                    start += len(piece) + 1
                continue
        lines.append(_line(span, text, kind))
    return lines


def _line(span: Span, text: str, kind: str) -> Line:
    words = text.count(" ") + 1
    bare = text.rstrip(_CLOSERS)
    if not text.isascii() and re.search(_UNSPACED, text):
        ends = bare.endswith(_WIDE_STOPS) and len(text) > _UNSPACED_SENTENCE
        return Line(span, text, kind, words, ends, True)
    ends = words >= _SENTENCE_WORDS and bare.endswith(_STOPS)
    return Line(span, text if words <= _MOST_WORDS else "", kind, words, ends, False)
