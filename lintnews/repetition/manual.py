"""Manuals: texts about code or formulas, whose sentences are alike by design."""

from lintnews.document import OBJECT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

#: Pieces of code that a text has at least, and code points of prose per piece at most: one in 150
#: words.  Measured: no news article of 4,800, one in a hundred of an agency's posts, and nine tenths
#: of a command reference.
_FEWEST = 8
_PROSE_PER_PIECE = 900


def is_manual(document: "Document") -> bool:
    """Whether a document is so full of inline code that it describes things one by one.

    There every entry echoes the one before, and a reader looks up one of them: no news is told twice.
    """
    return document.once("manual", _is_manual)


def _is_manual(document: "Document") -> bool:
    pieces = document.prose.count(OBJECT)
    if not _suffices(document, pieces):
        return False
    pictures = sum(link.kind == "image" for link in document.links)
    return _suffices(document, pieces - pictures)


def _suffices(document: "Document", pieces: int) -> bool:
    return pieces >= max(_FEWEST, len(document.prose) / _PROSE_PER_PIECE)
