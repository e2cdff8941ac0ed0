"""Check kind `assistant_voice`: what a chatbot says to the person who asked, left in the copy."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import spell_out
from lintnews.language.sentences import sentence_at
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: What may stand before an opener on its line: emphasis, list marks, a speaker's label.
_BEFORE = " \t*_#>-–—•:\"'“”"
#: An opener's sentence is taken whole up to this many code points.
_LONGEST = 400


class AssistantVoice(Check):
    """Flags phrases that only a chatbot says.

    anywhere: given away by the words alone; the match is flagged.
    sentences: must begin a sentence; the sentence is flagged.
    openings: must begin a block or line; flagged up to the colon or the end of the sentence.
    A flagged sentence that is a block of its own may be deleted unasked.
    """

    OPTIONS = {"anywhere": list, "sentences": list, "openings": list, "define": dict}

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        names: Mapping[str, object] = options.get("define", {})  # type: ignore[assignment]
        parts = [options.get(key, ()) for key in ("anywhere", "sentences", "openings")]
        self._patterns = tuple(spell_out(term, names) for part in parts for term in part)  # type: ignore[attr-defined]
        self._first_sentence = len(parts[0])  # type: ignore[arg-type]
        self._first_opening = self._first_sentence + len(parts[1])  # type: ignore[arg-type]

    @property
    def patterns(self) -> "Sequence[str]":
        return self._patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        reach = -1
        for match in matches:
            if match.start < reach:
                continue
            span = self._span(document, match)
            if span is not None and span.start >= reach:
                reach = span.end
                block = document.block_at(span.start)
                whole = block is not None and block.span == span and match.pattern >= self._first_sentence
                yield Hit(span, replacement="" if whole else None, safe=whole)

    def _span(self, document: "Document", match: "Match") -> Span | None:
        """What a match stands for, or None where it does not stand at the start it needs."""
        if match.pattern < self._first_sentence:
            return match.span
        sentence = sentence_at(document, match.start)
        if match.pattern < self._first_opening:
            if document.prose[sentence.start : match.start].strip(_BEFORE):
                return None
            return Span(sentence.start, max(sentence.end, match.end))
        prose = document.prose
        block = document.block_at(match.start)
        if block is None:
            return None
        start = max(block.span.start, prose.rfind("\n", block.span.start, match.start) + 1)
        if prose[start : match.start].strip(_BEFORE):
            return None
        sentence = sentence_at(document, match.end - 1)
        end = max(min(sentence.end, match.end + _LONGEST), match.end)
        colon = prose.find(":", match.end - 1, end)
        return Span(start, colon + 1 if colon >= 0 else end)
