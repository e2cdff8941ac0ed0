"""Check kind `fused_heading`: a heading that ran into the first sentence of its paragraph."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: Words that start a sentence and are followed by a small letter.
_STARTERS = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "As",
        "For",
        "While",
        "This",
        "These",
        "Those",
        "That",
        "When",
        "Since",
        "After",
        "Before",
        "It",
        "Its",
        "There",
        "With",
        "Although",
        "By",
        "From",
        "If",
        "Some",
        "Many",
        "Most",
        "One",
        "Each",
        "Every",
        "Both",
        "Over",
        "Under",
        "During",
        "Despite",
        "Unlike",
        "Once",
        "Yet",
        "But",
        "And",
        "He",
        "She",
        "They",
        "We",
        "Their",
        "His",
        "Her",
        "Our",
        "Last",
        "What",
        "How",
        "Why",
        "Where",
        "To",
        "Today",
    ]
)
#: Small words that a heading keeps small, and that a heading cannot end with.
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "nor",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "over",
        "per",
        "the",
        "to",
        "up",
        "via",
        "vs",
        "vs.",
        "with",
        "&",
        "–",
    ]
)
#: Words of a heading, and words before the sentence must have begun.
_SHORTEST, _LONGEST = 3, 16
#: Code points of a paragraph that can hide a heading.
_SHORTEST_PARAGRAPH = 40
#: Words of a paragraph that can hide a heading without a colon.
_PARAGRAPH = 25
_PARAGRAPH_WITH_COLON = 8
_STOPS = ".!?,;…—"


class FusedHeading(Check):
    """Flags the heading: a run of capitalised words, then a sentence that starts with no stop before.

    With a colon in it ("Costs and Delays: The Story So Far The tunnel ...") a short paragraph is
    enough; without one the run must be longer.  Where a document has two of them, capitalised
    labels that run in with a colon are flagged too.  The fix, not safe, is a line break.
    """

    @property
    def gate(self) -> Gate:
        return Gate(length=_SHORTEST_PARAGRAPH, kinds=("paragraph",))

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        found = []
        labels = []
        for kind, (start, end), _, _, region in document.blocks:
            if kind != "paragraph" or region or end - start < _SHORTEST_PARAGRAPH:
                continue
            first, _, rest = prose[start : start + _SHORTEST_PARAGRAPH].partition(" ")
            if not (first[:1].isupper() or first[:1].isdigit()):
                continue
            if rest[:1].islower() and rest.partition(" ")[0] not in _SMALL:
                continue
            text = prose[start : min(end, start + 240)]
            words = text.split(" ", _LONGEST + 2)[: _LONGEST + 2]
            length = _heading(words, prose.count(" ", start, end) + 1)
            if length:
                found.append(Span(start, start + length))
            elif (label := _label(words)) and end - start > 120:
                labels.append(Span(start, start + label))
        for span in found:
            yield Hit(span, replacement=None)
        if len(found) >= 2:
            for span in labels:
                yield Hit(span, severity="info")


def _heading(words: "list[str]", total: int) -> int:
    """Code points of the heading that the paragraph opens with, 0 if there is none."""
    colon = False
    capitals = 0
    length = 0
    for index, word in enumerate(words[:-1]):
        bare = word.rstrip(":")
        following = words[index + 1]
        if (
            word in _STARTERS
            and capitals >= _SHORTEST
            and following[:1].islower()
            and words[index - 1].lower() not in _SMALL
            and words[index - 1][-1] not in ":"
            and (index < 2 or words[index - 2][-1:] != ":")
        ):
            wanted = _PARAGRAPH_WITH_COLON if colon else _PARAGRAPH
            if total >= wanted and (colon or capitals > _SHORTEST + 1):
                return length - 1
            return 0
        if not bare or (bare[-1] in _STOPS and bare not in _SMALL):
            return 0
        if bare[0].isupper() or bare[0].isdigit():
            capitals += 1
        elif bare not in _SMALL:
            return 0
        if word.endswith(":"):
            if colon or (index == 0 and capitals == 0):
                return 0
            colon = True
        length += len(word) + 1
    return 0


def _label(words: "list[str]") -> int:
    """Code points of a capitalised label of three words or more with a colon, 0 if there is none."""
    length = 0
    for index, word in enumerate(words[:8]):
        if word.endswith(":"):
            return length + len(word) if index >= 2 else 0
        if not (word[:1].isupper() or word in _SMALL) or word[-1:] in _STOPS:
            return 0
        length += len(word) + 1
    return 0
