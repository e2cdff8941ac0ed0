"""Suppression: an article answers for single findings, with a reason."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

#: What must stand in a source before its comments are worth a look.
MARK = "lintnews:"


def is_addressed(document: "Document") -> bool:
    """Whether anything in a document may speak to lintnews; cheap, and rarely true."""
    return MARK in document.source or "lintnews" in document.meta
