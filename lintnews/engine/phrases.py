"""Fixed phrases of all rules, found in one pass over the folded view (Aho-Corasick)."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

try:
    from ahocorasick_rs import AhoCorasick, BytesAhoCorasick
except ImportError:  # pragma: no cover - exercised by the differential tests, which hide the wheel
    AhoCorasick = BytesAhoCorasick = None  # type: ignore[assignment,misc]


class PhraseIndex:
    """Finds all of its phrases, delimited by blanks, overlaps included."""

    def __init__(self, cores: "Sequence[bytes]") -> None:
        self._cores = tuple(cores)
        self._by_word: dict[bytes, list[int]] = {}
        self._automaton = None
        if BytesAhoCorasick is not None and self._cores:
            self._automaton = BytesAhoCorasick([b" " + core + b" " for core in self._cores])
        else:
            for index, core in enumerate(self._cores):
                self._by_word.setdefault(core.split(b" ", 1)[0], []).append(index)

    def matches(self, folded: bytes) -> "Iterator[tuple[int, int]]":
        """(index of the phrase, offset in the prose of its core) for every occurrence."""
        if self._automaton is not None:
            for index, start, _ in self._automaton.find_matches_as_indexes(
                folded, overlapping=True
            ):
                yield index, start
        elif self._cores:
            yield from self._matches_by_word(folded)

    def _matches_by_word(self, folded: bytes) -> "Iterator[tuple[int, int]]":
        at = 0
        for word in folded.split(b" "):
            for index in self._by_word.get(word, ()):
                core = self._cores[index]
                if folded.startswith(core + b" ", at):
                    yield index, at - 1
            at += len(word) + 1


class WidePhraseIndex:
    """The same for phrases in scripts without a byte of their own, searched in the prose."""

    def __init__(self, texts: "Sequence[str]") -> None:
        self._texts = tuple(texts)
        self._automaton = (
            AhoCorasick(self._texts) if AhoCorasick is not None and self._texts else None
        )

    def matches(self, lowered: str) -> "Iterator[tuple[int, int]]":
        """(index of the phrase, code point offset) for every occurrence."""
        if self._automaton is not None:
            for index, start, _ in self._automaton.find_matches_as_indexes(
                lowered, overlapping=True
            ):
                yield index, start
            return
        for index, text in enumerate(self._texts):
            start = lowered.find(text)
            while start >= 0:
                yield index, start
                start = lowered.find(text, start + 1)
