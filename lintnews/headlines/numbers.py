"""Numbers in headline and story, so that "1m" finds "1,012,000" and "nine" finds "9".

A number in a headline is rounded: the story bears it out with any number that rounds, up or down,
to it.  Years, dates, scores, names and ranks are not numbers here.
"""

from lintnews.language import regex as re
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: value for value, word in enumerate(_UNITS.split())}
_WORDS.update({word: 10 * value for value, word in enumerate(_TENS.split(), 2)})
#: Words by which a number may be spelled.
SPELLED = frozenset({*_WORDS, "hundred", "thousand", "million", "billion", "trillion", "dozen"})
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "b": 10**9,
    "bn": 10**9,
    "billion": 10**9,
    "billions": 10**9,
    "tn": 10**12,
    "trillion": 10**12,
    "dozen": 12,
    "lakh": 100_000,
    "crore": 10**7,
    "mio": 1_000_000,
    "mrd": 10**9,
    "万": 10_000,
    "亿": 10**8,
}
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}
_WORD = "|".join((*_UNITS.split()[1:], *_TENS.split()))
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9_.,#:/])(?P<money>[$£€¥₹])?"
    r"(?:(?P<digits>\d{1,15}(?:,\d{3})*(?:\.\d+)?)"
    rf"|(?P<word>(?:{_WORD})(?:[ -](?:{_WORD}))?|half a(?= (?:million|billion|dozen)\b)|a(?= (?:hundred|thousand|million|billion|dozen)\b)))"
    r"(?:[ -]?(?P<scale>hundred|thousand|millions?|billions?|trillion|dozen|lakh|crore|mln|mn|bn|tn|mio|mrd|[kmb万亿])"
    r"(?![a-z])(?: (?P<more>thousand|million|billion)\b)?)?"
    r"(?P<percent> ?%|[ -]?per ?cent\b|-?pc\b)?"
    r"(?P<after>[a-z]{1,12}(?![a-z]))?",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?P<count>one|two|three|four|a|an)?[ -]?(?P<part>half|third|quarter|fifth|tenth)s?\b",
    re.IGNORECASE,
)
#: What stands before a number that is a name, a rank or a part of one.
_NAMED = re.compile(
    r"(?:\b(?:no|nos|number|top|day|week|part|round|chapter|article|section|phase|stage|game|test"
    r"|episode|season|volume|vol|level|tier|group|route|flight|channel|act|page|rule|under|over|room"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|jan"
    r"|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|formula|class|type|grade|version|line|gate)\.? ?"
    r"|[#№])$",
    re.IGNORECASE,
)
#: What stands after a number that is an hour, a date, a rank or a score.
_TIED = re.compile(
    r"[-–/:]\d|[.:]\d\d|(?:st|nd|rd|th|s)\b| ?(?:am|pm|a\.m|p\.m|o'clock)\b|[年月日号时点]",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r" (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
#: A name and a number with a stop in it: a version.
_VERSION = re.compile(r"[A-Z][\w+#]* \d+\.\d+(?:\.\d+)*$")
_LAST_DAY = 31


class Number(namedtuple("Number", "value step kind span")):
    """A number in a text.

    value: as a float.  step: what one more of its last significant digit is worth.
    kind: "percent", "money" or "".  span: code points of the text.
    """

    __slots__ = ()
    value: float
    step: float
    kind: str
    span: Span

    def bears_out(self, other: "Number") -> bool:
        """Whether this number, as the story has it, may be printed as the other in a headline."""
        slack = max(other.step, abs(self.value) * 1e-9)
        return abs(self.value - other.value) < slack or self.value == other.value


def numbers(text: str, start: int = 0) -> "Iterator[Number]":
    """The numbers of a text; `start` is added to their spans."""
    for match in _NUMBER.finditer(text):
        found = _number(text, match, start)
        if found is not None:
            yield found


def parts(text: str, start: int = 0) -> "Iterator[Number]":
    """Shares in words ("a third"), as percentages that may be rounded either way."""
    for match in _PART.finditer(text):
        count = {"two": 2, "three": 3, "four": 4}.get((match["count"] or "").lower(), 1)
        share = 100 * count * _PARTS[match["part"].lower()]
        yield Number(share, 3.0, "percent", Span(start + match.start(), start + match.end()))


def is_plain(text: str, number: Number) -> bool:
    """Whether a number of a headline counts or measures something; not a year, date, score or name."""
    start, end = number.span
    if number.kind == "" and 1500 <= number.value < 2100 and text[start:end].isdecimal():
        return False
    if _NAMED.search(text[max(0, start - 16) : start]) or _TIED.match(text, end):
        return False
    if text[start:end].isalpha() and text[end : end + 1] == "-":
        return False  # "six-letter": a kind, not a count
    if _VERSION.search(text[max(0, start - 24) : end]):
        return False
    if number.value <= _LAST_DAY and _MONTH.match(text, end):
        return False
    before = text[start - 1 : start]
    if before in ("-", "–", "'", "’") and text[start - 2 : start - 1].strip():
        return False
    follows = text[end : end + 1]
    return not (follows.isalpha() and follows < "\u2e80")


def _number(text: str, match: "re.Match[str]", shift: int) -> Number | None:
    digits, word, scale = match["digits"], match["word"], match["scale"]
    end = match.end("percent") if match["percent"] else match.end("scale") if scale else -1
    step = 1.0
    if digits:
        value = float(digits.replace(",", ""))
        fraction = digits.partition(".")[2]
        if fraction:
            step = 10.0 ** -len(fraction)
        elif value and not scale:
            whole = digits.replace(",", "")
            # Round numbers may be rounded ones: 1,200 stands for 1,150 to 1,250.
            zeros = len(whole) - len(whole.rstrip("0"))
            step = 10.0**zeros if zeros > 1 or value >= 1000 else 1.0
        if end < 0:
            end = match.end("digits")
    else:
        value = _value(word.lower())
        if end < 0:
            end = match.end("word")
    factor = 1
    if scale:
        factor = _SCALES[scale.lower()]
    if match["more"]:
        factor *= _SCALES[match["more"].lower()]
        end = max(end, match.end("more"))
    if match["after"] and not scale and digits and end == match.end("digits"):
        return None  # "3G", "4x4", "2nd"
    kind = "percent" if match["percent"] else "money" if match["money"] else ""
    return Number(value * factor, step * factor, kind, Span(shift + match.start(), shift + end))


def _value(word: str) -> float:
    if word == "a":
        return 1.0
    if word == "half a":
        return 0.5
    total = 0
    for part in word.replace("-", " ").split():
        total += _WORDS[part]
    return float(total)
