"""Check kind `cluster`: a turn of phrase that is fine once and a tic when it comes again and again."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording
from lintnews.language.sentences import sentence_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class Cluster(Check):
    """Flags every match of `terms`, once a document has too many of them.

    at_least: matches needed.  per_thousand: matches needed per 1,000 words.  figures: whether a
    sentence with a figure counts (default yes); it tells something, whatever its shape.
    Facts: count, per_thousand.
    """

    OPTIONS = {
        "terms": list,
        "except": list,
        "define": dict,
        "at_least": int,
        "per_thousand": (int, float),
        "figures": bool,
    }
    REQUIRED = frozenset({"terms", "at_least"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._wording = Wording(options["terms"], options)  # type: ignore[arg-type]
        self._at_least: int = options["at_least"]  # type: ignore[assignment]
        self._per_thousand: float = options.get("per_thousand", 0)  # type: ignore[assignment]
        self._figures = options.get("figures", True)

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        found = list(self._wording.matches(matches))
        if not self._figures:
            found = [match for match in found if not _has_figure(document, match)]
        if len(found) < self._at_least:
            return
        words = max(1, len(document.prose.split()))
        density = 1000 * len(found) / words
        if density < self._per_thousand:
            return
        facts = {"count": len(found), "per_thousand": round(density, 1)}
        for match in found:
            yield Hit(match.span, facts)


def _has_figure(document: "Document", match: "Match") -> bool:
    """Whether a digit follows the match in its sentence."""
    rest = document.prose[match.start : sentence_at(document, match.start).end]
    return any(char.isdigit() for char in rest)
