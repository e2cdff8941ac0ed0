"""Check kind `headline_outcome`: a headline surer than the story under it."""

from lintnews.checks.check import Check, Hit
from lintnews.headlines.carriers import headlines
from lintnews.headlines.outcomes import Outcomes, words_of
from lintnews.headlines.story import told
from lintnews.headlines.words import holds
from lintnews.language.identity import language_of
from lintnews.language.sentences import sentences
from lintnews.language.stems import stem
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.headlines.carriers import Headline
    from lintnews.headlines.outcomes import Outcome

#: Hedged sentences that a finding points to.
_POINTED_AT = 3
#: Words of the headline that a hedged sentence shares if it is about the same.
_SHARED = 2
_LEAST_LETTERS = 4


class HeadlineOutcome(Check):
    """Flags an outcome that the headline asserts and every sentence of the story hedges.

    outcomes: lexicon entries by language (see `headlines.outcomes`).  hedges: words that leave an
    outcome open, by language.  attributing: words by language that show in the headline that
    somebody else asserts it.
    Facts: hedge (the word), outcome (as printed).  A warning where a sentence hedges the outcome
    itself, a remark where it hedges what the headline is about.
    """

    OPTIONS = {"outcomes": dict, "hedges": dict, "attributing": dict}
    REQUIRED = frozenset({"outcomes", "hedges"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._outcomes: dict[str, Outcomes] = {}
        self._hedges: dict[str, frozenset[str]] = {}

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        titles = headlines(document)
        if not titles:
            return
        language = language_of(document) or "en"
        known = self._known(language)
        if known is None:
            return
        for title in titles:
            found = list(known.find(title.text))
            if found and not self._is_open(title.text, language):
                hit = self._judge(document, title, found, language)
                if hit is not None:
                    yield hit

    def _known(self, language: str) -> Outcomes | None:
        known = self._outcomes.get(language)
        if known is None:
            entries: Mapping[str, Sequence[str]] = self.options["outcomes"]  # type: ignore[assignment]
            if language not in entries:
                return None
            known = self._outcomes[language] = Outcomes(entries[language])
        return known

    def _hedging(self, language: str) -> frozenset[str]:
        hedges = self._hedges.get(language)
        if hedges is None:
            entries: Mapping[str, Sequence[str]] = self.options["hedges"]  # type: ignore[assignment]
            hedges = self._hedges[language] = frozenset(entries.get(language, ()))
        return hedges

    def _is_open(self, headline: str, language: str) -> bool:
        """Whether the headline itself hedges, asks or attributes."""
        if "?" in headline or _quotes(headline):
            return True
        if not self._hedging(language).isdisjoint(words_of(headline, language)):
            return True
        attributing: Mapping[str, Sequence[str]] = self.options.get("attributing", {})  # type: ignore[assignment]
        return holds(headline, attributing.get(language, ()))

    def _judge(
        self, document: "Document", title: "Headline", found: "list[Outcome]", language: str
    ) -> Hit | None:
        hedges = self._hedging(language)
        said = frozenset().union(*(outcome.said for outcome in found))
        about = {
            stem(word) for word in words_of(title.text, language) if len(word) >= _LEAST_LETTERS
        }
        hedged: list[tuple[Span, str, bool]] = []
        for block in told(document):
            for sentence in sentences(document, block):
                words = words_of(document.text(sentence), language)
                stems = {stem(word) for word in words}
                outcome = not said.isdisjoint(stems)
                hedge = next((word for word in words if word in hedges), "")
                if outcome and not hedge:
                    return None
                if hedge and (outcome or len(about & stems) >= _SHARED):
                    hedged.append((sentence, hedge, outcome))
        if not hedged:
            return None
        direct = [item for item in hedged if item[2]]
        first = found[0]
        start = title.span.start
        facts = {
            "outcome": title.text[first.start : first.end],
            "hedge": (direct or hedged)[0][1],
            "carrier": title.carrier,
        }
        related = tuple(sentence for sentence, _, _ in (direct or hedged)[:_POINTED_AT])
        return Hit(
            Span(start + first.start, start + first.end),
            facts,
            related=related,
            severity="warning" if direct else "info",
        )


def _quotes(headline: str) -> bool:
    """Whether the headline hands a part of the claim to somebody in quotation marks."""
    from lintnews.language.quotations import quotations_of_text

    return any(quotation.closed for quotation in quotations_of_text(headline))
