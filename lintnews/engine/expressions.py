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
    """Finds which of its expressions match, then where."""

    def __init__(self, expressions: "Sequence[tuple[bytes, bool]]") -> None:
        self._sources = tuple(expressions)
        self._compiled: list[Any] = [None] * len(self._sources)
        self._set = self._compile_set()

    def _compile_set(self) -> "Any":
        if re2 is None or not self._sources:
            return None
        chooser = re2.Set.SearchSet(_options(exact=True, latin=True))
        for pattern, exact in self._sources:
            chooser.Add(pattern if exact else b"(?i)" + pattern)
        chooser.Compile()
        return chooser

    def matches(self, view: bytes) -> "Iterator[tuple[int, list[tuple[int, int]]]]":
        """(index of the expression, span of the match and of its groups) for every match."""
        if not self._sources:
            return
        for start, end in _stretches(view):
            part = view if end - start == len(view) else view[start:end]
            chosen = range(len(self._sources)) if self._set is None else self._set.Match(part) or ()
            for index in sorted(chosen):
                for match in self._expression(index).finditer(part):
                    spans = [match.span(n) for n in range(len(match.groups()) + 1)]
                    if start:
                        spans = [(a + start, b + start) if a >= 0 else (a, b) for a, b in spans]
                    yield index, spans

    def _expression(self, index: int) -> "Any":
        compiled = self._compiled[index]
        if compiled is None:
            pattern, exact = self._sources[index]
            compiled = self._compiled[index] = compile_expression(pattern, exact)
        return compiled


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
