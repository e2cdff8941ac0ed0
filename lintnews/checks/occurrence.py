"""Check kind `occurrence`: wording that is fine once and too much when it piles up."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class Occurrence(Check):
    """Flags a document once, at its headline or else at the first match, when `terms` are too many.

    at_least: matches needed.  per_thousand: matches needed per 1,000 words.  distinct: different
    texts needed.  All matches are related places; facts: count, per_thousand, terms.
    """

    OPTIONS = {
        "terms": list,
        "except": list,
        "define": dict,
        "at_least": int,
        "per_thousand": (int, float),
        "distinct": int,
    }
    REQUIRED = frozenset({"terms", "at_least"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._wording = Wording(options["terms"], options)  # type: ignore[arg-type]
        self._at_least: int = options["at_least"]  # type: ignore[assignment]
        self._per_thousand: float = options.get("per_thousand", 0)  # type: ignore[assignment]
        self._distinct: int = options.get("distinct", 1)  # type: ignore[assignment]

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        found = list(self._wording.matches(matches))
        if len(found) < self._at_least:
            return
        texts = {document.text(match.span).casefold() for match in found}
        words = max(1, len(document.prose.split()))
        density = 1000 * len(found) / words
        if len(texts) < self._distinct or density < self._per_thousand:
            return
        yield Hit(
            headline_span(document) or found[0].span,
            {
                "count": len(found),
                "per_thousand": round(density, 1),
                "terms": sorted(texts)[:8],
            },
            related=tuple(match.span for match in found),
        )


def headline_span(document: "Document") -> Span | None:
    """Where findings about the whole document are anchored: its headline, if it has one."""
    for block in document.blocks:
        if block.kind == "headline":
            return block.span
    return None
