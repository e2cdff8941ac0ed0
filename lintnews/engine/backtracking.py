"""Which expressions a backtracking matcher may search in a short text instead of RE2.

RE2 is linear in any text, but takes longer to compile an expression than a short text takes to
search.  The standard library's matcher is ready at once (see `lintnews.language.regex`); what it
does is bounded by the ways in which an expression can match at one place, and it gives the same
answers where an expression asks for nothing that the two understand differently.
"""

from lintnews.language.view import LOWER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: The most ways in which an expression may match at one place.
MOST_WAYS = 5_000
#: What a repetition without end is counted as: as many repetitions as a short text has room for.
_ENDLESS = 1_000
_TOO_MANY = 1e9
_NONE: frozenset[int] = frozenset()
_ANY = frozenset(range(256))
_DIGITS = frozenset(b"0123456789")
_CATEGORIES = {
    "CATEGORY_DIGIT": _DIGITS,
    "CATEGORY_SPACE": frozenset(b" \t\n\r\x0b\x0c"),
    "CATEGORY_WORD": _DIGITS | frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
}


def is_tame(pattern: bytes, exact: bool) -> bool:
    """Whether a backtracking matcher may search a valid expression over bytes."""
    from re import _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern)
    return _is_common(tree, exact) and _ways(tree, _NONE)[0] <= MOST_WAYS


def _is_common(tree: "Any", exact: bool) -> bool:
    """Whether both matchers understand an expression alike."""
    for op, argument in tree:
        name = str(op)
        if name == "AT":
            if str(argument) == "AT_END":  # here before a last line feed, too
                return False
        elif name == "LITERAL":
            if not exact and _is_cased({argument}):
                return False
        elif name == "IN":
            if not exact and _is_cased(_members(argument)):
                return False
        elif name == "SUBPATTERN":
            if argument[1] or argument[2] or not _is_common(argument[3], exact):
                return False
        elif name == "BRANCH":
            if not all(_is_common(branch, exact) for branch in argument[1]):
                return False
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            if not _is_common(argument[2], exact):
                return False
        elif name != "ANY" and (name != "NOT_LITERAL" or (not exact and argument >= 0x80)):
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


#: Characters that have another lower case, with it, beyond ASCII.
_CASES = tuple((char, LOWER[char]) for char in range(0x80, 0x100) if LOWER[char] != char)


def _is_cased(chars: set[int]) -> bool:
    """Whether RE2, in `View.plain` in any case, and a matcher in `View.lower` differ on a class.

    RE2 knows the cases of Latin-1, the view those of Windows-1252.
    """
    return any(
        lower not in chars if char in chars else lower in chars and char < 0xA0
        for char, lower in _CASES
    )


def _ways(tree: "Any", follow: "frozenset[int]") -> "tuple[float, frozenset[int]]":
    """An upper bound of the ways in which an expression can match at one place, and what it can
    begin with.

    follow: what may come after it, as lower-case characters.  Where the next character decides how
    often something is repeated, or which alternative is taken, there is one way only.
    """
    ways = 1.0
    for op, argument in reversed(list(tree)):
        name = str(op)
        here = 1.0
        if name == "SUBPATTERN":
            here, follow = _ways(argument[3], follow)
        elif name == "BRANCH":
            here, follow = _ways_of_branches(argument[1], follow)
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            least, most, inner = argument
            here, follow = _ways_of_repeat(least, most, inner, follow)
        elif name == "AT":
            follow = _ANY  # it may fail whatever comes next
        else:
            follow = _lowered(name, argument)
        ways = min(ways * here, _TOO_MANY)
    return ways, follow


def _ways_of_repeat(
    least: int, most: int, inner: "Any", follow: "frozenset[int]"
) -> "tuple[float, frozenset[int]]":
    _, first = _ways(inner, _NONE)
    each, _ = _ways(inner, first | follow)
    most = min(int(most), _ENDLESS)
    is_clear = first.isdisjoint(follow)
    if each == 1:
        ways = 1.0 if is_clear else float(most - least + 1)
    else:
        ways = 0.0
        for times in range(least, most + 1):
            ways = min(ways + each ** min(times, 20), _TOO_MANY)
    return ways, first if least else first | follow


def _ways_of_branches(branches: "Any", follow: "frozenset[int]") -> "tuple[float, frozenset[int]]":
    ways: dict[int, float] = {}
    first = _NONE
    most = 0.0
    for branch in branches:
        here, begins = _ways(branch, follow)
        first |= begins
        most = max(most, here)
        for char in begins:
            ways[char] = ways.get(char, 0.0) + here
    return max(most, *ways.values()) if ways else most, first


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
