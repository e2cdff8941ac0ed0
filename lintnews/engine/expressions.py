"""Regular expressions over the byte view: which of many match, and where.

RE2 does both in linear time.  Where its wheel is missing, the standard library serves the same
interface with the same answers, more slowly and without the promise of linear time; patterns are
then still only those that RE2 would accept.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

try:
    import re2
except ImportError:  # pragma: no cover - exercised by the differential tests, which hide the wheel
    re2 = None

#: A prose longer than this is searched in stretches of about this many bytes, cut at block breaks.
STRETCH = 1 << 16


def compile_expression(pattern: bytes | str, exact: bool) -> "Any":
    """The compiled pattern.  Raises ValueError where it is not valid for RE2."""
    if re2 is None:
        import re

        if isinstance(pattern, str):
            pattern = pattern.replace(r"\pL\pN_", r"\w")
        try:
            return re.compile(pattern, 0 if exact else re.IGNORECASE)
        except re.error as error:
            raise ValueError(str(error)) from None
    try:
        return re2.compile(pattern, _options(exact, latin=isinstance(pattern, bytes)))
    except re2.error as error:
        reason = error.args[0] if error.args else "not accepted"
        text = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        raise ValueError(text) from None


def _options(exact: bool, latin: bool) -> "Any":
    options = re2.Options()
    options.case_sensitive = exact
    options.log_errors = False
    options.max_mem = 32 << 20
    if latin:
        options.encoding = re2.Options.Encoding.LATIN1
    return options


class ExpressionIndex:
    """Searches expressions: those without atoms everywhere, the others where an atom was seen."""

    def __init__(self, expressions: "Sequence[tuple[bytes, bool, bool]]") -> None:
        """expressions: (pattern, exact, whether it has atoms)."""
        self._sources = tuple(expressions)
        self._compiled: list[Any] = [None] * len(self._sources)
        self._open = [at for at, (_, _, has_atoms) in enumerate(self._sources) if not has_atoms]
        self._set: Any = None

    def matches(
        self, view: bytes, seen: "dict[int, list[tuple[int, int]]]"
    ) -> "Iterator[tuple[int, list[tuple[int, int]]]]":
        """(index of the expression, spans of the match and of its groups) for every match.

        seen: for expressions with atoms, the stretches of the view to search them in.
        """
        for index, stretches in seen.items():
            for start, end in stretches:
                yield from self._search(index, view, start, end)
        if self._open:
            for start, end in _stretches(view):
                for index in self._choose(view, start, end):
                    yield from self._search(index, view, start, end)

    def _choose(self, view: bytes, start: int, end: int) -> "list[int]":
        """Those of the open expressions that match somewhere in a stretch."""
        if re2 is None:
            return self._open
        if self._set is None:
            self._set = re2.Set.SearchSet(_options(exact=True, latin=True))
            for index in self._open:
                pattern, exact, _ = self._sources[index]
                self._set.Add(pattern if exact else b"(?i)" + pattern)
            self._set.Compile()
        part = view if end - start == len(view) else view[start:end]
        return sorted(self._open[at] for at in self._set.Match(part) or ())

    def _search(
        self, index: int, view: bytes, start: int, end: int
    ) -> "Iterator[tuple[int, list[tuple[int, int]]]]":
        compiled = self._compiled[index]
        if compiled is None:
            pattern, exact, _ = self._sources[index]
            compiled = self._compiled[index] = compile_expression(pattern, exact)
        part = view if end - start == len(view) else view[start:end]
        for match in compiled.finditer(part):
            spans = [match.span(n) for n in range(len(match.groups()) + 1)]
            if start:
                spans = [(a + start, b + start) if a >= 0 else (a, b) for a, b in spans]
            yield index, spans


def _stretches(view: bytes) -> "Iterator[tuple[int, int]]":
    start, length = 0, len(view)
    while length - start > STRETCH:
        end = view.rfind(b"\n\n", start + 1, start + STRETCH)
        if end < 0:
            end = view.find(b"\n\n", start + STRETCH)
            if end < 0:
                break
        yield start, end
        start = end
    yield start, length
