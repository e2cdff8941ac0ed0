"""Columns in the unit that a consumer counts: code points, UTF-8 bytes or UTF-16 code units."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def utf8_length(text: str) -> int:
    """Bytes of a text in UTF-8; a lone surrogate counts as the three bytes it would take."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def utf16_length(text: str) -> int:
    """Code units of a text in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


class Columns:
    """Converts columns of one source from code points to another unit.

    Asked in the order of the text it is linear even where all is on one line.
    """

    __slots__ = ("_at", "_length", "_line", "_source", "_width")

    def __init__(self, source: str, length: "Callable[[str], int]") -> None:
        """length: how long a text is in the wanted unit."""
        self._source = source
        self._length = length
        self._line = -1  # start of the line that was asked about last
        self._at = 0
        self._width = 0

    def column(self, offset: int, column: int) -> int:
        """The column (from 1) of a code point offset whose column in code points is known."""
        start = offset - (column - 1)
        if start == self._line and offset >= self._at:
            width = self._width + self._length(self._source[self._at : offset])
        else:
            width = self._length(self._source[start:offset])
        if start > self._line or offset >= self._at:
            self._line, self._at, self._width = start, offset, width
        return width + 1
