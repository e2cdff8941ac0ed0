"""Sieves: which of them the atoms of a text open, as arithmetic on long integers.

Every set of every sieve has a bit: those of the first sets of all sieves come first, then those of
the second sets, and so on.  A sieve is open where its bits are set in all of these rows.
"""

from lintnews.engine.index import STEP

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Sieves:
    """All sieves of a pattern index.

    empty: the bits of a text without atoms; sets that a sieve does not have count as opened.
    """

    __slots__ = ("_count", "_row", "empty")

    def __init__(self, sizes: "Sequence[int]") -> None:
        """sizes: of every sieve the number of its sets, at most STEP."""
        self._count = len(sizes)
        self._row = (1 << len(sizes)) - 1
        self.empty = 0
        for sieve, size in enumerate(sizes):
            self.empty |= self.bits(sieve * STEP + number for number in range(size, STEP))

    def bits(self, uses: "Iterable[int]") -> int:
        """The bits of an atom, given its uses (see `PatternIndex`)."""
        bits = 0
        for use in uses:
            bits |= 1 << use % STEP * self._count + use // STEP
        return bits

    def open(self, bits: int) -> "list[int]":
        """The sieves that are open, in order."""
        opened = self._row
        for _ in range(STEP):
            opened &= bits
            bits >>= self._count
        found = []
        while opened:
            lowest = opened & -opened
            found.append(lowest.bit_length() - 1)
            opened ^= lowest
        return found
