"""Check kind `stock_sentence`: sentences that open or close a text and could stand in any other."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording
from lintnews.language.sentences import sentence_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_BEFORE = " \t*_#>-–—•\"'“”("


class StockSentence(Check):
    """Flags sentences by `terms` (anywhere in them) and `starts` (at their beginning).

    A sentence with a figure tells something and is left alone, unless `figures` is true.
    """

    OPTIONS = {"terms": list, "starts": list, "except": list, "define": dict, "figures": bool}

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        terms: Sequence[str] = options.get("terms", ())  # type: ignore[assignment]
        starts: Sequence[str] = options.get("starts", ())  # type: ignore[assignment]
        self._anywhere = len(terms)
        self._wording = Wording((*terms, *starts), options)
        self._figures = bool(options.get("figures"))

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        reach = -1
        for match in self._wording.matches(matches):
            if match.start < reach:
                continue
            sentence = sentence_at(document, match.start)
            is_start = match.pattern >= self._anywhere
            if is_start and prose[sentence.start : match.start].strip(_BEFORE):
                continue
            if not self._figures and any(char.isdigit() for char in document.text(sentence)):
                continue
            reach = sentence.end
            yield Hit(match.span)
