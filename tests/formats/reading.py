"""How the reader tests look at a document."""

from lintnews import formats
from lintnews.document import Document
from lintnews.spans import Span


def kinds(document: Document) -> list[tuple[str, str]]:
    """(kind, prose) of every block but the addresses."""
    return [
        (block.kind, document.text(block.span))
        for block in document.blocks
        if block.kind != "target"
    ]


def markdown(source: str) -> Document:
    return formats.read(source, "markdown")


def html(source: str) -> Document:
    return formats.read(source, "html")


def plain(source: str) -> Document:
    return formats.read(source, "plain")


def behind(document: Document, prose: str) -> str:
    """The source text behind the first occurrence of some prose."""
    at = document.prose.index(prose)
    span = document.map.source(Span(at, at + len(prose)))
    return document.source[span.start : span.end]
