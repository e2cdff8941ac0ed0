"""Check kind `graded_wording`: words that are too much at once, and words that are too much in numbers."""

from bisect import bisect_left

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: A text of fewer words is judged as if it had so many: one word is no density.
_LEAST_WORDS = 400


class GradedWording(Check):
    """Flags every match of `strong`, and those of `weak` where they pile up.

    per_thousand: weak matches per 1,000 words from which all are flagged.  per_block: weak matches
    in one block from which those are flagged.  except: patterns that silence a term they overlap.
    Facts: together (weak matches counted, 1 for a strong one).
    """

    OPTIONS = {
        "strong": list,
        "weak": list,
        "except": list,
        "define": dict,
        "per_thousand": (int, float),
        "per_block": int,
    }
    REQUIRED = frozenset({"strong", "weak", "per_thousand", "per_block"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        strong: Sequence[str] = options["strong"]  # type: ignore[assignment]
        weak: Sequence[str] = options["weak"]  # type: ignore[assignment]
        self._strong = len(strong)
        self._wording = Wording([*strong, *weak], options)
        self._per_thousand: float = options["per_thousand"]  # type: ignore[assignment]
        self._per_block: int = options["per_block"]  # type: ignore[assignment]

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        found = list(self._wording.matches(matches))
        weak = [match for match in found if match.pattern >= self._strong]
        dense = len(weak) > 1 and self._is_dense(document, len(weak))
        starts = [match.start for match in weak]
        for match in found:
            if match.pattern < self._strong:
                yield Hit(match.span, {"together": 1})
                continue
            together = len(weak)
            if not dense:
                block = document.block_at(match.start)
                if block is None:
                    continue
                first = bisect_left(starts, block.span.start)
                together = bisect_left(starts, block.span.end) - first
                if together < self._per_block:
                    continue
            yield Hit(match.span, {"together": together})

    def _is_dense(self, document: "Document", count: int) -> bool:
        words = max(_LEAST_WORDS, document.once("rough words", _rough_words))
        return 1000 * count >= self._per_thousand * words


def _rough_words(document: "Document") -> int:
    return document.prose.count(" ") + document.prose.count("\n\n")
