"""Check kind `quotation_speaker`: direct speech that nobody is said to have spoken."""

from lintnews.checks.check import Check, Hit
from lintnews.sourcing.speakers import has_speaker, speeches
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: Marks of direct quotation, that something follows; 「 would cost a search of its own.
MARKS = '["“”„«»][^ "]'
#: From this share of capitalised words on, quoted words are a title.
TITLE = 0.6


class QuotationSpeaker(Check):
    """Flags quotations of at least `words` words without a speaker in reach.

    Facts: words.
    """

    OPTIONS = {"words": int}
    REQUIRED = frozenset({"words"})

    @property
    def patterns(self) -> "Sequence[str]":
        return (MARKS,)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        words = vocabulary(self.lexicons)
        least: int = self.options["words"]  # type: ignore[assignment]
        speech_before = -1
        for quotation, size in speeches(document):
            if size < least or quotation.multi_paragraph or not quotation.closed:
                continue
            if quotation.style.endswith("single"):
                continue
            block = document.block_at(quotation.span.start)
            if block is None or block.kind not in ("paragraph", "item"):
                continue
            inner = document.text(quotation.inner)
            if block.span.start < speech_before >= 0 or _signed(document.prose, quotation.span.end):
                speech_before = quotation.span.start
                continue
            speech_before = quotation.span.start
            if not _is_speech(inner) or has_speaker(document, quotation, words):
                continue
            yield Hit(quotation.span, {"words": size})


def _signed(prose: str, end: int) -> bool:
    """Whether a dash and a name, or a bracket with a source, follow a quotation."""
    return prose[end : end + 3].lstrip()[:1] in ("—", "–", "―", "-", "(", "[")


def _is_speech(text: str) -> bool:
    """Whether quoted words are a sentence of their own: no title, no fragment."""
    if not text[:1].isupper() or text[-1:] not in ".!?,…":
        return False
    words = text.split()
    return sum(word[:1].isupper() for word in words) < TITLE * len(words)
