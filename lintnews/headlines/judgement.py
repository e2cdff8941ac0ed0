"""The graded judgement: one weak cue stays silent, several together speak.

A headline's features are its devices, its words and its pairs of words.  Each has a weight, learnt
offline by logistic regression on headlines that readers judged (bench/headline_weights.py); the
sum says how much a headline reads like bait.
"""

from itertools import pairwise

from lintnews.headlines.devices import Devices, names
from lintnews.headlines.tokens import tokenize
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.headlines.devices import Device
    from lintnews.headlines.tokens import Token

#: Weights are kept as whole hundredths.
UNIT = 100
#: Words from which all headlines count as long, in steps of three.
_LONGEST_STEP = 6
_STEP = 3
_MOST_DEVICES = 5
#: Shares of small words are told apart by tenths up to this, mean lengths of words by halves.
_MOST_SMALL = 6
_LONGEST_WORDS = 14
#: Words up to this length have no ending, so that a stem of two letters is left at least.
_SHORTEST_ENDED = 4
_ENDINGS = ("'s", "ing", "ers", "ed", "es", "er", "ly", "s")
_SHAPES = ("@devices ", "@length ", "@small ", "@letters ", "@every word", "^", "$$")
#: Words that carry grammar, not news: talk is full of them.
_SMALL_WORDS = (
    "a about after all an and any are as at be been before but by can could did do does down"
    " each for from had has have he her here him his how i if in into is it it's its just me"
    " more most my no not of off on or our out over she should so some than that the their"
    " them then there they this to up us very was we were what when where which who why will"
    " with would you your"
)
_SMALL = frozenset(_SMALL_WORDS.split())
#: Words that titles leave in lower case: a headline that gives them capitals follows no style of news.
_UNCAPITALED = (
    " A ",
    " An ",
    " The ",
    " Of ",
    " In ",
    " On ",
    " To ",
    " And ",
    " For ",
    " At ",
    " By ",
)
_EVERY_WORD = "@every word"


class Judgement(namedtuple("Judgement", "devices score reasons")):
    """What a headline uses and how much that weighs.

    devices: in order.  score: sum of weights, None where no weights are known.
    reasons: the words and devices that weighed most, heaviest first.
    """

    __slots__ = ()
    devices: "Sequence[Device]"
    score: float | None
    reasons: "Sequence[str]"


def capitalises_all(headline: str) -> bool:
    """Whether a headline has a capital on every word, articles and prepositions too."""
    if not any(word in headline for word in _UNCAPITALED):
        return False
    return not any(word[0].islower() for word in headline.split())


def features(tokens: "Sequence[Token]", devices: "Sequence[Device]") -> "list[str]":
    """Everything about a headline that may have a weight learnt from examples, each once.

    `@name` is a device, `@!name` one that speaks for itself, `@devices N` how many kinds there are,
    `@length N` the words in steps of three, `@small N` the tenths that are small words, `@letters N`
    the mean length of a word in halves of a letter, `~stem` a word without its ending; the rest are
    words and pairs of words.
    """
    words = [token[0] for token in tokens]
    seen = dict.fromkeys(words)
    seen.update(dict.fromkeys(map(" ".join, pairwise(words))))
    kinds = names(devices)
    for kind in kinds:
        seen[f"@{kind}"] = None
    for device in devices:
        if device.strong:
            seen[f"@!{device.name}"] = seen["@!"] = None
    seen[f"@devices {min(len(kinds), _MOST_DEVICES)}"] = None
    seen[f"@length {min((len(words) - 2) // _STEP, _LONGEST_STEP)}"] = None
    spelled = [word for word in words if word[0].isalpha()]
    if spelled:
        seen.update(dict.fromkeys([f"~{stem(word)}" for word in spelled]))
        small = 10 * sum([word in _SMALL for word in spelled]) // len(spelled)
        letters = 2 * len("".join(spelled)) // len(spelled)
        seen[f"@small {min(small, _MOST_SMALL)}"] = None
        seen[f"@letters {min(letters, _LONGEST_WORDS)}"] = None
    return list(seen)


def stem(word: str) -> str:
    """The word without the ending that it most likely has; crude, but the same for all its forms."""
    if len(word) > _SHORTEST_ENDED:
        for ending in _ENDINGS:
            if word.endswith(ending):
                return word[: -len(ending)]
    return word


class Judge:
    """Judges headlines of one language."""

    __slots__ = ("_devices", "_entries", "_weights")

    def __init__(self, devices: "Devices", weights: "Sequence[str]" = ()) -> None:
        """weights: lines of their lexicon, each `hundredths feature`."""
        self._devices = devices
        self._entries = weights
        self._weights: dict[str, int] | None = None

    def judge(self, headline: str) -> Judgement | None:
        """The judgement of a headline; None if it uses no device at all."""
        tokens = tokenize(headline)
        devices = self._devices.find(headline, tokens)
        if not devices:
            return None
        if not self._entries:
            return Judgement(devices, None, [])
        if self._weights is None:
            self._weights = _read(self._entries)
        weights = self._weights
        seen = features(tokens, devices)
        if capitalises_all(headline):
            seen.append(_EVERY_WORD)
        weighed = [(weights[feature], feature) for feature in seen if feature in weights]
        score = (weights.get("@bias", 0) + sum([weight for weight, _ in weighed])) / UNIT
        heavy = sorted([pair for pair in weighed if pair[0] > 0], reverse=True)
        reasons = [name.lstrip("@!~") for _, name in heavy if not name.startswith(_SHAPES)]
        return Judgement(devices, score, [*dict.fromkeys(filter(None, reasons))])


def _read(entries: "Sequence[str]") -> "dict[str, int]":
    weights: dict[str, int] = {}
    for entry in entries:
        weight, _, feature = entry.partition(" ")
        weights[feature] = int(weight)
    return weights
