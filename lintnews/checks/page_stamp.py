"""Check kind `page_stamp`: time stamps that a page sets over or under an article."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_LONGEST = 120
_WORDS = 16
_KINDS = frozenset({"headline", "dateline", "byline", "heading", "paragraph", "deck", "item"})
_YEAR = r"(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d\d"
_CLOCK = r"(?i)\b\d{1,2}[:h]\d\d\b|\b\d{1,2}(?:\.\d\d)? ?[ap]\.?m\b|\b\d{1,2}\.\d\d Uhr\b"
#: A label that is none of a stamp ("Deadline: 3 May, 19:00"), or words that make it a phrase.
_OTHER = r"(?i)[^\W\d_]{3,}[^\W\d_ ]*:\s|(?:am|um|at|on|from|until|by|bis|ab|le|el) \w+day\b|(?:kurz|shortly|about)\b"
_LABEL = (
    r"(?i)\W{0,3}(?:first |last |originally )?(?:published|updated|posted|modified|publicado|atualizado|actualizado|publié|mis à jour"
    r"|aktualisiert|veröffentlicht|erstellt|опубликовано|обновлено|发布时间|更新时间|기사입력|公開|更新)(?! (?:by|in|with)\b)"
)


class PageStamp(Check):
    """Flags lines of plain text that are a date with a clock time, or a date behind "Published".

    A bare date is left alone: an article may carry one.  So are files that can hold metadata, and
    "Last updated:" with its date, which tells a reader something.
    """

    @property
    def gate(self) -> Gate:
        return Gate(formats=("plain",), marks="0123456789")

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        for kind, span, _, _, region in document.blocks:
            start, end = span
            if kind not in _KINDS or region or end - start > _LONGEST:
                continue
            text = prose[start:end]
            if text[-1] in "?!" or not any(char.isdigit() for char in text):
                continue
            if text.count(" ") >= _WORDS:
                continue
            year = re.search(_YEAR, text)
            label = re.match(_LABEL, text)
            clock = re.search(_CLOCK, text)
            if not label and re.search(_OTHER, text):
                continue
            if (year and clock and (text[-1] != "." or label or text[-2:] == "m.")) or (
                label and (year or clock) and not text.lower().startswith("last updated:")
            ):
                yield Hit(span, replacement="")
