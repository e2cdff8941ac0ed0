"""Gets the pieces of a report to where the user wants them."""

from lintnews.config.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from lintnews.cli.console import Console
    from lintnews.reporters import Reporter
    from lintnews.runner.run import Result, Totals


class Output:
    """Standard output, or a file that the user named."""

    def __init__(self, console: "Console", path: str | None, machine: bool) -> None:
        """machine: the output is UTF-8 whatever the terminal speaks.  Raises ConfigError."""
        self._console = console
        self._machine = machine
        self._file: TextIO | None = None
        if path is not None:
            try:
                self._file = open(  # noqa: SIM115 - closed when the run is over
                    path, "w", encoding="utf-8", errors="backslashreplace"
                )
            except OSError as error:
                raise ConfigError(f"cannot write '{path}': {error.strerror}") from None

    def write(self, text: str) -> None:
        """Write a piece."""
        if self._file is None:
            self._console.out(text, self._machine)
        else:
            self._file.write(text)

    def close(self) -> None:
        """Call it when all is written."""
        if self._file is not None:
            self._file.close()


def report(
    reporter: "Reporter",
    results: "Iterable[Result]",
    totals: "Totals",
    output: Output,
    files: int,
) -> None:
    """Writes every piece as soon as it is there and counts it in.  files: how many will come."""
    from lintnews.cli.progress import Progress

    progress = Progress(files)
    output.write(reporter.begin())
    is_first = True
    for result in results:
        totals.add(result)
        if result.piece:
            progress.clear()
            output.write(str(result.piece) if is_first else f"{reporter.separator}{result.piece}")
            is_first = False
        progress.advance()
    progress.clear()
    output.write(reporter.end(totals.report()))
