"""Check kind `surname_first`: somebody speaks whom the text has not introduced."""

from lintnews.checks.check import Check, Hit
from lintnews.dates.names import MONTHS, WEEKDAYS
from lintnews.names.speakers import is_introduced, is_person, speaker

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_MOST = 80


class SurnameFirst(Check):
    """Flags the first bare name that speaks, if nothing before gave its first name or a title and
    the sentence shows that it is a person's.

    cues: verbs of saying.  known: people who need no first name.  titles: words that introduce.
    Facts: name.
    """

    OPTIONS = {"cues": list, "known": list, "titles": list}
    REQUIRED = frozenset({"cues"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._known = frozenset(options.get("known", ()))  # type: ignore[call-overload]
        self._titles: Sequence[str] = options.get("titles", ())  # type: ignore[assignment]

    @property
    def patterns(self) -> "Sequence[str]":
        cues: Sequence[str] = self.options["cues"]  # type: ignore[assignment]
        return cues

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        seen: set[str] = set()
        for match in matches[:_MOST]:
            found = speaker(prose, match.start, match.end)
            if found is None or found.name in seen or " " in found.name:
                continue
            if not is_person(prose, found, match.end):
                continue
            seen.add(found.name)
            name = found.name.removesuffix("'s").removesuffix("’s")
            if (
                len(name) < 3
                or name.isupper()
                or name in self._known
                or not name.isalpha()
                or name.lower() in MONTHS
                or name.lower() in WEEKDAYS
            ):
                continue
            if not is_introduced(prose, name, found.span.end, self._titles):
                yield Hit(found.span, {"name": name})
