"""Check kind `unlocated_work`: a cited work that nothing in its sentence lets a reader find."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording
from lintnews.language.sentences import sentence_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class UnlocatedWork(Check):
    """Flags `terms` in sentences without a link, a title in quotation marks, or a date."""

    OPTIONS = {"terms": list, "except": list, "define": dict}
    REQUIRED = frozenset({"terms"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._wording = Wording(options["terms"], options)  # type: ignore[arg-type]

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        links = [link.span for link in document.links]
        for match in self._wording.matches(matches):
            sentence = sentence_at(document, match.start)
            text = document.text(sentence)
            if any(char.isdigit() or char in "“„«「" for char in text) or "://" in text:
                continue
            if any(link.overlaps(sentence) or link.start in sentence for link in links):
                continue
            yield Hit(match.span)
