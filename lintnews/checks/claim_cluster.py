"""Check kind `claim_cluster`: one claim made over and over, in other words, across an article."""

from lintnews.checks.check import Check, Hit
from lintnews.repetition.loops import in_loop
from lintnews.repetition.restatements import restatements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class ClaimCluster(Check):
    """Flags the sentence that most others of an article resemble, with all places of the claim.

    neighbours: sentences that must resemble it.  paragraphs: over which they must be spread.
    share: of the article's sentences that must have as many neighbours, before anything is said.
    aliases: lines of the lexicon of names.  Facts: count, of the sentences; paragraphs.
    """

    OPTIONS = {
        "neighbours": int,
        "paragraphs": int,
        "share": (int, float),
        "aliases": list,
    }
    REQUIRED = frozenset({"neighbours", "paragraphs", "share"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._neighbours: int = options["neighbours"]  # type: ignore[assignment]
        self._paragraphs: int = options["paragraphs"]  # type: ignore[assignment]
        self._share: float = options["share"]  # type: ignore[assignment]
        self._aliases: tuple[str, ...] = tuple(options.get("aliases", ()))  # type: ignore[arg-type]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        found = restatements(document, self._aliases)
        if len(found.pairs) < self._neighbours:
            return
        from lintnews.repetition.clusters import clusters

        for hub, neighbours in clusters(found, self._neighbours, self._paragraphs, self._share):
            statements = found.statements
            if in_loop(document, statements[hub].span):
                continue
            places = sorted([hub, *neighbours])
            yield Hit(
                statements[hub].span,
                {
                    "count": len(places),
                    "paragraphs": len({statements[index].block for index in places}),
                },
                None,
                tuple(statements[index].span for index in places if index != hub),
            )
