"""Check kind `headline_wording`: words that sell a story instead of telling it, in headline or deck."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording
from lintnews.headlines.carriers import judged
from lintnews.headlines.words import holds
from lintnews.language.identity import language_of
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.headlines.carriers import Headline

_HYPHENS = "-\u2010\u2011"
#: Languages whose words no other language's text can hold by chance.
_OWN_SCRIPT = frozenset({"zh"})
#: Code points of the story, from its top, that may show that a word is meant literally.
_OPENING = 600


class HeadlineWording(Check):
    """Flags `terms` in the headlines and decks of a document, each headline once however often it stands.

    terms: patterns by language; those of another language than the document's stay silent.
    mild: the same, for words that are worth a remark only.
    needing: term to the words one of which the headline must hold too.
    literal: term to words that show, in the headline or the first sentences, that it is meant so.
    except: patterns that silence a term that they overlap.
    """

    OPTIONS = {
        "terms": dict,
        "mild": dict,
        "needing": dict,
        "literal": dict,
        "except": list,
        "define": dict,
    }
    REQUIRED = frozenset({"terms"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        terms: list[str] = []
        #: By pattern: language ("" for any), severity, words needed, words that silence.
        self._traits: list[tuple[str, str, Sequence[str], Sequence[str]]] = []
        needing: Mapping[str, Sequence[str]] = options.get("needing", {})  # type: ignore[assignment]
        literal: Mapping[str, Sequence[str]] = options.get("literal", {})  # type: ignore[assignment]
        for severity, option in (("warning", "terms"), ("info", "mild")):
            by_language: Mapping[str, Sequence[str]] = options.get(option, {})  # type: ignore[assignment]
            for language, patterns in by_language.items():
                for term in patterns:
                    terms.append(term)
                    needed, silencing = needing.get(term, ()), literal.get(term, ())
                    self._traits.append((language, severity, needed, silencing))
        self._wording = Wording(terms, options)

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        titles = judged(document)
        language = language_of(document)
        for match in self._wording.matches(matches):
            title = _holder(titles, match.span)
            if title is None:
                continue
            tongue, severity, needed, silencing = self._traits[match.pattern]
            if tongue != language and language and tongue not in _OWN_SCRIPT:
                continue
            if needed and not holds(title.text, needed):
                continue
            if silencing and holds(_context(document, title), silencing):
                continue
            span = _whole_word(document.prose, match.span, title.span)
            yield Hit(span, {"carrier": title.carrier}, severity=severity)


def _holder(titles: "Sequence[Headline]", span: "Span") -> "Headline | None":
    return next((title for title in titles if title.span.covers(span)), None)


def _whole_word(prose: str, span: "Span", limits: "Span") -> "Span":
    """The span grown to the ends of the compound that it is a part of: "Schock-" in "Schock-Urteil"."""
    start, end = span
    if prose[start] in _HYPHENS:
        while start > limits.start and (prose[start - 1].isalnum() or prose[start - 1] in _HYPHENS):
            start -= 1
    if prose[end - 1] in _HYPHENS:
        while end < limits.end and (prose[end].isalnum() or prose[end] in _HYPHENS):
            end += 1
    return Span(start, end)


def _context(document: "Document", title: "Headline") -> str:
    """The headline and how the story begins."""
    return f"{title.text} {document.prose[title.span.end : title.span.end + _OPENING]}"
