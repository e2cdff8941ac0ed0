"""Check kind `long_sentence`: sentences that a reader has to read twice."""

from lintnews.checks.check import Check, Hit
from lintnews.readability.lengths import is_enumeration, long_sentences, long_unspaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_KINDS = frozenset({"paragraph", "item", "deck"})


class LongSentence(Check):
    """Flags sentences of more than `words` words, or `characters` Han letters and kana.

    Words in quotation do not count, and sentences that are lists are left alone.
    Facts: length, unit ("words" or "characters"), most.
    """

    OPTIONS = {"words": int, "characters": int}
    REQUIRED = frozenset({"words", "characters"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._words: int = options["words"]  # type: ignore[assignment]
        self._characters: int = options["characters"]  # type: ignore[assignment]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        is_ascii = document.prose.isascii()
        shortest = min(2 * self._words, self._characters)
        for block in document.blocks:
            if block.kind not in _KINDS or block.span.end - block.span.start < shortest:
                continue
            found = [
                (span, length, "words", self._words)
                for span, length in long_sentences(document, block, self._words)
            ]
            if not found and not is_ascii:
                found = [
                    (span, length, "characters", self._characters)
                    for span, length in long_unspaced(document, block, self._characters)
                ]
            for span, length, unit, most in found:
                if not is_enumeration(document.text(span)):
                    yield Hit(span, {"length": length, "unit": unit, "most": most})
