"""Mojibake: text that was stored in one encoding and read in another."""

from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: What the bytes 0x80-0xBF look like in these encodings.
_TAIL = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_SEQUENCE = rf"(?:[ÃÂÐÑ][{_TAIL}]|â[{_TAIL}][{_TAIL}]?|ðŸ[{_TAIL}]{{1,2}}|ï»¿|ï¿½)"
#: Code points of a garbled word on either side of such a sequence.
_REACH = 40


def garbled(text: str) -> "Iterator[tuple[Span, str | None]]":
    """Garbled words with what was meant, None where that cannot be told for certain."""
    reach = 0
    for match in re.finditer(_SEQUENCE, text):
        if match.start() < reach:
            continue
        start, end = match.span()
        first, last = max(reach, start - _REACH), min(len(text), end + _REACH)
        while start > first and not text[start - 1].isspace():
            start -= 1
        while end < last and not text[end].isspace():
            end += 1
        reach = end
        word = text[start:end]
        meant = _mended(word)
        if meant != word:
            yield Span(start, end), meant


def _mended(word: str) -> str | None:
    """The word as it was meant, itself if nothing is wrong with it, None if that cannot be told."""
    try:
        from ftfy import fix_encoding
    except ImportError:
        return _decoded_again(word)
    meant = fix_encoding(word)
    return meant if "\ufffd" not in meant else None


def _decoded_again(word: str) -> str | None:
    for encoding in ("cp1252", "latin-1"):
        try:
            return word.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return word
