"""Check kind `long_block`: paragraphs that fill a screen."""

from lintnews.checks.check import Check, Hit
from lintnews.language.words import count
from lintnews.readability.lengths import spaced_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class LongBlock(Check):
    """Flags paragraphs of more than `words` words (a Han letter or kana counts as one).

    Facts: length, most.
    """

    OPTIONS = {"words": int}
    REQUIRED = frozenset({"words"})

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        most: int = self.options["words"]  # type: ignore[assignment]
        prose = document.prose
        is_ascii = prose.isascii()
        for block in document.blocks:
            start, end = block.span
            if block.kind != "paragraph" or end - start <= most:
                continue
            if is_ascii and spaced_words(prose, start, end) <= most:
                continue
            length = count(prose[start:end])
            if length > most:
                yield Hit(block.span, {"length": length, "most": most})
