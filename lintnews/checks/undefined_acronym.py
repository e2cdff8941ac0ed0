"""Check kind `undefined_acronym`: capitals that the text never spells out."""

from lintnews.checks.check import Check, Hit
from lintnews.names.acronyms import (
    Initials,
    acronyms,
    is_explained,
    is_numeral,
    is_shouted,
    is_station,
    reads_as_word,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.names.acronyms import Acronym

_KINDS = frozenset({"paragraph", "item", "deck"})
#: More than this many in one text are no prose: a table, a list of codes.
_MOST = 12


class UndefinedAcronym(Check):
    """Flags the first mention of an acronym that no reader has to know and the text never explains.

    known: acronyms that need no explanation.  A phrase with the right initials anywhere in the text
    explains, and so do brackets, an apposition, and a noun that says what kind of thing it is.
    Facts: acronym.
    """

    OPTIONS = {"known": list}
    REQUIRED = frozenset({"known"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._known = frozenset(options["known"])  # type: ignore[call-overload]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        mentions: dict[str, list[Acronym]] = {}
        for acronym in acronyms(prose, self._known):
            if not is_numeral(acronym.text):
                mentions.setdefault(acronym.text, []).append(acronym)
        if not mentions:
            return
        asked = [
            (text, places) for text, places in mentions.items() if _asks(document, text, places)
        ]
        if not asked or len(asked) > _MOST:
            return
        initials = Initials(prose)
        for text, places in asked:
            if not initials.spell(text):
                first = next(place for place in places if _in_body(document, place))
                yield Hit(first.span, {"acronym": text})


def _asks(document: "Document", text: str, places: "list[Acronym]") -> bool:
    """Whether an acronym stands in the body and nothing around its mentions explains it."""
    prose = document.prose
    if not any(_in_body(document, place) for place in places):
        return False
    if is_station(prose, places[0]) or reads_as_word(prose, text, places):
        return False
    if any(is_shouted(prose, place) or is_explained(prose, place) for place in places):
        return False
    # A word that the text also has in small letters is a word.
    low = f" {text.lower()}"
    return low not in prose or not any(low + mark in prose for mark in " .,")


def _in_body(document: "Document", acronym: "Acronym") -> bool:
    block = document.block_at(acronym.span.start)
    # What opens a block is the place of a dateline, or a label.
    return block is not None and block.kind in _KINDS and acronym.span.start > block.span.start
