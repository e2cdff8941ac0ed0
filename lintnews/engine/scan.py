"""The one scan: all patterns of all rules over one prose, each rule handed its own matches."""

from lintnews.checks.check import Match
from lintnews.engine.expressions import ExpressionIndex, compile_expression
from lintnews.engine.literals import LiteralIndex, WideLiteralIndex
from lintnews.engine.view import WORD, View
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from lintnews.document import Document


class Scanner:
    """Searches the patterns of several rules at once; made once per set of rules."""

    def __init__(self, plans: "Mapping[str, Sequence[Sequence[tuple[Any, ...]]]]") -> None:
        """plans: per rule code and pattern, the searchable forms (see rulebook.plans)."""
        phrases: dict[bytes, list[tuple[Any, ...]]] = {}
        expressions: dict[tuple[bytes, bool, bool], list[tuple[str, int]]] = {}
        atoms: dict[bytes, list[int]] = {}
        wide: dict[str, list[tuple[Any, ...]]] = {}
        self._wide_expressions: list[tuple[str, int, str, bool]] = []
        for code, patterns in plans.items():
            for number, forms in enumerate(patterns):
                for kind, *fields in forms:
                    if kind == "phrase":
                        core, text, lead, exact, groups = fields
                        owner = (code, number, text, lead, exact, groups)
                        phrases.setdefault(core, []).append(owner)
                    elif kind == "expression":
                        pattern, exact, _, needed = fields
                        key = (pattern, exact, bool(needed))
                        if key not in expressions:
                            for atom in needed:
                                atoms.setdefault(atom, []).append(len(expressions))
                        expressions.setdefault(key, []).append((code, number))
                    elif kind == "wide phrase":
                        text, groups = fields
                        wide.setdefault(text, []).append((code, number, groups))
                    else:
                        pattern, exact, _ = fields
                        self._wide_expressions.append((code, number, pattern, exact))
        self._phrase_owners = tuple(phrases.values())
        self._atom_owners = tuple(atoms.values())
        self._literals = LiteralIndex(tuple(phrases), tuple(atoms))
        self._expression_owners = tuple(expressions.values())
        self._expressions = ExpressionIndex(tuple(expressions))
        self._wide_owners = tuple(wide.values())
        self._wide_texts = tuple(wide)
        self._wide: WideLiteralIndex | None = None

    def scan(self, document: "Document") -> "dict[str, list[Match]]":
        """Matches by rule code, sorted; of those of one pattern that overlap, the first and longest."""
        view = document.once("view", _view)
        found: dict[str, list[Match]] = {}
        for code, match in self._found(document.prose, view):
            if code in found:
                found[code].append(match)
            else:
                found[code] = [match]
        for code, matches in found.items():
            if len(matches) > 1:
                found[code] = _without_overlaps(matches)
        return found

    def _found(self, prose: str, view: View) -> "Iterator[tuple[str, Match]]":
        seen: dict[int, list[tuple[int, int]]] = {}
        yield from self._found_phrases(view, seen)
        plain = view.plain
        for index, spans in self._expressions.matches(plain, seen):
            start, end = spans[0]
            if _inside_word(plain, start, end):
                continue
            groups = tuple(Span(a, b) if a >= 0 else None for a, b in spans[1:])
            for code, number in self._expression_owners[index]:
                yield code, Match(start, end, number, groups)
        if view.wide:
            yield from self._found_wide(prose)

    def _found_phrases(
        self, view: View, seen: "dict[int, list[tuple[int, int]]]"
    ) -> "Iterator[tuple[str, Match]]":
        """Matches of phrases; `seen` takes the blocks in which the atoms of expressions stand."""
        plain, lower, owners = view.plain, view.lower, self._phrase_owners
        phrases = len(owners)
        block = (0, -1)
        for index, start in self._literals.matches(view.folded):
            if index >= phrases:
                if not block[0] <= start < block[1]:
                    block = _block(plain, start)
                for expression in self._atom_owners[index - phrases]:
                    stretches = seen.setdefault(expression, [])
                    if not stretches or stretches[-1] != block:
                        stretches.append(block)
                continue
            for code, number, text, lead, exact, spans in owners[index]:
                begin = start - lead
                # The folded view forgets punctuation: only the text itself is a match.
                if begin >= 0 and (plain if exact else lower).startswith(text, begin):
                    groups = tuple(
                        Span(begin + a, begin + b) if a >= 0 else None for a, b in spans
                    )
                    yield code, Match(begin, begin + len(text), number, groups)

    def _found_wide(self, prose: str) -> "Iterator[tuple[str, Match]]":
        # A lone surrogate has no bytes; its stand-in has the same length and is no letter either.
        prose = prose.encode("utf-8", "replace").decode("utf-8")
        lowered = prose.lower()
        if len(lowered) != len(prose):  # a few letters have longer lower-case forms
            lowered = prose
        if self._wide is None:
            self._wide = WideLiteralIndex(self._wide_texts)
        for index, start in self._wide.matches(lowered):
            end = start + len(self._wide_texts[index])
            if _inside_wide_word(prose, start, end):
                continue
            for code, number, spans in self._wide_owners[index]:
                groups = tuple(Span(start + a, start + b) if a >= 0 else None for a, b in spans)
                yield code, Match(start, end, number, groups)
        for code, number, pattern, exact in self._wide_expressions:
            for match in compile_expression(pattern, exact).finditer(prose):
                start, end = match.span()
                if not _inside_wide_word(prose, start, end):
                    count = len(match.groups())
                    groups = tuple(
                        Span(*match.span(n)) if match.span(n)[0] >= 0 else None
                        for n in range(1, count + 1)
                    )
                    yield code, Match(start, end, number, groups)


def _block(view: bytes, offset: int) -> tuple[int, int]:
    """The bounds of the block around an offset of the view."""
    start = view.rfind(b"\n\n", 0, max(offset, 0)) + 2
    end = view.find(b"\n\n", max(offset, 0))
    return (start if start > 1 else 0), (end if end >= 0 else len(view))


def _view(document: "Document") -> View:
    return View(document.prose)


def _inside_word(view: bytes, start: int, end: int) -> bool:
    """Whether a match begins or ends in the middle of a word (RE2's boundaries know ASCII alone)."""
    return (start > 0 and _splits(view, start)) or (end < len(view) and _splits(view, end))


def _splits(view: bytes, offset: int) -> bool:
    left, right = view[offset - 1], view[offset]
    return (left >= 0x80 or right >= 0x80) and left in WORD and right in WORD


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
