"""Check kind `competing_headlines`: a page that announces another story than it tells."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.headlines.carriers import LONGEST, without_site
from lintnews.headlines.story import story
from lintnews.language import regex as re
from lintnews.language.identity import language_of
from lintnews.language.stems import stem
from lintnews.language.stopwords import stop_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: Carriers that readers meet away from the page: in results, feeds and posts.
_AWAY = frozenset({"title", "og:title", "twitter:title", "json-ld"})
_NAMES = {"title": "title of the page", "json-ld": "JSON-LD headline"}
#: Words of content from which a title says enough to be compared.
_LEAST = 3
#: Share of the shorter title's words from which two titles speak of one story.
_SHARED = 0.2
#: Share of its words from which the story tells a title: search engines are given other wordings.
_TOLD, _HALF_TOLD = 0.6, 0.34
_WORD = r"[^\W_]+"


class CompetingHeadlines(Check):
    """Flags a title for search engines, feeds or posts that shares no words with the headline.

    One that the story bears out is another wording and stays silent; one that it bears out in part
    is a remark.  Facts: headline (as the page shows it), carrier (where the other one stands).
    """

    @property
    def gate(self) -> Gate:
        return Gate(formats=("html",))

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        titles = document.titles
        if len(titles) < 2 or titles[0].carrier in _AWAY:
            return
        shown = titles[0]
        language = language_of(document) or "en"
        content = _content(shown.text[:LONGEST], language)
        if len(content) < _LEAST:
            return
        told: frozenset[str] | None = None
        known: list[frozenset[str]] = []
        for title in titles[1:]:
            if title.carrier not in _AWAY or len(title.text) > LONGEST:
                continue
            other = _content(without_site(title.text), language)
            if len(other) < _LEAST or other in known:
                continue
            known.append(other)
            if len(content & other) >= _SHARED * min(len(content), len(other)):
                continue
            if told is None:
                blocks = [document.text(block.span) for block in story(document)]
                told = _content("\n".join(blocks), language)
            share = len(other & told) / len(other)
            if share >= _TOLD:
                continue
            facts = {
                "headline": shown.text,
                "carrier": _NAMES.get(title.carrier, title.carrier),
            }
            severity = "info" if share >= _HALF_TOLD or not told else "warning"
            yield Hit(title.span, facts, related=(shown.span,), severity=severity)


def _content(text: str, language: str) -> frozenset[str]:
    """The stems of a text, function words aside; of Chinese and the like, pairs of characters."""
    stops = stop_words(language)
    found: set[str] = set()
    for word in re.findall(_WORD, text.casefold()):
        if word[0] >= "\u2e80":
            found.update(word[at : at + 2] for at in range(len(word) - 1))
        elif word not in stops and (len(word) > 2 or word.isdecimal()):
            found.add(stem(word))
    return frozenset(found)
