"""Big alternations over short stretches of prose: RE2 on one byte per character, compiled on first use.

The prose is encoded to Windows-1252 with `?` for what it lacks, so an offset in the bytes is an
offset in the prose.  Where RE2's wheel is missing the standard library searches the same bytes.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


class Matcher:
    """One expression in RE2 syntax, case-insensitive, with named groups for its branches."""

    __slots__ = ("_compiled", "_names", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._compiled: Any = None
        self._names: dict[int, str] = {}

    def finditer(self, prose: str, start: int, end: int) -> "Iterator[tuple[int, int, str]]":
        """Start, end (prose code points) and name of the last group of every match in a stretch."""
        compiled = self._compiled or self._compile()
        names = self._names
        text = prose[start:end].encode("cp1252", "replace")
        for match in compiled.finditer(text):
            a, b = match.span()
            yield start + a, start + b, names.get(match.lastindex, "")

    def _compile(self) -> "Any":
        source = self._source.encode("cp1252")
        try:
            import re2
        except ImportError:  # pragma: no cover - the standard library serves the same matches
            import re

            self._compiled = re.compile(source, re.IGNORECASE)
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
