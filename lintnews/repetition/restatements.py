"""Restatements: pairs of sentences of one article that say nearly the same.

Two passes.  The first cuts the folded view into clauses, stems by truncation and finds, through the
terms that few clauses share, which blocks may restate each other; it runs on every document.  The
second compares the real sentences of these blocks by the Jaccard index of their stemmed content
words.
"""

from itertools import chain, combinations

from lintnews.repetition.aliases import aliases_of
from lintnews.repetition.fold import HIDDEN, WALL, fold, folded, is_unspaced
from lintnews.repetition.manual import is_manual
from lintnews.repetition.statements import (
    FULL_STATEMENT,
    Statement,
    character_runs,
    statements,
)
from lintnews.stdlib import Counter, defaultdict
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from typing import TypeVar

    from lintnews.document import Document

    T = TypeVar("T")

#: Pairs less alike than this are not kept (the rule catalogue's threshold for neighbours of a hub).
LEAST = 0.25
#: The first pass asks for less, for truncated stems are coarser and know no aliases ...
_LEAST_COARSE = 0.22
#: ... but goes on only if two clauses are so much alike, or so many resemble so many others.
_GATE = 0.36
_HUBS = 2
_HUB_SHARE = 0.08
#: Without such hubs, only clauses so much alike are of interest.
_LEAST_LONE = 0.3
_NEIGHBOURS = 3
#: A term in more clauses than this says nothing about any two of them; bounds the work per term.
_WIDEST = 12
#: In the second pass it may be in more of them, the fewer there are.
_COMPARISONS = 8000
#: Two sets are compared if they share so many of the other terms.
_FEWEST_RARE = 2
_STEM = 5

_KINDS = frozenset({"paragraph", "item", "deck"})
#: Terms, and bytes, of the shortest clause.
_FEWEST = 4
_SHORTEST = 20
#: One with fewer terms than a full one has to be contained in what repeats it, to this share.
FULL = 5
_CONTAINED = 0.8


class Pair(namedtuple("Pair", "similarity shared first second")):
    """Two statements, by index.  similarity: Jaccard index of their terms; shared: terms of both."""

    __slots__ = ()
    similarity: float
    shared: int
    first: int
    second: int


class Restatements(namedtuple("Restatements", "statements pairs clauses")):
    """statements: of the blocks that were compared.  pairs: the most alike first.

    clauses: number of full sentences, roughly, in the whole document.
    """

    __slots__ = ()
    statements: "Sequence[Statement]"
    pairs: "Sequence[Pair]"
    clauses: int


class _Stems(dict[bytes, bytes]):
    """Truncated stems by folded word, b"" for words that are too short to tell anything."""

    def __missing__(self, word: bytes) -> bytes:
        stem = word.removesuffix(b"'s")[:_STEM] if len(word) > 3 or word.isdigit() else b""
        if len(self) < 200_000:  # bounded: hostile text cannot grow it without end
            self[word] = stem
        return stem


_STEMS = _Stems()


def restatements(document: "Document", aliases: "tuple[str, ...]") -> Restatements:
    """The sentences of a document that say nearly the same, found on first use.

    aliases: lines of the lexicon of names (see `aliases_of`).
    """
    return document.once(("restatements", aliases), lambda document: _find(document, aliases))


def _find(document: "Document", aliases: "tuple[str, ...]") -> Restatements:
    if is_manual(document):
        return Restatements((), (), 0)
    coarse, blocks = clauses(document)
    suspects: defaultdict[int, list[AbstractSet[bytes]]] = defaultdict(list)
    alike = _alike(coarse, _LEAST_COARSE, _WIDEST)
    full = sum([len(terms) >= FULL for terms in coarse])
    for index in sorted(_suspects(alike, full)):
        suspects[blocks[index]].append(coarse[index])
    if not suspects:
        return Restatements((), (), full)

    def is_suspect(block: int, text: str) -> bool:
        terms = coarse_terms(folded(text).split())
        return any(clause <= terms for clause in suspects[block])

    found = statements(document, suspects, aliases_of(aliases), is_suspect)
    widest = max(_WIDEST, _COMPARISONS // len(found)) if found else 0
    pairs = [
        Pair(*pair)
        for pair in _alike([one.terms for one in found], LEAST, widest)
        if _counts(found[pair[2]], found[pair[3]])
    ]
    pairs.sort(key=lambda pair: (-pair.similarity, pair.first, pair.second))
    return Restatements(found, pairs, full)


def _counts(one: Statement, other: Statement) -> bool:
    """Whether two statements are long enough, or the later, a short one, has no term of its own."""
    return min(len(one.terms), len(other.terms)) >= FULL_STATEMENT or other.terms <= one.terms


def _suspects(pairs: "list[tuple[float, int, int, int]]", clauses: int) -> "set[int]":
    """The clauses worth a closer look, if any two are alike or enough of all resemble several."""
    degrees = Counter([index for pair in pairs for index in pair[2:]])
    hubs = sum(degree >= _NEIGHBOURS for degree in degrees.values())
    if hubs >= max(_HUBS, _HUB_SHARE * clauses):
        return set(degrees)
    if not pairs or max(pairs)[0] < _GATE:
        return set()
    return {index for pair in pairs if pair[0] >= _LEAST_LONE for index in pair[2:]}


def coarse_terms(words: "list[bytes]") -> "set[bytes]":
    """Truncated stems of folded words, without those too short to tell anything."""
    terms = set(map(_STEMS.__getitem__, words))
    terms.discard(b"")
    return terms


def clauses(document: "Document") -> "tuple[list[AbstractSet[bytes]], list[int]]":
    """Coarse terms of every clause that is long enough, and the block of each."""
    return document.once("clauses", _clauses)


def _clauses(document: "Document") -> "tuple[list[AbstractSet[bytes]], list[int]]":
    view = fold(document)
    found: list[AbstractSet[bytes]] = []
    blocks: list[int] = []
    running = iter(view.running)
    index = -1
    compared = False
    for clause in (WALL, *view.clauses()):
        if clause == WALL:
            index = next(running, -1)
            compared = _is_compared(document, index)
            if compared and is_unspaced(view.lines[index]):
                compared = False
                for runs in _unspaced_clauses(document, index):
                    found.append(runs)
                    blocks.append(index)
        elif compared and len(clause) > _SHORTEST and HIDDEN not in clause:
            terms = coarse_terms(clause.split())
            if len(terms) >= _FEWEST:
                found.append(terms)
                blocks.append(index)
    return found, blocks


def _is_compared(document: "Document", index: int) -> bool:
    """Whether the sentences of a block are held against others; -1 is no block."""
    kind = document.blocks[index].kind if index >= 0 else ""
    # A deck in metadata repeats the lead for lists of articles.
    return kind in _KINDS and (kind != "deck" or document.format == "plain")


def _unspaced_clauses(document: "Document", index: int) -> "Iterator[frozenset[bytes]]":
    text = document.text(document.blocks[index].span)
    for piece in text.replace("！", "。").replace("？", "。").split("。"):
        if len(piece) > 12:
            yield frozenset([run.encode() for run in character_runs(piece)])


def _alike(
    sets: "Sequence[AbstractSet[T]]", least: float, widest: int
) -> "list[tuple[float, int, int, int]]":
    """(Jaccard index, terms shared, i, j) of the sets at least so much alike; linear, for sharing is bounded."""
    places: dict[T, list[int]] = {}
    for index, terms in enumerate(sets):
        for term in terms:
            if term in places:
                places[term].append(index)
            else:
                places[term] = [index]
    # Of two sets that share none of the widest terms, what they share is known already.
    wide = False
    groups = []
    for indices in places.values():
        if len(indices) > widest:
            wide = True
        elif len(indices) > 1:
            groups.append(combinations(indices, 2))
    common = Counter(chain.from_iterable(groups))
    sizes = list(map(len, sets))
    found = []
    for (first, second), both in common.items():
        if both < _FEWEST_RARE:
            continue
        if wide:
            both = len(sets[first] & sets[second])
        one, other = sizes[first], sizes[second]
        either = one + other - both
        if both < least * either:
            continue
        if (one < FULL or other < FULL) and both < _CONTAINED * min(one, other):
            continue
        found.append((both / either, both, first, second))
    return found
