"""Check kind `near_duplicate`: a sentence that says again what another sentence has said."""

from lintnews.checks.check import Check, Hit
from lintnews.repetition.aliases import aliases_of
from lintnews.repetition.loops import in_loop
from lintnews.repetition.restatements import restatements
from lintnews.repetition.statements import FULL_STATEMENT, names, numbers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.repetition.restatements import Pair, Restatements
    from lintnews.repetition.statements import Statement

#: Sentences more alike than this are one sentence, whatever numbers, or names, they exchange.
_SAME_NUMBERS = 0.95
_SAME_NAMES = 0.65
#: Less alike, a sentence may sum up the article's opening or take it up again.
_OPENING = 0.8
#: Content words that two sentences share at least: for the rule's severity, and for information.
_SHARED = 5
_SHARED_MILD = 7
#: More near-duplicates than this in one text are reported together, with so many places.
_MANY = 8
_PLACES = 40


class NearDuplicate(Check):
    """Flags the later of two sentences whose content words are alike: Jaccard index of the stems.

    at_least: the index from which the rule's own severity holds.  info_from: the lower one from
    which the finding is information only, as it is where one of the two is in a summary.
    aliases: lines of the lexicon of names.  labels: words over summaries, lower case.
    except: words that mark standing text.  Facts: similarity, in percent.
    """

    OPTIONS = {
        "at_least": (int, float),
        "info_from": (int, float),
        "aliases": list,
        "labels": list,
        "except": list,
    }
    REQUIRED = frozenset({"at_least"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._at_least: float = options["at_least"]  # type: ignore[assignment]
        self._info_from: float = options.get("info_from", self._at_least)  # type: ignore[assignment]
        self._aliases: tuple[str, ...] = tuple(options.get("aliases", ()))  # type: ignore[arg-type]
        self._labels: tuple[str, ...] = tuple(options.get("labels", ()))  # type: ignore[arg-type]
        self._except: tuple[str, ...] = tuple(options.get("except", ()))  # type: ignore[arg-type]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        hits = list(self._hits(document))
        if len(hits) <= _MANY:
            yield from hits
            return
        # A form filled in many times over, a reference: one word to the editor is enough.
        first = min(hits, key=lambda hit: hit.span)
        places = [place for hit in hits if hit is not first for place in (hit.span, *hit.related)]
        related = sorted({*first.related, *places} - {first.span})
        graver = None if any(hit.severity is None for hit in hits) else "info"
        yield first._replace(related=tuple(related[:_PLACES]), severity=graver)

    def _hits(self, document: "Document") -> "Iterator[Hit]":
        found = restatements(document, self._aliases)
        told: set[int] = set()
        for pair in found.pairs:
            if pair.similarity < self._info_from:
                return
            if pair.second in told or not self._counts(document, found, pair):
                continue
            one, other = found.statements[pair.first], found.statements[pair.second]
            mild = pair.similarity < self._at_least or self._sums_up(document, pair, one, other)
            if min(len(one.terms), len(other.terms)) < FULL_STATEMENT:
                mild = True
                if pair.similarity < self._at_least or not _says_less(document, one, other):
                    continue
            elif pair.shared < (_SHARED_MILD if mild else _SHARED):
                continue
            told.add(pair.second)
            yield Hit(
                other.span,
                {"similarity": round(100 * pair.similarity)},
                None,
                (one.span,),
                "info" if mild else None,
            )

    def _sums_up(
        self, document: "Document", pair: "Pair", one: "Statement", other: "Statement"
    ) -> bool:
        """Whether one of two statements sums the text up, or takes up its opening, by design."""
        from lintnews.repetition.roles import is_set_apart, is_summary

        if any(is_summary(document, each.block, self._labels) for each in (one, other)):
            return True
        if is_set_apart(document, one.block, other.block):
            return True
        if pair.similarity >= _OPENING:
            return False
        opening = next(
            (index for index, block in enumerate(document.blocks) if block.kind == "paragraph"), -1
        )
        return one.block == opening and one.span == document.blocks[opening].span

    def _counts(self, document: "Document", found: "Restatements", pair: "Pair") -> bool:
        one, other = found.statements[pair.first], found.statements[pair.second]
        if one.block != other.block and _same_block(document, one.block, other.block):
            return False  # a duplicate line, which another check reports
        text, again = document.text(one.span), document.text(other.span)
        if pair.similarity < _SAME_NUMBERS and _exchanges(numbers(text), numbers(again)):
            return False
        if pair.similarity < _SAME_NAMES:
            aliases = aliases_of(self._aliases)
            if _exchanges(names(text, aliases), names(again, aliases)):
                return False
        if in_loop(document, other.span):
            return False
        again = again.lower()
        return not any(mark in again for mark in self._except)


def _says_less(document: "Document", one: "Statement", other: "Statement") -> bool:
    """Whether the later of two statements has no word and no number that the other lacks."""
    return other.terms <= one.terms and numbers(document.text(other.span)) == numbers(
        document.text(one.span)
    )


def _same_block(document: "Document", one: int, other: int) -> bool:
    blocks = document.blocks
    return document.text(blocks[one].span) == document.text(blocks[other].span)


def _exchanges(one: "frozenset[str]", other: "frozenset[str]") -> bool:
    """Whether each of two sentences has a name or number of its own: parallel, not repeated."""
    return bool(one - other) and bool(other - one)
