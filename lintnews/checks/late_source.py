"""Check kind `late_source`: a figure whose source comes sentences later."""

from lintnews.checks.check import Check, Hit
from lintnews.sourcing.figures import TRIGGERS
from lintnews.sourcing.verdicts import verdicts
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class LateSource(Check):
    """Flags figures whose source follows at least `sentences` sentences later.  Facts: distance."""

    OPTIONS = {"sentences": int}
    REQUIRED = frozenset({"sentences"})

    @property
    def patterns(self) -> "Sequence[str]":
        return TRIGGERS

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        words = vocabulary(self.lexicons)
        least: int = self.options["sentences"]  # type: ignore[assignment]
        done = -1
        for match in matches:
            number = document.block_index(match.start)
            if number <= done:
                continue
            done = number
            for verdict in verdicts(document, document.blocks[number], words):
                evidence, span = verdict.evidence, verdict.figure.span
                if verdict.status != "carried" or evidence is None or evidence.start < span.start:
                    continue
                if verdict.distance >= least:
                    yield Hit(span, {"distance": verdict.distance}, related=(evidence,))
