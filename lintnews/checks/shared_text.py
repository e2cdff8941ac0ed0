"""Check kind `shared_text`: passages that another article has too."""

from lintnews.checks.check import Check, Hit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Block, Document
    from lintnews.repetition.corpus import Overlap


class SharedText(Check):
    """Flags the first passage that an article has in common with another; the others are related.

    The overlaps between files are found once all files are read; whoever runs that stage leaves
    them in the document's memo under "overlaps".  The articles of one file, each with a title of
    its own, are held against each other here.  share: from which an overlap has the rule's own
    severity; a smaller one is information.  credits: agencies whose copy may stand in many papers.
    Facts: other, its path or title; share, in percent; count, of the passages.
    """

    OPTIONS = {"share": (int, float), "credits": list}
    REQUIRED = frozenset({"share"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._share: float = options["share"]  # type: ignore[assignment]
        self._credits: tuple[str, ...] = tuple(options.get("credits", ()))  # type: ignore[arg-type]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        between: Sequence[Overlap] = document.memo.get("overlaps", ())  # type: ignore[assignment]
        for overlap in (*between, *self._within(document)):
            mild = overlap.lead or overlap.share < self._share
            yield Hit(
                overlap.spans[0],
                {
                    "other": overlap.other,
                    "share": round(100 * overlap.share),
                    "count": len(overlap.spans),
                },
                None,
                overlap.spans[1:],
                "info" if mild else None,
            )

    def _within(self, document: "Document") -> "Sequence[Overlap]":
        """What the articles of one file have in common."""
        articles = _articles(document)
        if len(articles) < 2:
            return ()
        from lintnews.repetition.corpus import Corpus
        from lintnews.repetition.digest import digest

        titles: dict[str, str] = {}
        with Corpus() as corpus:
            for number, blocks in enumerate(articles):
                path = f"{number:06}"
                titles[path] = " ".join(document.text(blocks[0].span).split())
                corpus.add(digest(document, self._credits, path, blocks))
            return [overlap._replace(other=titles[overlap.other]) for overlap in corpus.overlaps()]


def _articles(document: "Document") -> "list[list[Block]]":
    """The blocks of each article of a file, cut before every headline on the page but the first."""
    starts = [
        index
        for index, block in enumerate(document.blocks)
        if block.kind in ("headline", "heading") and block.level == 1
    ]
    if len(starts) < 2 or document.format == "plain":
        return []
    ends = [*starts[1:], len(document.blocks)]
    return [list(document.blocks[start:end]) for start, end in zip(starts, ends, strict=True)]
