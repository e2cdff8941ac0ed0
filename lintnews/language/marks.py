"""Quotation marks as they stand on the page: which way each one faces, and which are none at all.

The neighbours of a mark tell its side.  Apostrophes, elisions ('90s, 'em), plural possessives,
feet and inches are left out or marked as doubtful.
"""

from lintnews.language import regex as re
from lintnews.values import namedtuple

#: The side of a mark.
OPENING = "opening"
CLOSING = "closing"
EITHER = "either"
DOUBTFUL = "doubtful"  # closing, unless it is an apostrophe or a measure

SINGLE = frozenset("'‘’‚")

#: All that may open or close a quotation.  Titles (《》) do not.
SIGNS = "\"'“”„‟‘’‚«»‹›「」『』"

# Two straight single marks in a row are the typewriter's double mark.
_SIGN = "[" + SIGNS + "](?:(?<=')')?"

_BEFORE_OPENING = frozenset("([{<—–-/“‘„«‹‚\"'¿¡（《「『")
_AFTER_CLOSING = frozenset(".,;:!?…)]}>—–-/”’»›“‘\"'」』，。、；：！？）》")

# Lower-case only where a quotation could well begin with the word.
_ELISION = (
    r"(?:\d\ds?\b(?!\s?(?:per|%))|n['’]|(?:[Tt]is|[Tt]was|[Tt]were|[Ee]m|[Nn]uff|[Cc]ept|til|till"
    r"|cause|cos|coz|bout|round|neath|mid|burbs|hood|im|er|ere|ood)\b)"
)

#: Letters from here on are written without spaces between words.
_UNSPACED = "\u2e80"

_compiled: "list[re.Pattern[str]]" = []


class Mark(namedtuple("Mark", "start end sign side")):
    """A quotation mark.  start, end: code points.  sign: the mark, '"' for two single ones."""

    __slots__ = ()
    start: int
    end: int
    sign: str
    side: str


def marks(text: str, start: int, end: int) -> "list[Mark]":
    """The quotation marks of `text[start:end]`, read on their own, in order.

    A single mark that opens is only listed where one that could close it follows.
    """
    if not _compiled:
        _compiled.append(re.compile(_SIGN))
    found: list[Mark] = []
    singles = False
    for match in _compiled[0].finditer(text, start, end):
        at, after = match.span()
        sign = match[0]
        left = text[at - 1] if at > start else " "
        right = text[after] if after < end else "\n"
        if sign in SINGLE:
            if left.isalnum() and right.isalnum() and max(left, right) < _UNSPACED:
                continue
            side = _single_side(text, sign, at, left, right)
            if not side or (
                side == OPENING and re.match(_ELISION, text[after : min(end, after + 8)])
            ):
                continue
            singles = True
        else:
            if sign == "''":
                sign = '"'
            side = _side(left, right)
            if sign == '"' and side != OPENING and left < _UNSPACED and left.isalnum():
                side = _straight_side(text, at, left, right)
                if not side:
                    continue
            elif sign == "“" and side == EITHER and right in "\r\n":
                side = CLOSING  # turned the wrong way
        found.append(Mark(at, after, sign, side))
    return _closable(found) if singles else found


def _side(left: str, right: str) -> str:
    opens = left.isspace() or left in _BEFORE_OPENING
    closes = right.isspace() or right in _AFTER_CLOSING
    if opens == closes:
        return EITHER
    return OPENING if opens else CLOSING


def _straight_side(text: str, at: int, left: str, right: str) -> str:
    """Side of a straight double mark after a letter or a figure, "" for none."""
    spaced = not right.isalnum() or right >= _UNSPACED
    if not left.isdecimal():
        # A letter on both sides: gershayim in Hebrew, else a closing mark that lost its space.
        return "" if not spaced and "\u0590" <= left <= "\u05ff" else CLOSING
    if not spaced:
        return ""  # 5"x7"
    foot = text[max(0, at - 4) : at].rstrip("0123456789")
    if foot[-1:] and foot[-1] in "'’′" and foot[-2:-1].isdecimal():
        return ""  # 6'2"
    return DOUBTFUL


def _single_side(text: str, sign: str, at: int, left: str, right: str) -> str:
    """Side of a single mark that is not inside a word, "" for an apostrophe."""
    side = _side(left, right)
    if sign == "‘":
        return "" if side == EITHER and left.isspace() else side
    if sign == "‚":
        return OPENING if side == OPENING else ""
    if side == OPENING:
        return "" if sign == "’" else OPENING
    if side == EITHER and left.isspace():
        return ""
    if side == EITHER and right == "s" and not text[at + 2 : at + 3].isalnum():
        return ""  # (BBC)'s
    if left.isdecimal():
        return DOUBTFUL
    if left in "nN" and text[at - 2] in "'’":
        return ""  # rock 'n' roll
    if right.isspace() and (left in "sSxz" or text[at - 2 : at] == "in"):
        return DOUBTFUL  # the workers' rights, goin' home
    return CLOSING


def _closable(found: "list[Mark]") -> "list[Mark]":
    """The marks without the single opening ones that nothing closes."""
    kept: list[Mark] = []
    closers: set[str] = set()
    for mark in reversed(found):
        if mark.sign in SINGLE:
            if mark.side != OPENING:
                closers.add(mark.sign)
            if mark.side == OPENING or (mark.sign == "‘" and mark.side == EITHER):
                wanted = {"'": "'", "‘": "’"}.get(mark.sign)
                if wanted not in closers if wanted else closers.isdisjoint("‘’"):
                    continue
        kept.append(mark)
    kept.reverse()
    return kept
