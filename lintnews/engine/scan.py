"""The one scan: all patterns of all rules over one prose, each rule handed its own matches."""

from lintnews.checks.check import Match
from lintnews.engine.expressions import ExpressionIndex
from lintnews.engine.literals import LiteralIndex
from lintnews.language.view import view
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lintnews.document import Document
    from lintnews.engine.index import PatternIndex
    from lintnews.engine.literals import Phrase, Stretch
    from lintnews.engine.wide import WideIndex
    from lintnews.language.view import View

_new = tuple.__new__


class Scanner:
    """Searches the patterns of several rules at once; made once per set of rules."""

    def __init__(
        self, index: "PatternIndex", codes: "Collection[str]", odd: "Collection[str]" = ()
    ) -> None:
        """codes: the rules whose matches are wanted; the index may know more.

        odd: those whose gates are opened by any character that the byte view lacks.
        """
        self._index = index
        self._codes = frozenset(codes)
        self._literals = LiteralIndex(index)
        self._expressions = ExpressionIndex(index)
        self._gates = dict(enumerate(index.gates, len(index.expressions)))
        self._odd = frozenset(odd)
        self._wide: WideIndex | None = None

    def scan(self, document: "Document") -> "tuple[dict[str, list[Match]], set[str]]":
        """Matches by rule code, and the codes whose gates are opened by what the document says.

        Matches are sorted; of those of one pattern that overlap, the first and longest.
        """
        seen = view(document)
        found: dict[str, list[Match]] = {}
        admitted: set[str] = set()
        phrases, sieves = self._literals.search(seen)
        self._keep_phrases(seen, phrases, found)
        gates = self._gates
        for number, stretches in sieves:
            if number in gates:
                admitted.add(gates[number])
            else:
                self._search_expression(number, seen, stretches, found)
        if seen.wide:
            admitted.update(self._odd)
            self._search_wide(document.prose, found)
        for code, matches in found.items():
            if len(matches) > 1:
                found[code] = _without_overlaps(matches)
        return found, admitted

    def _keep_phrases(
        self, view: "View", phrases: "Sequence[Phrase]", found: "dict[str, list[Match]]"
    ) -> None:
        codes, plain, lower = self._codes, view.plain, view.lower
        for (code, pattern, text, lead, exact, spans), core in phrases:
            start = core - lead
            # The folded view forgets punctuation: only the text itself is a match.
            if code in codes and start >= 0 and (plain if exact else lower).startswith(text, start):
                match = _new(Match, (start, start + len(text), pattern, _groups(spans, start)))
                found.setdefault(code, []).append(match)

    def _search_expression(
        self,
        number: int,
        view: "View",
        stretches: "Sequence[Stretch]",
        found: "dict[str, list[Match]]",
    ) -> None:
        codes = self._codes
        for owners, spans in self._expressions.search(number, view, stretches):
            (start, end), *inner = spans
            groups = _groups(inner, 0)
            for code, pattern in owners:
                if code in codes:
                    match = _new(Match, (start, end, pattern, groups))
                    found.setdefault(code, []).append(match)

    def _search_wide(self, prose: str, found: "dict[str, list[Match]]") -> None:
        if self._wide is None:
            from lintnews.engine.wide import WideIndex

            self._wide = WideIndex(self._index)
        for code, match in self._wide.search(prose):
            if code in self._codes:
                found.setdefault(code, []).append(match)


def _groups(spans: "Sequence[tuple[int, int]]", shift: int) -> "tuple[Span | None, ...]":
    return tuple([Span(shift + a, shift + b) if a >= 0 else None for a, b in spans])


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
