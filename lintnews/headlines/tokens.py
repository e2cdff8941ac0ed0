"""Tokens: the words and marks of a headline, levelled so that headlines can be compared."""

from lintnews.language import regex as re
from lintnews.values import namedtuple

TYPE_CHECKING = False

_TOKEN = re.compile(r"[a-z0-9à-öø-ÿß]+(?:['.,-][a-z0-9à-öø-ÿß]+)*|[?!:$%#]|\.\.\.|\x00+")
_LEVELLED = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "？": "?", "！": "!", "：": ":"})
_QUOTES = "\"'“‘«„‚"
_NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty"
)
#: Numbers from 2 to 101 in words.
NUMBERS = frozenset(_NUMBER_WORDS.split())
#: The start and the end of a headline, a number from 2 to 101 in digits, other numbers, and words
#: in quotation marks: what somebody says or what something is called is no device of the headline.
START, END, NUMBER, YEAR, FIGURE, QUOTED = "^", "$$", "<n>", "<year>", "<figure>", "<quoted>"


class Token(namedtuple("Token", "text start end")):
    """A word or mark of a headline, levelled.  start, end: code points of the headline."""

    __slots__ = ()
    text: str
    start: int
    end: int


def tokenize(headline: str) -> "list[Token]":
    """Words and marks of a headline, between START and END."""
    text = headline.lower()
    if len(text) != len(headline):  # a few letters have longer lower-case forms
        text = headline
    if any(sign in text for sign in _QUOTES):
        text = _without_quotations(headline, text)
    if not text.isascii():
        text = text.translate(_LEVELLED)
    new = tuple.__new__
    found = [Token(START, 0, 0)]
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word[0] <= "9":
            word = _class(word)
        elif "-" in word:
            _split(word, match.start(), found)
            continue
        found.append(new(Token, (word, match.start(), match.end())))
    found.append(Token(END, len(text), len(text)))
    return found


def _split(word: str, start: int, found: "list[Token]") -> None:
    """Take the parts of a hyphenated word one by one."""
    for part in word.split("-"):
        if part:
            text = _class(part) if part[0] <= "9" else part
            found.append(Token(text, start, start + len(part)))
        start += len(part) + 1


def _class(word: str) -> str:
    """The mark or number, or the class of numbers that it is in."""
    if word[0] == "\x00":
        return QUOTED
    if not word[0].isdigit():
        return word
    if not word.isdecimal():
        return FIGURE
    if len(word) == 4 and word[:2] in ("19", "20"):
        return YEAR
    return NUMBER if len(word) < 4 and 2 <= int(word) <= 101 else FIGURE


def _without_quotations(headline: str, text: str) -> str:
    """The text with every quotation of several words blanked."""
    from lintnews.language.quotations import quotations_of_text

    for quotation in quotations_of_text(headline):
        start, end = quotation.span
        if quotation.closed and " " in headline[slice(*quotation.inner)]:
            text = text[:start] + "\x00" * (end - start) + text[end:]
    return text
