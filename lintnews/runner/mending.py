"""Mends files: applies edits until none is left, and writes the file back or shows the difference."""

from lintnews import fixes
from lintnews.finding import Failure, Report
from lintnews.formats import decode, format_of
from lintnews.runner.files import reason
from lintnews.runner.linter import Linted
from lintnews.runner.run import Result, Work
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lintnews.finding import Finding
    from lintnews.formats import Decoded
    from lintnews.runner.linter import Linter
    from lintnews.runner.run import Render

_MARKS = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


class Mended(namedtuple("Mended", "linted text count")):
    """linted: what remains to be said.  text: the mended text.  count: how many findings it mends."""

    __slots__ = ()
    linted: Linted
    text: str
    count: int


def mend(linter: "Linter", decoded: "Decoded", path: str, unsafe: bool) -> Mended:
    """Mends a decoded text.  unsafe: also with edits that may change what it says."""
    format = format_of(path) or "plain"
    linted = [linter.lint_text(decoded.text, format, path, decoded.broken)]

    def lint(text: str) -> "Sequence[Finding]":
        if text != decoded.text:
            linted.append(linter.lint_text(text, format, path))
        return linted[-1].report.findings

    mended = fixes.mend(decoded.text, lint, unsafe)
    return Mended(linted[-1], mended.text, mended.count)


class MendingWork(Work):
    """Mends each file it is given and renders what remains, or the difference it would make."""

    def __init__(
        self,
        linter: "Linter",
        render: "Render",
        unsafe: bool,
        deliver: "Callable[[str, bytes], None] | None" = None,
    ) -> None:
        """deliver: takes the path and the bytes of a mended file; may raise OSError.

        Without it a unified diff is the piece, and a file that would change is failing.
        """
        super().__init__(linter, render)
        self._unsafe = unsafe
        self._deliver = deliver

    def of_bytes(self, data: bytes, path: str) -> Result:
        decoded = decode(data)
        linted, text, count = mend(self._linter, decoded, path, self._unsafe)
        result = self.result(linted)._replace(mended=count)
        if self._deliver is None:
            piece = difference(decoded.text, text, path) if count else ""
            return result._replace(piece=piece, failing=bool(count))
        if not count:
            return result
        try:
            self._deliver(path, encode(text, decoded, data))
        except (OSError, ValueError) as error:
            failure = Failure("fix", path, None, reason(error))
            return self.result(_with_failure(self._linter.lint_bytes(data, path), failure))
        return result


def encode(text: str, decoded: "Decoded", data: bytes) -> bytes:
    """The bytes of a mended text, in the encoding of the file it comes from.

    Raises ValueError where the file as it was could not be written back byte for byte.
    """
    mark = _MARKS.get(decoded.encoding, b"")
    if not data.startswith(mark):
        mark = b""
    if decoded.broken or mark + decoded.text.encode(decoded.encoding) != data:
        raise ValueError("holds bytes that are no text, so it cannot be written back")
    return mark + text.encode(decoded.encoding)


def difference(before: str, after: str, path: str) -> str:
    """The unified diff of two texts, as `patch` takes it."""
    from difflib import unified_diff

    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in unified_diff(_lines(before), _lines(after), path, path)
    )


def _lines(text: str) -> "list[str]":
    """Lines with their endings; only a line feed ends one, as diff and patch have it."""
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _with_failure(linted: Linted, failure: Failure) -> Linted:
    report: Report = linted.report
    return linted._replace(report=report._replace(failures=[*report.failures, failure]))
