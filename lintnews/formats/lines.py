"""What a single line of plain text looks like: a date, a byline, a sentence."""

from lintnews.language import regex as re

#: Marks that may follow the end of a sentence.
_CLOSERS = "\"'”’»)]}*_"

#: Characters of scripts that part no words: two make about a word.
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")

_DIGITS = re.compile(r"\d\d|\d日")

_LABEL = (
    r"(?:(?:last|first|originally|date)\s+)?(?:updated|published|posted|modified|edited|revised|date|created)"
    r"(?:\s+(?:on|at))?|aktualisiert(?:\s+am)?|veröffentlicht(?:\s+am)?|stand|publié(?:\s+le)?"
    r"|mis\s+à\s+jour(?:\s+le)?|publicado(?:\s+el)?|actualizado(?:\s+el)?|pubblicato(?:\s+il)?"
    r"|发布时间|发布日期|更新时间|时间|日期"
)
_WORD = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
    r"|jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
    r"|märz|mai|juni|juli|février|mars|avril|juin|juillet|août|octobre|décembre|septembre|novembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre"
    r"|[ap]\.?m\.?|gmt|utc|[ecmp][ds]?t|cest|cet|bst|uhr|de|at|on|le|el|um|den|der|st|nd|rd|th"
    r"|[年月日时時分秒号點点周星期一二三四五六]"
    r"|\d{1,4}(?:st|nd|rd|th)?|t(?=\d)|z"
)
_DATE = rf"(?:(?:{_LABEL})(?![a-z])\s*:?\s*)?(?:(?:(?:{_WORD})(?![a-zäöüéû])|[\s,.:/|·•()+–—-])++)"

_NOT_NAMES = (
    r"(?!(?i:the|a|an|all|no|some|any|this|that|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
)
_NAME = rf"{_NOT_NAMES}[^\W\d_][\w.’'-]*"
_BYLINE = (
    r"(?:(?:(?:(?:Written|Story|Words|Text|Reporting|Report|Reported|Posted)\s+)?(?:[Bb]y|BY)"
    r"|Text|Von|Par|Por)\s*:?\s+"
    rf"(?=[^\W\d_a-z]){_NAME}(?:(?:,?\s+(?:and|und|et|y|for|in|of|de|van|von|der|la)\s+|,\s+|\s+)(?=[^\W\d_a-z])\S+){{0,9}}"
    r"|(?:文|作者|记者|記者|编辑|責任編輯|责任编辑)\s*[/:：|]\s*\S.{0,30})"
)
_PUBLISHER = (
    r"\(?(?:(?:The\s+)?(?:[A-Z][\w.&’'-]*\s+){0,4}(?:Times|Post|Journal|Herald|Tribune|Guardian|Gazette"
    r"|Observer|Telegraph|Chronicle|Courier|Examiner|Inquirer|Dispatch|Newspaper|Magazine|Reuters"
    r"|Bloomberg|CNN|BBC(?:\s+News)?)|(?:The\s+)?Associated\s+Press|AP|AFP|DPA|dpa|Reuters|Xinhua)\)?"
)


def count_words(text: str) -> int:
    """Words of a line; in scripts without spaces, half the characters."""
    words = text.count(" ") + 1
    if not text.isascii() and len(text) > 4 * words:
        words += len(_DENSE.findall(text)) // 2
    return words


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return text.rstrip(_CLOSERS).endswith((".", "!", "?", "…", "。", "！", "？"))


def is_dateline(text: str) -> bool:
    """Whether a line is only a date, or a label for one."""
    if len(text) > 80:
        return False
    if text[-1] == ":":
        return re.fullmatch(rf"(?:{_LABEL})\s*:", text, re.IGNORECASE) is not None
    return _DIGITS.search(text) is not None and (
        re.search(r"\d,\d", text) is None and re.fullmatch(_DATE, text, re.IGNORECASE) is not None
    )


def is_byline(text: str) -> bool:
    """Whether a line only names the author."""
    return (
        len(text) <= 100
        and text[0] in "BbWSTRPV文作记記编責责"
        and not text.endswith(("?", "!", ":"))
        and re.fullmatch(_BYLINE, text) is not None
    )


def is_publisher(text: str) -> bool:
    """Whether a line only names a paper or an agency."""
    return len(text) <= 50 and re.fullmatch(_PUBLISHER, text) is not None
