"""How dates are written, as rule patterns whose groups say what is what."""

from lintnews.dates.calendar import Date
from lintnews.dates.names import MONTHS, WEEKDAYS
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.document import Document
    from lintnews.spans import Span

_EN_WEEKDAY = (
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)[.,]"
)
_EN_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_SHORT_MONTH = "Feb(?:ruary)?|Apr(?:il)?|June?|Sept?(?:ember)?|Nov(?:ember)?"
_DE_WEEKDAY = "(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend"
_DE_MONTH = (
    "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)
_FR_WEEKDAY = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_FR_MONTH = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_ES_WEEKDAY = "lunes|martes|miércoles|jueves|viernes|sábado|domingo"
_ES_MONTH = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_TH = "(?:st|nd|rd|th)?"
_DAY = "([0-9]{1,2})"
_YEAR = "((?:19|20)[0-9]{2})"

#: A weekday with a date.  After each pattern: what its groups hold.
WEEKDAY_DATES = (
    (rf"(?-i)\b({_EN_WEEKDAY}),? (?:the )?{_DAY}{_TH}(?: of)? ({_EN_MONTH})\b(?:\.?,? {_YEAR}\b)?", "wdmy"),
    (rf"(?-i)\b({_EN_WEEKDAY}),? ({_EN_MONTH})\.? {_DAY}{_TH}\b(?:,? {_YEAR}\b)?", "wmdy"),
    (rf"(?-i)\b({_DE_WEEKDAY})s?,? (?:de[nmr] )?{_DAY}\. ?({_DE_MONTH})\b(?: {_YEAR}\b)?", "wdmy"),
    (rf"\b({_FR_WEEKDAY}) {_DAY}(?:er)? ({_FR_MONTH})\b(?: {_YEAR}\b)?", "wdmy"),
    (rf"\b({_ES_WEEKDAY}),? (?:el |día )?{_DAY} de ({_ES_MONTH})\b(?: del? (?:año )?{_YEAR}\b)?", "wdmy"),
    (rf"(?-i)\b({_EN_WEEKDAY}|{_DE_WEEKDAY}),? (?:de[nmr] )?{_DAY}[./]([0-9]{{1,2}})[./]{_YEAR}\b", "wdny"),
    (rf"(?-i)\b({_EN_WEEKDAY}),? {_YEAR}-([0-9]{{2}})-([0-9]{{2}})\b", "wynd"),
    (r"([0-9]{4}) ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日[ （(，,]{0,2}(?:星期|周|礼拜)([一二三四五六日天])", "yndw"),
)  # fmt: skip

#: A day at the end of a month that may not have it.
LAST_DAYS = (
    (rf"(?-i)\b(29|30|31){_TH}(?: of)? ({_SHORT_MONTH})\b(?:\.?,? {_YEAR}\b)?", "dmy"),
    (rf"(?-i)\b({_SHORT_MONTH})\.? (29|30|31){_TH}\b(?:,? {_YEAR}\b)?", "mdy"),
    (rf"(?-i)\b(29|30|31)\. ?(Februar|April|Juni|September|November)\b(?: {_YEAR}\b)?", "dmy"),
    (rf"\b(29|30|31) (février|avril|juin|septembre|novembre)\b(?: {_YEAR}\b)?", "dmy"),
    (rf"\b(29|30|31) de (febrero|abril|junio|septiembre|noviembre)\b(?: del? {_YEAR}\b)?", "dmy"),
    (rf"\b{_YEAR}-(0[2469]|11)-(29|30|31)\b", "ynd"),
    (r"(?:([0-9]{4}) ?年 ?)?\b(2|4|6|9|11) ?月 ?(29|30|31) ?日", "ynd"),
)

#: A day on which something is said to have happened.
EVENT_DAYS = (
    (rf"(?-i)\bon (?:(?:{_EN_WEEKDAY}),? )?{_DAY}{_TH}(?: of)? ({_EN_MONTH})\b\.?,? {_YEAR}\b", "dmy"),
    (rf"(?-i)\bon (?:(?:{_EN_WEEKDAY}),? )?({_EN_MONTH})\.? {_DAY}{_TH},? {_YEAR}\b", "mdy"),
)  # fmt: skip


class Mention(namedtuple("Mention", "date weekday span weekday_span")):
    """A date in a text.

    date: year 0 where none is written; it may not exist.  weekday: 0 (Monday) to 6, -1 if none.
    span, weekday_span: prose code points.
    """

    __slots__ = ()
    date: Date
    weekday: int
    span: "Span"
    weekday_span: "Span | None"


def mention(
    document: "Document", span: "Span", groups: "Sequence[Span | None]", signs: str
) -> Mention | None:
    """The date of a match of one of the patterns above, whose groups hold what `signs` say.

    w: weekday, d: day, m: name of a month, n: number of a month, y: year.
    """
    year = month = day = 0
    weekday, weekday_span = -1, None
    for sign, group in zip(signs, groups, strict=True):
        if group is None or group.start < 0:
            continue
        text = document.text(group).strip(".,").lower()
        if sign == "w":
            weekday, weekday_span = WEEKDAYS.get(text, -1), group
        elif sign == "m":
            month = MONTHS.get(text, 0)
        elif not text.isdecimal():
            return None
        elif sign == "y":
            year = int(text)
        elif sign == "n":
            month = int(text)
        else:
            day = int(text)
    if not 1 <= month <= 12:
        return None
    return Mention(Date(year, month, day), weekday, span, weekday_span)
