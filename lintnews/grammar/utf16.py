"""Offsets in UTF-16, which is how Java counts."""

import re
from bisect import bisect_left

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Utf16:
    """Converts UTF-16 offsets of one text to code points."""

    __slots__ = ("_wide",)

    def __init__(self, text: str) -> None:
        #: UTF-16 offsets of the characters that take two units.
        self._wide: Sequence[int] = ()
        if not text.isascii():
            wide = re.finditer("[\U00010000-\U0010ffff]", text)
            self._wide = [match.start() + earlier for earlier, match in enumerate(wide)]

    def code_points(self, offset: int) -> int:
        """The code point at a UTF-16 offset; inside a pair, the character it belongs to."""
        return offset - bisect_left(self._wide, offset)


def units(text: str) -> int:
    """Length of a text in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
