"""Check kind `agentless_claim`: what is "believed", "feared" or "debated" by nobody in particular."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording
from lintnews.sourcing.sources import GENERIC, NAMED, kind_of
from lintnews.sourcing.statements import locate, statements
from lintnews.sourcing.support import answered
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.sourcing.statements import Statement
    from lintnews.sourcing.vocabulary import Vocabulary

#: An agent is looked for within so many words after the phrase.
REACH = 10
_AGENTS = frozenset(("by", "among", "from"))
_NOBODY = frozenset("many some most others several critics experts".split())


class AgentlessClaim(Check):
    """Flags `terms`, and `mild` ones as notes, unless the sentence says who.

    The one who believes or fears may follow ("by Lind", "among dockers interviewed here"), or somebody
    answers for the whole sentence: a source or a link.  unless: words that spare the sentence.
    """

    OPTIONS = {"terms": list, "mild": list, "except": list, "define": dict, "unless": list}
    REQUIRED = frozenset({"terms"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        terms: list[str] = options["terms"]  # type: ignore[assignment]
        mild: list[str] = options.get("mild", [])  # type: ignore[assignment]
        self._grave = len(terms)
        self._wording = Wording([*terms, *mild], options)
        self._unless = frozenset(options.get("unless", ()))  # type: ignore[call-overload]

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
            statement = statements(document, block)[index]
            if not self._unless.isdisjoint(statement.lows):
                continue
            if _agent_follows(statement, match.end, words):
                continue
            if answered(document, block, index, match.span, words):
                continue
            yield Hit(match.span, severity="info" if match.pattern >= self._grave else None)


def _agent_follows(statement: "Statement", offset: int, words: "Vocabulary") -> bool:
    """Whether a phrase with a real agent follows an offset: "by the union", "among the dockers"."""
    lows = statement.lows
    first = statement.index_at(offset)
    for at in range(first, min(first + REACH, len(lows) - 1)):
        if at > first and any(mark in statement.gap(at) for mark in ".;:"):
            return False
        if lows[at] not in _AGENTS or lows[at + 1] in _NOBODY:
            continue
        end = at + 2
        while end < min(at + 9, len(lows)) and not statement.gap(end).strip():
            end += 1
        kind = kind_of(statement, at + 1, end, words)
        if kind == NAMED or (kind != GENERIC and lows[at] != "from"):
            return True
    return False
