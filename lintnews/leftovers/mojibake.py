"""Mojibake: text that was stored in one encoding and read in another."""

import re

from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: First letters of UTF-8 sequences read as Windows-1252 or Latin-1.
_STARTS = ("â€", "Ã", "Â", "ðŸ", "ï»¿", "Ð", "Ñ")
#: What the bytes 0x80-0xBF look like in these encodings.
_TAIL = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_SEQUENCE = rf"(?:[ÃÂÐÑ][{_TAIL}]|â[{_TAIL}][{_TAIL}]?|ðŸ[{_TAIL}]{{1,2}}|ï»¿)"
#: A word with such a sequence in it.
_WORD = rf"[^\s]{{0,40}}?{_SEQUENCE}[^\s]{{0,40}}"


def garbled(text: str) -> "Iterator[tuple[Span, str | None]]":
    """Garbled words with what was meant, None where that cannot be told for certain."""
    if text.isascii() or not any(start in text for start in _STARTS):
        return
    for match in re.finditer(_WORD, text):
        word = match[0]
        meant = _mended(word)
        if meant == word:
            continue
        yield Span(*match.span()), meant


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
