"""Check kind `existence`: wording that should not be there."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class Existence(Check):
    """Flags every occurrence of `terms` that no pattern of `except` overlaps.

    `define` names parts that terms use as `{NAME}`.  With `delete: true` the fix is to delete the match.
    """

    OPTIONS = {"terms": list, "except": list, "define": dict, "delete": bool}
    REQUIRED = frozenset({"terms"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._wording = Wording(options["terms"], options)  # type: ignore[arg-type]
        self._replacement = "" if options.get("delete") else None

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for match in self._wording.matches(matches):
            yield Hit(match.span, replacement=self._replacement)
