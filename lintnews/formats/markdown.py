"""Markdown, as CommonMark with GitHub's tables, footnotes, tasks and alerts reads it."""

from lintnews.formats.commonmark import Reader
from lintnews.formats.draft import Draft
from lintnews.formats.twin import twin
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document

#: Code points handed to the parser at once: its memory is some sixteen times the text.
_CHUNK = 2_000_000


def read(source: str, path: str = "") -> "Document":
    """Read Markdown."""
    text = source
    if "{{" in text or "{%" in text or "import " in text or "export " in text or "={" in text:
        from lintnews.formats.shortcodes import blank_shortcodes

        text = blank_shortcodes(text)
    draft = Draft(source, text)
    start = 0
    if source[:3] in ("---", "+++") or source[:1] == "{":
        from lintnews.formats.frontmatter import read_front_matter

        start = read_front_matter(draft)
    has_definitions = "]:" in text
    if has_definitions:
        from lintnews.formats.references import find_definitions

        definitions = find_definitions(text)
    else:
        definitions = {}
    reader = Reader(draft, definitions, has_definitions)
    ascii_text = twin(text)
    if len(text) - start <= _CHUNK:
        if start:
            ascii_text = "\n" * start + ascii_text[start:]
        reader.read(ascii_text, 0)
    else:
        for begin, end in _chunks(text, start):
            reader.read(ascii_text[begin:end], begin)
    if has_definitions:
        from lintnews.formats.references import find_comments

        draft.comments.extend(find_comments(source, reader.code or ()))
        draft.comments.sort()
    return draft.finish(path, "markdown")


def _chunks(text: str, start: int) -> "Iterator[tuple[int, int]]":
    """Stretches of at most about _CHUNK code points, cut at blank lines outside fenced code."""
    fence = ""
    cut = at = start
    last = start
    size = len(text)
    # Only lines that matter: fences, and blank lines.
    for line in re.finditer(r"^(?: {0,3}(```+|~~~+)|(?=\r?\n))", text[start:], re.MULTILINE):
        mark = line[1]
        at = start + line.start()
        if mark is not None:
            if not fence:
                fence = mark
            elif mark[0] == fence[0] and len(mark) >= len(fence):
                fence = ""
        elif not fence:
            # A list or quotation may go on after a blank line, a paragraph cannot.
            if at - cut > _CHUNK and last > cut:
                yield cut, last
                cut = last
            last = at
    if size - cut > _CHUNK and last > cut:
        yield cut, last
        cut = last
    yield cut, size
