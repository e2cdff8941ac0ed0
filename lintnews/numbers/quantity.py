"""Quantities as printed: a value, how finely it was printed, and its unit."""

from lintnews.language import regex as re
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

_SCALES = {
    "thousand": 1e3, "k": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9,
    "billion": 1e9, "tn": 1e12, "trillion": 1e12,
}  # fmt: skip
_WORDED_TEXT = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty"
)
_WORDED: "Mapping[str, int]" = {word: value for value, word in enumerate(_WORDED_TEXT.split())}
_TEN_WORDS = "thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10 * value for value, word in enumerate(_TEN_WORDS.split(), 3)}

#: Words before a number that say it is not meant exactly.
HEDGES = (
    "about|around|approximately|roughly|some|nearly|almost|over|under|more than|less than|fewer than"
    "|at least|at most|up to|as many as|as much as|just over|just under|close to|an estimated|estimated"
)
#: A number in digits with its sign, currency, scale and per cent; five groups.
QUANTITY = (
    rf"(?:(?P<hedge%s>{HEDGES}) )?(?P<money%s>(?:US|A|C|NZ|HK|S)?[$£€¥])? ?"
    r"(?P<number%s>[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?)"
    r"(?:[ -]?(?P<scale%s>(?:thousand|million|billion|trillion|[mb]n|tn|[mbk])\b))?"
    r"(?: ?(?P<percent%s>%%|per ?cent\b(?! points?)))?"
)  # fmt: skip


class Quantity(namedtuple("Quantity", "value half unit hedged start end")):
    """A number as printed.

    half: half a unit of its last printed digit; round thousands count as rounded.
    unit: a currency sign, "%" or "".  start, end: code points of the text it was read from.
    """

    __slots__ = ()
    value: float
    half: float
    unit: str
    hedged: bool
    start: int
    end: int

    @property
    def least(self) -> float:
        return self.value - self._margin

    @property
    def most(self) -> float:
        return self.value + self._margin

    @property
    def _margin(self) -> float:
        return max(self.half, abs(self.value) * 0.08) if self.hedged else self.half


def quantity(match: "re.Match[str]", tag: str = "") -> Quantity:
    """The quantity of a match of QUANTITY, whose groups were tagged with `tag`."""
    printed = match["number" + tag].replace(",", "").replace("−", "-")
    scale = _SCALES.get(match["scale" + tag] or "", 1.0)
    whole, _, decimals = printed.partition(".")
    half = 0.5 * 10 ** -len(decimals)
    zeros = len(whole) - len(whole.rstrip("0"))
    if scale == 1 and not decimals and zeros >= 3:
        half = 0.5 * 10**zeros
    return Quantity(
        float(printed) * scale,
        half * scale,
        "%" if match["percent" + tag] else match["money" + tag] or "",
        match["hedge" + tag] is not None,
        match.start("number" + tag),
        match.end(),
    )


def pattern(tag: str = "") -> str:
    """QUANTITY with its group names tagged, so that it can stand twice in one expression."""
    return QUANTITY % ((tag,) * 5)


def worded(text: str) -> int | None:
    """The whole number that digits or English words state ("1,200", "twenty-one"), else None."""
    low = text.lower().replace(",", "")
    if low.isdecimal() and len(low) < 16:
        return int(low)
    if low in _WORDED:
        return _WORDED[low]
    tens, _, unit = low.replace("-", " ").partition(" ")
    base = 20 if tens == "twenty" else _TENS.get(tens)
    if base is None or (unit and unit not in _WORDED):
        return None
    return base + (_WORDED[unit] if unit else 0)
