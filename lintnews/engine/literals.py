"""Fixed texts of all rules, found in one pass (Aho-Corasick)."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

try:
    from ahocorasick_rs import AhoCorasick, BytesAhoCorasick
except ImportError:  # pragma: no cover - exercised by the differential tests, which hide the wheel
    AhoCorasick = BytesAhoCorasick = None  # type: ignore[assignment,misc]


class LiteralIndex:
    """Finds phrases, delimited by blanks, and atoms, wherever they stand, in a folded view."""

    def __init__(self, cores: "Sequence[bytes]", atoms: "Sequence[bytes]" = ()) -> None:
        """cores: of phrases, without outer blanks.  Indices of atoms follow those of the cores."""
        self._needles = (*(b" " + core + b" " for core in cores), *atoms)
        self._phrases = len(cores)
        self._by_word: dict[bytes, list[int]] = {}
        self._automaton = None
        if BytesAhoCorasick is not None and self._needles:
            self._automaton = BytesAhoCorasick(self._needles)
        else:
            for index, core in enumerate(cores):
                self._by_word.setdefault(core.split(b" ", 1)[0], []).append(index)

    def matches(self, folded: bytes) -> "Iterator[tuple[int, int]]":
        """(index, offset in the prose) for every occurrence, overlapping ones included.

        The view has a blank before the prose: a needle that begins with its own blank is found
        right at the prose offset of its core, an atom one further on.
        """
        phrases = self._phrases
        for index, start in self._occurrences(folded):
            yield index, start if index < phrases else start - 1

    def _occurrences(self, folded: bytes) -> "Iterator[tuple[int, int]]":
        if self._automaton is not None:
            for index, start, _ in self._automaton.find_matches_as_indexes(
                folded, overlapping=True
            ):
                yield index, start
            return
        at = 0
        for word in folded.split(b" ") if self._by_word else ():
            for index in self._by_word.get(word, ()):
                if at and folded.startswith(self._needles[index], at - 1):
                    yield index, at - 1
            at += len(word) + 1
        for index in range(self._phrases, len(self._needles)):
            start = folded.find(self._needles[index])
            while start >= 0:
                yield index, start
                start = folded.find(self._needles[index], start + 1)


class WideLiteralIndex:
    """Finds texts in scripts without a byte of their own, in the prose itself."""

    def __init__(self, texts: "Sequence[str]") -> None:
        self._texts = tuple(texts)
        self._automaton = (
            AhoCorasick(self._texts) if AhoCorasick is not None and self._texts else None
        )

    def matches(self, lowered: str) -> "Iterator[tuple[int, int]]":
        """(index, code point offset) for every occurrence, overlapping ones included."""
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
