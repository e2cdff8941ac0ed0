"""Check kind `mixed_typography`: straight and curly apostrophes in one text."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_CURLY_MARK = r"’(?<=[^\W\d_]’)[^\W\d_]"
_STRAIGHT_MARK = r"'(?<=[^\W\d_]')[^\W\d_]"
_CURLY = r"\b[^\W\d_]{1,20}’[^\W\d_]{1,3}\b"
_STRAIGHT = r"\b[^\W\d_]{1,20}'[^\W\d_]{1,3}\b"


class MixedTypography(Check):
    """Flags the first word in the rarer style, once per document, where both styles stand at least
    `at_least` times.  The fix sets the flagged word in the commoner style.  Facts: rare, common.
    """

    OPTIONS = {"at_least": int}
    REQUIRED = frozenset({"at_least"})

    @property
    def gate(self) -> Gate:
        return Gate(marks="’")

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        if "’" not in prose or "'" not in prose:
            return
        least: int = self.options["at_least"]  # type: ignore[assignment]
        # Looking for the marks alone is cheaper, and most texts have too few of one kind.
        if min(len(re.findall(mark, prose)) for mark in (_CURLY_MARK, _STRAIGHT_MARK)) < least:
            return
        curly, straight = list(re.finditer(_CURLY, prose)), list(re.finditer(_STRAIGHT, prose))
        if min(len(curly), len(straight)) < least:
            return
        rare, common = (curly, straight) if len(curly) <= len(straight) else (straight, curly)
        spans = [Span(*match.span()) for match in rare]
        old, new = ("’", "'") if rare is curly else ("'", "’")
        yield Hit(
            spans[0],
            {"rare": len(rare), "common": len(common)},
            replacement=document.text(spans[0]).replace(old, new),
            related=tuple(spans[1:]),
        )
