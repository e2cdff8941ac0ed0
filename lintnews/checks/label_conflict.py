"""Check kind `label_conflict`: words of paid or official copy in a file that is labelled as news."""

from lintnews.checks.check import Check, Hit
from lintnews.language.sentences import sentence_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_KEYS = ("type", "category", "section", "layout", "label", "content_type", "kind")
_BEFORE = ' \t*_#>-–—•(["“'


class LabelConflict(Check):
    """Flags `terms` that begin a sentence, where the metadata state a kind of text none of `labels`.

    Without metadata nothing is labelled and nothing is said.  Facts: label.
    """

    OPTIONS = {"terms": list, "labels": list}
    REQUIRED = frozenset({"terms", "labels"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._labels: Sequence[str] = options["labels"]  # type: ignore[assignment]

    @property
    def patterns(self) -> "Sequence[str]":
        return self.options["terms"]  # type: ignore[return-value]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        stated = [str(document.meta[key]).casefold() for key in _KEYS if document.meta.get(key)]
        if not stated or document.meta.get("sponsor") or document.meta.get("sponsored"):
            return
        if any(label in value for value in stated for label in self._labels):
            return
        for match in matches:
            sentence = sentence_at(document, match.start)
            if not document.prose[sentence.start : match.start].strip(_BEFORE):
                yield Hit(match.span, {"label": stated[0]})
