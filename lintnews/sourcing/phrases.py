"""Phrases around a cue: where they end, and which name they belong to."""

from lintnews.sourcing.sources import DEFINITE, NAMED, has_name, is_name
from lintnews.sourcing.vocabulary import CALENDAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.sourcing.statements import Statement
    from lintnews.sourcing.vocabulary import Vocabulary

#: A source phrase is looked for within so many words of its cue.
REACH = 24


def phrase_end(statement: "Statement", start: int, most: int = REACH) -> int:
    """Index after the last word of the phrase that begins at a word: it ends at punctuation."""
    end = min(len(statement), start + most)
    for index in range(start, end):
        after = statement.after(index)
        if any(mark in after for mark in ',;:.!?“”"()—–') or statement.lows[index] in (
            "that",
            "which",
        ):
            return index + 1 if index > start or after.strip() else index
    return end


def apposition(statement: "Statement", start: int, end: int, words: "Vocabulary") -> int | None:
    """Where a name begins that a phrase after a comma describes: "Maria Lind, the mayor, said"."""
    first = end - 1
    while first > start and not breaks(statement, first):
        first -= 1
    if end - first > 6 or not is_name(statement, end - 1, words):
        return None
    opening = statement.lows[first]
    if opening in words.roles or opening in ("the", "mr", "ms", "mrs", "dr"):
        return first if has_name(statement, first, end, words) else None
    return first if is_name(statement, first, words) else None


def breaks(statement: "Statement", index: int) -> bool:
    """Whether a clause begins at a word: after punctuation, or after a word that joins clauses."""
    gap = statement.gap(index)
    return any(mark in gap for mark in ',;:.“”"()—–') or statement.lows[index - 1] in _CLAUSE_WORDS


_CLAUSE_WORDS = frozenset(
    "and but or as while that because although though if when whereas which so than".split()
)


def named_document(
    statement: "Statement", index: int, words: "Vocabulary"
) -> "tuple[str, int, int] | None":
    """A document that carries its maker's name: "a Verian poll", "data from the port authority"."""
    lows = statement.lows
    first = index
    while first > 0 and index - first < 7 and statement.gap(first).strip() in ("", "/"):
        before = lows[first - 1]
        inner = before == "of" and first > 1 and statement.words[first - 2][0].isupper()
        if (before in words.cues or before in _STOPS) and not inner:
            break
        first -= 1
    if first < index and has_name(statement, first, index, words):
        return NAMED, first, index + 1
    after = index + 1
    while after < min(len(statement), index + 5) and (
        lows[after] in _MADE or statement.words[after] in CALENDAR
    ):
        after += 1
    if (
        after < len(statement) - 1
        and lows[after] in ("by", "from")
        and not statement.gap(after).strip()
    ):
        end = phrase_end(statement, after + 1, 14)
        if end > after + 1 and has_name(statement, after + 1, end, words, places=True):
            return NAMED, first, _name_end(statement, after + 1, end, words)
        if end > after + 1 and any(low in words.institutions for low in lows[after + 1 : end]):
            return DEFINITE, first, end
    return None


def _name_end(statement: "Statement", start: int, end: int, words: "Vocabulary") -> int:
    """Index after the last name in a row that begins with the first name of some words."""
    at = start
    while not is_name(statement, at, words, places=True):
        at += 1
    last = at
    while at < end and (statement.lows[at] in _INNER or is_name(statement, at, words, places=True)):
        if statement.lows[at] not in _INNER:
            last = at
        at += 1
    return last + 1


_INNER = frozenset("of the for and de la von van der du".split())
_STOPS = frozenset(
    "in of on to for by from with at and or but that which as is are was were has have had than"
    " into over under about after before since when while".split()
)
_MADE = frozenset(
    "compiled collected published released conducted commissioned gathered provided issued prepared"
    " analysed analyzed obtained reviewed taken kept out".split()
)
