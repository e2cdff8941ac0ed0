"""Rounds: the same words straight after one another, over and over, with nothing between.

Numbers may count on from round to round ("Chapter 7, Chapter 8, ..."): what only counts says
nothing either.  Figures that change in any other way are news, and a table of them is no round.
"""

from itertools import pairwise

from lintnews.language import regex as re
from lintnews.repetition.codes import Codes
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Words of the longest round that is looked for.
_LONGEST = 48
#: Rounds, and words in all of them, from which they are no refrain and no emphasis.
_FEWEST, _SHORTEST = 3, 18
#: The same where numbers count on: a list of three with numbers before its items is an honest one.
_FEWEST_COUNTED, _SHORTEST_COUNTED = 5, 24
#: Words of a round with a number in it whose other words do not show that it comes again.
_SHORT = 12

_NUMBER = r"\d+"


class Rounds(namedtuple("Rounds", "start end length")):
    """Words [start, end), by index, of which every `length` say what the first ones say."""

    __slots__ = ()
    start: int
    end: int
    length: int


def may_go_round(codes: "Codes", longest: int = _LONGEST) -> bool:
    """Whether words whose codes these are may come in rounds of no more than so many words."""
    return any(
        any(True for _ in codes.runs(length, _least(length))) for length in range(1, longest + 1)
    )


def may_count_on(codes: "Codes") -> bool:
    """Whether there may be short rounds in which numbers count on."""
    return codes.numbers >= _FEWEST_COUNTED and may_go_round(codes, _SHORT)


def rounds(words: "Sequence[str]") -> "Iterator[Rounds]":
    """The rounds among words in lower case, the shortest of those that overlap, in order of length."""
    number = re.compile(_NUMBER)
    levelled = [
        (number.sub("0", word) if word.isascii() and not word.isalpha() else word) for word in words
    ]
    folded = [word.encode("utf-8", "surrogatepass") for word in levelled]
    codes = Codes(folded)
    taken = bytearray(len(words))
    for length in range(1, _LONGEST + 1):
        for first, last in codes.runs(length, _least(length)):
            for found in _exact(words, levelled, first, last + length, length):
                if taken.find(1, found.start, found.end) < 0:
                    taken[found.start : found.end] = b"\x01" * (found.end - found.start)
                    yield found


def _least(length: int) -> int:
    """Words that come again in the fewest rounds of a length."""
    return max((_FEWEST - 1) * length, _SHORTEST - length)


def _exact(
    words: "Sequence[str]", levelled: "Sequence[str]", start: int, end: int, length: int
) -> "Iterator[Rounds]":
    """The rounds of a length in words [start, end), whose codes come again."""
    at = start
    while at < end - length:
        stop = at
        while stop + length < end and levelled[stop] == levelled[stop + length]:
            stop += 1
        # The first of them may count from another number, and the last be cut off.
        for start, last in ((at, stop), (at + length, stop), (at, stop - length)):
            found = Rounds(start, last + length, length)
            if last - start >= _least(length) and _says_nothing(words, found):
                yield found
                break
        at = stop + 1


def _says_nothing(words: "Sequence[str]", found: Rounds) -> bool:
    """Whether the rounds are the same, or only their numbers count on."""
    start, end, length = found
    if not any(char.isalpha() for word in words[start : start + length] for char in word):
        return False  # a table
    if all(words[at] == words[at + length] for at in range(start, end - length)):
        return True
    if end - start < max(_SHORTEST_COUNTED, _FEWEST_COUNTED * length):
        return False
    return all(_counts_on(words[at:end:length]) for at in range(start, start + length))


def _counts_on(words: "Sequence[str]") -> bool:
    """Whether the numbers in words that are else the same stand still, or all take the same step."""
    values = [[int(run[:9]) for run in re.findall(_NUMBER, word)] for word in words]
    if not values[0]:
        return True
    return all(
        len({later - earlier for earlier, later in pairwise(slot)}) <= 1
        for slot in zip(*values, strict=True)
    )
