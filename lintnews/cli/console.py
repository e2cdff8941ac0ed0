"""Where a command writes: findings to standard output, all else to standard error."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


class Console:
    """Standard output and standard error, neither of which ever fails for a character."""

    def __init__(self, color: str = "auto", quiet: bool = False) -> None:
        """color: "auto", "always" or "never".  quiet: only errors go to standard error."""
        self._color = color
        self.quiet = quiet

    def colored(self, stream: "TextIO") -> bool:
        """Whether to use colours on a stream (see https://no-color.org)."""
        if self._color != "auto":
            return self._color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return stream.isatty() and os.environ.get("TERM") != "dumb"

    def out(self, text: str, machine: bool = False) -> None:
        """Write findings.  machine: in UTF-8, whatever the terminal speaks."""
        _write(sys.stdout, text, "utf-8" if machine else None)

    def raw(self, data: bytes) -> None:
        """Write a file to standard output, byte for byte."""
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()

    def note(self, text: str) -> None:
        """A line for the person at the terminal, unless they asked for quiet."""
        if not self.quiet:
            self.error(text)

    def error(self, text: str) -> None:
        """A line that nobody may miss."""
        sys.stdout.flush()
        _write(sys.stderr, text + "\n", None)
        sys.stderr.flush()


def _write(stream: "TextIO", text: str, encoding: str | None) -> None:
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(text)
        return
    stream.flush()
    if os.linesep != "\n":
        text = text.replace("\n", os.linesep)
    # A lone surrogate from a hostile file, or a dash on an old terminal, must not end the run.
    buffer.write(text.encode(encoding or stream.encoding, "backslashreplace"))
