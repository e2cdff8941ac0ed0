"""Check kind `stale_reference`: the future of a text that lies before its own date."""

from lintnews.checks.check import Check, Hit
from lintnews.dates.calendar import Date
from lintnews.dates.names import MONTHS
from lintnews.dates.published import is_record, published
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
)
_WHEN = rf"(?:([0-9]{{1,2}})(?:st|nd|rd|th)? )?(?:({_MONTH})\.? )?(?:([0-9]{{1,2}})(?:st|nd|rd|th)?, ?)?((?:19|20)[0-9]{{2}})"
_AHEAD = (
    "will|shall|is due to|are due to|is set to|are set to|is expected to|are expected to|is scheduled"
    "|are scheduled|is slated|are slated|is planned|are planned|plans to|plan to|aims to|is to|are to"
)
#: A forward-looking verb, up to eight words of the same clause, and a date with its year.
_VERB = rf"(?-i)\b(?:{_AHEAD})((?: [A-Za-z0-9’'$£€-]+){{1,8}}?) (?:in|by|on|from|before|until|at the end of|for)(?: the| early| late| mid| spring| summer| autumn| fall| winter){{0,4}} {_WHEN}\b"
_ADJECTIVE = rf"(?-i)\b(?:[Uu]pcoming|[Ff]orthcoming) (?:[A-Z]?[a-z-]+ ){{0,2}}?{_WHEN}\b"
#: A year that is none of the calendar.
_NOT_CALENDAR = r"(?i)\b(?:fiscal|FY|financial year|school year|season|vintage|model year)\b"
#: Before a reference: it was somebody's future, at a time that the sentence names.
_REPORTED = r"(?i)\b(?:said in|told .{1,30} in|wrote in|in (?:[a-z]+ )?(?:19|20)\d\d,)"
_ALREADY = (
    r"(?i)\b(?:had|have|has|was|were|said|made|adopted|issued|enacted|founded|published|released|created"
    r"|passed|launched|signed|announced|held|used|since|as of|dated|written|established|until"
    r"|double|triple|exceed|surpass|beat|match|than|over|compared|like|repeat|celebrate|mark|remember)\b"
    # "the goals agreed in 2010": a participle that no form of "be" comes before
    r"|(?<!\bbe)(?<!\bbeing)(?<!\bget) \w+ed(?: \w+){0,2}$"
)
#: A year alone says when something will be only if it stands close to the verb.
_MOST_WORDS = 4
#: How far before it the sentence of a reference is read, in code points.
_REACH = 200


class StaleReference(Check):
    """Flags "will open in May 2024" and "the upcoming 2024 election" in a text published later.

    now: a date (ISO) for files that state none; without it they are not judged, nor are files of
    `type: archive`.  Facts: date, published (years).
    """

    OPTIONS = {"now": str}

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._now = str(options.get("now", ""))

    @property
    def patterns(self) -> "Sequence[str]":
        return (_VERB, _ADJECTIVE)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        known = published(document, self._now)
        if known is None or is_record(document):
            return
        for match in matches:
            groups = match.groups if match.pattern == 1 else match.groups[1:]
            date = _date(document, groups)
            if date is None or date.last >= known.first:
                continue
            if match.pattern == 0:
                words = _words(document, match.groups[0])
                far = not date.month and len(words.split()) > _MOST_WORDS
                if far or re.search(_ALREADY, words):
                    continue
            before = document.prose[max(0, match.start - _REACH) : match.start]
            before = before[before.rfind(". ") + 1 :]
            here = document.prose[match.start : match.end + 24]
            if re.search(_REPORTED, before) or re.search(_NOT_CALENDAR, before + here):
                continue
            written = _extent(groups)
            yield Hit(Span(match.start, written.end), {"date": document.text(written)})


def _words(document: "Document", span: "Span | None") -> str:
    return document.text(span) if span is not None and span.start >= 0 else ""


def _extent(groups: "Sequence[Span | None]") -> Span:
    """From the first to the last of the groups that took part."""
    spans = [span for span in groups if span is not None and span.start >= 0]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _date(document: "Document", groups: "Sequence[Span | None]") -> Date | None:
    before, month, after, year = (_words(document, span) for span in groups)
    if not year:
        return None
    number = MONTHS.get(month.lower(), 0)
    day = int(before or after or 0) if number else 0
    date = Date(int(year), number, day)
    if day and not date.exists:
        return None
    return date
