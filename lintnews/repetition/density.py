"""Density: how much of a text is new, by compression and by the share of new words."""

from zlib import compress

from lintnews.repetition.restatements import FULL, clauses
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

#: Novelty is measured after so many sentences, when a text has named its subject.
_INTRODUCTION = 10


class Density(namedtuple("Density", "words share ratio novelty")):
    """words: of the paragraphs.  share: of the paragraphs in all running text, by code points.

    ratio: compressed to raw size (zlib, level 6, UTF-8).  novelty: mean share of terms that are new
    to the text, per sentence after the tenth; 1.0 for a text without so many.
    """

    __slots__ = ()
    words: int
    share: float
    ratio: float
    novelty: float


def density(document: "Document") -> Density:
    """The density of a document's paragraphs."""
    texts = [document.text(block.span) for block in document.blocks if block.kind == "paragraph"]
    whole = sum(block.span.end - block.span.start for block in document.blocks)
    text = " ".join(" ".join(texts).split())
    data = text.encode("utf-8", "surrogatepass")
    return Density(
        text.count(" ") + 1,
        len(text) / max(1, whole),
        len(compress(data, 6)) / max(1, len(data)),
        _novelty(document),
    )


def _novelty(document: "Document") -> float:
    seen: set[bytes] = set()
    shares = []
    full = [terms for terms in clauses(document)[0] if len(terms) >= FULL]
    for number, terms in enumerate(full):
        if number >= _INTRODUCTION:
            shares.append(len(terms - seen) / len(terms))
        seen |= terms
    return sum(shares) / len(shares) if shares else 1.0
