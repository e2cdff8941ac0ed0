"""Check kind `impossible_change`: changes and shares beyond what there was to change or share."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import spell_out
from lintnews.language import regex as re
from lintnews.language.sentences import sentence_at
from lintnews.language.words import stands

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class ImpossibleChange(Check):
    """Flags a match of `beyond` whose number is above `most`, and every match of `fewer`.

    beyond: patterns, by language, whose first group is a number in digits.  fewer: patterns, by
    language, that are wrong whatever their number.  define: named parts of the patterns.
    below_zero: words, by language, of quantities that can fall below zero; a sentence that holds
    one of them is left alone by `beyond`.  Facts: number (of `beyond`), kind: "beyond" or "fewer".
    """

    OPTIONS = {
        "beyond": dict,
        "fewer": dict,
        "define": dict,
        "below_zero": dict,
        "most": (int, float),
    }
    REQUIRED = frozenset({"beyond"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        names: dict[str, object] = options.get("define", {})  # type: ignore[assignment]
        self._most: float = options.get("most", 100)  # type: ignore[assignment]
        beyond = [spell_out(term, names) for term in _listed(options.get("beyond", {}))]
        fewer = [spell_out(term, names) for term in _listed(options.get("fewer", {}))]
        self._beyond = len(beyond)
        self._patterns = (*beyond, *fewer)

    @property
    def patterns(self) -> "Sequence[str]":
        return self._patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        reach = -1
        for match in matches:
            if match.start < reach:
                continue
            if match.pattern >= self._beyond:
                reach = match.end
                yield Hit(match.span, {"kind": "fewer"})
                continue
            group = match.groups[0] if match.groups else None
            number = _number(document.text(group)) if group else 0.0
            if number > self._most and not self._can_cross_zero(document, match):
                reach = match.end
                yield Hit(match.span, {"kind": "beyond", "number": number})

    def _can_cross_zero(self, document: "Document", match: "Match") -> bool:
        sentence = document.text(sentence_at(document, match.start)).lower()
        words: list[str] = _listed(self.options.get("below_zero", {}))
        # Words of a spaced script count from where they begin: "profit" stands for "profits" too.
        return any(
            stands(sentence, word, open_end=True) if word.isascii() else word in sentence
            for word in words
        )


def _number(text: str) -> float:
    """A number in digits, whatever the mark of its thousands and decimals; 0 if unclear."""
    digits = re.sub(r"[.,\s](?=\d{3}(?!\d))", "", text).replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return 0.0


def _listed(by_language: object) -> "list[str]":
    assert isinstance(by_language, dict)
    return [term for terms in by_language.values() for term in terms]
