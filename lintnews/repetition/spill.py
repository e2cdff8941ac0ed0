"""Bytes that are written, then read: in memory while they are few, else in a temporary file."""

from io import BytesIO

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO


class Spill:
    """As `tempfile.SpooledTemporaryFile`, whose import start-up would feel, to the extent needed."""

    __slots__ = ("_file", "_room")

    def __init__(self, room: int) -> None:
        """room: bytes that are held in memory."""
        self._file: IO[bytes] = BytesIO()
        self._room = room

    def write(self, data: bytes) -> None:
        """Add bytes at the end."""
        self._file.write(data)
        if 0 <= self._room < self._file.tell():
            from tempfile import TemporaryFile

            held, self._file = self._file, TemporaryFile()  # noqa: SIM115 - closed by close()
            self._room = -1
            held.seek(0)
            self._file.write(held.read())

    def tell(self) -> int:
        """Where the next byte goes."""
        return self._file.tell()

    def read(self, start: int = 0, size: int = -1) -> bytes:
        """Bytes from an offset on, or so many of them; to be called when all are written."""
        self._file.seek(start)
        return self._file.read(size)

    def close(self) -> None:
        """Give the temporary file back."""
        self._file.close()
