"""What goes when a stretch of text is deleted: never a doubled blank, an empty line, a lone `?`."""

from lintnews.language import regex as re
from lintnews.spans import Span

#: Punctuation that stands close to the word before it.
_CLOSE = ".,;:!?)]}%”’»。，；：！？）】"
_PARAMETER = re.compile(r"[A-Za-z_][\w.-]{0,40}=")
_TAG = re.compile(r"<(p|li|h[1-6])\b[^<>]*>", re.IGNORECASE)
_BLANKS = " \t\u00a0"
#: Blanks and marks of Markdown that mean nothing without the text of their line.
_MARKS = " \t\u00a0-*+>#_•"


def widened(source: str, span: Span) -> Span:
    """The span to cut so that the text around a deleted span closes without a scar.

    A whole line goes with its line ending, and with one of the empty lines around it.  A token goes
    with the blank before it where two blanks would meet or a blank would stand before punctuation.
    A parameter of an address goes with its `?` or `&`,
    and the text of a paragraph or list item of HTML with its tags.
    """
    start, end = span
    if _PARAMETER.match(source, start, end) and source[start - 1 : start] in ("?", "&", ";"):
        return _parameter(source, start, end)
    start, end = _element(source, start, end)
    line_start, line_end = _line(source, start, end)
    if not source[line_start:start].strip(_MARKS) and not source[end:line_end].strip(_MARKS):
        return _lines(source, line_start, line_end)
    before = source[start - 1 : start]
    after = source[end : end + 1]
    if before and before in _BLANKS and (not after or after in _CLOSE or after.isspace()):
        start -= 1
    elif after and after in _BLANKS and (not before or before in "\r\n" or before.isspace()):
        end += 1
    return Span(start, end)


def _element(source: str, start: int, end: int) -> "tuple[int, int]":
    """The paragraph or list item of HTML that holds nothing else, or the span itself."""
    if source[end : end + 2] != "</" or source[start - 1 : start] != ">":
        return start, end
    opening = source.rfind("<", max(0, start - 200), start)
    name = _TAG.match(source, opening, start) if opening >= 0 else None
    if name is None or name.end() != start:
        return start, end
    closing = f"</{name[1]}>"
    if source[end : end + len(closing)].lower() != closing.lower():
        return start, end
    return opening, end + len(closing)


def _line(source: str, start: int, end: int) -> "tuple[int, int]":
    """Start and end, without line ending, of the lines that a span touches."""
    first = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
    feeds = [at for at in (source.find("\n", end), source.find("\r", end)) if at >= 0]
    return first, min(feeds, default=len(source))


def _ending(source: str, at: int) -> int:
    """Length of the line ending at an offset."""
    if source[at : at + 2] == "\r\n":
        return 2
    return 1 if source[at : at + 1] in ("\n", "\r") else 0


def _lines(source: str, start: int, end: int) -> Span:
    end += _ending(source, end)
    after = end
    while after < len(source) and source[after] in _BLANKS:
        after += 1
    follows_empty = _ending(source, after) > 0 or after >= len(source)
    if not follows_empty:
        return Span(start, end)
    if start == 0:
        return Span(start, after + _ending(source, after))
    last = start - (2 if source[start - 2 : start] == "\r\n" else 1)
    previous = max(source.rfind("\n", 0, last), source.rfind("\r", 0, last)) + 1
    if not source[previous:last].strip():
        return Span(previous, end)
    return Span(start, end)


def _parameter(source: str, start: int, end: int) -> Span:
    mark = source[start - 1]
    if mark == ";":
        if source[start - 5 : start] != "&amp;":
            return Span(start, end)
        return Span(start - 5, end)
    if mark == "&":
        return Span(start - 1, end)
    if source[end : end + 5] == "&amp;":
        return Span(start, end + 5)
    if source[end : end + 1] == "&":
        return Span(start, end + 1)
    return Span(start - 1, end)
