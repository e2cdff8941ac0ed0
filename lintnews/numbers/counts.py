"""Counts of the same things in different places of a text."""

from lintnews.language import regex as re
from lintnews.language.words import lowered, occurrences
from lintnews.numbers.quantity import worded
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = "two|three|four|five|six|seven|eight|nine"
_WORD = rf"ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|{_UNITS}))?|{_UNITS}"
NUMBER = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,6}}|{_WORD})"
MONEY = r"(?:US|A|C)?[$£€][0-9]+(?:[.,][0-9]+)*(?:[ -]?(?:million|billion|bn|[mk]))?"

#: Speaks of some of the things, of more of them, or of another time.
_OTHERS = (
    r"(?i)\b(?:other|others|another|more|further|additional|extra|remaining|rest|first|last|next|previous"
    r"|earlier|later|now|then|revised|initially|originally|at first|since|still|already|total of|including"
    r"|of the|out of|each|per|every|both|average|or so|between|up to|at least|at most|more than|less than"
    r"|fewer|about|around|nearly|almost|roughly|some|over|under|as many as|minimum|maximum|yesterday"
    r"|(?:in|by|from|of) (?:19|20)\d\d|last year|this year|a year|year|years ago|ago|if|would|could|plans?"
    r"|planned|proposed|new|old|only|just|former|current|compared|than|from|to)$"
)
_SHIFT = (
    r"(?i)\b(?:earlier|later|revised|initially|originally|now|previously|rose|risen|grew|grown|fell|fallen|increased"
    r"|raised|cut|reduced|expanded|added|another|others?|additional|remaining|more|since|after that|by then"
    r"|joined|withdrew|dropped|(?:19|20)\d\d|last year|years? ago|so far|average|each|per|updated)\b"
)
_JOINED = r"(?i)\b(?:another|joined|one more|a further|withdrew|dropped out|added|followed)\b"
_COUNT = rf"(?i)(?<![\w.,$£€-])({NUMBER}) (?:[a-z-]+ ){{0,2}}$"
_SUM = rf"(?i)(?<![\w.,])({MONEY})(?:-a-year)? (?:[a-z-]+ ){{0,2}}$"
#: Code points before a noun in which its number stands.
_FAR = 120
#: Two counts as close as this (code points) may belong to one story of growth.
_CLOSE = 800


class Mention(namedtuple("Mention", "value span number")):
    """So many of something.  span: of the whole phrase, number: of its number; both prose."""

    __slots__ = ()
    value: float
    span: Span
    number: Span


def mentions(prose: str, noun: str, end: int) -> "Iterator[Mention]":
    """Counts of a noun (in small letters) in the prose before `end`."""
    for span, number in _before(_COUNT, prose, noun, end):
        value = worded(prose[number.start : number.end])
        if value is not None:
            yield Mention(float(value), span, number)


def sums(prose: str, noun: str, end: int) -> "Iterator[Mention]":
    """Sums of money that qualify a noun ("a $4m grant") in the prose before `end`."""
    for span, number in _before(_SUM, prose, noun, end):
        value = amount(prose[number.start : number.end])
        if value is not None:
            yield Mention(value, span, number)


def _before(number: str, prose: str, noun: str, end: int) -> "Iterator[tuple[Span, Span]]":
    """Where a number stands before a noun, as a whole and alone; they do not overlap."""
    reach = 0
    for at in occurrences(lowered(prose[:end]), noun):
        stop = at + len(noun)
        if prose[stop : stop + 1] == "-" or at < reach:
            continue
        match = re.search(number, prose[max(0, reach - 1, at - _FAR) : at])
        if match is None:
            continue
        start = at - len(match[0])
        yield Span(start, stop), Span(start, start + len(match[1]))
        reach = stop


def amount(text: str) -> float | None:
    """The value of a sum of money as printed, None where it cannot be read."""
    match = re.search(r"([0-9][0-9.,]*?)[ -]?(million|billion|bn|m|k)?$", text.lower())
    if match is None:
        return None
    scale = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "k": 1e3}.get(match[2] or "", 1.0)
    try:
        return float(match[1].replace(",", "")) * scale
    except ValueError:
        return None


def is_qualified(prose: str, span: Span) -> bool:
    """Whether the words right before a count say that it is of some, of more or of old ones."""
    return re.search(_OTHERS, prose[max(0, span.start - 24) : span.start].rstrip()) is not None


def grows_between(prose: str, first: Span, later: int) -> bool:
    """Whether the words between two counts that stand close together add to the first one."""
    between = prose[first.end : later]
    return len(between) <= _CLOSE and re.search(_JOINED, between) is not None


def tells_of_change(sentence: str) -> bool:
    """Whether a sentence says that a number has changed, or counts another group."""
    return re.search(_SHIFT, sentence) is not None
