"""Check kind `conflicting_figure`: a number that comes back as another number."""

from lintnews.checks.check import Check, Hit
from lintnews.language import regex as re
from lintnews.language.sentences import sentence_at
from lintnews.language.words import lowered, occurrences
from lintnews.numbers.casualties import TRIGGERS, contradictions, toll
from lintnews.numbers.counts import (
    MONEY,
    NUMBER,
    amount,
    grows_between,
    is_qualified,
    mentions,
    sums,
    tells_of_change,
)
from lintnews.numbers.quantity import worded
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: The first two take up a number that the reader knows.
_COUNTED = rf"(?-i)(?:[Aa]ll|[Tt]he|[Tt]hese|[Tt]hose)(?: of)?(?: the)? ({NUMBER}) ([a-z-]{{3,}}) ?([a-z-]{{3,}})?"
_PAID = rf"(?-i)(?:[Tt]he|[Tt]his|[Tt]hat) ({MONEY})(?:-a-year)? ([a-z-]{{3,}}) ?([a-z-]{{3,}})?"
#: Bigger differences are of two different things more often than slips.
_FACTOR = 1.5
#: Fewer dead or hurt are told one by one.
_FEWEST_HURT = 4
#: Small groups are counted on the fly: "Anna, Bert and Carl ... the three friends".
_FEWEST = 7
_MOST_MENTIONS = 40
_PLURALS = frozenset({"people", "men", "women", "children", "staff", "police", "crew"})


class ConflictingFigure(Check):
    """Flags "all 13 firms" where the text has counted twelve firms, and nowhere thirteen of anything.

    except: nouns that are counted anew each time (units of time and measure).  Facts: stated,
    before (as printed), noun.
    """

    OPTIONS = {"except": list}

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._except = frozenset(options.get("except", ()))  # type: ignore[call-overload]

    @property
    def patterns(self) -> "Sequence[str]":
        return (_COUNTED, _PAID, *TRIGGERS)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        yield from _tolls(document, [match for match in matches if match.pattern > 1])
        for match in [match for match in matches if match.pattern < 2][:_MOST_MENTIONS]:
            number = match.groups[0]
            if number is None:
                continue
            printed = document.text(number)
            read = worded(printed) if match.pattern == 0 else amount(printed)
            if read is None or (match.pattern == 0 and (read < _FEWEST or _is_year(printed))):
                continue
            for noun in self._nouns(document, match):
                hit = _conflict(document, match, number, float(read), noun)
                if hit:
                    yield hit
                    break

    def _nouns(self, document: "Document", match: "Match") -> "Iterator[str]":
        """The words after a number that may be what it counts."""
        for span in match.groups[1:]:
            if span is None or span.start < 0:
                continue
            noun = document.text(span).lower()
            if noun in self._except:
                return
            counted = match.pattern == 1 or noun in _PLURALS or noun.endswith("s")
            if counted and not noun.endswith("ss"):
                yield noun


def _conflict(
    document: "Document", match: "Match", number: Span, value: float, noun: str
) -> Hit | None:
    """A count or sum against the only other one that the text gave of the same thing before."""
    prose, printed = document.prose, document.text(number)
    found = list((mentions if match.pattern == 0 else sums)(prose, noun, match.start))
    if not found or len({mention.value for mention in found}) != 1:
        return None
    first = found[0]
    low, high = sorted((first.value, value))
    if low == high or high > _FACTOR * low or low <= 0 or is_qualified(prose, first.span):
        return None
    if _is_year(document.text(first.number)) or _stands_before(prose, printed, value, match.start):
        return None
    if any(
        tells_of_change(document.text(sentence_at(document, at)))
        for at in (first.span.start, match.start)
    ):
        return None
    if grows_between(prose, first.span, match.start):
        return None
    block = document.block_at(first.span.start)
    if block is None or block.kind in ("target", "meta"):
        return None
    facts = {"stated": printed, "before": document.text(first.number), "noun": noun}
    end = lowered(prose).find(noun, match.start, match.end)
    return Hit(Span(match.start, end + len(noun)), facts, related=(first.span,))


def _tolls(document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
    """Dead, hurt or arrested people of one event, counted twice and differently."""
    prose = document.prose
    tolls = [found for match in matches[:_MOST_MENTIONS] if (found := toll(prose, match.span))]
    for first, later in contradictions(tolls, _FACTOR):
        if min(first.value, later.value) < _FEWEST_HURT:
            continue
        if any(is_qualified(prose, each.span) for each in (first, later)):
            continue
        sentences = [sentence_at(document, each.span.start) for each in (first, later)]
        texts = [document.text(sentence) for sentence in sentences]
        if sentences[0] == sentences[1] or any(tells_of_change(text) for text in texts):
            continue
        places = [set(re.findall(r"\b[Ii]n ([A-Z]\w+)", text)) for text in texts]
        if places[0] and places[1] and places[0].isdisjoint(places[1]):
            continue
        facts = {
            "stated": document.text(later.number),
            "before": document.text(first.number),
            "noun": first.fate,
        }
        yield Hit(later.span, facts, related=(first.span,))


def _is_year(printed: str) -> bool:
    return len(printed) == 4 and printed.isdecimal() and printed[:2] in ("19", "20")


def _stands_before(prose: str, printed: str, value: float, end: int) -> bool:
    """Whether the text has the same number earlier, in digits or in words, of whatever."""
    text = prose[:end]
    for at in occurrences(lowered(text), lowered(printed)):
        follows = text[at + len(printed) : at + len(printed) + 2]
        if text[max(0, at - 1) : at] not in (".", ",") and not re.match(r"[.,]\d", follows):
            return True
    if value > 99 or value != int(value):
        return False
    return any(worded(found) == value for found in re.findall(rf"(?i)\b{NUMBER}\b", text))
