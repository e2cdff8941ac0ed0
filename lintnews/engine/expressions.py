"""Regular expressions over the byte view, compiled when a text first asks for them.

RE2 searches in linear time.  Where its wheel is missing, the standard library serves the same
interface with the same answers, more slowly and without the promise of linear time; patterns are
then still only those that RE2 would accept.
"""

import marshal

from lintnews.engine.view import splits_word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from lintnews.engine.index import PatternIndex

try:
    import re2
except ImportError:  # pragma: no cover - exercised by the differential tests, which hide the wheel
    re2 = None


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
    options = re2.Options()
    options.case_sensitive = exact
    options.log_errors = False
    options.max_mem = 32 << 20
    if isinstance(pattern, bytes):
        options.encoding = re2.Options.Encoding.LATIN1
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        reason = error.args[0] if error.args else "not accepted"
        text = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        raise ValueError(text) from None


class ExpressionIndex:
    """Searches the expressions of a pattern index in stretches of a view."""

    def __init__(self, index: "PatternIndex") -> None:
        self._packed = index.expressions
        self._compiled: list[tuple[Any, int, tuple[bool, bool], Any] | None] = [None] * len(
            self._packed
        )

    def search(
        self, number: int, view: bytes, stretches: "Sequence[tuple[int, int]]"
    ) -> "Iterator[tuple[Any, list[tuple[int, int]]]]":
        """(owners, spans of the match and of its groups) for every match in the stretches."""
        compiled, groups, (starts, ends), owners = self._compiled[number] or self._compile(number)
        for start, end in stretches:
            part = view if end - start == len(view) else view[start:end]
            for match in compiled.finditer(part):
                spans = [match.span(n) for n in range(groups + 1)]
                if start:
                    spans = [(a + start, b + start) if a >= 0 else (a, b) for a, b in spans]
                start_of, end_of = spans[0]
                if (starts and splits_word(view, start_of)) or (ends and splits_word(view, end_of)):
                    continue
                yield owners, spans

    def _compile(self, number: int) -> "tuple[Any, int, tuple[bool, bool], Any]":
        # Made by build_index, kept beside the code: as trusted as the code.
        pattern, exact, edges, owners = marshal.loads(self._packed[number])  # noqa: S302
        compiled = compile_expression(pattern, exact)
        entry = self._compiled[number] = (compiled, compiled.groups, edges, owners)
        return entry
