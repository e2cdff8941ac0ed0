"""Check kind `reading_grade`: a whole text that asks too much."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.occurrence import headline_span
from lintnews.readability.counts import counts
from lintnews.readability.formulas import FORMULAS, grades

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class ReadingGrade(Check):
    """Flags a text of at least `words` words that a readability formula puts beyond a limit.

    above, below: by language, formulas and the value that must not be passed; see
    `lintnews.readability.formulas`.  Facts: formula, value, limit.
    """

    OPTIONS = {"above": dict, "below": dict, "words": int}
    REQUIRED = frozenset({"words"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        for side in ("above", "below"):
            limits: Mapping[str, Mapping[str, float]] = options.get(side, {})  # type: ignore[assignment]
            for formula in (name for named in limits.values() for name in named):
                if formula not in FORMULAS:
                    raise ValueError(f"no formula is called {formula!r}: {', '.join(FORMULAS)}")

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        counted = counts(document)
        least: int = self.options["words"]  # type: ignore[assignment]
        if counted.words < least:
            return
        values = grades(counted)
        for side, sign in (("above", 1), ("below", -1)):
            limits: Mapping[str, Mapping[str, float]] = self.options.get(side, {})  # type: ignore[assignment]
            for formula, limit in limits.get(counted.language, {}).items():
                value = values.get(formula)
                if value is not None and sign * value > sign * limit:
                    facts = {"formula": formula, "value": round(value, 1), "limit": limit}
                    yield Hit(
                        headline_span(document) or counted.longest,
                        facts,
                        related=(counted.longest,),
                    )
