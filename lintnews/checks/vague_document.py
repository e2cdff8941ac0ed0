"""Check kind `vague_document`: a claim hung on a document that no reader could find."""

from lintnews.checks.check import Check, Hit
from lintnews.sourcing.attributions import attributions, may_hold
from lintnews.sourcing.reach import link_in
from lintnews.sourcing.resolution import points_nowhere
from lintnews.sourcing.sources import DOCUMENT, GENERIC
from lintnews.sourcing.statements import locate, statements
from lintnews.sourcing.support import answered, issuer_follows
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class VagueDocument(Check):
    """Flags citations of a document without a name.

    definite: judges "the report" and "this article", which must lead back to a named or linked
    document; otherwise "a report" and "studies", which name nothing.  heads: the nouns that trigger.
    phrases: the same in other languages, flagged as they stand unless a link or a name follows.
    Facts: source.
    """

    OPTIONS = {"heads": list, "definite": bool, "phrases": list}
    REQUIRED = frozenset({"heads"})

    @property
    def patterns(self) -> "Sequence[str]":
        heads: Sequence[str] = self.options["heads"]  # type: ignore[assignment]
        phrases: Sequence[str] = self.options.get("phrases", ())  # type: ignore[assignment]
        return [f"(?:{'|'.join(heads)})", *phrases]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        words = vocabulary(self.lexicons)
        definite = bool(self.options.get("definite"))
        wanted = DOCUMENT if definite else GENERIC
        reach = -1
        for match in matches:
            near = None if match.start < reach else document.block_at(match.start)
            if near is None:
                continue
            if not (match.pattern or may_hold(document, near, words, words.cue_signs)):
                reach = near.span.end
                continue
            place = locate(document, match.start)
            if place is None:
                continue
            block, index = place
            if match.pattern:
                if link_in(document, statements(document, block)[index].span) is None:
                    yield Hit(match.span, {"source": document.text(match.span)})
                continue
            for attribution in attributions(document, block, index, words):
                source, cue = attribution.source, attribution.cue
                if attribution.kind != wanted:
                    continue
                if not (source.start <= match.start and match.end <= source.end):
                    continue
                span = source._replace(
                    start=min(source.start, cue.start),
                    end=max(source.end, cue.end),
                )
                if answered(document, block, index, span, words):
                    continue
                if definite:
                    if not points_nowhere(document, source, source.start < cue.start, words):
                        continue
                elif issuer_follows(document, block, index, words):
                    continue
                statement = statements(document, block)[index]
                reach = statement.span.end
                yield Hit(span, {"source": document.text(source)})
                break
