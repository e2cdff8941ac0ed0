"""Text as it can be shown: nothing invisible, nothing that steers the terminal."""

from lintnews.language import regex as re

#: Control characters, bidirectional and zero-width controls, line separators, lone surrogates.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\ufff9-\ufffb]"
)


def visible(text: str) -> str:
    """The text with every hidden character shown by a picture or its number; a tab is an arrow."""
    return _HIDDEN.sub(_picture, text) if not _is_plain(text) else text


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _picture(found: "re.Match[str]") -> str:
    number = ord(found[0])
    if number == 9:
        return "→   "
    if number < 32:
        return chr(0x2400 + number)
    return "␡" if number == 127 else f"<U+{number:04X}>"


def width(text: str) -> int:
    """Columns that a visible text takes on a terminal: two for wide East Asian characters."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(
        0 if category(char) in ("Mn", "Me", "Cf") else 2 if east_asian_width(char) in "WF" else 1
        for char in text
    )
