"""Check kind `competing_titles`: two headlines on top of one article."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.leftovers.wording import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: Words that make a title; fewer are a kicker, more a first sentence.
_WORDS = range(4, 20)
#: Words of the paragraph that must follow, and lines that a title block has.
_PARAGRAPH = 25
_LINES = 4
_KICKERS = ("kicker", "eyebrow", "section", "rubric", "category")


class CompetingTitles(Check):
    """Flags the first of two headline-like lines that stand together over plain text.

    The same wording twice is a repetition, a sentence under the headline is a deck: both are left
    to others.  Facts: other (the second title).
    """

    @property
    def gate(self) -> Gate:
        return Gate(length=100, kinds=("headline",), formats=("plain",))

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        if any(key in document.meta for key in _KICKERS):
            return
        titles = []
        for block in document.blocks[: _LINES + 1]:
            text = document.text(block.span)
            if text.count(" ") + 1 >= _PARAGRAPH:
                break
            if block.kind in ("dateline", "byline"):
                continue
            words = words_of(text)
            if block.kind not in ("headline", "heading") or len(words) not in _WORDS:
                return
            titles.append((block, text, words))
        else:
            return
        if len(titles) != 2 or titles[0][2] == titles[1][2]:
            return
        (first, _, one), (second, text, other) = titles
        if not (_capitalised(document.text(first.span)) and _capitalised(text)):
            return
        if len(set(one) & set(other)) * 2 > min(len(one), len(other)) + 4:
            return
        yield Hit(first.span, {"other": text[:80]}, related=(second.span,))


def _capitalised(text: str) -> bool:
    """Whether most words of a line start with a capital, as headlines have it."""
    words = [word for word in text.split() if word[0].isalpha() and len(word) > 3]
    return len(words) >= 2 and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3
