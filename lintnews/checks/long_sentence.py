"""Check kind `long_sentence`: sentences that a reader has to read twice."""

from lintnews.checks.check import Check, Hit
from lintnews.language.view import view
from lintnews.readability.lengths import is_enumeration, long_sentences, long_unspaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.spans import Span

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
        words, characters = self._words, self._characters
        seen = view(document)
        plain, is_wide = seen.plain, seen.wide
        shortest = min(2 * words, characters) if is_wide else 2 * words
        for block in document.blocks:
            kind, (start, end), _, _, _ = block
            if end - start < shortest or kind not in _KINDS:
                continue
            found: list[tuple[Span, int, str, int]] = []
            if plain.count(b" ", start, end) >= words:
                found = [
                    (span, length, "words", words)
                    for span, length in long_sentences(document, block, words)
                ]
            if is_wide and not found:
                found = [
                    (span, length, "characters", characters)
                    for span, length in long_unspaced(document, block, characters)
                ]
            for span, length, unit, most in found:
                if not is_enumeration(document.text(span)):
                    yield Hit(span, {"length": length, "unit": unit, "most": most})
