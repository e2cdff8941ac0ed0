"""Check kind `unsupported_claim`: wording that needs a source in reach and has none."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording
from lintnews.sourcing.reach import supported
from lintnews.sourcing.statements import locate, statements
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.sourcing.statements import Statement


class UnsupportedClaim(Check):
    """Flags `terms` in paragraphs where nobody is named or linked as a source.

    mild: terms that are worth a note only.  per_thousand: matches per 1,000 words of the document
    below which all are spared.  with: the sentence must hold one of these words.  unless: words that
    spare the sentence.  digits: figures in the sentence or its neighbours spare it.  always: sources do
    not spare it.
    """

    OPTIONS = {
        "terms": list,
        "mild": list,
        "except": list,
        "define": dict,
        "per_thousand": (int, float),
        "with": list,
        "unless": list,
        "digits": bool,
        "always": bool,
    }
    REQUIRED = frozenset({"terms"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        terms: list[str] = options["terms"]  # type: ignore[assignment]
        mild: list[str] = options.get("mild", [])  # type: ignore[assignment]
        self._grave = len(terms)
        self._wording = Wording([*terms, *mild], options)
        self._per_thousand: float = options.get("per_thousand", 0)  # type: ignore[assignment]
        self._with = frozenset(options.get("with", ()))  # type: ignore[call-overload]
        self._unless = frozenset(options.get("unless", ()))  # type: ignore[call-overload]
        self._digits = bool(options.get("digits"))

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        found = list(self._wording.matches(matches))
        if self._per_thousand and found:
            words = max(1, len(document.prose.split()))
            if 1000 * len(found) / words < self._per_thousand:
                return
        for match in found:
            if not self._spared(document, match):
                yield Hit(match.span, severity="info" if match.pattern >= self._grave else None)

    def _spared(self, document: "Document", match: "Match") -> bool:
        place = locate(document, match.start)
        if place is None:
            return True
        block, index = place
        told = statements(document, block)
        lows = told[index].lows
        if self._with and self._with.isdisjoint(lows):
            return True
        if not self._unless.isdisjoint(lows):
            return True
        if self._digits and any(_has_digits(each) for each in told[max(0, index - 1) : index + 2]):
            return True
        if self.options.get("always"):
            return False
        return supported(document, block, index, vocabulary(self.lexicons))


def _has_digits(statement: "Statement") -> bool:
    return any(low[0].isdigit() for low in statement.lows)
