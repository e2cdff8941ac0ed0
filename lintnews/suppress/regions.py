"""Stretches of source in which findings are silenced."""

from bisect import bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.spans import Span


class Regions:
    """Answers which of many overlapping regions holds a place; of several, the first to start."""

    __slots__ = ("_ends", "_given", "_owners", "_starts")

    def __init__(self) -> None:
        self._given: list[tuple[int, int, int]] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._owners: list[int] = []

    def add(self, span: "Span", owner: int) -> None:
        """owner: what `owner` answers for places in the span."""
        self._given.append((span.start, span.end, owner))

    def settle(self) -> None:
        """Call it once, after the last `add`: turns overlapping regions into disjoint ones."""
        reached = 0
        for start, end, owner in sorted(self._given):
            start = max(start, reached)
            if start < end:
                self._starts.append(start)
                self._ends.append(end)
                self._owners.append(owner)
                reached = end

    def owner(self, offset: int) -> int | None:
        """The owner of the region that holds an offset, None if none does."""
        index = bisect_right(self._starts, offset) - 1
        return self._owners[index] if index >= 0 and offset < self._ends[index] else None
