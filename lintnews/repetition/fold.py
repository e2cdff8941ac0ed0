"""The folded view: what two texts must share to say the same words.

Lower case, UTF-8, punctuation a blank.  It is made in a handful of passes at the speed of memory, so
that every check on repetition can look at every document and leave at once.
"""

from unicodedata import normalize

from lintnews.document import BREAK, OBJECT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

#: Parts the blocks in a list of words.
WALL = b"\x01"
#: Parts what may be sentences.
STOP = 0x02

#: What OBJECT looks like in this view.
HIDDEN = OBJECT.encode()
#: Kinds of running text, headings and titles with it.
RUNNING = frozenset({"headline", "deck", "heading", "paragraph", "item", "caption", "footnote"})

#: Bytes that show which kind of script a text is in.
_SAMPLE = 2400

_BREAK = BREAK.encode()
_LEVELLED = (
    ("’", "'"),
    ("‘", "'"),
    ("“", '"'),
    ("”", '"'),
    ("–", " "),
    ("—", " "),
    ("«", '"'),
    ("»", '"'),
    ("\xad", ""),
)


def _blanking(kept: bytes, stop: int) -> bytes:
    table = bytearray(range(256))
    for byte in range(128):
        if not (chr(byte).isalnum() or byte in kept):
            table[byte] = 0x20
    for byte in b".!?":
        table[byte] = stop
    return bytes(table)


# Hyphens and apostrophes hold words together.
_WORDS = _blanking(b"'-\x01", 0x20)
_CLAUSES = _blanking(b"'-\x01\x02", STOP)
_UNSPACED_LEADS = (*(bytes([lead]) for lead in range(0xE3, 0xEA)), b"\xe0\xb8", b"\xe0\xb9")
_UNSAID = bytes(byte for byte in range(128) if not chr(byte).isalnum() and byte != WALL[0])


class Fold:
    """The folded view of one document.

    lines: the lower-case text of every block.  running: indices of the blocks of running text.
    text: theirs in one, punctuation a blank, each followed by WALL.  words: those of the text.
    unspaced: whether no blanks part them.
    """

    __slots__ = ("_clauses", "lines", "running", "text", "unspaced", "words")

    def __init__(self, document: "Document") -> None:
        lines = self.lines = _lines(document)
        running = self.running = [
            index for index, block in enumerate(document.blocks) if block.kind in RUNNING
        ]
        if len(running) < len(lines):
            lines = [lines[index] for index in running]
        self.text = (b" \x01 ".join(lines) + b" \x01").translate(_WORDS)
        self.words = self.text.split()
        self.unspaced = is_unspaced(self.text[:_SAMPLE])
        self._clauses: list[bytes] = []

    def walls(self) -> "list[int]":
        """Where the walls stand among the words."""
        words = self.words
        found: list[int] = []
        at = -1
        for _ in range(len(self.running)):
            at = words.index(WALL, at + 1)
            found.append(at)
        return found

    def bare_words(self) -> "list[bytes]":
        """The words without the walls."""
        found: list[bytes] = []
        start = 0
        for wall in self.walls():
            found += self.words[start:wall]
            start = wall + 1
        return found

    def plain_words(self) -> "list[bytes]":
        """The words of the running blocks that hide nothing from the reader of the prose."""
        lines = [self.lines[index] for index in self.running]
        return b" ".join([line for line in lines if HIDDEN not in line]).translate(_WORDS).split()

    def letters(self) -> "list[bytes]":
        """Of every block what is left without blanks and punctuation: equal for equal wording."""
        return b"\x01".join(self.lines).translate(None, _UNSAID).split(b"\x01")

    def clauses(self) -> "list[bytes]":
        """The running text cut wherever a sentence may end; every block ends with a WALL."""
        if not self._clauses:
            lines = self.lines
            if len(self.running) < len(lines):
                lines = [lines[index] for index in self.running]
            text = (b"\x02 \x01\x02 ".join(lines) + b"\x02 \x01").translate(_CLAUSES)
            self._clauses = text.replace(b"\x02 ", b"\x03").replace(b"\x02", b" ").split(b"\x03")
        return self._clauses


def fold(document: "Document") -> Fold:
    """The folded view of a document, made on first use."""
    return document.once("fold", Fold)


def folded(text: str) -> bytes:
    """A text in lower case with only letters, digits, hyphens and apostrophes left."""
    return _lowered(text).translate(_WORDS)


def _lowered(text: str) -> bytes:
    text = text.lower()
    if not text.isascii():
        text = normalize("NFKC", text)
        for sign, plain in _LEVELLED:
            text = text.replace(sign, plain)
    return text.encode("utf-8", "surrogatepass").replace(WALL, b" ")


def _lines(document: "Document") -> "list[bytes]":
    found = _lowered(document.prose).split(_BREAK)
    if len(found) == len(document.blocks):
        return found
    prose = document.prose
    return [_lowered(prose[block.span.start : block.span.end]) for block in document.blocks]


def is_unspaced(data: bytes) -> bool:
    """Whether a folded text is mostly in Han, kana or Thai, whose words no blank parts."""
    if data.isascii():
        return False
    # First bytes of three that stand for U+3000 to U+9FFF, and the two of Thai and Lao.
    letters = sum([data.count(lead) for lead in _UNSPACED_LEADS])
    return 6 * letters > len(data)
