"""Check kind `long_block`: paragraphs that fill a screen."""

from lintnews.checks.check import Check, Hit
from lintnews.language.view import view
from lintnews.language.words import count

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
        prose, seen = document.prose, view(document)
        for block in document.blocks:
            start, end = block.span
            if block.kind != "paragraph" or end - start <= most:
                continue
            if not seen.wide and seen.plain.count(b" ", start, end) < most:
                continue
            length = count(prose[start:end])
            if length > most:
                yield Hit(block.span, {"length": length, "most": most})
