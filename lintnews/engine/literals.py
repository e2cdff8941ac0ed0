"""Fixed texts of all rules, found in one pass.

Two ways with the same answers.  A short text is looked up word by word: nothing has to be built.
Once enough text has come by, an Aho-Corasick automaton pays for itself.
"""

import marshal

from lintnews.engine.index import GRAM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from lintnews.engine.index import PatternIndex
    from lintnews.engine.view import View

#: Bytes of prose after which automata are built: about where building them has paid.
WARM = 200_000


def automata() -> "Any":
    """The wheel that makes automata, imported when one is needed; None where it is missing."""
    try:
        import ahocorasick_rs
    except ImportError:  # pragma: no cover - the differential tests hide the wheel
        return None
    return ahocorasick_rs


class LiteralIndex:
    """Finds the phrases and atoms of a pattern index in views."""

    def __init__(self, index: "PatternIndex") -> None:
        self._words = index.words
        self._grams = index.grams
        self._short = [gram for gram in index.grams if len(gram) < GRAM]
        self._entries: dict[bytes, Any] = {}
        self._seen = 0
        self._phrase_automaton: Any = None
        self._phrase_owners: list[Any] = []
        self._atom_automaton: Any = None
        self._atom_uses: list[Any] = []

    def is_warm(self, view: "View") -> bool:
        """Whether automata serve from here on; counts the view."""
        if self._phrase_automaton is None and self._seen <= WARM:
            self._seen += len(view.lower)
            if self._seen > WARM:
                self._build()
        return self._phrase_automaton is not None

    def phrases(self, view: "View") -> "Iterator[tuple[Any, int]]":
        """(owners, prose offset of the core) for every phrase, overlapping ones included."""
        folded = view.folded
        if self._phrase_automaton is not None:
            owners = self._phrase_owners
            for number, start, _ in self._phrase_automaton.find_matches_as_indexes(
                folded, overlapping=True
            ):
                yield owners[number], start
            return
        words = frozenset(folded.split())
        for word in self._words.keys() & words:
            for needle, owner in self._entry(self._words, word):
                if not words.issuperset(needle.split()):
                    continue
                start = folded.find(needle)
                while start >= 0:
                    yield owner, start
                    start = folded.find(needle, start + 1)

    def atoms(self, view: "View") -> "tuple[list[tuple[int, int, int]], Sequence[Any]]":
        """Every occurrence of an atom as (number, start, end), and the uses of atoms by number."""
        lower = view.lower
        if self._atom_automaton is not None:
            automaton = self._atom_automaton
            return automaton.find_matches_as_indexes(lower, overlapping=True), self._atom_uses
        places: list[tuple[int, int, int]] = []
        uses: list[Any] = []
        grams = {lower[at : at + GRAM] for at in range(len(lower) - GRAM + 1)}
        grams.update(gram for gram in self._short if gram in lower)
        for gram in self._grams.keys() & grams:
            for atom, sets in self._entry(self._grams, gram):
                if len(atom) > GRAM and not (atom[:GRAM] in grams and atom[-GRAM:] in grams):
                    continue
                start = lower.find(atom)
                while start >= 0:
                    places.append((len(uses), start, start + len(atom)))
                    start = lower.find(atom, start + 1)
                uses.append(sets)
        return places, uses

    def _entry(self, table: "Mapping[bytes, bytes]", key: bytes) -> "Any":
        data = table[key]
        entry = self._entries.get(data)
        if entry is None:
            # Made by build_index, kept beside the code: as trusted as the code.
            entry = self._entries[data] = marshal.loads(data)  # noqa: S302
        return entry

    def _build(self) -> None:
        wheel = automata()
        if wheel is None:
            return
        needles, atoms = [], []
        for word in self._words:
            for needle, owners in self._entry(self._words, word):
                needles.append(needle)
                self._phrase_owners.append(owners)
        for gram in self._grams:
            for atom, uses in self._entry(self._grams, gram):
                atoms.append(atom)
                self._atom_uses.append(uses)
        self._entries.clear()
        self._phrase_automaton = wheel.BytesAhoCorasick(needles)
        self._atom_automaton = wheel.BytesAhoCorasick(atoms)


class WideLiteralIndex:
    """Finds texts in scripts without a byte of their own, in the prose itself."""

    def __init__(self, texts: "tuple[str, ...]") -> None:
        self._texts = texts
        wheel = automata() if texts else None
        self._automaton = wheel.AhoCorasick(texts) if wheel is not None else None

    def matches(self, lowered: str) -> "Iterator[tuple[int, int]]":
        """(number, code point offset) for every occurrence, overlapping ones included."""
        if self._automaton is not None:
            for number, start, _ in self._automaton.find_matches_as_indexes(
                lowered, overlapping=True
            ):
                yield number, start
            return
        for number, text in enumerate(self._texts):
            start = lowered.find(text)
            while start >= 0:
                yield number, start
                start = lowered.find(text, start + 1)
