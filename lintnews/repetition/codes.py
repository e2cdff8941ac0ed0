"""Codes: words as small numbers, so that a text is held against itself, some words later, at once.

A word's code is its first byte and its length; numbers have one code.  Equal words have equal codes,
and few others do, so what codes say is looked up in the words.  One comparison of a whole text is
three operations on long integers.
"""

from itertools import compress

from lintnews.repetition.fold import fold
from lintnews.stdlib import itemgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document

_FIRST = itemgetter(0)
_DIGIT = 0x30
_ALIKE = bytes(_DIGIT if chr(byte).isdecimal() and byte < 128 else byte for byte in range(256))
_MARKED = bytes(byte == _DIGIT for byte in range(256))
_UNMARKED = bytes(0 if byte == _DIGIT else 0xFF for byte in range(256))


class Codes:
    """The codes of a list of folded words.  numbers: how many of them begin with a digit."""

    __slots__ = ("_firsts", "_leads", "_lengths", "_words", "numbers")

    def __init__(self, words: "list[bytes]") -> None:
        self._words = words
        leads = self._leads = bytes(map(_FIRST, words)).translate(_ALIKE)
        self.numbers = leads.count(_DIGIT)
        try:
            lengths = bytes(map(len, words))
        except ValueError:  # longer than a byte can say
            lengths = bytes([min(len(word), 0xFF) for word in words])
        self._firsts = int.from_bytes(leads, "little")
        self._lengths = int.from_bytes(lengths, "little")
        if self.numbers:
            self._lengths &= int.from_bytes(leads.translate(_UNMARKED), "little")

    def figures(self) -> "Iterator[bytes]":
        """The words that begin with a digit."""
        return compress(self._words, self._leads.translate(_MARKED))

    def runs(self, lag: int, least: int) -> "Iterator[tuple[int, int]]":
        """[start, end) of the longest runs of words that come again, by code, `lag` words later.

        least: words that a run has at least.
        """
        shift = 8 * lag
        firsts, lengths = self._firsts, self._lengths
        differences = (firsts ^ (firsts >> shift)) | (lengths ^ (lengths >> shift))
        # A first byte is never 0, so that the words at the end, which have nothing to come again as,
        # differ.
        same = differences.to_bytes(len(self._leads), "little")
        mark = bytes(least)
        start = same.find(mark)
        while start >= 0:
            end = start + least
            while end < len(same) and not same[end]:
                end += 1
            yield start, end
            start = same.find(mark, end)


def codes(document: "Document") -> Codes:
    """The codes of a document's folded words, made on first use."""
    return document.once("codes", lambda document: Codes(fold(document).words))
