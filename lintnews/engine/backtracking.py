"""Which expressions a backtracking matcher may search in a short text instead of RE2.

RE2 is linear in any text, but takes longer to compile an expression than a short text takes to
search.  The standard library's matcher is ready at once (see `lintnews.language.regex`); what it
does is bounded by the ways in which an expression can match at one place, and it gives the same
answers where an expression asks for nothing that the two understand differently.
"""

from itertools import pairwise

from lintnews.engine.index import FEW_DIGITS, IN_PLAIN, MANY_DIGITS, TAME
from lintnews.language.view import LOWER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: The most ways in which an expression may match at one place.
MOST_WAYS = 5_000
#: What a repetition without end is counted as: as many repetitions as a short text has room for.
_ENDLESS = 1_000
#: More texts than this are not listed.
_MOST_TEXTS = 40
_TOO_MANY = 1e9
_NONE: frozenset[int] = frozenset()
_ANY = frozenset(range(256))
_DIGITS = frozenset(b"0123456789")
#: What parts the groups of a long number.
_SEPARATORS = frozenset(b",. ")
_WORD = _DIGITS | frozenset(b"abcdefghijklmnopqrstuvwxyz_")
#: Stands for the boundary of a word among what may follow it.
_EDGE = 256
_AFTER_WORD = (_ANY - _WORD) | {_EDGE}
_CATEGORIES = {
    "CATEGORY_DIGIT": _DIGITS,
    "CATEGORY_SPACE": frozenset(b" \t\n\r\x0b\x0c"),
    "CATEGORY_WORD": _DIGITS | frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
}
#: Letters beyond ASCII that have another lower case, with it.
_CASES = tuple((char, LOWER[char]) for char in range(0x80, 0x100) if LOWER[char] != char)


def tameness(pattern: bytes, exact: bool) -> int:
    """How a backtracking matcher may search a valid expression over bytes; 0 if it may not."""
    from re import _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern)
    in_plain = not exact and b"(?-i:" in pattern
    is_cased = _is_cased_in_plain if in_plain else _is_cased_in_lower
    if not _is_common(tree, (lambda chars: False) if exact else is_cased):
        return 0
    manner = TAME | (IN_PLAIN if in_plain else 0)
    if _Ways(digits=_ENDLESS).of(tree, _NONE, final=True)[0] <= MOST_WAYS:
        return manner
    if _Ways(digits=MANY_DIGITS).of(tree, _NONE, final=True)[0] <= MOST_WAYS:
        return manner | FEW_DIGITS
    return 0


def _is_common(tree: "Any", is_cased: "Callable[[set[int]], bool]") -> bool:
    """Whether both matchers understand an expression alike.

    is_cased: whether they differ on a class for the cases of its letters.
    """
    for op, argument in tree:
        name = str(op)
        if name == "AT":
            if str(argument) == "AT_END":  # here before a last line feed, too
                return False
        elif name == "LITERAL":
            if is_cased({argument}):
                return False
        elif name == "IN":
            if is_cased(_members(argument)):
                return False
        elif name == "SUBPATTERN":
            if argument[1] or not _is_common(argument[3], is_cased):
                return False
        elif name == "BRANCH":
            if not all(_is_common(branch, is_cased) for branch in argument[1]):
                return False
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            if not _is_common(argument[2], is_cased):
                return False
        elif name == "NOT_LITERAL":
            if is_cased({argument}) or argument >= 0x80:
                return False
        elif name != "ANY":
            return False
    return True


def _members(items: "Any") -> set[int]:
    """The characters that a class names one by one or as a range, and those of a category."""
    found: set[int] = set()
    for kind, value in items:
        if str(kind) == "LITERAL":
            found.add(value)
        elif str(kind) == "RANGE":
            found.update(range(value[0], value[1] + 1))
        elif str(kind) == "CATEGORY":
            found.update(_CATEGORIES.get(str(value), _ANY))
    return found


def _is_cased_in_lower(chars: set[int]) -> bool:
    """Whether RE2, in `View.plain` in any case, and a matcher in `View.lower` differ on a class.

    RE2 knows the cases of Latin-1, the view those of Windows-1252.
    """
    return any(
        lower not in chars if char in chars else lower in chars and char < 0xA0
        for char, lower in _CASES
    )


def _is_cased_in_plain(chars: set[int]) -> bool:
    """The same for a matcher in `View.plain`, which knows the cases of ASCII alone."""
    return any((char in chars) != (lower in chars) for char, lower in _CASES)


class _Ways:
    """Upper bounds of the ways in which an expression can match at one place.

    Where the next character decides how often something is repeated, or which alternative is taken,
    there is one way only; and where nothing can fail any more, the first way is the last one tried.
    """

    def __init__(self, digits: int) -> None:
        """digits: how many digits may stand in a row."""
        self._digits = digits

    def of(
        self, tree: "Any", follow: "frozenset[int]", final: bool = False
    ) -> "tuple[float, frozenset[int]]":
        """The ways, and what the expression can begin with.

        follow: what may come after it, as lower-case characters.  final: nothing does.
        """
        ways = 1.0
        for op, argument in reversed(list(tree)):
            name = str(op)
            here = 1.0
            if name == "SUBPATTERN":
                here, follow = self.of(argument[3], follow, final)
            elif name == "BRANCH":
                here, follow = self._of_branches(argument[1], follow, final)
            elif name in ("MAX_REPEAT", "MIN_REPEAT"):
                least, most, inner = argument
                here, follow = self._of_repeat(least, most, inner, follow, final)
            elif name == "AT":
                # At a boundary, a word has ended; anything else may fail whatever comes next.
                follow = _AFTER_WORD if str(argument) == "AT_BOUNDARY" else _ANY
            else:
                follow = _lowered(name, argument)
            final = final and name in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] == 0
            ways = min(ways * here, _TOO_MANY)
        return ways, follow

    def _of_repeat(
        self, least: int, most: int, inner: "Any", follow: "frozenset[int]", final: bool
    ) -> "tuple[float, frozenset[int]]":
        _, first = self.of(inner, _NONE)
        once = int(most) == 1
        each, _ = self.of(inner, follow if once else first | follow, final and once)
        most = min(int(most), self._most(inner, first))
        is_clear = first.isdisjoint(follow) and (first <= _WORD or _EDGE not in follow)
        if each == 1:
            ways = 1.0 if is_clear or final else float(max(1, most - least + 1))
        else:
            ways = 0.0
            for times in range(least, max(least, most) + 1):
                ways = min(ways + each ** min(times, 20), _TOO_MANY)
        return ways, first if least else first | follow

    def _most(self, inner: "Any", first: "frozenset[int]") -> int:
        """How often something without end may be repeated."""
        if self._digits == _ENDLESS:
            return _ENDLESS
        if first <= _DIGITS:
            return self._digits
        parts = list(inner)
        groups = first <= _SEPARATORS and len(parts) > 1
        if groups and all(self.of([part], _NONE)[1] <= _DIGITS for part in parts[1:]):
            return self._digits // 3
        return _ENDLESS

    def _of_branches(
        self, branches: "Any", follow: "frozenset[int]", final: bool
    ) -> "tuple[float, frozenset[int]]":
        ways: dict[int, float] = {}
        first = _NONE
        most = 0.0
        for branch in branches:
            here, begins = self.of(branch, follow, final)
            first |= begins
            most = max(most, here)
            for char in begins:
                ways[char] = ways.get(char, 0.0) + here
        if most == 1 and _are_apart(branches):
            return 1.0, first
        return max(most, *ways.values()) if ways else most, first


def _are_apart(branches: "Any") -> bool:
    """Whether no text that one of the branches stands for begins with one of another's."""
    listed = [_texts(branch) for branch in branches]
    texts = sorted(text for each in listed for text in each or ())
    return None not in listed and not any(
        after.startswith(before) for before, after in pairwise(texts)
    )


def _texts(tree: "Any") -> "list[str] | None":
    """The lower-case texts that an expression stands for, None if they are too many."""
    done = [""]
    for op, argument in tree:
        name = str(op)
        more: list[str] | None = None
        if name == "LITERAL":
            more = [chr(argument).lower()]
        elif name == "SUBPATTERN":
            more = _texts(argument[3])
        elif name == "BRANCH":
            parts = [_texts(branch) for branch in argument[1]]
            more = None if None in parts else [text for part in parts for text in part or ()]
        elif name == "MAX_REPEAT" and argument[:2] == (0, 1):
            inner = _texts(argument[2])
            more = None if inner is None else [*inner, ""]
        if more is None or len(done) * len(more) > _MOST_TEXTS:
            return None
        done = [text + each for text in done for each in more]
    return done


def _lowered(name: str, argument: "Any") -> "frozenset[int]":
    """The characters that one element of an expression stands for."""
    if name == "LITERAL":
        chars = {argument}
    elif name == "NOT_LITERAL":
        chars = set(_ANY) - {argument}
    elif name == "IN":
        chars = _members(argument)
        if str(argument[0][0]) == "NEGATE":
            chars = set(_ANY) - chars
    else:
        return _ANY
    return frozenset(char | 0x20 if 0x41 <= char <= 0x5A else char for char in chars)
