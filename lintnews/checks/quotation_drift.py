"""Check kind `quotation_drift`: the same quotation twice, in different words."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.quotation_speaker import MARKS
from lintnews.document import BREAK
from lintnews.sourcing.speakers import speeches

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.spans import Span

#: So many of the latest quotations that share an opening or a closing are compared.
MOST = 8
#: Quotations nearer than this (code points) are set against each other on purpose.
APART = 80
_EXPANDED = {
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "i'm": "i am",
    "it's": "it is",
}


class QuotationDrift(Check):
    """Flags the later of two quotations whose words agree by `similarity` and yet differ.

    words: shorter quotations are spared; slogans and oaths come again.  Facts: first.
    """

    OPTIONS = {"words": int, "similarity": (int, float)}
    REQUIRED = frozenset({"words", "similarity"})

    @property
    def patterns(self) -> "Sequence[str]":
        return (MARKS,)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        least: int = self.options["words"]  # type: ignore[assignment]
        similarity: float = self.options["similarity"]  # type: ignore[assignment]
        seen: dict[tuple[str, ...], list[tuple[tuple[str, ...], Span]]] = {}
        for quotation, size in speeches(document):
            if size < least or not quotation.closed or quotation.multi_paragraph:
                continue
            words = _words(document.text(quotation.inner))
            keys = {words[:3], words[-3:]}
            for other, span in [entry for key in keys for entry in seen.get(key, ())[-MOST:]]:
                between = document.prose[span.end : quotation.span.start]
                if len(between) < APART and BREAK not in between:
                    continue  # a contrast: "not this, but that"
                if words != other and _agree(words, other) >= similarity:
                    facts = {"first": document.text(span)}
                    yield Hit(quotation.span, facts, related=(span,))
                    break
            for key in keys:
                seen.setdefault(key, []).append((words, quotation.span))


def _words(text: str) -> "tuple[str, ...]":
    level = text.lower().replace("’", "'")
    words = [word.strip(".,;:!?…\"'“”()") for word in level.split()]
    expanded = " ".join(_EXPANDED.get(word, word) for word in words if word)
    return tuple(expanded.split())


def _agree(one: "tuple[str, ...]", other: "tuple[str, ...]") -> float:
    """Share of the longer quotation's words that stand in the same order in the other.

    Zero where one only leaves out the beginning or the end of the other: that is a shorter quotation,
    not a different one.
    """
    short, long = sorted((one, other), key=len)
    if any(long[at : at + len(short)] == short for at in (0, len(long) - len(short))):
        return 0.0
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(long)
