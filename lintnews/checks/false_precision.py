"""Check kind `false_precision`: a guess with the digits of a count."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: A count that ends after so many characters is followed by what it measures.
_AFTER = 16


class FalsePrecision(Check):
    """Flags a hedged number printed to `digits` significant digits or more.

    terms: patterns whose first group is the number.  except: as in `existence`.  not_before: what is
    measured that finely (words that follow).  Facts: number, digits.
    """

    OPTIONS = {"terms": list, "digits": int, "define": dict, "except": list, "not_before": list}
    REQUIRED = frozenset({"terms", "digits"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._wording = Wording(options["terms"], options)  # type: ignore[arg-type]
        self._not_before: tuple[str, ...] = tuple(options.get("not_before", ()))  # type: ignore[arg-type]

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        least: int = self.options["digits"]  # type: ignore[assignment]
        for match in self._wording.matches(matches):
            number = match.groups[0]
            if number is None:
                continue
            printed = document.text(number)
            digits = significant_digits(printed)
            after = document.prose[number.end : number.end + _AFTER].lstrip(" -").lower()
            is_year = re.fullmatch(r"1[0-9]{3}|20[0-9]{2}", printed) is not None
            if digits >= least and not is_year and not after.startswith(self._not_before):
                yield Hit(match.span, {"number": printed, "digits": digits})


def significant_digits(printed: str) -> int:
    """Digits of a printed number without leading zeros, nor those that end a whole number."""
    whole, point, decimals = printed.replace(",", "").partition(".")
    if point:
        return len((whole + decimals).lstrip("0"))
    return len(whole.strip("0"))
