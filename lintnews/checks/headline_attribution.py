"""Check kind `headline_attribution`: a claim that the lead gives to somebody, and the headline to nobody."""

from lintnews.checks.check import Check, Hit
from lintnews.headlines.carriers import headlines
from lintnews.headlines.outcomes import words_of
from lintnews.headlines.story import told
from lintnews.headlines.words import holds
from lintnews.language import regex as re
from lintnews.language.identity import language_of
from lintnews.language.sentences import sentences
from lintnews.language.stems import stem
from lintnews.language.stopwords import stop_words
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: By language: articles, words of saying before or after the source, words that only stand before
#: it, and what may follow it.
_SPEECH = {
    "en": (
        "the|its|their|his|her|a|an",
        "says|say|said|claims|claim|claimed|argues|argued|insists|insisted|believes|promises"
        "|promised|boasts|boasted|maintains|maintained",
        "according to",
        " (?:on|in) \\w+| yesterday| today",
    ),
    "de": (
        "der|die|das|dem|des|sein|seine|ihr|ihre|ein|eine",
        "sagt|sagte|verspricht|versprach|behauptet|behauptete|versichert|versicherte|betont|betonte"
        "|erklärt|erklärte|teilte|verkündete|wirbt",
        "laut|so|nach Angaben",
        " am \\w+| gestern| heute| mit| am \\w+ mit",
    ),
    "fr": (
        "le|la|les|son|sa|un|une|ce|cette",
        "assure|affirme|promet|soutient|jure|déclare|annonce|vante|a assuré|a affirmé|a promis"
        "|a déclaré|a annoncé",
        "selon|d'après|d’après",
        " (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)| hier",
    ),
    "es": (
        "el|la|los|las|su|un|una",
        "asegura|afirma|promete|sostiene|dice|anuncia|aseguró|afirmó|prometió|sostuvo|dijo|anunció",
        "según",
        " el \\w+| ayer| hoy",
    ),
}
#: Share of the headline's words that the claim repeats.
_REPEATED = 0.5
_LEAST_REPEATED = 2


class HeadlineAttribution(Check):
    """Flags a promise or verdict that the first sentence ascribes to an interested party.

    parties: nouns for those who gain if it is believed.  claiming: words that make a headline a
    promise or a verdict.  attributing: words that show in the headline who says so.  All of them by
    language.  Facts: source (as the story names it).
    """

    OPTIONS = {"parties": dict, "claiming": dict, "attributing": dict}
    REQUIRED = frozenset({"parties", "claiming"})

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        titles = headlines(document)
        language = (language_of(document) or "en") if titles else ""
        if language not in _SPEECH:
            return
        for title in titles:
            text = title.text
            if not holds(text, self._words("claiming", language)):
                continue
            if self._attributes(text, language):
                continue
            source = self._source(document, text, language)
            if source is not None:
                facts = {"source": document.text(source), "carrier": title.carrier}
                yield Hit(title.span, facts, related=(source,))

    def _words(self, option: str, language: str) -> "Sequence[str]":
        words: Mapping[str, Sequence[str]] = self.options.get(option, {})  # type: ignore[assignment]
        return words.get(language, ())

    def _attributes(self, text: str, language: str) -> bool:
        """Whether the headline says who says so: in words, with a colon, a dash or in quotes."""
        if (
            holds(text, self._words("attributing", language))
            or "?" in text
            or re.search(r": | [-–—] ", text)
        ):
            return True
        return re.search(r"[\"“‘]|(?<!\w)'", text) is not None

    def _source(self, document: "Document", headline: str, language: str) -> Span | None:
        """Who the first sentence of the story ascribes the headline's claim to."""
        blocks = told(document)
        if not blocks:
            return None
        spans = sentences(document, blocks[0])
        if not spans:
            return None
        lead = document.text(spans[0])
        match = _closing(language).search(lead)
        if match is None:
            return None
        who = next(name for name in ("who", "who2", "who3") if match[name] is not None)
        party = match["party" + who[3:]]
        if party.lower() not in self._words("parties", language):
            return None
        stops = stop_words(language)
        wanted = {stem(word) for word in words_of(headline, language) if word not in stops}
        shared = wanted & {stem(word) for word in words_of(lead[: match.start()], language)}
        if len(shared) < max(_LEAST_REPEATED, _REPEATED * len(wanted)):
            return None
        return Span(spans[0].start + match.start(who), spans[0].start + match.end(who))


def _closing(language: str) -> "re.Pattern[str]":
    """The claim first, then who makes it, at the end of the sentence: ", the developer says."."""
    articles, says, before, after = _SPEECH[language]
    source = rf"(?:(?:{articles}) |l['’])(?:[\w'’-]+ ){{0,3}}?"
    return re.compile(
        rf",? (?:(?P<who>{source}(?P<party>[\w-]+)) (?:{says})"
        rf"|(?:{says}) (?P<who2>{source}(?P<party2>[\w-]+))"
        rf"|(?:{before}) (?P<who3>{source}(?P<party3>[\w-]+)))"
        rf"(?:{after})?[.]?$"
    )
