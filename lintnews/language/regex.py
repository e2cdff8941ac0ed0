"""The standard library's regular expressions, without translating them anew at every start.

Before an expression can search, `re` translates it, in Python, into numbers for its matcher; over
all the expressions of a run that takes far longer than linting an article.  The numbers of the
expressions that rules use are therefore kept, much as Python keeps bytecode, beside the compiled
rulebook.  An expression that is not kept there, and any of another Python, `re` translates itself:
the answers are the same.

The functions are those of `re`; expressions are compiled once and stay.
"""

import _sre  # type: ignore[import-not-found]
import os
import sys
from zlib import crc32

from lintnews.shelf import Shelf, Stock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from re import Match as Match
    from re import Pattern as Pattern
    from typing import Any, AnyStr

#: The values of `re`, whose own are slow to combine.
IGNORECASE, MULTILINE, DOTALL, VERBOSE = 2, 8, 16, 64

#: What the numbers depend on.
_MATCHER = (sys.implementation.cache_tag, _sre.MAGIC, _sre.CODESIZE, sys.byteorder)
_PATH = os.path.join(
    os.path.dirname(os.path.dirname(__file__)),
    "_rules",
    f"expressions.{sys.implementation.cache_tag}.shelf",
)
#: What means something in an expression, and blanks, for expressions with comments.
_ESCAPED = {ord(char): f"\\{char}" for char in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}
#: More compiled expressions than rules have are not held.
_MOST = 1_000

_compiled: "dict[tuple[str | bytes, int], Pattern[Any]]" = {}
_kept: "Shelf | None" = None
_looked = False


def compile(pattern: "AnyStr", flags: int = 0) -> "Pattern[AnyStr]":
    """As `re.compile`."""
    key = (pattern, flags)
    found = _compiled.get(key)
    if found is None:
        if len(_compiled) >= _MOST:  # expressions made for one text come and go
            _compiled.clear()
        found = _compiled[key] = _from_kept(key) or _translate(pattern, flags)
    return found


def search(pattern: str, text: str, flags: int = 0) -> "Match[str] | None":
    """As `re.search`."""
    return compile(pattern, flags).search(text)


def match(pattern: str, text: str, flags: int = 0) -> "Match[str] | None":
    """As `re.match`."""
    return compile(pattern, flags).match(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> "Match[str] | None":
    """As `re.fullmatch`."""
    return compile(pattern, flags).fullmatch(text)


def finditer(pattern: str, text: str, flags: int = 0) -> "Iterator[Match[str]]":
    """As `re.finditer`."""
    return compile(pattern, flags).finditer(text)


def findall(pattern: str, text: str, flags: int = 0) -> "list[Any]":
    """As `re.findall`."""
    return compile(pattern, flags).findall(text)


def split(pattern: "AnyStr", text: "AnyStr", maxsplit: int = 0, flags: int = 0) -> "list[Any]":
    """As `re.split`."""
    return compile(pattern, flags).split(text, maxsplit)


def sub(
    pattern: str,
    new: "str | Callable[[Match[str]], str]",
    text: str,
    count: int = 0,
    flags: int = 0,
) -> str:
    """As `re.sub`."""
    return compile(pattern, flags).sub(new, text, count)


def escape(text: str) -> str:
    """As `re.escape`."""
    return text.translate(_ESCAPED)


def used() -> "list[tuple[str | bytes, int]]":
    """The expressions and flags that this process has compiled."""
    return sorted(_compiled, key=repr)


def keep(expressions: "Iterable[tuple[str | bytes, int]]") -> tuple[str, bytes]:
    """What to keep of these expressions: a file name and its bytes, for this very Python."""
    stock = Stock()
    kept: dict[int, int] = {}
    for pattern, flags in expressions:
        # Of two expressions with one mark the first is kept; whoever reads looks at the pattern.
        kept.setdefault(_mark(pattern, flags), stock.put(_numbers(pattern, flags)))
    return os.path.basename(_PATH), stock.file((_MATCHER, kept))


def _mark(pattern: str | bytes, flags: int) -> int:
    """A number for an expression, the same in every process."""
    data = pattern if isinstance(pattern, bytes) else pattern.encode("utf-8", "surrogatepass")
    return crc32(data) << 10 | isinstance(pattern, bytes) << 9 | flags


def _translate(pattern: "AnyStr", flags: int) -> "Pattern[AnyStr]":
    import re

    return re.compile(pattern, flags)


def _numbers(pattern: str | bytes, flags: int) -> "tuple[Any, ...]":
    """What `re` hands to its matcher for an expression."""
    from array import array
    from re import _compiler  # type: ignore[attr-defined]

    handed: list[tuple[Any, ...]] = []

    class Listening:
        @staticmethod
        def compile(*arguments: "Any") -> object:
            handed.append(arguments)
            return _sre.compile(*arguments)

        def __getattr__(self, name: str) -> "Any":
            return getattr(_sre, name)

    real, _compiler._sre = _compiler._sre, Listening()
    try:
        _compiler.compile(pattern, flags)
    finally:
        _compiler._sre = real
    _, known, code, *groups = handed[0]
    return pattern, int(known), array("I", map(int, code)).tobytes(), *groups


def _from_kept(key: tuple[str | bytes, int]) -> "Pattern[Any] | None":
    kept = _shelf()
    if kept is None:
        return None
    reference = kept.table[1].get(_mark(*key))
    if reference is None:
        return None
    pattern, flags, code, *groups = kept.get(reference)
    if pattern != key[0]:
        return None
    found: Pattern[Any] = _sre.compile(pattern, flags, memoryview(code).cast("I").tolist(), *groups)
    return found


def _shelf() -> "Shelf | None":
    """The expressions that are kept for this Python, None if there are none."""
    global _kept, _looked
    if not _looked:
        _looked = True
        try:
            shelf = Shelf(_PATH)
        except (OSError, ValueError, EOFError, TypeError):
            return None
        _kept = shelf if shelf.table[0] == _MATCHER else None
    return _kept
