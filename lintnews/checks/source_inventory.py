"""Check kind `source_inventory`: how many sources an article has, all in all."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.checks.occurrence import headline_span
from lintnews.language.words import count
from lintnews.repetition.manual import is_manual
from lintnews.sourcing.genre import is_house_text, is_report
from lintnews.sourcing.graph import cited, sources
from lintnews.sourcing.sources import DEFINITE, NAMED
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.sourcing.graph import Source
    from lintnews.sourcing.vocabulary import Vocabulary


#: Code points that a word of an article takes at the least, on average, with the blank behind it.
_SHORTEST_WORD = 4


class SourceInventory(Check):
    """Flags an article of at least `words` words, at its headline, for the sources it lacks.

    at_most: 0 flags articles that name no source at all; 1 those whose attributions, at least
    `attributions` of them, all lead to one source.  Facts: words, source, count.
    """

    OPTIONS = {"words": int, "at_most": int, "attributions": int}
    REQUIRED = frozenset({"words", "at_most"})

    @property
    def gate(self) -> Gate:
        least: int = self.options["words"]  # type: ignore[assignment]
        return Gate(length=_SHORTEST_WORD * least, kinds=("paragraph",))

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        least: int = self.options["words"]  # type: ignore[assignment]
        if not is_report(document) or is_manual(document):
            return
        if self.options["at_most"] == 0 and document.links:
            return
        size = count(document.prose)
        if size < least or is_house_text(document):
            return
        span = headline_span(document)
        if span is None:
            span = document.blocks[0].span
        words = vocabulary(self.lexicons)
        if self.options["at_most"] == 0:
            if any(each.kind in (NAMED, DEFINITE) for _, each in cited(document, words)):
                return
            yield Hit(span, {"words": size})
            return
        named = [
            source
            for source in sources(document, words)
            if source.kind == NAMED and _is_party(source, words)
        ]
        wanted: int = self.options.get("attributions", 4)  # type: ignore[assignment]
        if len(named) == 1 and len(named[0].spans) >= wanted:
            facts = {"words": size, "source": named[0].name, "count": len(named[0].spans)}
            yield Hit(span, facts, related=named[0].spans)


def _is_party(source: "Source", words: "Vocabulary") -> bool:
    """Whether a name is one who can be asked: no country and no product with a number."""
    parts = source.name.split()
    return not words.places.issuperset(parts) and not any(map(str.isdigit, source.name))
