"""Check kind `bare_label`: a text that consists of nothing but the label of a menu or button."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_LONGEST = 45
_WORDS = 5
_NAME = r"[A-Z][A-Za-z'-]*"
#: Words that stay small in an English label.
_SMALL = frozenset(
    [
        "and",
        "or",
        "of",
        "the",
        "for",
        "to",
        "in",
        "on",
        "at",
        "by",
        "with",
        "&",
        "a",
        "an",
        "-",
        "–",
        "|",
        "/",
        "your",
        "our",
    ]
)
#: Those of them that are words of English alone.
_ENGLISH = frozenset(["and", "of", "the", "for", "to", "your", "our", "with", "&", "by", "on"])
#: First words of labels in other languages, in which nouns are capitalised anyway.
_FOREIGN = frozenset(
    [
        "der",
        "die",
        "das",
        "ein",
        "eine",
        "einen",
        "einer",
        "des",
        "dem",
        "den",
        "mit",
        "für",
        "und",
        "von",
        "zu",
        "zum",
        "zur",
        "im",
        "am",
        "auf",
        "aus",
        "bei",
        "le",
        "la",
        "les",
        "el",
        "los",
        "las",
        "un",
        "une",
        "de",
        "du",
        "di",
        "il",
    ]
)
#: Endings that are common in English and rare in its neighbours.
_ENDING = r"[a-z]{2,}(?:ing|[ts]ions?|ments?|ity|ities|ies|ers|als|ics|ness|ship|[tlnkdrp]s|[cgs]es|ology|ography|[lrcg]y|able|ance|ence)\b"


class BareLabel(Check):
    """Flags a document of one line that is a label in capitalised English words, no sentence.

    vocabulary: words of menus, each with a weight, which show that a label is English.
    """

    OPTIONS = {"vocabulary": list}

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        entries: Sequence[str] = options.get("vocabulary", ())  # type: ignore[assignment]
        self._vocabulary = frozenset(entry.rpartition(" ")[0] for entry in entries)

    @property
    def gate(self) -> Gate:
        return Gate(formats=("plain",))

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        blocks = document.blocks
        if len(blocks) != 1:
            return
        span = blocks[0].span
        if span.end - span.start > _LONGEST:
            return
        words = document.text(span).split()
        if len(words) <= _WORDS and self._is_label(words):
            yield Hit(span)

    def _is_label(self, words: "list[str]") -> bool:
        if words[0] in _SMALL or words[-1].lower() in _SMALL:
            return False
        if not all(word in _SMALL or re.fullmatch(_NAME, word) for word in words):
            return False
        small = {word.lower() for word in words}
        if small & _FOREIGN:
            return False
        if len(words) == 1:
            return len(words[0]) > 4 and re.fullmatch(_ENDING, words[0].lower()) is not None
        return (
            bool(small & _ENGLISH)
            or any(re.search(_ENDING, word) for word in words)
            or any(len(word) > 1 and word in self._vocabulary for word in small)
        )
