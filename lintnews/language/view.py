"""The byte view of a prose, in which patterns are searched: one byte per code point.

An offset in the view is an offset in the prose, so nothing has to be mapped back.  Quotation marks,
apostrophes, hyphens and white space are levelled; a letter outside Windows-1252 becomes WIDE, any
other such character a blank.  Block breaks are the only line feeds.
"""

import codecs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.document import Document

#: Stands for any other character without a byte of its own; a blank to all but exact searches.
ODD = 0x8F
#: Stands for a letter or digit that has no byte of its own (Han, Cyrillic, Polish l ...).
WIDE = 0x81
_OBJECT = 0x8D  # what the prose shows as OBJECT: neither a word nor a blank
_FEED = b"\x1e"

_HYPHENS = "\u2010\u2011\u00ad"
_SINGULAR = {
    **dict.fromkeys(_HYPHENS, b"-"),
    "\u2032": b"'",
    "\u02bc": b"'",
    "\uff07": b"'",
    "\u2033": b'"',
    "\ufffc": bytes([_OBJECT]),
    "\ufffd": b"?",
}


def _stand_in(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    stretch = error.object[error.start : error.end]
    known = _SINGULAR
    out = bytearray()
    for char in stretch:
        byte = known.get(char)
        if byte is None:
            byte = b"\x81" if char.isalnum() else b"\x8f"
            if len(known) < 20_000:  # bounded: hostile text cannot grow it without end
                known[char] = byte
        out += byte
    return bytes(out), error.end


codecs.register_error("lintnews.view", _stand_in)


def _levelled() -> bytes:
    table = bytearray(range(256))
    for byte in b"\t\n\r\x0b\x0c\xa0\x00\x8f":
        table[byte] = 0x20
    table[0x1E] = 0x0A
    for byte in (0x91, 0x92, 0x60, 0xB4, 0x8B, 0x9B):
        table[byte] = 0x27
    for byte in (0x93, 0x94, 0x84, 0xAB, 0xBB):
        table[byte] = 0x22
    table[0xAD] = 0x2D
    return bytes(table)


def _lowered() -> bytes:
    lower = _CHARS.lower()
    return bytes(
        byte if char == "\ufffd" else new
        for byte, (char, new) in enumerate(
            zip(lower, lower.encode("cp1252", "replace"), strict=True)
        )
    )


def _folded() -> bytes:
    kept = (WIDE, _OBJECT)
    table = bytearray(
        LOWER[byte] if byte in kept or (char.isalnum() and char != "\ufffd") else 0x20
        for byte, char in enumerate(_CHARS)
    )
    for byte in b"123456789":
        table[byte] = 0x30
    return bytes(table)


#: What the bytes of Windows-1252 stand for; five of them for nothing.
_CHARS = bytes(range(256)).decode("cp1252", "replace")
_LEVEL = _levelled()
#: Windows-1252 in lower case.
LOWER = _lowered()
_FOLD = _folded()
#: Bytes that are part of a word.
WORD = frozenset(byte for byte in range(256) if _FOLD[byte] not in b" \x8d")


class View:
    """Byte views of one prose; `view` gives that of a document.

    plain: levelled, case kept.  lower: the same in lower case.
    folded: lower case, digits all 0, everything else a blank, one blank before and after.
    """

    __slots__ = ("folded", "lower", "plain", "wide")

    def __init__(self, prose: str) -> None:
        data = prose.encode("cp1252", "lintnews.view")
        self.plain = data.replace(b"\n\n", _FEED * 2).translate(_LEVEL)
        self.lower = self.plain.translate(LOWER)
        self.folded = b" " + self.lower.translate(_FOLD) + b" "
        #: Whether some characters have no byte of their own.
        self.wide = b"\x81" in data or b"\x8f" in data

    def words(self, start: int, end: int) -> "list[bytes]":
        """The folded words between two prose offsets; what holds a hyphen or apostrophe is several."""
        return self.folded[start + 1 : end + 1].split()


def view(document: "Document") -> View:
    """The view of a document's prose, made on first use."""
    return document.once("view", _of_document)


def _of_document(document: "Document") -> View:
    return View(document.prose)


def folded_words(words: "Iterable[str]") -> "frozenset[bytes]":
    """The words as `View.words` has them, each in all its parts of three letters or more."""
    found: set[bytes] = set()
    for word in words:
        parts = fold(level(word) or b"").split()
        found.update([part for part in parts if len(part) > 2] or parts)
    return frozenset(found)


def level(text: str) -> bytes | None:
    """A pattern's text as it looks in `View.lower`; None when it has letters of no byte."""
    data = text.encode("cp1252", "lintnews.view")
    if not data.isascii() and any(byte in data for byte in (b"\x81", b"\x8d", b"\x8f")):
        return None
    return data.translate(_LEVEL).translate(LOWER)


def level_exact(text: str) -> bytes | None:
    """The same as it looks in `View.plain`."""
    data = text.encode("cp1252", "lintnews.view")
    if not data.isascii() and any(byte in data for byte in (b"\x81", b"\x8d", b"\x8f")):
        return None
    return data.translate(_LEVEL)


def fold(text: bytes) -> bytes:
    """Levelled bytes as they look in `View.folded`, without the blanks at both ends."""
    return text.translate(LOWER).translate(_FOLD)


def splits_word(view: bytes, offset: int) -> bool:
    """Whether an offset of a view lies between two letters or digits."""
    return 0 < offset < len(view) and view[offset - 1] in WORD and view[offset] in WORD
