"""Figures: the quantities in a text that a reader may ask a source for, in digits and in words.

Years, ages, addresses, product names, measures and idioms are not figures.
"""

from lintnews.language.matcher import Matcher
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: What must stand in a block before it is worth a search, in the syntax of rule patterns.
TRIGGERS = (
    "%",
    "per ?cent",
    "percentage points?",
    "[$£€¥] ?[0-9]+(?:million|billion|trillion|bn|[mkbt]n?)?",
    "[mb]illions?",
    "trillions?",
    "[0-9]+(?:[.][0-9]+)?bn",
    "[0-9]{1,3},[0-9]{3}",
    "[1-9][0-9]{3,} (?:people|jobs|workers|homes|cases|deaths|patients|students|households|users)",
    "[1-9][0-9]{4,}",
    "(?:hundred|thousand) (?:people|jobs|workers|homes|cases|patients|students|nurses|users)",
    "(?:doubled|tripled|trebled|quadrupled|quintupled|halved|doubling|tripling|halving|quadrupling)",
    "(?:two|three|four|five|six|seven|eight|nine|ten|hundred)(?:-| )?fold",
    "[0-9]+-?fold",
    "(?:two|three|four|five|six|seven|eight|nine|ten|[0-9]+) times (?:as|more|higher|larger|the|greater|faster|less|likelier)",
    "twice as",
    "twice the",
    "(?:one|two|three|four|five|six|seven|eight|nine|[0-9]+) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|[0-9]+)",
    "half of",
    "half the",
    "(?:one|two|a)[ -](?:third|thirds|quarter|fifth)",
    "(?:two|three|four)[ -](?:quarters|fifths)",
    "majority of",
    "Prozent",
    "(?:Millionen|Milliarden|millones|milliards?|millions d'euros)",
    "(?:pour cent|por ciento)",
    "doppelt so",
    "(?:[一二两三四五六七八九]|[0-9])成",
    "[0-9一二三四五六七八九十百]+[万亿]",
    "百分之",
    "dollars",
    "euros",
)

_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_WORDED = rf"(?:{_TENS}(?:[- ](?:{_UNITS}))?|{_TEENS}|{_UNITS}|(?:a|one|several) hundred)"
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:[.][0-9]+)?"
_NUMBER = rf"(?:{_DIGITS}|{_WORDED}(?: and a half)?)"
_RANGE = rf"{_NUMBER}(?: ?(?:-|\x96|to|or|and) ?{_NUMBER})?"
_SCALE = "(?:[mb]illion|trillion|thousand|hundred thousand)"
_SHORT = r"(?:bn|tn|[mkb])\b"
_PEOPLE = (
    "people|adults|americans|voters|women|men|children|households|families|workers|employees"
    "|patients|students|nurses|doctors|teachers|parents|companies|firms|businesses|users|customers"
    "|residents|respondents|homes|jobs|cases|deaths|britons|europeans|consumers|drivers|schools"
)

_FIGURE = Matcher(
    rf"(?P<points>\b{_RANGE}[ -]percentage[ -]points?\b|\b{_NUMBER}[ -]point (?:lead|advantage|margin)\b)"
    rf"|(?P<percent>\b{_DIGITS} ?%? ?(?:-|\x96|to|or|and) ?{_DIGITS} ?%|\b{_DIGITS} ?%"
    rf"|\b{_RANGE}[ -]per ?cent\b"
    rf"|\b{_DIGITS}[ \xa0](?:prozent\b|pour cent\b|por ciento\b|%))"
    rf"|(?P<money>(?:(?:\b(?:US|A|C|NZ|HK|R))?[$]|[\x80\xa3\xa5]) ?{_DIGITS}(?:[ -]?(?:{_SCALE}\b|{_SHORT}))?"
    rf"|\b{_NUMBER}(?: {_SCALE})? (?:U\.?S\.? )?(?:dollars|euros|pounds sterling|yen|yuan|rupees|pesos)\b"
    rf"|\b{_NUMBER} (?:millionen|milliarden|millones|milliards?|millions) (?:de |d')?(?:euros?|dollar|dollars|franken|pesos)\b)"
    rf"|(?P<rate>\b{_NUMBER} (?:people|deaths|cases|women|men|children|patients) (?:a|per|every) (?:year|month|week|day|hour)\b|\b{_NUMBER} (?:[a-z]+ )?(?:per|in every|for every) (?:100,000|1,000|10,000|million)\b)"
    rf"|(?P<magnitude>\b{_DIGITS} (?:millionen|milliarden|millones|milliards?)\b|\b(?:{_NUMBER}|half a|a|several) ?-?(?:[mb]illion|trillion|thousand|bn)\b|\b[0-9]+[.][0-9]+ ?m\b)"
    rf"|(?P<count>\b[0-9]{{1,3}}(?:,[0-9]{{3}})+\b|\b[1-9][0-9]{{4,6}}\b|\b[1-9][0-9]{{3}} (?:{_PEOPLE})\b)"
    rf"|(?P<share>\b(?:{_UNITS}|ten|[0-9]{{1,3}}) (?:in|out of) (?:every )?(?:{_UNITS}|{_TEENS}|twenty|[0-9]{{1,3}}(?:,[0-9]{{3}})+|[1-9][0-9]{{0,3}})\b"
    rf"|\b(?:two|one|a|three|four)[- ](?:thirds?|quarters?|fifths?)\b|\bhalf (?:of |the |all |of the |of all )(?:its |their |his |her |u\.?s\.? )?(?:[a-z'-]+ ){{0,2}}?(?:{_PEOPLE}|population|country|nation|workforce|electorate|vote|votes|budget|total|respondents|money|cost)\b"
    rf"|\bhalf of (?:all |the |its |their |our )?(?:[a-z-]+ )?[a-z]+s\b"
    rf"|\b(?:a|the|vast|large|overwhelming) majority of (?:the |all )?(?:[a-z'-]+ ){{0,2}}?(?:{_PEOPLE}|population|vote|electorate|country)\b)"
    rf"|(?P<multiple>\b(?:more than |nearly |almost |roughly |about )?(?:doubled|tripled|trebled|quadrupled|quintupled|halved|doubling|tripling|quadrupling|halving)\b"
    rf"|\b(?:{_UNITS}|ten|[0-9]+|hundred)[- ]?fold\b|\b(?:{_UNITS}|ten|[0-9]+) times (?:as|more|higher|larger|the|greater|faster|less|likelier)\b"
    rf"|\btwice (?:as|the)\b)",
    # How any of these begins.
    rf"[0-9$\x80\xa3\xa5]|\b(?={_UNITS}|{_TEENS}|{_TENS}|hundred|several|half|halv|doubl|tripl|trebl"
    r"|quadrupl|quintupl|twice|a(?:\b|bn|[mb]ill|trill|thou)|the\b|vast\b|large\b|overwhelming\b|more than\b|nearly\b|almost\b"
    r"|roughly\b|about\b|(?:US|A|C|NZ|HK|R)[$])",
)

#: Kinds whose size can always be disputed; the others may be facts anybody can see.
STRONG = frozenset(("percent", "points", "share", "multiple", "rate"))


class Figure(namedtuple("Figure", "span kind")):
    """A quantity.  span: prose code points.

    kind: points, percent, money, rate, magnitude, count, share or multiple.
    """

    __slots__ = ()
    span: Span
    kind: str


def figures(prose: str, span: Span) -> "Iterator[Figure]":
    """The figures of a stretch of prose, in order."""
    for start, end, kind in _FIGURE.finditer(prose, span.start, span.end):
        if not _excluded(prose, start, end, kind):
            yield Figure(Span(start, end), kind)
    if not prose.isascii() and any(mark in prose for mark in "成万亿"):
        yield from _han_figures(prose, span)


_COUNTING = Matcher(
    rf"%|\bper ?cent\b|\b(?:{_UNITS}|ten|[0-9]+) (?:in|out of) (?:{_UNITS}|{_TEENS}|[0-9]+)\b"
    r"|\b(?:half|third|thirds|quarter|quarters|majority) of\b"
)


def counts_people(prose: str, start: int, end: int) -> bool:
    """Whether the subject of a saying is a share of people, which somebody must have counted."""
    return any(True for _ in _COUNTING.finditer(prose, start, end + 1))


def _han_figures(prose: str, span: Span) -> "Iterator[Figure]":
    """Shares and large counts in Chinese, which the byte view cannot show."""
    import re

    for match in re.finditer(_HAN, prose[span.start : span.end]):
        kind = "share" if match[1] else "magnitude"
        yield Figure(Span(span.start + match.start(), span.start + match.end()), kind)


_HAN = (
    r"((?:[一二两三四五六七八九]|[0-9])成(?:以上|左右)?|百分之[一二三四五六七八九十百零点0-9]{1,8})"
    r"|[0-9一二两三四五六七八九十百千零.]{1,12}[万亿]"
)
_TIMES = frozenset(
    "years year months weeks days hours hour minutes minute seconds miles mile metres meters metre"
    " meter feet foot km kilometres kilometers inches acres hectares tonnes tons kg pounds lb mph"
    " words pages page characters bytes pixels square year-old votes steps points m lines rpm hz"
    " degrees watts volts calories litres liters gallons am pm delegates".split()
)
#: "A third" is a share only of something or by so much; else it counts people or parties.
_PARTS = frozenset(
    f"{one} {part}" for one in ("a", "one") for part in ("third", "quarter", "fifth")
)
_MEASURED = frozenset(
    "by about nearly almost roughly than over around only just some up to under another fully".split()
)
_LAPSES = frozenset("a time way century decade game season".split())
_ORDINALS = frozenset("first second other no on round chapter".split())
_YEARS = frozenset("years year year-old".split())
_IDIOMS = frozenset("sure certain right wrong behind agree committed convinced accurate".split())
_TOP = frozenset("top richest wealthiest bottom poorest other".split())
_LABELS = frozenset(
    "no section chapter act article page figure fig table route highway room paragraph rule form line"
    " step version build kb error code id number windows office event".split()
)


def _excluded(prose: str, start: int, end: int, kind: str) -> bool:
    """Whether what looks like a figure is a name, a label, a measure or an idiom."""
    around = prose[max(0, start - 24) : start]
    before = around.split()[-1].lower() if around.split() else ""
    tail = prose[end : end + 40]
    words = tail.split()
    after = words[0].strip("-–,.;:)”\"'").lower() if words else ""
    if around[-1:].isalnum() or (
        around[-1:] in ("-", "#", "/", "_", ".", ",", "=") and around[-2:-1].strip()
    ):
        return True
    if tail[:1].isalnum() or (tail[:1] == "-" and tail[1:2].isdigit()):
        return True
    text = prose[start:end].lower()
    if kind == "percent":
        if text.startswith("100") and (
            after in _IDIOMS or (len(words) > 1 and words[1] in _IDIOMS)
        ):
            return True
        return text.startswith(("1 per", "1%", "one per")) and (
            before in _TOP or (before == "the" and after in ("", "and", "who", "of"))
        )
    if kind in ("count", "magnitude"):
        if before in _LABELS or tail[:1] == "°":
            return True
        if after in (_TIMES if kind == "count" else _YEARS):
            return True
        if kind == "count" and tail.startswith("-"):
            return True
        return text in (
            "a million",
            "a billion",
            "a thousand",
            "one million",
            "one thousand",
        ) and before in ("in", "not", "thanks", "look")
    if kind == "share":
        if text[-1].isdigit():
            parts = [part.replace(",", "") for part in text.split()]
            ends = [int(part) for part in (parts[0], parts[-1]) if part.isdecimal()]
            if len(ends) == 2 and not (ends[0] < ends[1] and ("," in text or ends[1] < 1900)):
                return True
        if text in _PARTS and after != "of" and before not in _MEASURED:
            return True
        return after in _TIMES or after in _LAPSES or before in _ORDINALS
    if kind == "multiple":
        return after in ("down", "back", "over", "up")
    return False
