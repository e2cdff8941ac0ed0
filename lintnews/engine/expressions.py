"""Regular expressions over the byte view, compiled when a text first asks for them.

RE2 searches in linear time.  Where its wheel is missing, the standard library serves the same
interface with the same answers, more slowly and without the promise of linear time; patterns are
then still only those that RE2 would accept.
"""

from lintnews.engine.index import FEW_DIGITS, IN_PLAIN, MANY_DIGITS
from lintnews.language import regex
from lintnews.language.view import splits_word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from lintnews.engine.index import PatternIndex
    from lintnews.language.view import View

#: Bytes in which an expression is searched before compiling it for RE2 pays.
LITTLE = 8_000
#: Numbers long enough to make a matcher that backtracks try too many ways.
_RUNS = (b"0" * MANY_DIGITS, b"000 " * (MANY_DIGITS // 3))


def _re2() -> "Any":
    """The wheel, which takes a while to import; None where it is missing."""
    try:
        import re2
    except ImportError:  # pragma: no cover - the differential tests hide the wheel
        return None
    return re2


def compile_expression(pattern: bytes | str, exact: bool) -> "Any":
    """The compiled pattern.  Raises ValueError where it is not valid for RE2."""
    re2 = _re2()
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
    """Searches the expressions of a pattern index in stretches of a view.

    RE2 serves where there is much to search.  For a little, compiling for it would take longer
    than all the rest: there a backtracking matcher serves, if the expression is tame.
    """

    def __init__(self, index: "PatternIndex") -> None:
        self._index = index
        self._opened: list[_Opened | None] = [None] * len(index.expressions)

    def search(
        self, number: int, view: "View", stretches: "Sequence[tuple[int, int]]"
    ) -> "Iterator[tuple[Any, list[tuple[int, int]]]]":
        """(owners, spans of the match and of its groups) for every match in the stretches."""
        opened = self._opened[number]
        if opened is None:
            fields = self._index.shelf.get(self._index.expressions[number])
            opened = self._opened[number] = _Opened(*fields)
        find, text = opened.matcher(view, stretches)
        owners, groups = opened.owners, range(opened.groups + 1)
        starts, ends = opened.edges
        for start, end in stretches:
            for match in find(text if end - start == len(text) else text[start:end]):
                spans = [match.span(n) for n in groups]
                if start:
                    spans = [(a + start, b + start) if a >= 0 else (a, b) for a, b in spans]
                start_of, end_of = spans[0]
                if (starts and splits_word(view.plain, start_of)) or (
                    ends and splits_word(view.plain, end_of)
                ):
                    continue
                yield owners, spans


class _Opened:
    """One expression in use."""

    __slots__ = (
        "_exact",
        "_find",
        "_pattern",
        "_quick",
        "_rest",
        "_tame",
        "edges",
        "groups",
        "owners",
    )

    def __init__(
        self, pattern: bytes, exact: bool, edges: "tuple[bool, bool]", tame: int, owners: "Any"
    ) -> None:
        """See `PatternIndex`."""
        self._pattern, self._exact, self._tame = pattern, exact, tame
        self.edges, self.owners = edges, owners
        self._rest = LITTLE if tame else 0
        self._find: Any = None
        self._quick: Any = None
        self.groups = 0

    def matcher(self, view: "View", stretches: "Sequence[tuple[int, int]]") -> "tuple[Any, bytes]":
        """What finds matches in these stretches, and the form of the view that it searches."""
        if self._find is not None:
            return self._find, view.plain
        if self._rest > 0 and not (
            self._tame & FEW_DIGITS and any(run in view.folded for run in _RUNS)
        ):
            self._rest -= sum([end - start for start, end in stretches])
            if self._rest >= 0:
                if self._quick is None:
                    quick = _translated(self._pattern, self._exact)
                    self._quick, self.groups = quick.finditer, quick.groups
                is_plain = self._exact or self._tame & IN_PLAIN
                return self._quick, view.plain if is_plain else view.lower
        compiled = compile_expression(self._pattern, self._exact)
        self._find, self.groups = compiled.finditer, compiled.groups
        return self._find, view.plain


def translate(index: "PatternIndex") -> None:
    """Have the translations of tame expressions kept (see `lintnews.language.regex`)."""
    for reference in index.expressions:
        pattern, exact, _, tame, _ = index.shelf.get(reference)
        if tame:
            _translated(pattern, exact)


def _translated(pattern: bytes, exact: bool) -> "Any":
    return regex.compile(pattern, 0 if exact else regex.IGNORECASE)
