"""How many people an event killed, hurt or put under arrest, as the text counts them."""

from lintnews.language import regex as re
from lintnews.numbers.counts import NUMBER
from lintnews.numbers.quantity import worded
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_FATES = {
    "killed": "killed", "killing": "killed", "dead": "killed", "died": "killed",
    "injured": "hurt", "injuring": "hurt", "wounded": "hurt", "wounding": "hurt", "hurt": "hurt",
    "missing": "missing", "arrested": "arrested", "arresting": "arrested",
}  # fmt: skip
#: What must stand in a text before it is worth a search; rule patterns.
TRIGGERS = tuple(_FATES)
_PEOPLE = (
    "people|persons|men|women|children|civilians|soldiers|passengers|victims|students|workers|officers"
    "|residents|troops|migrants|patients|fans|demonstrators|protesters"
)
_BEFORE = (
    rf"(?i)(?<![\w.,$£€-])({NUMBER})(?: (?:{_PEOPLE}))?(?: (?:were|was|had been|have been|are))?$"
)
_AFTER = rf"(?i) ({NUMBER})(?= (?:[a-z-]+ )?(?:{_PEOPLE})\b)"


class Toll(namedtuple("Toll", "fate value span number")):
    """So many people met one fate.  span: prose, number and fate; number: of the number alone."""

    __slots__ = ()
    fate: str
    value: int
    span: Span
    number: Span


def toll(prose: str, word: Span) -> Toll | None:
    """The count that goes with a word of TRIGGERS, None where it has none right beside it."""
    fate = _FATES.get(prose[word.start : word.end].lower())
    if fate is None:
        return None
    start = max(0, word.start - 60)
    found = re.search(_BEFORE, prose[start : word.start].rstrip(" "))
    if found:
        number = Span(start + found.start(1), start + found.end(1))
        span = Span(number.start, word.end)
    else:
        found = re.match(_AFTER, prose[word.end : word.end + 60])
        if not found:
            return None
        number = Span(word.end + found.start(1), word.end + found.end(1))
        span = Span(word.start, number.end)
    value = worded(found[1])
    return Toll(fate, value, span, number) if value else None


def contradictions(tolls: "Sequence[Toll]", most: float) -> "list[tuple[Toll, Toll]]":
    """(first, later) for fates that the text counts twice, differently, by less than `most`-fold."""
    found = []
    for fate in dict.fromkeys(each.fate for each in tolls):
        same = [each for each in tolls if each.fate == fate]
        values = {each.value for each in same}
        if len(values) != 2 or max(values) > most * min(values):
            continue
        later = next(each for each in same if each.value != same[0].value)
        found.append((same[0], later))
    return found
