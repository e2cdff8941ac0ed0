"""The source graph of an article: who is made to stand for what, how often, and from where on.

Names are merged when one is the end of the other ("Maria Lind", "Lind") or its initials ("World Health
Organization", "WHO"); a pronoun goes to the named source before it.
"""

from lintnews.language.quotations import quotations
from lintnews.sourcing.attributions import attributions, may_hold
from lintnews.sourcing.names import initials, name_in
from lintnews.sourcing.resolution import resolve
from lintnews.sourcing.sources import DEFINITE, DOCUMENT, NAMED, PRONOUN
from lintnews.sourcing.statements import statements
from lintnews.sourcing.verdicts import SOURCED, verdicts
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Block, Document
    from lintnews.sourcing.attributions import Attribution
    from lintnews.sourcing.verdicts import Verdict
    from lintnews.sourcing.vocabulary import Vocabulary
    from lintnews.spans import Span

#: Kinds of blocks that are read.
READ = frozenset(("headline", "deck", "paragraph", "item", "quote", "caption", "footnote"))


class Source(namedtuple("Source", "name kind first spans figures link")):
    """One source of an article.

    name: as first written.  kind: as in `sources`.  first: prose span of its first mention as a
    source.  spans: of all its attributions.  figures: the verdicts that rest on it.  link: where its
    first linked mention leads, or "".
    """

    __slots__ = ()
    name: str
    kind: str
    first: "Span"
    spans: "tuple[Span, ...]"
    figures: "tuple[Verdict, ...]"
    link: str


class Graph(namedtuple("Graph", "sources figures unsourced quotations")):
    """sources: most used first.  figures: all verdicts in order.  unsourced: those without a source.

    quotations: how many direct quotations there are.
    """

    __slots__ = ()
    sources: "tuple[Source, ...]"
    figures: "tuple[Verdict, ...]"
    unsourced: "tuple[Verdict, ...]"
    quotations: int


def graph(document: "Document", words: "Vocabulary") -> Graph:
    """The source graph of a document."""
    found, places = _nodes(document, words)
    judged: list[Verdict] = []
    for block in document.blocks:
        if block.kind in READ:
            judged.extend(verdicts(document, block, words))
    for verdict in judged:
        node = places.get(verdict.evidence) if verdict.evidence is not None else None
        if node is not None:
            node.figures.append(verdict)
    return Graph(
        tuple(_ordered(document, found)),
        tuple(judged),
        tuple(verdict for verdict in judged if verdict.status not in SOURCED),
        len(quotations(document)),
    )


def sources(document: "Document", words: "Vocabulary") -> "list[Source]":
    """The sources of a document without the figures that rest on them, most used first."""
    return _ordered(document, _nodes(document, words)[0])


def _ordered(document: "Document", found: "list[_Node]") -> "list[Source]":
    links = {link.span.start: link.target for link in document.links if link.kind == "link"}
    ordered = [node.source(_link(links, node)) for node in found]
    ordered.sort(key=lambda source: (-len(source.spans), source.first.start))
    return ordered


def cited(document: "Document", words: "Vocabulary") -> "Iterator[tuple[Block, Attribution]]":
    """Every attribution of the document with its block, in order.

    Blocks without a word of saying are passed over unread.
    """
    for block in document.blocks:
        if block.kind not in READ or not may_hold(document, block, words, words.signs):
            continue
        for index in range(len(statements(document, block))):
            for attribution in attributions(document, block, index, words):
                yield block, attribution


class _Node:
    __slots__ = ("figures", "first", "key", "kind", "name", "spans")

    def __init__(self, name: str, kind: str, span: "Span") -> None:
        self.name = name
        self.key = tuple(name.lower().split())
        self.kind = kind
        self.first = span
        self.spans: list[Span] = []
        self.figures: list[Verdict] = []

    def source(self, link: str) -> Source:
        return Source(
            self.name, self.kind, self.first, tuple(self.spans), tuple(self.figures), link
        )


def _nodes(document: "Document", words: "Vocabulary") -> "tuple[list[_Node], dict[Span, _Node]]":
    """The sources in order, and which of them every span of an attribution belongs to."""
    nodes: list[_Node] = []
    places: dict[Span, _Node] = {}
    by_last: dict[str, _Node] = {}
    latest: _Node | None = None
    for _, attribution in cited(document, words):
        span = attribution.source
        if attribution.kind == PRONOUN:
            if latest is not None:
                latest.spans.append(span)
                places[span] = latest
            continue
        if attribution.kind == DOCUMENT:
            antecedent = resolve(document, span, words)
            known = places.get(antecedent) if antecedent is not None else None
            if known is not None:
                known.spans.append(span)
                places[span] = known
                continue
        name = document.text(span)
        kind = attribution.kind
        if kind == NAMED:
            proper = name_in(document, span, words)
            name, kind = (proper, NAMED) if proper else (name, DEFINITE)
        name = " ".join(name.split())
        key = tuple(name.lower().split())
        known = by_last.get(key[-1]) if key else None
        if known is None:
            known = _Node(name, kind, span)
            nodes.append(known)
            by_last.setdefault(key[-1], known)
            if len(key) > 2:
                by_last.setdefault(initials(name), known)
        known.spans.append(span)
        places[span] = known
        if kind == NAMED:
            latest = known
    return nodes, places


def _link(links: "dict[int, str]", node: _Node) -> str:
    if not links:
        return ""
    for span in node.spans:
        for start in range(span.start, min(span.end, span.start + 200)):
            if start in links:
                return links[start]
    return ""
