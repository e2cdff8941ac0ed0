"""Patterns with letters that the byte view lacks, searched in the prose itself."""

from lintnews.checks.check import Match
from lintnews.engine.automata import wheel
from lintnews.engine.expressions import compile_expression
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from lintnews.engine.index import PatternIndex


#: Characters of which Windows-1252 has none; some others that it lacks may be among the rest.
_WIDE = "[^\x00-\xff\u2013-\u201e\u2020-\u203a]+"


class WideIndex:
    """Phrases and expressions in scripts without a byte of their own."""

    def __init__(self, index: "PatternIndex") -> None:
        patterns = index.shelf.get(index.wide)
        alphabet, self._texts, self._owners, self._expressions = patterns
        self._alphabet = frozenset(alphabet)
        self._compiled: list[Any] = []
        maker = wheel() if self._texts else None
        self._automaton = maker.AhoCorasick(self._texts) if maker is not None else None

    def search(self, prose: str) -> "Iterator[tuple[str, Match]]":
        """Matches with the codes of their rules."""
        # An arrow, or one word of Greek, is nothing that the patterns could begin with.
        if self._alphabet.isdisjoint("".join(re.findall(_WIDE, prose))):
            return
        # A lone surrogate has no bytes; its stand-in has the same length and is no letter either.
        prose = prose.encode("utf-8", "replace").decode("utf-8")
        lowered = prose.lower()
        if len(lowered) != len(prose):  # a few letters have longer lower-case forms
            lowered = prose
        for index, start in self._literals(lowered):
            end = start + len(self._texts[index])
            if _splits_word(prose, start, end):
                continue
            for code, number, spans in self._owners[index]:
                groups = tuple(Span(start + a, start + b) if a >= 0 else None for a, b in spans)
                yield code, Match(start, end, number, groups)
        if not self._compiled:
            self._compiled = [compile_expression(each[2], each[3]) for each in self._expressions]
        for (code, number, _, _), compiled in zip(self._expressions, self._compiled, strict=True):
            for match in compiled.finditer(prose):
                start, end = match.span()
                if not _splits_word(prose, start, end):
                    spans = [match.span(n) for n in range(1, len(match.groups()) + 1)]
                    groups = tuple(Span(*span) if span[0] >= 0 else None for span in spans)
                    yield code, Match(start, end, number, groups)

    def _literals(self, lowered: str) -> "Iterator[tuple[int, int]]":
        """(number, offset) for every occurrence of a text, overlapping ones included."""
        if self._automaton is not None:
            found: Any = self._automaton.find_matches_as_indexes(lowered, overlapping=True)
            for number, start, _ in found:
                yield number, start
            return
        for number, text in enumerate(self._texts):
            start = lowered.find(text)
            while start >= 0:
                yield number, start
                start = lowered.find(text, start + 1)


def _splits_word(prose: str, start: int, end: int) -> bool:
    """Whether a word goes on at either end, in scripts that part words by blanks."""
    before, after = prose[start - 1 : start], prose[end : end + 1]
    return (_joins(before) and _joins(prose[start])) or (_joins(after) and _joins(prose[end - 1]))


def _joins(char: str) -> bool:
    return char.isalnum() and char < "\u0e00"  # from Thai on, scripts are written without blanks
