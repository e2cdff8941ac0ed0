"""Roles: what a block is for, where that tells whether its words may come again.

A standfirst, an abstract, a teaser, a caption and a pull quote say what the article says, by design.
Markup names some of them; in plain text a label, an ending, or shape and place give them away.
"""

from lintnews.language.sentences import sentences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from lintnews.document import Document

#: Kinds that sum the text up: what they say comes again by design.
_SUMMARIES = frozenset({"deck", "item"})
#: Mark a caption that the format has not told from a paragraph.
_CREDITS = ("(Photo", "Photo:", "Photo by", "Getty Images", "AP Photo", "/AFP", "/Reuters")
#: What a teaser breaks off with.
_TEASING = ("…", "...", "…]", "...]")
#: Code points of the longest label, and blocks of the longest summary under one.
_LABEL = 30
_UNDER_LABEL = 5
#: A block between paragraphs twice as long as it is, of so many at least, is set apart ...
_APART = 0.5
_PARAGRAPHS = 4
#: ... and so near the passage that it is taken from, unless it opens the text.
_NEAR = 2


def is_credited(text: str) -> bool:
    """Whether a block names a photographer or an agency, and so is the caption of a picture."""
    return any(credit in text for credit in _CREDITS)


def is_summary(document: "Document", index: int, labels: "Sequence[str]") -> bool:
    """Whether a block, by index, sums the article up.  labels: words over summaries, lower case."""
    block = document.blocks[index]
    if block.kind in _SUMMARIES or document.text(block.span).endswith(_TEASING):
        return True
    labelled = document.once(
        ("labelled", labels), lambda document: _labelled(document, frozenset(labels))
    )
    return index in labelled


def is_set_apart(document: "Document", index: int, other: int) -> bool:
    """Whether one of two blocks, by index, is a standfirst, a caption or a pull quote of the other.

    It is a single sentence among paragraphs twice as long, and the other is one of these; it opens
    the text, or the two are neighbours.
    """
    apart = _is_apart(document, index)
    if apart == _is_apart(document, other):
        return False
    first = next(at for at, block in enumerate(document.blocks) if block.kind == "paragraph")
    return abs(index - other) <= _NEAR or (index if apart else other) == first


def _is_apart(document: "Document", index: int) -> bool:
    block = document.blocks[index]
    usual: int = document.once("paragraph length", _usual_length)
    length = block.span.end - block.span.start
    return length < _APART * usual and len(sentences(document, block)) == 1


def _usual_length(document: "Document") -> int:
    """Code points of the middle one of the paragraphs by length, 0 where they are few."""
    lengths = sorted(
        block.span.end - block.span.start for block in document.blocks if block.kind == "paragraph"
    )
    return lengths[len(lengths) // 2] if len(lengths) >= _PARAGRAPHS else 0


def _labelled(document: "Document", labels: "AbstractSet[str]") -> "frozenset[int]":
    """The blocks under, or behind, a label that says that they are a summary."""
    found: set[int] = set()
    left = 0
    for index, block in enumerate(document.blocks):
        text = document.text(block.span)
        label, _, rest = text[: _LABEL + 1].replace("：", ":").partition(":")
        if label.strip(" .*[]()").casefold() in labels:
            left = 0 if rest else _UNDER_LABEL
            if rest:
                found.add(index)
        elif block.kind == "heading" or (len(text) <= _LABEL and text.isupper()):
            left = 0
        elif left:
            found.add(index)
            left -= 1
    return frozenset(found)
