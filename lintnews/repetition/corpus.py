"""Overlaps between articles: the same paragraph, lead or caption in several files.

The digests of all files pass through once.  Fingerprints go to partitions that spill to disk, so
that memory stays bounded however many files there are; each partition is sorted and read alone.
Only pairs of passages that share several fingerprints are compared in full.  What comes out depends
on the digests alone, not on the order in which they came.
"""

from array import array
from bisect import bisect_left

from lintnews.repetition.digest import Digest
from lintnews.repetition.spill import Spill
from lintnews.spans import Span
from lintnews.stdlib import Counter, defaultdict
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Fingerprints are runs of so many shingles (five words); of longer passages, only those whose hash
#: is even, which is half of them.
_RUN = 3
_SHORT = 40
_PARTITION_BITS = 7
#: Fingerprints that wait to be parted.
_PENDING = 1 << 18
#: Bytes of a partition, and of all shingles, that are held in memory before they go to disk.
_PARTITION_BYTES = 1 << 19
_SHINGLE_BYTES = 1 << 25
#: In larger groups of passages with one fingerprint each is compared with the first alone.
_SMALL_GROUP = 6
#: Fingerprints that two passages share before they are compared, if neither is short.
_FEWEST_SHARED = 2
#: Passages are the same from this Jaccard index of their shingles on, if they share so many (one word
#: changed in eight leaves a third), or where the shorter of the two lies in the longer to this share.
_ALIKE = 0.3
_SHARED = 8
_CONTAINED = 0.8
#: Leads are alike that have eight words in a row in common: so many shingles.
_LEAD_RUN = 6
_MASK = 0xFFFFFFFF


class Overlap(namedtuple("Overlap", "path spans other share lead")):
    """Text that one article has in common with another.

    path, other: of the two articles.  spans: passages of `path`, prose code points, in order.
    share: of the words of `path`'s compared passages that stand in these passages of `other`.
    lead: only the openings are alike.
    """

    __slots__ = ()
    path: str
    spans: "tuple[Span, ...]"
    other: str
    share: float
    lead: bool


class Corpus:
    """Takes the digests of any number of articles and says which have text in common.

    Close it, or use it as a context manager, to give the temporary files back.
    """

    def __init__(self) -> None:
        self._paths: list[str] = []
        self._credited: list[bool] = []
        self._reference: list[bool] = []
        self._sizes = array("I")  # shingles of each article
        # Of every passage: its article, its span, where its shingles lie; leads have the sign set.
        self._files = array("I")
        self._starts = array("I")
        self._ends = array("I")
        self._offsets = array("Q")
        self._lengths = array("I")
        self._leads = array("B")
        self._shingles = Spill(_SHINGLE_BYTES)
        self._pending = array("Q")
        self._partitions = [Spill(_PARTITION_BYTES) for _ in range(1 << _PARTITION_BITS)]

    def __enter__(self) -> "Corpus":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the temporary files back."""
        for file in (self._shingles, *self._partitions):
            file.close()

    def add(self, digest: Digest, reference: bool = False) -> None:
        """Take in an article; a reference is compared with, but nothing is said about it."""
        number = len(self._paths)
        self._paths.append(digest.path)
        self._credited.append(digest.credited)
        self._reference.append(reference)
        total = 0
        for passage in digest.passages:
            identity = len(self._files)
            shingles = array("I", passage.shingles)
            self._files.append(number)
            self._starts.append(passage.span.start)
            self._ends.append(passage.span.end)
            self._offsets.append(self._shingles.tell())
            self._lengths.append(len(shingles))
            self._leads.append(passage.lead)
            self._shingles.write(passage.shingles)
            total += len(shingles)
            self._index(identity, shingles)
        self._sizes.append(total)

    def overlaps(self) -> "Iterator[Overlap]":
        """What the articles have in common, by path and other path; call it when all are in."""
        order = sorted(range(len(self._paths)), key=lambda number: self._paths[number])
        rank = array("I", bytes(4 * len(order)))
        for position, number in enumerate(order):
            rank[number] = position
        found: defaultdict[tuple[int, int], list[tuple[int, int, bool]]] = defaultdict(list)
        for one, other in sorted(self._candidates(rank)):
            first, second = self._sides(one, other, rank)
            if first is None or second is None:
                continue
            shared, whole = self._compare(first, second)
            if shared:
                key = (rank[self._files[first]], rank[self._files[second]])
                found[key].append((first, shared, whole))
        for key in sorted(found):
            yield self._overlap(order[key[0]], order[key[1]], found[key])

    def _index(self, identity: int, shingles: "array[int]") -> None:
        """Note the fingerprints of a passage: hash in the upper half, passage in the lower."""
        marks = [
            (one * 0x9E3779B1 ^ three * 0x85EBCA6B) & _MASK
            for one, three in zip(shingles, shingles[_RUN - 1 :], strict=False)
        ]
        if len(shingles) > _SHORT:
            marks = [mark for mark in marks if not mark & 1]
        self._pending.extend([mark << 32 | identity for mark in marks])
        if len(self._pending) >= _PENDING:
            self._part()

    def _part(self) -> None:
        """Write the fingerprints that wait to their partitions."""
        records = sorted(self._pending)
        self._pending = array("Q")
        shift = 64 - _PARTITION_BITS
        start = 0
        for number, partition in enumerate(self._partitions, 1):
            end = bisect_left(records, number << shift, start)
            if end > start:
                partition.write(array("Q", records[start:end]).tobytes())
            start = end

    def _candidates(self, rank: "array[int]") -> "Iterator[tuple[int, int]]":
        """Pairs of passages of different articles that share enough fingerprints."""
        self._part()
        shared: Counter[tuple[int, int]] = Counter()
        for partition in self._partitions:
            records = array("Q", partition.read())
            group: list[int] = []
            mark = -1
            for record in sorted(records):
                if record >> 32 != mark:
                    if len(group) > 1:
                        shared.update(self._pairs(group, rank))
                    mark, group = record >> 32, []
                group.append(record & _MASK)
            shared.update(self._pairs(group, rank))
        lengths = self._lengths
        for (one, other), count in shared.items():
            if count >= _FEWEST_SHARED or min(lengths[one], lengths[other]) <= _SHORT:
                yield one, other

    def _pairs(self, group: "list[int]", rank: "array[int]") -> "Iterator[tuple[int, int]]":
        files = self._files
        members = sorted(set(group), key=lambda passage: (rank[files[passage]], passage))
        heads = members[:1] if len(members) > _SMALL_GROUP else members
        for position, one in enumerate(heads):
            for other in members[position + 1 :]:
                if files[one] != files[other]:
                    yield one, other

    def _sides(self, one: int, other: int, rank: "array[int]") -> "tuple[int | None, int | None]":
        """(passage to speak about, the one that it repeats): the later by path, if it may be flagged."""
        pair = sorted((one, other), key=lambda passage: -rank[self._files[passage]])
        for first, second in (pair, pair[::-1]):
            number = self._files[first]
            if not self._reference[number] and not self._credited[number]:
                return first, second
        return None, None

    def _load(self, passage: int) -> "array[int]":
        return array("I", self._shingles.read(self._offsets[passage], 4 * self._lengths[passage]))

    def _compare(self, one: int, other: int) -> tuple[int, bool]:
        """(shingles that two passages share, whether they are alike as a whole), or (0, False)."""
        first, second = self._load(one), self._load(other)
        mine, theirs = set(first), set(second)
        shared = len(mine & theirs)
        either = len(mine) + len(theirs) - shared
        least = max(_SHARED, _ALIKE * either)
        if shared >= min(least, _CONTAINED * min(len(mine), len(theirs))):
            return shared, True
        if self._leads[one] and self._leads[other] and _longest_run(first, theirs) >= _LEAD_RUN:
            return shared, False
        return 0, False

    def _overlap(self, number: int, other: int, pairs: "list[tuple[int, int, bool]]") -> Overlap:
        best: dict[int, tuple[int, bool]] = {}
        for passage, shared, whole in pairs:
            best[passage] = max(best.get(passage, (0, False)), (shared, whole))
        # An article may have a lead in common with another that it repeats anyway.
        wholes = {passage for passage, (_, whole) in best.items() if whole}
        places = sorted(wholes or best)
        total = sum(shared for shared, _ in best.values())
        return Overlap(
            self._paths[number],
            tuple(Span(self._starts[passage], self._ends[passage]) for passage in places),
            self._paths[other],
            min(1.0, total / max(1, self._sizes[number])),
            not wholes,
        )


def _longest_run(shingles: "array[int]", known: "set[int]") -> int:
    longest = run = 0
    for value in shingles:
        run = run + 1 if value in known else 0
        longest = max(longest, run)
    return longest
