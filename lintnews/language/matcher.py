"""Big alternations over short stretches of prose: one byte per character, compiled on first use.

The prose is encoded to Windows-1252 with `?` for what it lacks, so an offset in the bytes is an
offset in the prose.  RE2 serves where much is searched; until then, where it is known how a match
can begin, and where its wheel is missing, the standard library gives the same matches.
"""

from lintnews.language import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

#: Bytes that are searched before compiling an expression for RE2 pays.
LITTLE = 8_000


class Matcher:
    """One expression in RE2 syntax, case-insensitive, with named groups for its branches."""

    __slots__ = ("_compiled", "_names", "_rest", "_source", "_starts")

    def __init__(self, source: str, starts: str = "") -> None:
        """starts: matches (a character, or nothing) wherever a match of `source` can begin."""
        self._source = source
        self._starts = starts
        self._rest = LITTLE if starts else 0
        self._compiled: Any = None
        self._names: dict[int, str] = {}

    def finditer(self, prose: str, start: int, end: int) -> "Iterator[tuple[int, int, str]]":
        """Start, end (prose code points) and name of the last group of every match in a stretch."""
        piece = prose[start:end]
        # The same bytes, several times as fast.
        text = piece.encode("ascii" if piece.isascii() else "cp1252", "replace")
        self._rest -= len(text)
        if self._rest >= 0:
            for match in self._among_starts(text):
                yield start + match.start(), start + match.end(), match.lastgroup or ""
            return
        compiled = self._compiled or self._compile()
        names = self._names
        for match in compiled.finditer(text):
            a, b = match.span()
            yield start + a, start + b, names.get(match.lastindex, "")

    def _among_starts(self, text: bytes) -> "Iterator[Any]":
        """The matches, tried only where one can begin."""
        matches = regex.compile(self._source.encode("cp1252"), regex.IGNORECASE).match
        done = 0
        for place in regex.compile(self._starts.encode("cp1252"), regex.IGNORECASE).finditer(text):
            at = place.start()
            if at >= done:
                match = matches(text, at)
                if match is not None:
                    yield match
                    done = match.end()

    def _compile(self) -> "Any":
        source = self._source.encode("cp1252")
        try:
            import re2
        except ImportError:  # pragma: no cover - the standard library serves the same matches
            self._compiled = regex.compile(source, regex.IGNORECASE)
            self._names = {number: name for name, number in self._compiled.groupindex.items()}
        else:
            options = re2.Options()
            options.encoding = re2.Options.Encoding.LATIN1
            options.case_sensitive = False
            options.log_errors = False
            self._compiled = re2.compile(source, options)
            for name, number in self._compiled.groupindex.items():
                self._names[number] = name.decode() if isinstance(name, bytes) else name
        return self._compiled
