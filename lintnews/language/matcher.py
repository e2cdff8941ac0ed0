"""Big alternations over short stretches of prose: one byte per character, compiled on first use.

The prose is encoded to Windows-1252 with `?` for what it lacks, so an offset in the bytes is an
offset in the prose.  RE2 serves where much is searched; until then, and where its wheel is missing,
the standard library gives the same matches.
"""

from lintnews.language import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

#: Bytes that one expression searches before compiling it for RE2 pays.
LITTLE = 8_000


class Matcher:
    """One expression in RE2 syntax, case-insensitive, with named groups for its branches.

    No part of it may match in so many ways that a backtracking matcher would take long over a
    few thousand bytes.
    """

    __slots__ = ("_compiled", "_names", "_rest", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._rest = LITTLE
        self._compiled: Any = None
        self._names: dict[int, str] = {}

    def finditer(self, prose: str, start: int, end: int) -> "Iterator[tuple[int, int, str]]":
        """Start, end (prose code points) and name of the last group of every match in a stretch."""
        if self._rest >= 0:
            self._rest -= end - start
            if self._rest < 0:
                self._compiled = None
        compiled = self._compiled or self._compile()
        names = self._names
        text = prose[start:end].encode("cp1252", "replace")
        for match in compiled.finditer(text):
            a, b = match.span()
            yield start + a, start + b, names.get(match.lastindex, "")

    def _compile(self) -> "Any":
        source = self._source.encode("cp1252")
        self._compiled = None if self._rest >= 0 else _for_re2(source)
        if self._compiled is None:
            self._compiled = regex.compile(source, regex.IGNORECASE)
        for name, number in self._compiled.groupindex.items():
            self._names[number] = name.decode() if isinstance(name, bytes) else name
        return self._compiled


def _for_re2(source: bytes) -> "Any":
    """The expression compiled for RE2; None where its wheel is missing."""
    try:
        import re2
    except ImportError:  # pragma: no cover - the standard library serves the same matches
        return None
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.log_errors = False
    return re2.compile(source, options)
