"""Words: how many a text has, and where they stand in a short one.

A word is what white space parts.  Scripts without spaces have none to count: there every Han
character and every kana counts as one word, as word processors do; Hangul goes by spaces.
"""

from lintnews.language import regex as re
from lintnews.language.view import view
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document

_new = tuple.__new__

_SLICE = 1 << 16
_LETTERS = "\u3005\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af"
_UNSPACED = f"[{_LETTERS}]"
# Their punctuation stands between words without being one.
_UNSPACED_RUN = (
    f"[{_LETTERS}\u3000-\u3004\u3006-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+"
)
_TOKEN = (
    rf"{_UNSPACED}|[^\W_{_LETTERS}]+(?:(?:['’.\-\u2010\u2011]|(?<=\d),(?=\d))[^\W_{_LETTERS}]+)*"
)

#: Kinds that a reader does not see as text.
_UNSEEN = frozenset({"target", "meta"})


def words(document: "Document") -> int:
    """Words of a document: all its blocks but link addresses and metadata."""
    return document.once("words", _of_document)


def count(text: str) -> int:
    """Words of a text."""
    if not text.isascii():
        wide = len(re.findall(_UNSPACED, text))
        if wide:
            return wide + _spaced(re.sub(_UNSPACED_RUN, " ", text))
    return _spaced(text)


def tokens(text: str, at: int = 0) -> "list[Span]":
    """Words of a short text without the punctuation around them; a Han or kana letter is one each.

    Keeps "don't", "twenty-one", "U.S" and "1,000" whole.  at: where the text begins.
    """
    return [
        _new(Span, (at + match.start(), at + match.end())) for match in re.finditer(_TOKEN, text)
    ]


def token_texts(text: str) -> "list[str]":
    """The words of `tokens` themselves, for whoever need not know where they stand."""
    return re.findall(_TOKEN, text)


def occurrences(text: str, word: str, open_end: bool = False) -> "Iterator[int]":
    """Where a word stands in a text, and is no part of a longer one; code points.

    open_end: more letters may follow.  Unlike an expression, it has nothing to be compiled.
    """
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _is_inner(text[at - 1 : at]) and (open_end or not _is_inner(text[end : end + 1])):
            yield at
        at = text.find(word, at + 1)


def stands(text: str, word: str, open_end: bool = False) -> bool:
    """Whether there is any of the `occurrences` of a word."""
    return next(occurrences(text, word, open_end), None) is not None


def lowered(text: str) -> str:
    """A text in small letters, as long as it was: what would become longer stays."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join([char.lower() if len(char.lower()) == 1 else char for char in text])


def _is_inner(char: str) -> bool:
    return char.isalnum() or char == "_"


def _of_document(document: "Document") -> int:
    prose = document.prose
    unseen = [prose[slice(*block.span)] for block in document.blocks if block.kind in _UNSEEN]
    counted = count if view(document).wide else _spaced
    # Blocks are parted by white space: what is not seen can be taken off again.
    return counted(prose) - sum(map(counted, unseen))


def _spaced(text: str) -> int:
    if len(text) <= _SLICE:
        return len(text.split())
    total = 0
    for start in range(0, len(text), _SLICE):
        piece = text[start : start + _SLICE]
        total += len(piece.split())
        if start and not piece[0].isspace() and not text[start - 1].isspace():
            total -= 1  # a word cut in two
    return total
