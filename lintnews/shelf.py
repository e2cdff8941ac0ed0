"""Shelves: marshalled values in one file, of which only those that are asked for are read.

The compiled rulebook, the bytecode of the package and the regular expressions of its rules come to
megabytes, of which one article needs a small part; reading and unpacking all of it would take longer
than linting.

A shelf file begins with the length of its table and that of its values, eight bytes each, little end
first, and the table, marshalled.  The values follow, each marshalled.  A reference is
`offset << 24 | length`.
"""

import marshal
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MARSHAL = 4  # readable by every Python that lintnews supports
_LENGTH_BITS = 24
_SIZE = 8  # bytes of a length


class Stock:
    """Values in memory, to be looked up or written to a file."""

    __slots__ = ("_data",)

    def __init__(self) -> None:
        self._data = bytearray()

    def put(self, value: "Any") -> int:
        """Adds a value; returns its reference."""
        data = marshal.dumps(value, _MARSHAL)
        reference = len(self._data) << _LENGTH_BITS | len(data)
        self._data += data
        return reference

    def get(self, reference: int) -> "Any":
        """The value that a reference stands for."""
        return marshal.loads(self._cut(reference))  # noqa: S302 - put here by this very process

    def _cut(self, reference: int) -> bytes:
        start = reference >> _LENGTH_BITS
        return bytes(self._data[start : start + (reference & (1 << _LENGTH_BITS) - 1)])

    def file(self, table: "Any") -> bytes:
        """What a file of these values holds.  table: says what the references stand for."""
        head = marshal.dumps(table, _MARSHAL)
        sizes = (len(head), len(self._data))
        return b"".join(size.to_bytes(_SIZE, "little") for size in sizes) + head + bytes(self._data)


class Shelf:
    """Values in a file that lies beside the code and is as trusted as the code."""

    __slots__ = ("_base", "_file", "table")

    def __init__(self, path: str) -> None:
        """Raises OSError, ValueError, EOFError or TypeError where there is no such file, or another one."""
        self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        table = int.from_bytes(self._read(0, _SIZE), "little")
        values = int.from_bytes(self._read(_SIZE, _SIZE), "little")
        self._base = 2 * _SIZE + table
        if os.fstat(self._file).st_size != self._base + values:
            raise ValueError("not a shelf, or a part of one")
        self.table: Any = marshal.loads(self._read(2 * _SIZE, table))  # noqa: S302

    def get(self, reference: int) -> "Any":
        """The value that a reference stands for."""
        start = self._base + (reference >> _LENGTH_BITS)
        return marshal.loads(self._read(start, reference & (1 << _LENGTH_BITS) - 1))  # noqa: S302

    def _read(self, start: int, size: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._file, size, start)
        os.lseek(self._file, start, os.SEEK_SET)
        return os.read(self._file, size)

    def __del__(self) -> None:
        try:
            os.close(self._file)
        except (AttributeError, OSError):
            return
