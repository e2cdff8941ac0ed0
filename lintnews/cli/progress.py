"""A line of progress for long runs on a terminal."""

import sys
from time import monotonic

#: Seconds before the first line, and between two.
_PATIENCE = 1.0
_PACE = 0.1


class Progress:
    """How many files are done, on standard error; silent where nobody watches."""

    def __init__(self, files: int) -> None:
        self._files = files
        self._done = 0
        self._is_watched = sys.stderr.isatty()
        self._next = monotonic() + _PATIENCE
        self._is_shown = False

    def advance(self) -> None:
        """One more file is done."""
        self._done += 1
        if self._is_watched and monotonic() >= self._next:
            sys.stderr.write(f"\r{self._done:,} of {self._files:,} files")
            sys.stderr.flush()
            self._is_shown = True
            self._next = monotonic() + _PACE

    def clear(self) -> None:
        """Makes room for output."""
        if self._is_shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._is_shown = False
