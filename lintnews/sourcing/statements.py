"""Statements: the sentences of a block, cut into words, as the sourcing engine reads them."""

from bisect import bisect_left
from itertools import islice

from lintnews.language import regex as re
from lintnews.language.sentences import index_at, sentences
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from lintnews.document import Block, Document

#: A statement longer than this is read only so far: no sentence of an article is.
MOST_WORDS = 400

_APOSTROPHES = "'’"
_POSSESSIVES = ("'s", "’s")
_WORD = re.compile(r"[^\W_](?:[\w'’&.\-]*[^\W_])?")


class Statement:
    """One sentence as words.

    span: prose code points.  words: as written.  lows: in lower case, without a possessive ending.
    starts, ends: prose code points of every word.  A block has many sentences of which few matter,
    so the words are read when one of these is first asked for.
    """

    __slots__ = ("ends", "lows", "prose", "span", "starts", "words")
    words: "list[str]"
    lows: "list[str]"
    starts: "list[int]"
    ends: "list[int]"

    def __init__(self, prose: str, span: Span) -> None:
        self.prose = prose
        self.span = span

    def __getattr__(self, name: str) -> "Any":
        # Python asks here only for a slot that nothing has been put into yet.
        if name not in self.__slots__:
            raise AttributeError(name)
        found = list(islice(_WORD.finditer(self.prose, *self.span), MOST_WORDS))
        self.words = [match[0] for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        lows = list(map(str.lower, self.words))
        if any(mark in self.prose[self.span.start : self.span.end] for mark in _APOSTROPHES):
            lows = [low[:-2] if low.endswith(_POSSESSIVES) else low for low in lows]
        self.lows = lows
        return getattr(self, name)

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, index: int) -> str:
        """What stands between a word and the one before it (or the start of the sentence)."""
        before = self.ends[index - 1] if index > 0 else self.span.start
        return self.prose[before : self.starts[index]]

    def after(self, index: int) -> str:
        """What stands between a word and the next one (or the end of the sentence)."""
        end = self.starts[index + 1] if index + 1 < len(self.words) else self.span.end
        return self.prose[self.ends[index] : end]

    def cut(self, start: int, end: int) -> Span:
        """Prose span of the words `[start, end)`."""
        return Span(self.starts[start], self.ends[end - 1])

    def index_at(self, offset: int) -> int:
        """Index of the first word that ends after an offset."""
        return bisect_left(self.ends, offset + 1)


def statements(document: "Document", block: "Block") -> "Sequence[Statement]":
    """The statements of a block, read on first use."""
    return document.once(
        ("statements", block.span),
        lambda document: [Statement(document.prose, span) for span in sentences(document, block)],
    )


def statement_index(document: "Document", block: "Block", offset: int) -> int:
    """Index in `statements` of the one that holds an offset, or the last before it; -1 for none."""
    spans = sentences(document, block)
    return index_at(spans, offset) if spans else -1


def locate(document: "Document", offset: int) -> "tuple[Block, int] | None":
    """The block that holds a prose offset, with the index in its statements as above, or None."""
    block = document.block_at(offset)
    if block is None:
        return None
    index = statement_index(document, block, offset)
    return (block, index) if index >= 0 else None


def statement_at(document: "Document", offset: int) -> "Statement | None":
    """The statement that holds a prose offset, or the last one of its block before it."""
    place = locate(document, offset)
    return None if place is None else statements(document, place[0])[place[1]]
