"""Check kind `anonymous_source`: one unnamed person speaks, and the reader is not told why unnamed."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording
from lintnews.sourcing.sources import AUXILIARIES, has_name
from lintnews.sourcing.statements import locate, statements
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.sourcing.statements import Statement
    from lintnews.sourcing.vocabulary import Vocabulary

#: The verb of saying follows the phrase within so many words.
REACH = 5


class AnonymousSource(Check):
    """Flags `terms` that a verb of saying follows, and `always`, without one, unless explained.

    explained: words in the paragraph that say why there is no name, or how the source knows.
    """

    OPTIONS = {"terms": list, "always": list, "define": dict, "explained": list}
    REQUIRED = frozenset({"terms", "explained"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        terms: list[str] = options["terms"]  # type: ignore[assignment]
        always: list[str] = options.get("always", [])  # type: ignore[assignment]
        self._speaking = len(terms)
        self._wording = Wording([*terms, *always], options)
        self._explained = frozenset(options["explained"])  # type: ignore[call-overload]

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        words = vocabulary(self.lexicons)
        for match in self._wording.matches(matches):
            place = locate(document, match.start)
            if place is None:
                continue
            block, index = place
            told = statements(document, block)
            near = told[max(0, index - 1) : index + 2]
            if any(not self._explained.isdisjoint(each.lows) for each in near):
                continue
            if match.pattern >= self._speaking or _speaks(told[index], match.end, words):
                yield Hit(match.span)


def _speaks(statement: "Statement", offset: int, words: "Vocabulary") -> bool:
    first = statement.index_at(offset)
    for at in range(first, min(first + REACH, len(statement))):
        if statement.lows[at] in words.cues and statement.lows[at] not in words.base_cues:
            return not has_name(statement, first, at, words)
        if statement.lows[at] not in AUXILIARIES:
            return False
    return False
