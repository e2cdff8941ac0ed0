"""The one scan: all patterns of all rules over one prose, each rule handed its own matches."""

import marshal
from bisect import bisect_right

from lintnews.checks.check import Match
from lintnews.engine.expressions import ExpressionIndex, compile_expression
from lintnews.engine.index import STEP, PatternIndex
from lintnews.engine.literals import LiteralIndex, WideLiteralIndex
from lintnews.engine.view import View
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from typing import Any

    from lintnews.document import Document


class Scanner:
    """Searches the patterns of several rules at once; made once per set of rules."""

    def __init__(self, index: PatternIndex, codes: "Collection[str]") -> None:
        """codes: the rules whose matches are wanted; the index may know more."""
        self._codes = frozenset(codes)
        self._literals = LiteralIndex(index)
        self._expressions = ExpressionIndex(index)
        self._masks = index.masks
        self._open = tuple(at for at, mask in enumerate(index.masks) if not mask)
        self._packed_wide = index.wide
        self._wide: tuple[WideLiteralIndex, Any, Any, Any] | None = None

    def scan(self, document: "Document") -> "dict[str, list[Match]]":
        """Matches by rule code, sorted; of those of one pattern that overlap, the first and longest."""
        view = document.once("view", _view)
        found: dict[str, list[Match]] = {}
        codes = self._codes
        for code, match in self._found(document.prose, view):
            if code in found:
                found[code].append(match)
            elif code in codes:
                found[code] = [match]
        for code, matches in found.items():
            if len(matches) > 1:
                found[code] = _without_overlaps(matches)
        return found

    def _found(self, prose: str, view: View) -> "Iterator[tuple[str, Match]]":
        self._literals.is_warm(view)
        yield from self._found_phrases(view)
        for number, stretches in self._candidates(view):
            for owners, spans in self._expressions.search(number, view, stretches):
                start, end = spans[0]
                groups = tuple(Span(a, b) if a >= 0 else None for a, b in spans[1:])
                for code, pattern in owners:
                    yield code, Match(start, end, pattern, groups)
        if view.wide:
            yield from self._found_wide(prose)

    def _found_phrases(self, view: View) -> "Iterator[tuple[str, Match]]":
        plain, lower = view.plain, view.lower
        for owners, core in self._literals.phrases(view):
            for code, pattern, text, lead, exact, spans in owners:
                start = core - lead
                # The folded view forgets punctuation: only the text itself is a match.
                if start >= 0 and (plain if exact else lower).startswith(text, start):
                    groups = tuple(Span(start + a, start + b) if a >= 0 else None for a, b in spans)
                    yield code, Match(start, start + len(text), pattern, groups)

    def _candidates(self, view: View) -> "Iterator[tuple[int, list[tuple[int, int]]]]":
        """Expressions with the blocks in which each of their sets has an atom."""
        lower = view.lower
        for number in self._open:
            yield number, [(0, len(lower))]
        found, uses = self._literals.atoms(view)
        useful = self._useful({each[0] for each in found}, uses)
        if not useful:
            return
        breaks = _breaks(lower)
        bits: dict[tuple[int, int], int] = {}
        for atom, start, _ in found:
            if atom in useful:
                block = bisect_right(breaks, start)
                for number, bit in useful[atom]:
                    key = (number, block)
                    bits[key] = bits.get(key, 0) | bit
        masks = self._masks
        chosen: dict[int, list[int]] = {}
        for (number, block), mask in bits.items():
            if mask == masks[number]:
                chosen.setdefault(number, []).append(block)
        bounds = [0, *breaks, len(lower)]
        for number, blocks in chosen.items():
            yield number, [(bounds[block], bounds[block + 1]) for block in sorted(blocks)]

    def _useful(
        self, atoms: "Collection[int]", uses: "Sequence[Any]"
    ) -> "dict[int, list[tuple[int, int]]]":
        """Per atom the (expression, bit of its set) where the text has atoms of every set."""
        whole: dict[int, int] = {}
        for atom in atoms:
            for use in uses[atom]:
                number = use // STEP
                whole[number] = whole.get(number, 0) | 1 << use % STEP
        masks = self._masks
        useful: dict[int, list[tuple[int, int]]] = {}
        for atom in atoms:
            for use in uses[atom]:
                number = use // STEP
                if whole[number] == masks[number]:
                    useful.setdefault(atom, []).append((number, 1 << use % STEP))
        return useful

    def _found_wide(self, prose: str) -> "Iterator[tuple[str, Match]]":
        # A lone surrogate has no bytes; its stand-in has the same length and is no letter either.
        prose = prose.encode("utf-8", "replace").decode("utf-8")
        lowered = prose.lower()
        if len(lowered) != len(prose):  # a few letters have longer lower-case forms
            lowered = prose
        if self._wide is None:
            # Made by build_index, kept beside the code: as trusted as the code.
            texts, owners, expressions = marshal.loads(self._packed_wide)  # noqa: S302
            self._wide = (WideLiteralIndex(texts), texts, owners, expressions)
        literals, texts, owners, expressions = self._wide
        for index, start in literals.matches(lowered):
            end = start + len(texts[index])
            if _inside_wide_word(prose, start, end):
                continue
            for code, number, spans in owners[index]:
                groups = tuple(Span(start + a, start + b) if a >= 0 else None for a, b in spans)
                yield code, Match(start, end, number, groups)
        for code, number, pattern, exact in expressions:
            for match in compile_expression(pattern, exact).finditer(prose):
                start, end = match.span()
                if not _inside_wide_word(prose, start, end):
                    count = len(match.groups())
                    groups = tuple(
                        Span(*match.span(n)) if match.span(n)[0] >= 0 else None
                        for n in range(1, count + 1)
                    )
                    yield code, Match(start, end, number, groups)


def _breaks(view: bytes) -> list[int]:
    """Where the blocks after the first one begin."""
    breaks: list[int] = []
    at = view.find(b"\n\n")
    while at >= 0:
        breaks.append(at + 2)
        at = view.find(b"\n\n", at + 2)
    return breaks


def _view(document: "Document") -> View:
    return View(document.prose)


def _inside_wide_word(prose: str, start: int, end: int) -> bool:
    """The same in the prose, for scripts that part words by blanks."""
    before, after = prose[start - 1 : start], prose[end : end + 1]
    return (_joins(before) and _joins(prose[start])) or (_joins(after) and _joins(prose[end - 1]))


def _joins(char: str) -> bool:
    return char.isalnum() and char < "\u0e00"  # from Thai on, scripts are written without blanks


def _without_overlaps(matches: "list[Match]") -> "list[Match]":
    matches.sort(key=_first_and_longest)
    kept: list[Match] = []
    ends: dict[int, int] = {}
    for match in matches:
        if match.start >= ends.get(match.pattern, 0):
            kept.append(match)
            ends[match.pattern] = match.end
    return kept


def _first_and_longest(match: Match) -> tuple[int, int, int]:
    return match.start, -match.end, match.pattern
