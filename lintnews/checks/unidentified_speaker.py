"""Check kind `unidentified_speaker`: a named person speaks, and the text never says who that is."""

from lintnews.checks.check import Check, Hit
from lintnews.language import regex as re
from lintnews.names.speakers import SHORT_TITLE, is_person, speaker

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.names.speakers import Speaker

_MOST = 80
#: What after a name says who it is: an apposition, a clause, a place, an age, a party.
_ROLE_AFTER = r",? (?:who|whose|of|from|at|for|with|is|was)\b|, [a-zA-Z0-9]|,? \(|['’]s\b"
#: What before a name does: a title or a role, also in small letters.
_ROLE_BEFORE = r"[\w’'.)-]+,? $"
_FUNCTION_TEXT = (
    "and but or that when as then while said says added told by with to for from in on at of so because"
    " if the a an though although after before since"
)
_FUNCTION = frozenset(_FUNCTION_TEXT.split())
_FORMS_OF_ADDRES_WORDS = "Mr Mrs Ms Dr De Le La Von Van Pope King Queen Lord Lady Sir Saint"
_FORMS_OF_ADDRESS = frozenset(_FORMS_OF_ADDRES_WORDS.split())
_INSTITUTION_WORDS = (
    "News Times Post Hill House Court Council Department Office Party Union Bank Group University College"
    " Ministry Agency Board Committee Club United City County State Journal Radio Television Street"
)
#: Last words of firms, papers and institutions.
_INSTITUTIONS = frozenset(_INSTITUTION_WORDS.split())


class UnidentifiedSpeaker(Check):
    """Flags the first and last name of a speaker whom no words before or after it say who it is,
    there or at any other mention.

    cues: verbs of saying.  known: surnames that need no role.  Facts: name.
    """

    OPTIONS = {"cues": list, "known": list}
    REQUIRED = frozenset({"cues"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._known = frozenset(options.get("known", ()))  # type: ignore[call-overload]

    @property
    def patterns(self) -> "Sequence[str]":
        cues: Sequence[str] = self.options["cues"]  # type: ignore[assignment]
        return cues

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        seen: set[str] = set()
        for match in matches[:_MOST]:
            found = speaker(prose, match.start, match.end)
            if found is None or len(found.name.split()) != 2 or found.name in seen:
                continue
            seen.add(found.name)
            first, last = found.name.split()
            if not self._is_stranger(first, last) or not _is_heard(prose, found, match):
                continue
            if not _has_role(prose, found.name):
                yield Hit(found.span, {"name": found.name})

    def _is_stranger(self, first: str, last: str) -> bool:
        """Whether two words can be the first and last name of somebody whom not everybody knows."""
        if last in self._known or first in self._known or last in _INSTITUTIONS:
            return False
        if len(last) < 2 or not (first + last).isalpha() or first.isupper() or last.isupper():
            return False
        return first.lower() not in _FUNCTION and first not in _FORMS_OF_ADDRESS


def _is_heard(prose: str, found: "Speaker", match: "Match") -> bool:
    """Whether somebody is quoted right there, or shown to be a person."""
    start, end = min(found.span.start, match.start), max(found.span.end, match.end)
    beside = prose[max(0, start - 3) : start] + prose[end : end + 3]
    return any(mark in beside for mark in '“”"„«»') or is_person(prose, found, match.end)


def _has_role(prose: str, name: str) -> bool:
    """Whether words beside some mention of a full name say who it is."""
    at = prose.find(name)
    while at >= 0:
        before = re.search(_ROLE_BEFORE, prose[max(0, at - 30) : at])
        word = before[0].strip(" ,") if before else ""
        is_word = bool(word) and word.lower() not in _FUNCTION and word[-1:] not in ".!?"
        if is_word or re.fullmatch(SHORT_TITLE, word):
            return True
        if re.match(_ROLE_AFTER, prose[at + len(name) : at + len(name) + 24]):
            return True
        at = prose.find(name, at + len(name))
    return False
