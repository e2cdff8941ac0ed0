"""From the bytes of a file to text."""

import codecs

from lintnews.spans import Span
from lintnews.values import namedtuple

#: Marks a broken sequence while decoding; no decoder below can yield it from sound bytes.
_BROKEN = "\udc80"

_SINGLE_BYTE = frozenset(
    {"latin-1", "latin1", "iso-8859-1", "iso8859-1", "iso_8859-1", "l1", "us-ascii", "ascii"}
    | {"windows-1252", "cp1252", "cp-1252", "x-cp1252", "ansi"}
)


class Decoded(namedtuple("Decoded", "text encoding broken")):
    """What the bytes say.

    text: without the byte order mark, so columns start after it; NULs stay.  encoding: the codec.
    broken: code points of `text`, one span per U+FFFD that stands for bytes without meaning.
    """

    __slots__ = ()
    text: str
    encoding: str
    broken: "tuple[Span, ...]"


def decode(data: bytes) -> Decoded:
    """Decode a file: UTF-8 with or without a byte order mark, or UTF-16 with one.

    Where UTF-8 fails, a declaration of Latin-1 or Windows-1252 in an HTML head is believed, and
    both are read as Windows-1252, as browsers do.  Never raises.
    """
    if data.startswith(codecs.BOM_UTF8):
        return _decode(data[3:], "utf-8")
    if data.startswith(codecs.BOM_UTF16_LE):
        return _decode(data[2:], "utf-16-le")
    if data.startswith(codecs.BOM_UTF16_BE):
        return _decode(data[2:], "utf-16-be")
    return _decode(data, "utf-8")


def _decode(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, ())
    except UnicodeDecodeError:
        pass
    if encoding == "utf-8" and _declares_single_byte(data):
        return Decoded(data.decode("cp1252", "lintnews.latin"), "cp1252", ())
    text = data.decode(encoding, "lintnews.broken")
    spans = []
    at = text.find(_BROKEN)
    while at >= 0:
        spans.append(Span(at, at + 1))
        at = text.find(_BROKEN, at + 1)
    return Decoded(text.replace(_BROKEN, "\ufffd"), encoding, tuple(spans))


def _declares_single_byte(data: bytes) -> bool:
    import re

    head = data[:2048].decode("latin-1")
    declared = re.search(
        r"""<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)|<\?xml\b[^>]*\bencoding\s*=\s*["']([\w-]+)""",
        head,
        re.IGNORECASE,
    )
    return declared is not None and (declared[1] or declared[2]).lower() in _SINGLE_BYTE


def _mark_broken(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return _BROKEN, error.end


def _as_latin(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("lintnews.broken", _mark_broken)
codecs.register_error("lintnews.latin", _as_latin)
