"""Markdown link definitions: the addresses of reference links, and comments in disguise."""

from lintnews.document import Comment
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DEFINITION = (
    r"[ >\t]*+\[((?:[^\[\]\\\n]|\\.)+)\]:[ \t]*(?:\r?\n[ \t]*)?(?:<([^<>\n]*)>|([^\s<]\S*))"
)
_COMMENT = (
    r"^ {0,3}\[(?://|comment)\]:[ \t]*(?:\#|<>)[ \t]+"
    r"(?:\(((?:[^()\\\n]|\\.)*)\)|\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)')[ \t\r]*$"
)


def find_definitions(text: str) -> dict[str, Span]:
    """Source span of the address of each definition, by folded label; the first one counts."""
    found: dict[str, Span] = {}
    match_at = re.compile(_DEFINITION).match
    start = 0
    at = text.find("]:")
    while at >= 0:
        start = text.rfind("\n", start, at) + 1 or start
        match = match_at(text, start)
        if match is not None:
            label = " ".join(match[1].split()).casefold()
            if label not in found:
                found[label] = Span(*match.span(2 if match[2] is not None else 3))
        # A line holds one definition at most.
        start = text.find("\n", at)
        at = text.find("]:", start) if start >= 0 else -1
    return found


def unescape_address(written: str) -> str:
    """The address that stands in a link or definition with escapes and character references."""
    if "\\" in written:
        written = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", written)
    if "&" in written:
        from html import unescape

        return unescape(written)
    return written


def find_comments(text: str, code: "Sequence[tuple[int, int]]") -> "Iterator[Comment]":
    """Comments of the form `[//]: # (text)` outside the given ranges of code."""
    if "[//]:" not in text and "[comment]:" not in text:
        return
    blocks = iter([*code, (len(text) + 1, len(text) + 1)])
    start, end = next(blocks)
    for match in re.finditer(_COMMENT, text, re.MULTILINE):
        while match.start() >= end:
            start, end = next(blocks)
        if match.start() < start:
            inner = match[1] or match[2] or match[3] or ""
            yield Comment(Span(*match.span()), inner)
