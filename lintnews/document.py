"""The document: what every check reads, whatever the file format was."""

from bisect import bisect_right

from lintnews.spans import SourceMap, Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    T = TypeVar("T")

#: Stands in the prose for what a reader sees but no rule judges: inline code, images, formulas.
OBJECT = "\ufffc"

#: Between two blocks of the prose.
BREAK = "\n\n"

#: Block kinds.  `target` holds link addresses and `meta` front-matter values: they are prose, so
#: that a check can point into them, but only a rule whose scope names them sees them.
KINDS = (
    "headline",  # title of the article, from whichever carrier
    "deck",  # standfirst under the headline
    "byline",
    "dateline",  # a line that is only a date or a label for one ("Last updated:")
    "heading",
    "paragraph",
    "item",  # list item
    "quote",  # block quotation
    "cell",  # table cell
    "caption",
    "footnote",
    "target",
    "meta",
)

#: Groups that a rule's `scope` may name instead of kinds.
SCOPES: "Mapping[str, frozenset[str]]" = {
    "body": frozenset({"paragraph", "item", "deck", "footnote"}),
    "quoted": frozenset({"quote"}),
    "line": frozenset(
        {"headline", "deck", "byline", "dateline", "heading", "paragraph", "item", "caption"}
    ),
    "all": frozenset(KINDS),
    **{kind: frozenset({kind}) for kind in KINDS},
}


class Block(namedtuple("Block", "kind span level language region", defaults=(0, "", ""))):
    """A run of prose that belongs together.

    kind: one of KINDS.  span: prose code points.  level: heading level or list depth, else 0.
    language: BCP 47 tag that the markup states ("" if none).
    region: "nav", "header", "footer" or "aside" where the markup says so, else "".
    """

    __slots__ = ()
    kind: str
    span: Span
    level: int
    language: str
    region: str


class Link(namedtuple("Link", "span target kind", defaults=("link",))):
    """Something in the prose that points elsewhere.

    span: the linked prose (empty for a footnote mark).  target: the address as written.
    kind: "link", "image" or "footnote".
    """

    __slots__ = ()
    span: Span
    target: str
    kind: str


class Comment(namedtuple("Comment", "span text")):
    """A markup comment.  span: *source* code points.  text: what stands inside."""

    __slots__ = ()
    span: Span
    text: str


class Title(namedtuple("Title", "carrier text span")):
    """A headline candidate.  carrier: "front matter", "h1", "title", "og:title", "json-ld", "block".

    span: prose code points of its block.
    """

    __slots__ = ()
    carrier: str
    text: str
    span: Span


class Document:
    """One article, as read.

    path: as given by the user.  format: "markdown", "html" or "plain".  source: the decoded file.
    prose: what a reader reads, blocks parted by BREAK.  map: prose to source.
    blocks: in prose order, not overlapping.  meta: metadata by lower-case key (title, author,
    date, lang ... as the carriers spell them).  titles: headline candidates, best first.
    """

    __slots__ = (
        "blocks",
        "comments",
        "format",
        "links",
        "map",
        "memo",
        "meta",
        "path",
        "prose",
        "source",
        "titles",
    )

    def __init__(
        self,
        path: str,
        format: str,
        source: str,
        prose: str,
        map: SourceMap,
        blocks: "Sequence[Block]",
        meta: "Mapping[str, object] | None" = None,
        links: "Sequence[Link]" = (),
        comments: "Sequence[Comment]" = (),
        titles: "Sequence[Title]" = (),
    ) -> None:
        self.path = path
        self.format = format
        self.source = source
        self.prose = prose
        self.map = map
        self.blocks = tuple(blocks)
        self.meta: Mapping[str, object] = meta or {}
        self.links = tuple(links)
        self.comments = tuple(comments)
        self.titles = tuple(titles)
        self.memo: dict[object, object] = {}

    def text(self, span: Span) -> str:
        """The prose of a span."""
        return self.prose[span.start : span.end]

    def once(self, key: object, compute: "Callable[[Document], T]") -> "T":
        """Value of `compute(self)`, computed on first use: views shared by several checks."""
        memo = self.memo
        if key not in memo:
            memo[key] = compute(self)
        return memo[key]  # type: ignore[return-value]

    @property
    def block_starts(self) -> "Sequence[int]":
        """Where every block begins, in prose code points."""
        return self.once("block starts", _block_starts)

    def block_index(self, offset: int) -> int:
        """Index of the block at (or last before) a prose offset, -1 before the first."""
        return bisect_right(self.block_starts, offset) - 1

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a prose offset (its end included), or None."""
        index = self.block_index(offset)
        if index >= 0 and offset <= self.blocks[index].span.end:
            return self.blocks[index]
        return None


def _block_starts(document: Document) -> "list[int]":
    return [span[0] for _, span, _, _, _ in document.blocks]
