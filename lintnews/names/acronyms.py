"""Acronyms: where they stand, and whether the text says what they mean."""

from lintnews.language import regex as re
from lintnews.spans import Span
from lintnews.stdlib import itemgetter
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

#: Shorter ones are initials and everyday words, longer ones mostly words that shout.
_SHORTEST, _LONGEST = 3, 5
_VOWELS = frozenset("AEIOUY")
_ROMAN = frozenset("IVXLCDM")
#: Joined to a sign of these, a word in capitals is part of a code, an address or a name.
_JOINED = "-‐‑&@#/_.+*$€£’'\\=:<>"
#: Words that an acronym may pass over, and how many of them in a row.
_SMALL_WORDS = "of the and for in on to de du la von für und et des del y &"
_SMALL = frozenset(_SMALL_WORDS.encode("latin-1").split())
_MOST_SMALL = 2
#: Stands for marks at which no name goes on.
_PART = b"\x01"

#: Nouns that say what kind of thing the acronym before them is.
_KINDS = (
    "union|unions|party|parties|agency|agencies|group|bank|airline|company|firm|network|channel|award|awards"
    "|standard|format|software|system|systems|protocol|language|test|tests|scan|vaccine|virus|rebels"
    "|coalition|league|tournament|charity|watchdog|regulator|newspaper|website|station|tool|tools|index"
    "|movement|militia|alliance|federation|association|club|team|gene|chip|chips|technology|region|festival"
    "|trade|treaty|exam|exams|degree|driver|service|app|game|console|magazine|band|label|brand|car|cars"
)
_FUNCTION_TEXT = (
    "a an the of by for and or in to with from at on as is are was were be been that this these those"
    " his her its their our your my than but not no if when while said says told under over about"
    " after before into between against per via like who which has have had will would can could may"
    " might must shall should do does did so also only just both all some any each every new old former"
    " current us use used uses using called named known through across within without during since"
    " until near"
)
#: Words before an acronym that name no kind of thing.
_FUNCTION = frozenset(_FUNCTION_TEXT.split())
_MEAN_WORDS = "as called or named dubbed"
_MEANS = frozenset(_MEAN_WORDS.split())


class Acronym(namedtuple("Acronym", "text span")):
    """A word in capitals.  span: prose code points."""

    __slots__ = ()
    text: str
    span: Span


def _classes() -> bytes:
    table = bytearray(b" " * 256)
    for byte in range(256):
        char = bytes([byte]).decode("latin-1")
        if char.isalnum():
            table[byte] = 0x41 if "A" <= char <= "Z" else 0x61
    return bytes(table)


def acronyms(prose: str, known: "Collection[str]" = ()) -> "Iterator[Acronym]":
    """Words of three to five capitals, A to Z, that stand alone; but for known ones."""
    view = b" " + prose.encode("latin-1", "replace").translate(_CLASSES) + b" "
    start = b" " + b"A" * _SHORTEST
    at = view.find(start)
    while at >= 0:
        end = at + 1 + _SHORTEST
        while view[end] == 0x41:
            end += 1
        if view[end] == 0x20 and end - at - 1 <= _LONGEST:
            # One blank was put before the view: an offset in it is one more than in the prose.
            text = prose[at : end - 1]
            if text not in known and text.isalpha():
                joined = prose[at - 1 : at] if at else ""
                if not _is_joined(joined, prose[end - 1 : end + 1]):
                    yield Acronym(text, Span(at, end - 1))
        at = view.find(start, end)


def _is_joined(before: str, after: str) -> bool:
    if before and before in _JOINED:
        return True
    # "the FSCT's", "the FSCT." end a word; "FSCT.com", "FSCT-led" do not
    if after[:1] in ("'", "’"):
        return after[1:].isalpha() and after[1:] not in ("s", "S")
    if after[:1] in (".", ":"):
        return after[1:].isalnum()
    return bool(after[:1]) and after[0] in _JOINED


def is_numeral(text: str) -> bool:
    """Whether a word in capitals is a Roman numeral, or could be one."""
    return set(text) <= _ROMAN


def is_station(prose: str, acronym: Acronym) -> bool:
    """Whether letters are the call sign of an American broadcaster, which stands for nothing."""
    start = acronym.span.start
    called = len(acronym.text) in (3, 4) and acronym.text[0] in "KW"
    return called and prose[max(0, start - 4) : start].lower() != "the "


def reads_as_word(prose: str, text: str, mentions: "Sequence[Acronym]") -> bool:
    """Whether capitals are more likely a stressed word than an acronym.

    What can be said aloud as a word counts as an acronym only where the text treats it as a name,
    several times.
    """
    if not _VOWELS.intersection(text) or re.search("[^AEIOUY]{3}", text):
        return False
    return len(mentions) < 2 or not any(
        prose[max(0, each.span.start - 4) : each.span.start].lower() == "the " for each in mentions
    )


def is_shouted(prose: str, acronym: Acronym) -> bool:
    """Whether a word in capitals stands beside another one, as in "BREAKING NEWS"."""
    start, end = acronym.span
    before = prose[max(0, start - 24) : start].split()
    after = prose[end : end + 24].split()
    beside = [word.strip(".,:;!?()'\"“”‘’") for word in (*before[-1:], *after[:1])]
    return any(len(word) > 1 and word.isalpha() and word.isupper() for word in beside)


def is_explained(prose: str, acronym: Acronym) -> bool:
    """Whether the words around an acronym say what it stands for or what kind of thing it names."""
    start, end = acronym.span
    before, after = prose[max(0, start - 48) : start], prose[end : end + 48]
    if before.rstrip(" \"'“‘").endswith("(") or re.match(r"[\"'”’]? ?\(", after):
        return True
    words = before.split()
    last = words[-1].strip("“”\"'") if words else ""
    if last in _MEANS or (last.islower() and last.isalpha() and last not in _FUNCTION):
        return True
    if re.match(rf"(?:['’]s)?(?: [a-z]+)? (?:{_KINDS})\b", after) or re.search(
        r"[a-z], the [\"“]?$", before
    ):
        return True
    if re.match(
        r", (?:the|a|an|which|formerly|or|short)\b| (?:is|was) (?:the|an?) | stands for", after
    ):
        return True
    # part of a longer name: "Deutsche FSCT", "FSCT Holdings"
    is_name = last[:1].isupper() and last[1:].islower() and last.lower() not in _FUNCTION
    return is_name or re.match(r" [A-Z][a-z]+", after) is not None


class Initials:
    """The first letters of the words of a text, in which acronyms are looked for."""

    __slots__ = ("_letters", "_words")

    def __init__(self, prose: str) -> None:
        data = prose.lower().replace("’", "'").encode("latin-1", "replace").translate(_PARTED)
        words = self._words = data.replace(_PART, b" " + _PART + b" ").split()
        self._letters = bytes(map(itemgetter(0), words))

    def spell(self, acronym: str) -> bool:
        """Whether words with these initials stand side by side, small words between them aside."""
        letters = acronym.lower().encode("latin-1", "replace")
        every, second = self._letters, letters[1]
        at = every.find(letters[0])
        while at >= 0:
            if (
                second in every[at + 1 : at + 2 + _MOST_SMALL]
                and len(self._words[at]) > 1
                and self._go_on(at, letters[1:])
            ):
                return True
            at = every.find(letters[0], at + 1)
        return False

    def _go_on(self, at: int, letters: bytes) -> bool:
        """Whether the words after a place have the other initials."""
        if not letters:
            return True
        for following in range(at + 1, min(at + 2 + _MOST_SMALL, len(self._letters))):
            if self._letters[following] == letters[0] and self._go_on(following, letters[1:]):
                return True
            if self._words[following] not in _SMALL:
                return False
        return False


def _parted() -> bytes:
    table = bytearray(_PART * 256)
    for byte in range(256):
        if bytes([byte]).decode("latin-1").isalpha():
            table[byte] = byte
    for byte in b" \n\t-\xa0":
        table[byte] = 0x20
    for byte in b"'&":
        table[byte] = byte
    return bytes(table)


_PARTED = _parted()
_CLASSES = _classes()
