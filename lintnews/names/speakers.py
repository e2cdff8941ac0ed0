"""People who speak: the bare name beside a verb of saying, and whether the text introduced it."""

from lintnews.language import regex as re
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE = r"(?<![\w'’-])([A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'.-]*){0,3})$"
_AFTER = r" ([A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,3})"
#: The subject of what is said is a person: "Okafor said she", "Okafor, who", "Okafor, 54,".
_PERSON_AFTER = (
    r"(?:that )?(?:he|she|his|her)\b|, (?:who|whose|\d\d,|his|her)\b|(?:er|elle|sie|él|ella)\b"
)
#: A title or an initial before a name.
SHORT_TITLE = r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Sgt|Lt|Col|Gen|Capt|Cpl|Pte|Rev|Fr|Sr|St|Det|Supt|Insp|Hon)\."
#: A subject begins its clause; "the senator from Texas said" does not speak of a person called Texas.
_OPENS = r"(?:^|[.!?,;:—–-][\"'”’)]*|[\"'”’]|\b(?:but|and|that|when|as|then))\s+$"


class Speaker(namedtuple("Speaker", "name span")):
    """A name right beside a verb of saying.  span: prose code points."""

    __slots__ = ()
    name: str
    span: Span


def speaker(prose: str, start: int, end: int) -> Speaker | None:
    """The name right before a verb of saying at `[start, end)`, or right after it."""
    lead = prose[max(0, start - 80) : start].rstrip(" ")
    found = re.search(_BEFORE, lead)
    if found:
        if not re.search(_OPENS, lead[: found.start(1)]) and found.start(1):
            return None
        offset = max(0, start - 80)
        return Speaker(found[1], Span(offset + found.start(1), offset + found.end(1)))
    after = re.compile(_AFTER).match(prose, end, end + 80)
    if after:
        return Speaker(after[1], Span(*after.span(1)))
    return None


def is_person(prose: str, place: Speaker, verb_end: int) -> bool:
    """Whether the words after a speaker and verb show that it is a person, not a firm or a place."""
    at = max(place.span.end, verb_end)
    return re.match(_PERSON_AFTER, prose[at : at + 24].lstrip(" ")) is not None


def is_introduced(prose: str, name: str, before: int, small: "Sequence[str]" = ()) -> bool:
    """Whether the prose before a place has the name together with a first name, a title or a role.

    small: words in small letters that introduce a name as a title does ("councillor").
    """
    at = prose.find(name)
    while 0 <= at < before:
        if (
            not prose[at - 1 : at].isalnum()
            and not prose[at + len(name) : at + len(name) + 1].isalnum()
        ):
            words = prose[max(0, at - 40) : at].split(" ")
            previous = words[-2] if len(words) > 1 and words[-1] == "" else ""
            is_title = re.fullmatch(SHORT_TITLE, previous) is not None
            if previous[:1].isupper() and (is_title or not previous.endswith((".", "?", "!"))):
                return True
            if previous in small:
                return True
            after = prose[at + len(name) : at + len(name) + 3]
            if re.match(r" [A-Z]|, [a-z0-9]", after):
                return True
        at = prose.find(name, at + len(name))
    return False
