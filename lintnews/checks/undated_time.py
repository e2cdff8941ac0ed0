"""Check kind `undated_time`: time that only means something on the day of writing."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording
from lintnews.dates.names import MONTHS, WEEKDAYS
from lintnews.dates.published import published
from lintnews.language import regex as re
from lintnews.language.quotations import inside
from lintnews.language.sentences import sentence_at
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_YEAR = r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)|\d ?[月日号]|\d{1,2}[./-]\d{1,2}[./-]\d|'\d0s"
_NOT_TELLING_TEXT = "may mar march mars sun sat mon wed jan dec sep jun fri 一 二 三 四 五 六 日 天"
#: Months and days that are other words as well, or too short to be told from them.
_NOT_TELLING = frozenset(_NOT_TELLING_TEXT.split())
_TELLING = (frozenset(MONTHS) | frozenset(WEEKDAYS)) - _NOT_TELLING


class UndatedTime(Check):
    """Flags the terms of a language where their sentence names no year, month or weekday.

    terms: by language.  undated: terms, by language, that are wrong only in a file without a date;
    the first of them is flagged, since one date mends them all.
    except, define: as in `existence`.
    """

    OPTIONS = {"terms": dict, "undated": dict, "except": list, "define": dict, "now": str}
    REQUIRED = frozenset({"terms"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        terms = _listed(options["terms"])
        self._always = len(terms)
        self._wording = Wording([*terms, *_listed(options.get("undated", {}))], options)

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        # Whether nothing (more) has to be said of a missing date.
        dated = published(document, str(self.options.get("now", ""))) is not None
        last, tells = Span(0, 0), False
        for match in self._wording.matches(matches):
            needs_date = match.pattern >= self._always
            if needs_date and dated:
                continue
            sentence = sentence_at(document, match.start)
            if sentence != last:
                last, tells = sentence, names_date(document.text(sentence))
            if tells:
                continue
            if inside(document, match.span) is None:
                dated = dated or needs_date
                yield Hit(match.span)


def names_date(sentence: str) -> bool:
    """Whether a sentence names a year, a month or a day of the week."""
    if re.search(_YEAR, sentence):
        return True
    words = re.findall(r"[^\W\d_]+", sentence)
    if any(
        word.lower() in _TELLING and (word[0].isupper() or not word.isascii()) for word in words
    ):
        return True
    return (
        re.search(
            r"\b(?:May|March|Mar\.) \d|\d(?:st|nd|rd|th)? (?:May|March|mai|mars)\b|[Ii]n (?:May|March)\b",
            sentence,
        )
        is not None
    )


def _listed(by_language: object) -> "list[str]":
    assert isinstance(by_language, dict)
    return [term for terms in by_language.values() for term in terms]
