"""Format readers: decoded text in, `Document` out.  A reader knows no rules."""

from lintnews.formats.decoding import Decoded, decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

__all__ = ["FORMATS", "Decoded", "decode", "format_of", "read"]

FORMATS = ("markdown", "html", "plain")

_SUFFIXES = {
    "md": "markdown",
    "markdown": "markdown",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "txt": "plain",
    "text": "plain",
}


def format_of(path: str) -> str | None:
    """The format that a file name's suffix announces, or None."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, _, suffix = name.rpartition(".")
    return _SUFFIXES.get(suffix.lower()) if stem else None


def read(source: str, format: str, path: str = "") -> "Document":
    """Read a decoded article.  Any text is readable in any format.

    Raises ValueError for a format that is not one of FORMATS.
    """
    if format == "markdown":
        from lintnews.formats import markdown

        return markdown.read(source, path)
    if format == "html":
        from lintnews.formats import html

        return html.read(source, path)
    if format == "plain":
        from lintnews.formats import plain

        return plain.read(source, path)
    raise ValueError(f"unknown format {format!r}; one of {', '.join(FORMATS)}")
