"""Check kind `headline_figure`: a number in the headline that the story does not have."""

from lintnews.checks.check import Check, Hit
from lintnews.headlines.carriers import headlines
from lintnews.headlines.numbers import SPELLED, is_plain, numbers, parts
from lintnews.headlines.story import story
from lintnews.language import regex as re
from lintnews.language.quotations import quotations_of_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.headlines.carriers import Headline
    from lintnews.headlines.numbers import Number

_DIGIT = re.compile(r"\d")
#: A story may name what a headline counts: "Two held" above two names.
_NAMED_ONE_BY_ONE = 4
#: A headline that opens with a number up to this may count the parts of the story.
_LONGEST_LIST = 101


class HeadlineFigure(Check):
    """Flags a number in a headline that no number of the story rounds to.

    Facts: figure, story (the nearest number of the story as
    printed, "" if it has none), told (the same in words).
    """

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for title in headlines(document):
            if _DIGIT.search(title.text) is None and not _spells_number(title.text):
                continue
            figures = _judged(title)
            if not figures or not story(document):
                continue
            told = _of_story(document)
            for figure in figures:
                if any(number.bears_out(figure) for number in told):
                    continue
                near = min(told, key=lambda number: _distance(number, figure), default=None)
                facts = {
                    "figure": document.text(figure.span),
                    "story": document.text(near.span) if near else "",
                    "told": f"nearest: “{document.text(near.span)}”"
                    if near
                    else "it has no figure",
                }
                related = (near.span,) if near else ()
                yield Hit(figure.span, facts, related=related)


def _spells_number(text: str) -> bool:
    return not SPELLED.isdisjoint(text.lower().replace("-", " ").split())


def _judged(title: "Headline") -> "list[Number]":
    """The numbers of a headline that the story must have."""
    text, shift = title.text, title.span.start
    quoted = [quotation.span for quotation in quotations_of_text(text)]
    found = []
    for number in numbers(text):
        start = number.span.start
        if number.kind == "" and number.value <= _NAMED_ONE_BY_ONE:
            continue
        if _counts_years(text, number.span.end):
            continue
        if not is_plain(text, number) or any(start in span for span in quoted):
            continue
        if number.kind == "" and number.value <= _LONGEST_LIST and _opens(text, start):
            following = text[number.span.end :].split()[:3]
            if any(word.lower().strip(",:") in _COUNTED for word in following):
                continue
        found.append(
            number._replace(span=type(number.span)(shift + start, shift + number.span.end))
        )
    return found


def _counts_years(text: str, end: int) -> bool:
    """Whether a number counts years: a story gives the years themselves and leaves the sum to do."""
    return text[end : end + 6].lower().lstrip("- ").startswith("year")


def _opens(text: str, start: int) -> bool:
    before = text[:start].lower().split()
    return len(before) < 3 or before[-1] in ("the", "here", "are", "these", "top", "of")


#: What a headline counts that announces a list.
_COUNTED_WORDS = (
    "things reasons ways tips facts signs tricks hacks lessons questions steps ideas mistakes"
    " myths quotes books films movies photos pictures charts maps places words takeaways"
    " numbers trends rules recipes stories moments people artists songs albums shows games"
    " players companies cities apps gadgets gifts secrets examples best worst biggest greatest"
    " most key"
)
_COUNTED = frozenset(_COUNTED_WORDS.split())


def _of_story(document: "Document") -> "Sequence[Number]":
    return document.once("numbers of the story", _numbers)


def _numbers(document: "Document") -> "list[Number]":
    found: list[Number] = []
    for block in story(document):
        text = document.text(block.span)
        found.extend(numbers(text, block.span.start))
        found.extend(parts(text, block.span.start))
    return found


def _distance(number: "Number", figure: "Number") -> float:
    apart = abs(number.value - figure.value) / max(abs(figure.value), 1.0)
    return apart + (number.kind != figure.kind)
