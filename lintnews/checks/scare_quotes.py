"""Check kind `scare_quotes`: a text that puts word after word into quotation marks."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.quotation_speaker import MARKS
from lintnews.language.quotations import quotations
from lintnews.language.words import words as word_count
from lintnews.sourcing.sources import has_name
from lintnews.sourcing.speakers import outside
from lintnews.sourcing.statements import statement_at
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.sourcing.vocabulary import Vocabulary
    from lintnews.spans import Span


class ScareQuotes(Check):
    """Flags quoted fragments of at most `words` words that nobody is said to have spoken.

    at_least: how many it takes.  per_thousand: how many per 1,000 words.
    """

    OPTIONS = {"words": int, "at_least": int, "per_thousand": (int, float)}
    REQUIRED = frozenset({"words", "at_least", "per_thousand"})

    @property
    def patterns(self) -> "Sequence[str]":
        return (MARKS,)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        most: int = self.options["words"]  # type: ignore[assignment]
        at_least: int = self.options["at_least"]  # type: ignore[assignment]
        rate: float = self.options["per_thousand"]  # type: ignore[assignment]
        short = [
            quotation.span
            for quotation in quotations(document)
            if quotation.closed and len(document.text(quotation.inner).split()) <= most
        ]
        if len(short) < at_least:
            return
        words = vocabulary(self.lexicons)
        found = [span for span in short if not _owned(document, span, words)]
        if len(found) < at_least or 1000 * len(found) < rate * word_count(document):
            return
        for span in found:
            yield Hit(span, {"count": len(found)})


def _owned(document: "Document", span: "Span", words: "Vocabulary") -> bool:
    """Whether somebody uses the quoted word, or it is a name, a title or a term being explained."""
    statement = statement_at(document, span.start)
    if statement is None or document.prose[span.start + 1 : span.start + 2].isupper():
        return True
    if has_name(statement, 0, len(statement), words):
        return True
    return any(
        statement.lows[index] in words.cues
        or statement.lows[index]
        in ("called", "so-called", "term", "word", "means", "known", "dubbed")
        for index in outside(document, statement)
    )
