"""Check kind `uncounted_people`: "some firms", "many users": people by the crowd and never by count."""

from lintnews.checks.check import Check, Hit
from lintnews.language.view import view
from lintnews.sourcing.groups import CROWDS, crowd_at
from lintnews.sourcing.reach import supported
from lintnews.sourcing.statements import locate, statements
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.spans import Span


#: Code points within which the people stand that a quantifier counts.
_NEAR = 80


class UncountedPeople(Check):
    """Flags quantified people without number or name, where a document is thick with them.

    per_thousand: how many per 1,000 words it takes.
    """

    OPTIONS = {"per_thousand": (int, float)}
    REQUIRED = frozenset({"per_thousand"})

    @property
    def patterns(self) -> "Sequence[str]":
        return [f"(?:{'|'.join(sorted(CROWDS))})"]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        least: float = self.options["per_thousand"]  # type: ignore[assignment]
        words = max(1, len(document.prose.split()))
        if 1000 * len(matches) / words < least:
            return
        found = [span for match in matches for span in self._crowd(document, match)]
        if 1000 * len(found) / words >= least:
            for span in found:
                yield Hit(span)

    def _crowd(self, document: "Document", match: "Match") -> "Iterator[Span]":
        words = vocabulary(self.lexicons)
        if words.people_signs.isdisjoint(view(document).words(match.end, match.end + _NEAR)):
            return
        place = locate(document, match.start)
        if place is None:
            return
        block, index = place
        statement = statements(document, block)[index]
        at = statement.index_at(match.start)
        if at < len(statement) and statement.starts[at] == match.start:
            span = crowd_at(statement, at, words)
            if span is not None and not supported(document, block, index, words):
                yield span
