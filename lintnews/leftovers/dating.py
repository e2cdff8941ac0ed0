"""Dates that an article carries outside its sentences, held against the date that its file states."""

from lintnews.dates.calendar import Date, date_of
from lintnews.dates.names import MONTHS, WEEKDAYS
from lintnews.dates.published import parse_date, published
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.document import Document

#: Metadata keys that state the day of publication.
_KEYS = ("date", "published", "publishdate", "published_at", "publication_date", "pubdate", "datepublished")  # fmt: skip
#: Lines from the top in which the date of the article stands.
_TOP = 8
#: Time zones and midnight may part two dates of one day by so many days.
_SLACK = 1
#: A report may be so many days old when it is published.
_OLD = 30
#: Date lines that speak of another day than that of publication.
_OTHER = r"(?i)\W*(?:last |first )?(?:updated?|modified|corrected|edited|reviewed|created|event|when|deadline|valid|stand|mis à jour|actualizad|aktualisiert|更新|修改)"
_SHOWN = r"(?i)\b(?:updated|modified|aktualisiert|actualizado|mis à jour)\b|更新"
_LABEL = r"(?i)^\W*(?:(?:first )?published|posted|date|veröffentlicht|publié|publicado|发布时间|日期)(?: on| am| le| el)?\W*"
#: A date line that the reader took for something else is no longer than this.
_LONGEST = 50
_LINES = frozenset({"paragraph", "deck", "byline"})
_SMALL = frozenset(
    {"th", "st", "nd", "rd", "de", "del", "am", "pm", "gmt", "utc", "cet", "年", "月", "日"}
)
_PLACE = (
    r"(?P<place>[A-ZÀ-Ý][A-ZÀ-Ý.' -]{2,30})(?:, [A-Z][A-Za-z. ]{1,20})?[,:]? "
    r"(?P<date>(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})(?:,? (?P<year>(?:19|20)\d\d))?)"
    r"(?: \([A-Za-z ]{2,20}\))?\s?(?:--|[–—-]|/|:|\()"
)
_ADDRESS = r"(?i)https?://[^\s/?#]{1,200}(?:/[^\s/?#]{1,200}){0,6}?/(?P<date>(?P<year>20[0-3]\d)(?P<sign>[/-])(?P<month>\d{1,2}|[a-z]{3})(?:(?P=sign)(?P<day>\d{1,2}))?)(?=[/_.-]|$)"
#: Parts of addresses whose dates are those of what will happen, or of a file.
_AHEAD = (
    r"(?i)event|calend|schedul|fixture|confer|agenda|program|match|race|game|ticket|webinar|workshop"
    r"|meeting|summit|regist|deadline|festival|elect|upload|/files/|/media/|\.(?:jpe?g|png|gif|webp|svg|mp[34]|pdf|xlsx?|docx?|csv|zip)\b|archive|volume|issue|course|session|tour|concert|\bwp-content\b"
)


def contradictions(document: "Document") -> "Iterator[tuple[Span, str]]":
    """Date lines and datelines that are not of the day that the metadata state: span, that day."""
    stated = next(
        (date for key in _KEYS if (date := parse_date(str(document.meta.get(key) or "")))), None
    )
    dates = published(document)
    if stated is None or not stated.day or dates is None:
        return
    known = range(dates.first - _SLACK, dates.first + _SLACK + 1)
    changed = range(dates.last - _SLACK, dates.last + _SLACK + 1)
    for block in document.blocks[:_TOP]:
        text = document.text(block.span)[:200]
        if block.region:
            continue
        if block.kind == "dateline" or (block.kind in _LINES and _is_date_line(text)):
            shown = parse_date(text)
            if shown is None or not shown.day or re.match(_OTHER, text) or re.search(_SHOWN, text):
                continue
            if shown.first not in known and shown.first not in changed:
                yield block.span, _iso(stated)
        elif block.kind == "paragraph":
            found = re.match(_PLACE, text)
            if found is None or found["month"].lower() not in MONTHS:
                continue
            years = (
                [int(found["year"])] if found["year"] else range(stated.year - 1, stated.year + 2)
            )
            month, day = MONTHS[found["month"].lower()], int(found["day"])
            days = [Date(year, month, day).first for year in years if Date(year, month, day).exists]
            if days and not any(dates.first - _OLD <= at <= dates.last + _SLACK for at in days):
                start = block.span.start
                yield Span(start + found.start("date"), start + found.end("date")), _iso(stated)


def later_addresses(document: "Document", spans: "Sequence[Span]") -> "Iterator[tuple[Span, str]]":
    """Dates in addresses around `spans` that lie after the article: span, the article's day.

    An address in a text is older than the text, unless the text was changed and does not say so.
    """
    dates = published(document)
    if dates is None:
        return
    prose = document.prose
    reach = -1
    for span in spans:
        block = document.block_at(span.start)
        if block is None or span.start < reach:
            continue
        start = max(block.span.start, span.start - 400)
        start += max(0, prose.rfind("http", start, span.start) - start)
        found = re.match(_ADDRESS, prose[start : min(block.span.end, span.end + 200)])
        if found is None or start + found.end() <= span.start:
            continue
        reach = start + found.end()
        month = found["month"].lower()
        date = Date(
            int(found["year"]),
            int(month) if month.isdecimal() else MONTHS.get(month, 0),
            int(found["day"] or 0),
        )
        if not (date.exists if found["day"] else 1 <= date.month <= 12):
            continue
        rest = re.match(r"[^\s)\]>\"']{0,300}", prose[start : block.span.end])
        if date.first > dates.last + _SLACK and not (rest and re.search(_AHEAD, rest[0])):
            yield Span(start + found.start("date"), start + found.end("date")), _day(dates.last)


def _is_date_line(text: str) -> bool:
    """Whether a line holds a date and nothing else but a label that says so."""
    if len(text) > _LONGEST or not any(char.isdecimal() for char in text):
        return False
    bare = re.sub(_LABEL, "", text)
    words = re.findall(r"[^\W\d_]+", bare.lower())
    return all(word in MONTHS or word in WEEKDAYS or word in _SMALL for word in words)


def _iso(date: Date) -> str:
    return f"{date.year}-{date.month:02}-{date.day:02}"


def _day(number: int) -> str:
    return _iso(date_of(number))
