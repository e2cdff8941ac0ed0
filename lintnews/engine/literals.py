"""Fixed texts of all rules, found in one pass: phrases, and the atoms that open sieves.

A short text is looked up word by word: nothing has to be built.  Once enough text has come by,
automata pay for themselves (see `lintnews.engine.automata`); they give the same answers.
"""

from bisect import bisect_right
from itertools import pairwise

from lintnews.engine.index import GRAM, STEP
from lintnews.engine.sieves import Sieves

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from lintnews.engine.automata import Automata
    from lintnews.engine.index import PatternIndex
    from lintnews.language.view import View

    #: Owner of a phrase (see `PatternIndex`), prose offset of the phrase's core.
    Phrase = tuple[Any, int]
    #: Start and end in the prose; both are block breaks.
    Stretch = tuple[int, int]

#: Bytes of prose after which automata are built: about where building them has paid.
WARM = 100_000


class LiteralIndex:
    """Finds the phrases and atoms of a pattern index in views."""

    def __init__(self, index: "PatternIndex") -> None:
        self._index = index
        self._sieves = Sieves(index.sizes)
        self._opened: dict[int, Any] = {}
        self._seen = 0
        self._automata: Automata | None = None

    def search(
        self, view: "View"
    ) -> "tuple[Sequence[Phrase], Sequence[tuple[int, list[Stretch]]]]":
        """Phrases, and the sieves that are open with the stretches in which they may be."""
        if self._seen <= WARM:
            self._seen += len(view.lower)
            if self._seen > WARM:
                self._warm_up()
        if self._automata is not None:
            return self._automata.search(view)
        return self._look_up(view)

    def _warm_up(self) -> None:
        from lintnews.engine.automata import Automata, wheel

        if wheel() is not None:
            self._automata = Automata(self._index, self._sieves)
            self._opened.clear()

    def _look_up(self, view: "View") -> "tuple[list[Phrase], list[tuple[int, list[Stretch]]]]":
        folded, lower = view.folded, view.lower
        every = folded.split()
        words, pairs = frozenset(every), frozenset(pairwise(every))
        phrases: list[Phrase] = []
        users: dict[int, list[bytes]] = {}
        atoms: list[tuple[bytes, bool, Any, Sequence[int]]] = []
        table = self._index.words
        for word in table.keys() & words:
            uses, needles, some = self._entry(table[word])
            for use in uses:
                users.setdefault(use, []).append(b" " + word + b" ")
            atoms += some
            for needle, needed, owners in needles:
                if pairs.issuperset(needed):
                    at = folded.find(needle)
                    while at >= 0:
                        phrases += [(owner, at) for owner in owners]
                        at = folded.find(needle, at + 1)
        table = self._index.grams
        for gram in table.keys() & _grams(words):
            atoms += self._entry(table[gram])
        atoms += self._entry(self._index.marks)
        for atom, is_folded, needed, uses in atoms:
            if pairs.issuperset(needed) and atom in (folded if is_folded else lower):
                for use in uses:
                    users.setdefault(use, []).append(atom)
        return phrases, list(self._open(view, users))

    def _open(
        self, view: "View", users: "Mapping[int, Sequence[bytes]]"
    ) -> "Iterator[tuple[int, list[Stretch]]]":
        """Sieves with the blocks in which each of their sets has an atom.  users: atoms by use."""
        breaks = _breaks(view.lower)
        bounds = [0, *breaks, len(view.lower)]
        for sieve in self._sieves.open(self._sieves.empty | self._sieves.bits(users)):
            blocks: set[int] | None = None
            for use in range(sieve * STEP, sieve * STEP + self._index.sizes[sieve]):
                places = {bisect_right(breaks, at) for at in _places(view, users[use])}
                blocks = places if blocks is None else blocks & places
            if blocks is None:
                yield sieve, [(0, len(view.lower))]
            elif blocks:
                yield sieve, [(bounds[block], bounds[block + 1]) for block in sorted(blocks)]

    def _entry(self, reference: int) -> "Any":
        entry = self._opened.get(reference)
        if entry is None:
            entry = self._opened[reference] = self._index.shelf.get(reference)
        return entry


def _grams(words: "frozenset[bytes]") -> "set[bytes]":
    return {
        padded[at : at + GRAM]
        for padded in [b" " + word + b" " for word in words]
        for at in range(len(padded) - GRAM + 1)
    }


def _places(view: "View", atoms: "Sequence[bytes]") -> "Iterator[int]":
    """Prose offsets that lie in atoms."""
    for atom in atoms:
        # The folded view has one blank more in front: there, this is the second character.
        text = view.folded if atom in view.folded else view.lower
        at = text.find(atom)
        while at >= 0:
            yield at
            at = text.find(atom, at + 1)


def _breaks(view: bytes) -> "list[int]":
    """Where the blocks after the first one begin."""
    breaks: list[int] = []
    at = view.find(b"\n\n")
    while at >= 0:
        breaks.append(at + 2)
        at = view.find(b"\n\n", at + 2)
    return breaks
