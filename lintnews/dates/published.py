"""When an article was published and last touched, as its own file states it."""

from lintnews.dates.calendar import Date
from lintnews.dates.names import MONTHS
from lintnews.language import regex as re
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

#: Metadata keys that state the day of publication, best first, and that of later changes.
_PUBLISHED = ("date", "published", "publishdate", "published_at", "publication_date", "pubdate", "datepublished", "created")  # fmt: skip
_CHANGED = ("modified", "lastmod", "updated", "last_updated", "updated_at", "datemodified")
#: Values of `type` that mark text as a record of its time.
_RECORDS = frozenset({"archive", "archival", "history", "obituary", "transcript"})

_EARLIEST, _LATEST = 1900, 2099


class Published(namedtuple("Published", "first last")):
    """Day numbers of publication and of the latest change, equal where no change is stated."""

    __slots__ = ()
    first: int
    last: int


def published(document: "Document", now: str = "") -> Published | None:
    """When a document was published; None where its file does not say.

    now: a date (ISO) for texts whose file does not say, set by a user; "" for none.  The clock is
    never asked: the same text has the same findings tomorrow.
    """
    stated = document.once("published", _of_document)
    if stated is not None or not now:
        return stated
    date = parse_date(now)
    return Published(date.first, date.last) if date and date.day else None


def is_record(document: "Document") -> bool:
    """Whether the file says that its text stands as it was written long ago."""
    return str(document.meta.get("type", "")).lower() in _RECORDS


def _of_document(document: "Document") -> Published | None:
    first = _stated(document, _PUBLISHED)
    if first is None:
        for block in document.blocks:
            if block.kind == "dateline":
                date = parse_date(document.text(block.span))
                if date and date.day:
                    first = date.first if first is None else max(first, date.first)
    if first is None:
        return None
    last = _stated(document, _CHANGED)
    return Published(first, max(first, last or first))


def _stated(document: "Document", keys: "tuple[str, ...]") -> int | None:
    for key in keys:
        value = document.meta.get(key)
        date = parse_date(str(value)) if value else None
        if date and date.day:
            return date.first
    return None


def parse_date(text: str) -> Date | None:
    """The date that a short text states ("2025-08-13", "13 August 2025", "2025年8月"), or None.

    A month or a year alone gives a Date without day.  Where day and month cannot be told apart,
    as in 03/04/2025, none is read.
    """
    text = text[:200]
    parts = re.findall(r"\d+|[^\W\d_]+", text)
    years = [part for part in parts if len(part) == 4 and part.isdecimal() and _is_year(int(part))]
    if len(set(years)) != 1:
        return None
    year = int(years[0])
    numeric = re.search(
        r"(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})(?:\s?[-/.月]\s?(\d{1,2})(?!\d))?"
        r"|(?<!\d)(\d{1,2})([./-])(\d{1,2})\5(\d{4})(?!\d)",
        text,
    )
    date = None
    if numeric and numeric[1]:
        date = Date(year, int(numeric[2]), int(numeric[3] or 0))
    elif numeric:
        date = _day_and_month(year, int(numeric[4]), int(numeric[6]), numeric[5])
    else:
        months = [MONTHS[part.lower()] for part in parts if part.lower() in MONTHS]
        if not months:
            return Date(year)
        days = re.findall(r"(?<![\d:.])(\d{1,2})(?![\d:])", text)
        date = Date(year, months[0], int(days[0]) if days else 0)
    if date is None or not 1 <= date.month <= 12:
        return None
    return date if not date.day or date.exists else None


def _day_and_month(year: int, one: int, two: int, sign: str) -> Date | None:
    if sign == "." or one > 12:
        return Date(year, two, one)
    if two > 12:
        return Date(year, one, two)
    return Date(year, one, two) if one == two else None


def _is_year(number: int) -> bool:
    return _EARLIEST <= number <= _LATEST
