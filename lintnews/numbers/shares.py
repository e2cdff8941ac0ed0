"""Shares: parts of one whole that must add up, and parts stated both as counts and per cent."""

from itertools import pairwise

from lintnews.language import regex as re
from lintnews.values import namedtuple

#: Each printed share may be off by half a point.
_HALF = 0.5
_PERCENT = r"(?<![\w.,$-])(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent\b)"
#: The share that completes a whole: "the remaining 15%", "20% were unsure".
_LAST = (
    r"(?i)\b(?:remaining|rest|remainder)\b[^.,;%]{0,30}?\d ?(?:%|per ?cent\b)"
    r"|\d ?(?:%|per ?cent)[^.,;%\d]{0,24}\b(?:undecided|unsure|not sure|don['’]t know|did not know|no opinion)\b"
)
#: Shares of one whole are listed close together (code points between two).
_CLOSE = 70
#: What makes a percentage no share of the same whole, or lets shares overlap.
_OTHER = (
    r"(?i)\b(?:margin|error|compared|versus|than|from|rose|risen|fell|fallen|up|down|increase|decrease|points?"
    r"|growth|more than one|multiple|several|both|also|of those|of these|among|of whom|of which|of them"
    r"|last year|previous|earlier|in (?:19|20)\d\d|interest|discount|tax|while|whereas|confidence"
    r"|of (?:the )?\d[\d,]*|another poll|each|women|men|older|younger|aged|at least|or more|or less)\b"
)


class Sum(namedtuple("Sum", "start end total")):
    """Shares from `start` to `end` of a sentence that add up to `total` per cent, not to 100."""

    __slots__ = ()
    start: int
    end: int
    total: float


def wrong_sum(sentence: str, before: str) -> Sum | None:
    """The shares of a sentence that names the last of them, if they do not add up to 100.

    before: the sentence before, which may hold the first of them.
    """
    found = list(re.finditer(_PERCENT, sentence))
    if len(found) < 3 or not re.search(_LAST, sentence) or re.search(_OTHER, sentence):
        return None
    if any(two.start() - one.end() > _CLOSE for one, two in pairwise(found)):
        return None
    total = sum(float(match[1]) for match in found)
    slack = max(1.5, _HALF * len(found))
    if abs(total - 100) <= slack:
        return None
    if total < 100 and re.search(_PERCENT, before):
        return None
    return Sum(found[0].start(), found[-1].end(), round(total, 1))
