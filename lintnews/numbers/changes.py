"""Changes that a sentence states twice: by two values, and by a percentage or a multiple."""

from lintnews.language import regex as re
from lintnews.numbers.quantity import Quantity, pattern, quantity
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Percentages are rounded, and so were the values before they were printed: points of tolerance.
TOLERANCE = 1.0

_UP = r"rose|risen|rise|rises|rising|increased?|increases|increasing|grew|grown|growth|climb(?:ed|s)?|jump(?:ed|s)?|surged?|soared|up|gain(?:ed|s)?|higher|more"
_DOWN = r"fell|fallen|falls?|falling|dropp?(?:ed|s)?|declined?|decreased?|shrank|plunged?|plummeted|slumped?|slid|sank|cut|down|lower|less|fewer|reduced|reduction|tumbled"
#: Verbs that stand right before the values they join.
_ROSE = r"rose|risen|rising|increased|grew|grown|climbed|jumped|surged|soared"
_FELL = r"fell|fallen|falling|dropped|declined|decreased|shrank|plunged|slumped|slid|sank|tumbled"
_MANNER = r"(?: (?:slightly|sharply|steeply|again|back|further|steadily))?"
#: Words that make the percentage be about something else than the two values.
_OTHER = (
    r"(?i)\b(?:adjusted|like-for-like|constant currenc|excluding|except|inflation|per capita|annuali[sz]ed"
    r"|on average|average|respectively|each year|a year(?! (?:earlier|ago|before))|per year|annually|compound|percentage points?"
    r"|same[- ]store|real terms|underlying|organic|year-on-year|year-over-year|ranging|range|aged|between)\b"
)
_STRETCH = r"(?:[ ,]{1,2}[A-Za-z’'-]+){0,5}?"
#: The same with the value in another currency, and a period: "$1.1bn (£0.6bn) in the year to May".
_LONG_STRETCH = r"(?: \([^()]{1,24}\))?(?:[ ,]{1,2}[A-Za-z’'-]+){0,9}?"

#: Share by which a value is multiplied: words, least factor, most factor.
_MULTIPLES = (
    (r"more than doubled|more than doubling", 1.98, 3.2),
    (r"(?:nearly|almost) (?:doubled|doubling)", 1.65, 2.05),
    (r"doubled|doubling", 1.8, 2.35),
    (r"more than (?:tripled|trebled)", 2.98, 4.2),
    (r"(?:nearly|almost) (?:tripled|trebled)", 2.5, 3.05),
    (r"(?:tripled|trebled|tripling|trebling)", 2.7, 3.5),
    (r"quadrupled|quadrupling", 3.6, 4.6),
    (r"more than halved", 0.0, 0.505),
    (r"(?:nearly|almost) halved", 0.48, 0.62),
    (r"halved|halving", 0.42, 0.57),
)  # fmt: skip
_compiled: "dict[str, re.Pattern[str]]" = {}


class Conflict(namedtuple("Conflict", "start end stated computed")):
    """Figures that do not go together.

    start, end: code points of the sentence, from the first figure to the last.
    stated, computed: what the sentence says and what its values give, as text.
    """

    __slots__ = ()
    start: int
    end: int
    stated: str
    computed: str


def conflicts(sentence: str) -> "Iterator[Conflict]":
    """Changes of a sentence whose percentage or multiple is not that of its two values."""
    pairs = list(_pairs(sentence))
    if len(pairs) != 1 or re.search(_OTHER, sentence):
        return
    before, after, start, end = pairs[0]
    if before.value <= 0 or after.value < 0:
        return
    turned = _of_direction(sentence, before, after, start, end)
    if turned is not None:
        yield turned
    if turned is not None or before.unit == "%":
        return
    found = _of_percentage(sentence, before, after, start, end)
    if found is None:
        found = _of_multiple(sentence, before, after, start, end)
    if found is not None:
        yield found


def _pairs(sentence: str) -> "Iterator[tuple[Quantity, Quantity, int, int]]":
    """(before, after, start, end) of every "from A to B" and "to B from A" in comparable units."""
    for source, first in ((_from_to(), "a"), (_to_from(), "b")):
        for match in _pattern(source).finditer(sentence):
            one, two = quantity(match, "a"), quantity(match, "b")
            before, after = (one, two) if first == "a" else (two, one)
            if _comparable(match) and not (_is_year(match, "a") and _is_year(match, "b")):
                yield before, after, match.start(), match.end()


def _from_to() -> str:
    return rf"\bfrom {pattern('a')}{_STRETCH} to {pattern('b')}(?![\w-])"


def _to_from() -> str:
    return rf"\bto {pattern('a')}{_LONG_STRETCH},? from {pattern('b')}(?![\w-])"


def _comparable(match: "re.Match[str]") -> bool:
    """Whether two values are of one currency and scale, as far as the text says."""
    if (match["percenta"] is None) != (match["percentb"] is None):
        return False
    money = {match["moneya"], match["moneyb"]} - {None}
    if len(money) > 1:
        return False
    return (match["scalea"] is None) == (match["scaleb"] is None)


def _is_year(match: "re.Match[str]", tag: str) -> bool:
    text = match["number" + tag]
    return (
        len(text) == 4 and text.isdecimal() and "1500" < text < "2200" and not match["money" + tag]
    )


def _of_percentage(
    sentence: str, before: Quantity, after: Quantity, start: int, end: int
) -> Conflict | None:
    others = [
        quantity(match)
        for match in _pattern(rf"(?<![\w.,$£€-]){pattern()}").finditer(sentence)
        if match["percent"] and not (match.start() < end and start < match.end())
    ]
    if len(others) != 1:
        return None
    stated = others[0]
    if stated.start < start:
        gap, lead = sentence[stated.end : start], sentence[max(0, stated.start - 40) : stated.start]
        if not re.fullmatch(r"(?: [A-Za-z’'-]+){0,3}(?:,| –| —)? ?", gap):
            return None
    else:
        gap = lead = sentence[end : stated.start]
        if not re.fullmatch(
            r"(?: [A-Za-z’'-]+){0,6}(?:,| –| —|;)?(?: \(?[A-Za-z’'-]+){0,5} ?\(?", gap
        ):
            return None
        if not re.search(rf"\b(?:{_UP}|{_DOWN}|or|by|change|difference)\b|\($", gap):
            return None
    change = _change(before, after)
    if change is None:
        return None
    least, most = change
    tolerance = max(TOLERANCE + stated.half, 0.02 * stated.value)
    if stated.hedged:
        tolerance = max(tolerance, 0.15 * stated.value)
    value = stated.value
    fits = least - tolerance <= value <= most + tolerance
    falls = re.findall(rf"\b(?:({_UP})|({_DOWN}))\b", lead)
    wrong_way = bool(falls) and bool(falls[-1][1]) != (after.value < before.value)
    if fits and not wrong_way:
        return None
    exact = 100 * abs(after.value - before.value) / before.value
    way = "down" if after.value < before.value else "up"
    digits = 0 if exact >= 10 else 1
    return Conflict(
        min(start, stated.start), max(end, stated.end), f"{value:g}%", f"{way} {exact:.{digits}f}%"
    )


def _of_direction(
    sentence: str, before: Quantity, after: Quantity, start: int, end: int
) -> Conflict | None:
    """A verb right before the two values that says the contrary: "fell from 4% to 5%"."""
    # Bare numbers may be places in a ranking, where up is down.
    if not (before.unit or after.unit) or before.hedged or after.hedged:
        return None
    verb = re.search(rf"\b(?:({_ROSE})|({_FELL})){_MANNER} $", sentence[max(0, start - 40) : start])
    if verb is None or before.value == after.value:
        return None
    if (verb[1] is not None) == (after.value > before.value):
        return None
    way = "a rise" if after.value > before.value else "a fall"
    at = start - len(verb[0])
    return Conflict(at, end, (verb[1] or verb[2]), way)


def _change(before: Quantity, after: Quantity) -> "tuple[float, float] | None":
    """Least and greatest change in per cent, unsigned, that unrounded values could give."""
    if before.least <= 0:
        return None
    ends = [
        100 * (high / low - 1)
        for high, low in ((after.least, before.most), (after.most, before.least))
    ]
    if ends[0] <= 0 <= ends[1]:
        return 0.0, max(abs(end) for end in ends)
    return min(abs(end) for end in ends), max(abs(end) for end in ends)


def _of_multiple(
    sentence: str, before: Quantity, after: Quantity, start: int, end: int
) -> Conflict | None:
    lead = sentence[max(0, start - 60) : start]
    for words, least, most in _MULTIPLES:
        match = re.search(rf"\b({words})(?: [A-Za-z’'-]+){{0,3}},? $", lead)
        if match is None:
            continue
        if before.least <= 0:
            return None
        low, high = after.least / before.most, after.most / before.least
        if low <= most and high >= least:
            return None
        at = start - len(lead) + match.start(1)
        return Conflict(at, end, match[1], f"{after.value / before.value:.2g} times as much")
    return None


def _pattern(source: str) -> "re.Pattern[str]":
    found = _compiled.get(source)
    if found is None:
        found = _compiled[source] = re.compile(source)
    return found
