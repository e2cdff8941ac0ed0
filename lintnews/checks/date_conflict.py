"""Check kind `date_conflict`: dates that no calendar has, or that the file's own date rules out."""

from lintnews.checks.check import Check, Hit
from lintnews.dates.calendar import Date, days_in, weekday, year_of
from lintnews.dates.mentions import EVENT_DAYS, LAST_DAYS, WEEKDAY_DATES, mention
from lintnews.dates.names import weekday_name
from lintnews.dates.published import published
from lintnews.language import regex as re
from lintnews.language.sentences import sentence_at
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.dates.mentions import Mention
    from lintnews.document import Document

#: Weekdays are only checked from here on: part of Europe kept the old calendar until the 1920s.
_FIRST_YEAR = 1924
#: A date without a year this many days from the file's own is of the nearest year.
_NEAR = 45
#: Code points before and after a date that are its passage.
_PASSAGE = 400
#: The file's date may be that of another time zone, or of the evening before.
_SLACK = 1
_BORN = r"(?-i)[Bb]orn (?:in|on (?:[A-Z0-9][a-z0-9]*[.,]? ){2,3})(?: ?)(?:(?:[A-Z][a-z]+) )?(1[89][0-9]{2}|20[0-9]{2})"

_AGE = r"\b(\d{1,3})-year-old\b|, (?:aged )?(\d{1,3}),"
_THEN = r"\b(?:when|then|died|dies|dead|death|former|late|was|were|had|later|until|before|after|at the time|would)\b"
_PAST = (
    r"\b(?:said|was|were|held|began|won|took|met|made|went|came|told|gave|left|fell|rose|found|died"
    r"|signed|launched|opened|closed|approved|announced|published|released|voted|arrested|killed)\b"
)
_AHEAD = (
    r"\b(?:will|would|shall|to|be|due|until|expected?|expects|scheduled|plan(?:s|ned)?|set|if|may|might"
    r"|could|can|should|must|ends?|expires?|is|are|slated|before|starting|beginning|by)\b"
)  # fmt: skip
_LEADS_IN_TEXT = "on by until till since through from to before after of and or about"
_LEADS_IN = frozenset(_LEADS_IN_TEXT.split())


class DateConflict(Check):
    """Flags weekdays that do not go with their date, days that a month does not have, past events
    dated after the file itself, and ages that do not go with a year of birth.

    now: a date (ISO) for files that state none.  Facts: problem, and what would be right as
    `instead` ("" where that cannot be known).
    """

    OPTIONS = {"now": str}

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._now = str(options.get("now", ""))

    @property
    def patterns(self) -> "Sequence[str]":
        return [pattern for pattern, _ in (*WEEKDAY_DATES, *LAST_DAYS, *EVENT_DAYS)] + [_BORN]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        reach = aged = -1
        weekdays, last_days = len(WEEKDAY_DATES), len(WEEKDAY_DATES) + len(LAST_DAYS)
        for match in matches:
            at = match.pattern
            if at >= last_days + len(EVENT_DAYS):
                sentence = sentence_at(document, match.start)
                if sentence.start <= aged:
                    continue  # one look at each sentence
                aged = sentence.start
                hit = self._age(document, match, sentence)
            elif at >= last_days:
                found = mention(document, match.span, match.groups, EVENT_DAYS[at - last_days][1])
                hit = found and self._after_publication(document, found)
            elif at >= weekdays:
                found = mention(document, match.span, match.groups, LAST_DAYS[at - weekdays][1])
                hit = found and _missing_day(document, found)
            else:
                found = mention(document, match.span, match.groups, WEEKDAY_DATES[at][1])
                hit = found and self._weekday(document, found, "n" in WEEKDAY_DATES[at][1])
            if hit and hit.span.start >= reach:
                reach = hit.span.end
                yield hit

    def _weekday(self, document: "Document", found: "Mention", numeric: bool) -> Hit | None:
        date, stated = found.date, found.weekday
        if stated < 0 or found.weekday_span is None:
            return None
        if not date.year:
            nearest = self._nearest(document, found)
            if nearest is None:
                return None
            date = nearest
        if numeric and date.day <= 12 and "-" not in document.text(found.span):
            swapped = Date(date.year, date.day, date.month)
            if swapped.exists and weekday(swapped.first) == stated:
                return None
        if not date.exists:
            return _missing(found) if date.day <= 31 else None
        right = weekday(date.first)
        if date.year < _FIRST_YEAR or right == stated:
            return None
        text = document.text(found.span)
        name = document.text(found.weekday_span)
        bare = name.rstrip(".,")
        instead = weekday_name(right, bare)
        at = found.weekday_span.start - found.span.start
        fixed = text[:at] + instead + text[at + len(bare) :]
        problem = (
            f"that day is a {instead}"
            if found.date.year
            else f"in {date.year} that day is a {instead}"
        )
        return Hit(found.span, {"problem": problem, "instead": fixed}, fixed)

    def _nearest(self, document: "Document", found: "Mention") -> Date | None:
        """The date in the year that brings it closest to the file's own, if that is close."""
        known = published(document, self._now)
        if known is None:
            return None
        _, month, day = found.date
        year = year_of(known.first)
        around = [Date(near, month, day) for near in (year - 1, year, year + 1)]
        close = [date for date in around if date.exists and abs(date.first - known.first) <= _NEAR]
        block = document.block_at(found.span.start)
        if not close or block is None:
            return None
        # Where the passage speaks of other years, the date may be of one of them.
        start = max(block.span.start, found.span.start - _PASSAGE)
        passage = document.prose[start : min(block.span.end, found.span.end + _PASSAGE)]
        years = re.findall(r"\b(?:19|20)\d\d\b", passage)
        return close[0] if all(int(other) == close[0].year for other in years) else None

    def _after_publication(self, document: "Document", found: "Mention") -> Hit | None:
        known = published(document, self._now)
        if known is None or not found.date.exists or found.date.first <= known.last + _SLACK:
            return None
        sentence = sentence_at(document, found.span.start)
        before = document.prose[max(sentence.start, found.span.start - 80) : found.span.start]
        clause = re.split(r"[,;:—–()]", before)[-1]
        if not re.search(_PAST, clause) or re.search(_AHEAD, clause):
            return None
        problem = "the file itself is dated earlier"
        return Hit(found.span, {"problem": problem, "instead": ""}, severity="warning")

    def _age(self, document: "Document", match: "Match", sentence: Span) -> Hit | None:
        """A year of birth and an age in one sentence that cannot both be right."""
        text = document.text(sentence)
        year_span = match.groups[0]
        ages = list(re.finditer(_AGE, text))
        if year_span is None or len(ages) != 1:
            return None
        born = int(document.text(year_span))
        others = {int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text)} - {born}
        if len(others) == 1:
            (year,) = others
        elif others or re.search(_THEN, text.replace(" was born", "")):
            return None
        else:
            known = published(document, self._now)
            if known is None:
                return None
            year = year_of(known.first)
        age = int(ages[0][1] or ages[0][2])
        group = 1 if ages[0][1] else 2
        if age in (year - born, year - born - 1) or year <= born or not _is_subject(text, ages[0]):
            return None
        span = Span(sentence.start + ages[0].start(group), sentence.start + ages[0].end())
        right = f"{year - born - 1} or {year - born}"
        return Hit(
            span,
            {"problem": f"who was born in {born} is {right} in {year}", "instead": ""},
            related=(match.span,),
        )


def _is_subject(text: str, age: "re.Match[str]") -> bool:
    """Whether an age is that of the one who was born: "Born in 1990, the 29-year-old"."""
    born = text.lower().find("born")
    if born < age.start():
        return (
            re.fullmatch(r"(?i)born [^.;]{4,60}, (?:the|this) ", text[born : age.start()])
            is not None
        )
    return re.search(r"^,? (?:who )?(?:was |is )?$", text[age.end() : born]) is not None


def _missing_day(document: "Document", found: "Mention") -> Hit | None:
    year, month, day = found.date
    if day <= days_in(year or 2000, month):  # any year may be a leap year if none is written
        return None
    if year:
        return _missing(found)
    # "In June 31 people died": a day is led up to, or nothing follows that could be counted.
    words = document.prose[max(0, found.span.start - 24) : found.span.start].split()
    follows = document.prose[found.span.end : found.span.end + 24].lstrip(" ")
    led = bool(words) and words[-1].lower().strip(",.") in _LEADS_IN
    month_first = document.prose[found.span.start : found.span.start + 1].isalpha()
    if follows[:1].isdigit() or (month_first and not led and follows[:1].isalnum()):
        return None
    return _missing(found)


def _missing(found: "Mention") -> Hit:
    return Hit(found.span, {"problem": "there is no such day", "instead": ""})
