"""Check kind `relative_day`: "yesterday" where the day has a name."""

from lintnews.checks.check import Check, Hit
from lintnews.dates.calendar import weekday
from lintnews.dates.names import weekday_name
from lintnews.dates.published import published
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class RelativeDay(Check):
    """Flags words for the day before, of, or after publication.

    days: by language, words and their distance from the day of publication.  forms: by language,
    how a weekday is written in their place, `{day}` standing for its name in lower case.
    Where the file is dated the replacement names the weekday.  Facts: weekday ("" if unknown).
    """

    OPTIONS = {"days": dict, "forms": dict, "now": str}
    REQUIRED = frozenset({"days"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        days: Mapping[str, Mapping[str, int]] = options["days"]  # type: ignore[assignment]
        self._terms = [
            (language, word, int(away))
            for language in days
            for word, away in days[language].items()
        ]

    @property
    def patterns(self) -> "Sequence[str]":
        return [word for _, word, _ in self._terms]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        known = published(document, str(self.options.get("now", "")))
        forms: Mapping[str, str] = self.options.get("forms", {})  # type: ignore[assignment]
        prose = document.prose
        for match in matches:
            language, _, away = self._terms[match.pattern]
            text = document.text(match.span)
            before = prose[max(0, match.start - 24) : match.start]
            # A capital inside a sentence makes it a name: "USA Today".
            if text[0].isupper() and re.search(r"[\w,] $", before):
                continue
            if (
                re.match(r"['’]s?\w", prose[match.end : match.end + 3])
                or prose[match.end : match.end + 1] == "-"
            ):
                continue
            name = _name(language, weekday(known.first + away)) if known else ""
            replacement = (
                forms[language].replace("{day}", name) if name and language in forms else None
            )
            if replacement and text[0].isupper():
                replacement = replacement[0].upper() + replacement[1:]
            yield Hit(match.span, {"weekday": name}, replacement)


def _name(language: str, day: int) -> str:
    like = {"en": "Monday", "de": "Montag", "fr": "lundi", "es": "lunes", "zh": "一"}.get(
        language, ""
    )
    return weekday_name(day, like) if like else ""
