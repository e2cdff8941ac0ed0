"""Aho-Corasick automata: all phrases and atoms of a pattern index in two passes over a view."""

from lintnews.language.view import LOWER, fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from lintnews.engine.index import PatternIndex
    from lintnews.engine.literals import Phrase, Stretch
    from lintnews.engine.sieves import Sieves
    from lintnews.language.view import View

#: Bytes of a view that are sifted at once: the more, the more sieves find something (measured).
_STRETCH = 1_500
_BLANK = 0x20


def wheel() -> "Any":
    """The wheel that makes automata, imported when one is needed; None where it is missing."""
    try:
        import ahocorasick_rs
    except ImportError:  # pragma: no cover - the differential tests hide the wheel
        return None
    return ahocorasick_rs


class Automata:
    """One automaton for the folded view, and one for what has marks and is sought in `View.lower`."""

    def __init__(self, index: "PatternIndex", sieves: "Sieves") -> None:
        folded: dict[bytes, _Text] = {}
        lower: dict[bytes, _Text] = {}
        get = index.shelf.get
        atoms: list[tuple[bytes, bool, Any, Sequence[int]]] = get(index.marks)
        for reference in index.grams.values():
            atoms += get(reference)
        for word, reference in index.words.items():
            uses, phrases, some = get(reference)
            atoms += [(b" " + word + b" ", True, (), uses), *some]
            for needle, _, owners in phrases:
                for owner in owners:
                    text = owner[2].translate(LOWER)
                    # With its marks a phrase is rarer than its words alone.
                    table, key = (folded, needle) if fold(text) == text else (lower, text)
                    table.setdefault(key, _Text()).owners.append((owner, len(needle) - 2))
        for atom, is_folded, _, uses in atoms:
            if uses:
                table = folded if is_folded else lower
                table.setdefault(atom, _Text()).uses += tuple(uses)
        self._sieves = sieves
        self._folded = _Automaton(folded, sieves)
        self._lower = _Automaton(lower, sieves)

    def search(self, view: "View") -> "tuple[list[Phrase], list[tuple[int, list[Stretch]]]]":
        """As `LiteralIndex.search`."""
        phrases: list[Phrase] = []
        opened: dict[int, list[Stretch]] = {}
        folded, lower = view.folded, view.lower
        for start, end in _stretches(lower):
            is_whole = end - start == len(lower)
            bits, hits = self._folded.search(folded if is_whole else folded[start : end + 2])
            for owners, at in hits:
                # The blank in front of the needle makes up for the one in front of the view.
                phrases += [(owner, start + at) for owner, _ in owners]
            more, hits = self._lower.search(lower if is_whole else lower[start:end])
            for owners, at in hits:
                for owner, length in owners:
                    core = start + at + owner[3]
                    if folded[core] == folded[core + length + 1] == _BLANK:
                        phrases.append((owner, core))
            for sieve in self._sieves.open(self._sieves.empty | bits | more):
                opened.setdefault(sieve, []).append((start, end))
        return phrases, list(opened.items())


class _Text:
    """What a text is sought for: the uses of an atom, and the (owner, core length) of phrases."""

    __slots__ = ("owners", "uses")

    def __init__(self) -> None:
        self.uses: tuple[int, ...] = ()
        self.owners: list[tuple[Any, int]] = []


class _Automaton:
    """Finds texts; those that are atoms alone come first, for where they stand nobody asks."""

    def __init__(self, texts: "Mapping[bytes, _Text]", sieves: "Sieves") -> None:
        ordered = sorted(texts, key=lambda text: bool(texts[text].owners))
        # Thousands of words are used alike: they share one long integer.
        bits = {uses: sieves.bits(uses) for uses in {each.uses for each in texts.values()}}
        self._bits = [bits[texts[text].uses] for text in ordered]
        self._owners = [texts[text].owners for text in ordered]
        self._phrases = next(
            (number for number, owners in enumerate(self._owners) if owners), len(ordered)
        )
        self._matches = wheel().BytesAhoCorasick(ordered).find_matches_as_indexes

    def search(self, text: bytes) -> "tuple[int, list[tuple[list[tuple[Any, int]], int]]]":
        """The bits of all atoms in a text, and (owners, offset) of its phrases."""
        matches = self._matches(text, overlapping=True)
        bits = 0
        for number in {match[0] for match in matches}:
            bits |= self._bits[number]
        first, owners = self._phrases, self._owners
        return bits, [(owners[number], at) for number, at, _ in matches if number >= first]


def _stretches(view: bytes) -> "Iterator[Stretch]":
    """Parts of a view of about the same length, cut at block breaks."""
    start = 0
    while len(view) - start > 2 * _STRETCH:
        end = view.find(b"\n\n", start + _STRETCH) + 2
        if end < 2:
            break
        yield start, end
        start = end
    yield start, len(view)
