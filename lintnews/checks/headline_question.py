"""Check kind `headline_question`: a headline that asks what the story should say."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.headlines.carriers import headlines
from lintnews.headlines.words import holds, spaced
from lintnews.language import regex as re
from lintnews.language.quotations import inside
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: A question, from the last colon, dash or end of a sentence before it.
_QUESTION = re.compile(r"[^?？]*[?？]+")
_STORY = frozenset({"paragraph", "item", "quote", "heading"})
_BREAK = re.compile(r"(?:[:;!.…](?=\s)|\s[-–—|](?=\s)|[：，。；！])")


class HeadlineQuestion(Check):
    """Flags a question in a headline.

    explainers: words that begin a question which announces an explanation ("what", "how"), and
    stay silent.  explaining: words that say so anywhere in the headline ("Q&A").
    grave: words that make the question a claim in disguise; the finding is then a warning.
    loaded: words that show so much without the story; other questions need one that leaves them open.
    """

    OPTIONS = {"explainers": list, "explaining": list, "grave": list, "loaded": list}

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._explainers: Sequence[str] = options.get("explainers", ())  # type: ignore[assignment]
        self._explaining: Sequence[str] = options.get("explaining", ())  # type: ignore[assignment]
        self._grave: Sequence[str] = options.get("grave", ())  # type: ignore[assignment]
        self._loaded: Sequence[str] = options.get("loaded", ())  # type: ignore[assignment]

    @property
    def gate(self) -> Gate:
        return Gate(marks="?？")

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for title in headlines(document):
            text = title.text
            if "?" not in text and "？" not in text:
                continue
            if holds(text, self._explaining):
                continue
            for question in _QUESTION.finditer(text):
                start, end = question.span()
                start = _opening(text, start, end)
                if not _asks(text, end) and not holds(text[start:end], self._grave):
                    continue
                shift = title.span.start
                if inside(document, Span(shift + end - 1, shift + end)) is not None:
                    continue
                if self._announces(text[start:end]):
                    continue
                grave = holds(text, self._grave)
                told = grave or holds(text[start:end], self._loaded)
                if not told and not _has_story(document, title.span.end):
                    continue
                severity = "warning" if grave else "info"
                facts = {"device": "question", "carrier": title.carrier}
                yield Hit(Span(shift + start, shift + end), facts, severity=severity)

    def _announces(self, question: str) -> bool:
        words = spaced(question)
        return any(
            words.startswith(f" {opener} ") or (opener >= "\u0e00" and opener in question)
            for opener in self._explainers
        )


def _has_story(document: "Document", end: int) -> bool:
    """Whether anything but links and metadata follows the headline that ends there."""
    last = document.blocks[-8:]
    return any(block.span.start > end and block.kind in _STORY for block in last)


def _asks(text: str, end: int) -> bool:
    """Whether the mark ends the headline: a question in the middle is answered by what follows."""
    return not text[end:].strip("\"'”’»)） ")


def _opening(text: str, start: int, end: int) -> int:
    """Where the question that ends at `end` begins."""
    for gap in _BREAK.finditer(text, start, end):
        start = gap.end()
    while start < end and (text[start].isspace() or text[start] in "\"'“‘«¿(（"):
        start += 1
    return start
