"""The story under a headline: the blocks that a headline must be borne out by."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.document import Block, Document

_KINDS = frozenset({"deck", "heading", "paragraph", "item", "quote", "cell", "caption", "footnote"})
_TOLD = frozenset({"paragraph", "item", "quote"})
#: A story of fewer code points is none: nothing can be missed in it.
_SHORTEST = 40


def story(document: "Document") -> "Sequence[Block]":
    """The blocks of the story, deck and tables included; empty where there is only a headline."""
    return document.once("story", _story)


def told(document: "Document") -> "Sequence[Block]":
    """Those of them that are told: paragraphs, items and quotations."""
    return document.once("told", lambda document: [b for b in story(document) if b.kind in _TOLD])


def _story(document: "Document") -> "Sequence[Block]":
    blocks = [block for block in document.blocks if block.kind in _KINDS]
    length = sum([block.span.end - block.span.start for block in blocks if block.kind in _TOLD])
    return blocks if length >= _SHORTEST else ()
