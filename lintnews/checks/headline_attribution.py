"""Check kind `headline_attribution`: a claim that the lead gives to somebody, and the headline to nobody."""

from lintnews.checks.check import Check, Hit
from lintnews.headlines.carriers import headlines
from lintnews.headlines.outcomes import words_of
from lintnews.headlines.story import told
from lintnews.headlines.words import holds
from lintnews.language import regex as re
from lintnews.language.sentences import sentences
from lintnews.language.stems import stem
from lintnews.language.stopwords import stop_words
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_SAYS = (
    "says|say|said|claims|claim|claimed|argues|argued|insists|insisted|believes|promises|promised"
    "|boasts|boasted|maintains|maintained"
)
#: The claim first, then who makes it, at the end of the sentence: ", the developer says.".
_CLOSING = re.compile(
    rf",? (?:(?P<who>(?:the|its|their|his|her|a|an) (?:[\w'’-]+ ){{0,3}}?(?P<party>[\w-]+)) (?:{_SAYS})"
    rf"|(?:{_SAYS}) (?P<who2>(?:the|its|their|his|her|a|an) (?:[\w'’-]+ ){{0,3}}?(?P<party2>[\w-]+))"
    r"|according to (?P<who3>(?:the|its|their|his|her|a|an) (?:[\w'’-]+ ){0,3}?(?P<party3>[\w-]+)))"
    r"(?: (?:on|in) \w+| yesterday| today)?[.]?$"
)
#: Share of the headline's words that the claim repeats.
_REPEATED = 0.5
_LEAST_REPEATED = 2


class HeadlineAttribution(Check):
    """Flags a promise or verdict that the first sentence ascribes to an interested party.

    parties: nouns for those who gain if it is believed.  claiming: words that make a headline a
    promise or a verdict.  attributing: words that show in the headline who says so.
    Facts: source (as the story names it).
    """

    OPTIONS = {"parties": list, "claiming": list, "attributing": list}
    REQUIRED = frozenset({"parties", "claiming"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._parties = frozenset(options["parties"])  # type: ignore[call-overload]
        self._claiming: Sequence[str] = options["claiming"]  # type: ignore[assignment]
        self._attributing: Sequence[str] = options.get("attributing", ())  # type: ignore[assignment]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for title in headlines(document):
            text = title.text
            if not holds(text, self._claiming) or self._attributes(text):
                continue
            source = self._source(document, text)
            if source is not None:
                facts = {"source": document.text(source), "carrier": title.carrier}
                yield Hit(title.span, facts, related=(source,))

    def _attributes(self, text: str) -> bool:
        """Whether the headline says who says so: in words, with a colon, a dash or in quotes."""
        if holds(text, self._attributing) or "?" in text or re.search(r": | [-–—] ", text):
            return True
        return re.search(r"[\"“‘]|(?<!\w)'", text) is not None

    def _source(self, document: "Document", headline: str) -> Span | None:
        """Who the first sentence of the story ascribes the headline's claim to."""
        blocks = told(document)
        if not blocks:
            return None
        spans = sentences(document, blocks[0])
        if not spans:
            return None
        lead = document.text(spans[0])
        match = _CLOSING.search(lead)
        if match is None:
            return None
        who = next(name for name in ("who", "who2", "who3") if match[name] is not None)
        party = match["party" + who[3:]]
        if party.lower() not in self._parties:
            return None
        stops = stop_words("en")
        wanted = {stem(word) for word in words_of(headline) if word not in stops}
        shared = wanted & {stem(word) for word in words_of(lead[: match.start()])}
        if len(shared) < max(_LEAST_REPEATED, _REPEATED * len(wanted)):
            return None
        return Span(spans[0].start + match.start(who), spans[0].start + match.end(who))
