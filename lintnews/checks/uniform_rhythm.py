"""Check kind `uniform_rhythm`: sentence after sentence of the same length."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.occurrence import headline_span
from lintnews.language.sentences import sentences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class UniformRhythm(Check):
    """Flags a document whose sentence lengths vary too little.

    at_least: sentences needed.  variation: standard deviation over mean, in words, below which
    the text is flagged.  Facts: count, variation.
    """

    OPTIONS = {"at_least": int, "variation": float}
    REQUIRED = frozenset({"at_least", "variation"})

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        at_least: int = self.options["at_least"]  # type: ignore[assignment]
        limit: float = self.options["variation"]  # type: ignore[assignment]
        spans = [
            span
            for block in document.blocks
            if block.kind == "paragraph"
            for span in sentences(document, block)
        ]
        if len(spans) < at_least:
            return
        lengths = [len(document.text(span).split()) for span in spans]
        mean = sum(lengths) / len(lengths)
        deviation = (sum((length - mean) ** 2 for length in lengths) / len(lengths)) ** 0.5
        variation = deviation / mean if mean else 0.0
        if variation < limit:
            yield Hit(
                headline_span(document) or spans[0],
                {"count": len(spans), "variation": round(variation, 2)},
            )
