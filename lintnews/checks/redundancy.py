"""Check kind `redundancy`: an article that says little for its length."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.checks.occurrence import headline_span
from lintnews.language.identity import language_of
from lintnews.repetition.loops import loops
from lintnews.repetition.restatements import restatements
from lintnews.repetition.statements import UNSPACED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: A text of fewer code points has no room to be thin.
_SHORTEST = 800
#: Most of a document must be prose: tables, lists and lyrics compress well by nature.
_PROSE = 0.6
#: Pairs of sentences that resemble each other are at least such a share of all sentences.
_RESTATED = 0.05


class Redundancy(Check):
    """Flags a document, at its headline, whose text compresses too well or brings too little new.

    floors: rows of words and ratio; below the ratio of the last row that has no more words than the
    text, the text is redundant.  novelty: least mean share of new terms per sentence, from
    novelty_from words on.  unspaced: floor for scripts without blanks, from 800 characters on.
    aliases: lines of the lexicon of names.  Facts: ratio and novelty, in percent; words.
    """

    OPTIONS = {
        "floors": list,
        "novelty": (int, float),
        "novelty_from": int,
        "unspaced": (int, float),
        "aliases": list,
    }
    REQUIRED = frozenset({"floors"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._floors: list[tuple[int, float]] = [(row[0], row[1]) for row in options["floors"]]  # type: ignore[attr-defined]
        self._novelty: float = options.get("novelty", 0.0)  # type: ignore[assignment]
        self._novelty_from: int = options.get("novelty_from", 0)  # type: ignore[assignment]
        self._unspaced: float = options.get("unspaced", 0.0)  # type: ignore[assignment]
        self._aliases: tuple[str, ...] = tuple(options.get("aliases", ()))  # type: ignore[arg-type]

    @property
    def gate(self) -> Gate:
        return Gate(length=_SHORTEST)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        # What is redundant has sentences that resemble each other; looking for them is cheaper.
        restated = restatements(document, self._aliases)
        if len(restated.pairs) <= _RESTATED * restated.clauses:
            return
        if loops(document):
            return
        from lintnews.repetition.density import density

        found = density(document)
        if found.share < _PROSE:
            return
        floor, novelty = self._limits(document, found.words)
        if found.ratio >= floor and found.novelty >= novelty:
            return
        span = headline_span(document) or next(
            (block.span for block in document.blocks if block.kind == "paragraph"), None
        )
        if span is not None:
            yield Hit(
                span,
                {
                    "ratio": round(100 * found.ratio),
                    "novelty": round(100 * found.novelty),
                    "words": found.words,
                },
            )

    def _limits(self, document: "Document", words: int) -> tuple[float, float]:
        if language_of(document)[:2] in UNSPACED:
            return self._unspaced, 0.0
        floor = 0.0
        for least, ratio in self._floors:
            if words >= least:
                floor = ratio
        return floor, self._novelty if words >= self._novelty_from else 0.0
