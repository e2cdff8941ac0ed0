"""The folded view: what two texts must share to say the same words.

Lower case, UTF-8, punctuation a blank.  It is made in a handful of passes at the speed of memory, so
that every check on repetition can look at every document and leave at once.
"""

from itertools import islice
from operator import eq

from lintnews.document import BREAK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.document import Document

#: Parts the blocks in a list of tokens.
WALL = b"\x01"

_BREAK = BREAK.encode()
_LEVELLED = (
    ("’", "'"),
    ("‘", "'"),
    ("“", '"'),
    ("”", '"'),
    ("–", " "),
    ("—", " "),
    ("…", " "),
    ("«", '"'),
    ("»", '"'),
    ("\xa0", " "),
    ("\u202f", " "),
    ("\xad", ""),
)


def _blanking(kept: bytes) -> bytes:
    table = bytearray(range(256))
    for byte in range(128):
        if not (chr(byte).isalnum() or byte in kept):
            table[byte] = 0x20
    return bytes(table)


# Hyphens and apostrophes hold words together; the stops that end sentences stay for `clauses`.
_WORDS = _blanking(b"'-\n")


def fold(text: str) -> bytes:
    """A text in lower case with only letters, digits, hyphens and apostrophes left."""
    return _lowered(text).translate(_WORDS)


def _lowered(text: str) -> bytes:
    text = text.lower()
    if not text.isascii():
        for sign, plain in _LEVELLED:
            text = text.replace(sign, plain)
    return text.encode("utf-8", "surrogatepass")


def lines(document: "Document") -> "Sequence[bytes]":
    """The folded text of every block of a document, in order."""
    return document.once("folded lines", _lines)


def _lines(document: "Document") -> "Sequence[bytes]":
    found = fold(document.prose).split(_BREAK)
    if len(found) == len(document.blocks):
        return found
    prose = document.prose
    return [fold(prose[block.span.start : block.span.end]) for block in document.blocks]


def tokens(document: "Document") -> "list[bytes]":
    """The folded words of a document, a WALL after every block."""
    return document.once("folded tokens", _tokens)


def _tokens(document: "Document") -> "list[bytes]":
    return (b" \x01 ".join(lines(document)) + b" \x01").split()


def echoes(words: "list[bytes]", distance: int) -> bytes:
    """One byte per word: 1 where the word `distance` further on is the same."""
    return bytes(map(eq, words, islice(words, distance, None)))
