"""One run over many files: what each process sends back, and what it adds up to."""

from lintnews.finding import Report, Stats
from lintnews.runner.files import read_bytes, reason
from lintnews.runner.linter import failed
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lintnews.finding import Failure, SuppressionNote
    from lintnews.runner.linter import Linted, Linter

    Render = Callable[[Report, str], object]


class Result(
    namedtuple("Result", "piece report counts suppressed failing mended notices", defaults=(0, ()))
):
    """What is left of a file when it has been linted and rendered.

    piece: what the renderer made of it.  report: without findings.  counts: findings by
    (code, name, severity).  suppressed: how many findings were.  failing: as in `Linted`.
    mended: how many findings were mended, or would be.  notices: as in `Linted`.
    """

    __slots__ = ()
    piece: object
    report: Report
    counts: "Mapping[tuple[str, str, str], int]"
    suppressed: int
    failing: bool
    mended: int
    notices: "tuple[str, ...]"


class Work:
    """Lints a path and renders what is found; goes to other processes."""

    def __init__(self, linter: "Linter", render: "Render") -> None:
        """render: makes the piece of output from a report and the source it is about."""
        self._linter = linter
        self._render = render

    def __call__(self, path: str) -> Result:
        """Lints a file; one that cannot be read is a failure of its result."""
        try:
            data = read_bytes(path)
        except (OSError, ValueError, MemoryError) as error:
            return self.result(failed(path, reason(error)))
        return self.of_bytes(data, path)

    def of_bytes(self, data: bytes, path: str) -> Result:
        """Lints what a file holds."""
        return self.result(self._linter.lint_bytes(data, path))

    def result(self, linted: "Linted") -> Result:
        """The rendered result of a linted file."""
        report = linted.report
        counts: dict[tuple[str, str, str], int] = {}
        for finding in report.findings:
            key = (finding.code, finding.name, finding.severity)
            counts[key] = counts.get(key, 0) + 1
        piece = self._render(report, linted.source)
        bare = report._replace(findings=(), suppressed=())
        suppressed = len(report.suppressed)
        return Result(piece, bare, counts, suppressed, linted.failing, notices=linted.notices)

    def lost(self, path: str, error: str) -> Result:
        """The result for a path at which a process died."""
        return self.result(failed(path, error, stage="worker"))


class Totals:
    """What the files of a run add up to."""

    def __init__(self, failures: "Iterable[Failure]" = ()) -> None:
        """failures: those that belong to no single file."""
        self.files = 0
        self.words = 0
        self.findings = 0
        self.suppressed = 0
        self.mended = 0
        self.failing = False
        self.failures: list[Failure] = list(failures)
        self.notes: list[SuppressionNote] = []
        #: Each once, in the order in which they came.
        self.notices: dict[str, None] = {}
        self.counts: dict[tuple[str, str, str], int] = {}

    def add(self, result: Result) -> None:
        """Counts a file in."""
        report = result.report
        self.files += report.stats.files
        self.words += report.stats.words
        self.findings += report.stats.findings
        self.suppressed += result.suppressed
        self.mended += result.mended
        self.failing = self.failing or result.failing
        self.failures.extend(report.failures)
        self.notes.extend(report.unused_suppressions)
        self.notices.update(dict.fromkeys(result.notices))
        for key, count in result.counts.items():
            self.counts[key] = self.counts.get(key, 0) + count

    def by_severity(self, severity: str) -> int:
        """How many findings are of a severity."""
        return sum(count for key, count in self.counts.items() if key[2] == severity)

    def report(self) -> Report:
        """The run without its findings, which are with whoever rendered them."""
        stats = Stats(self.files, self.words, self.findings)
        return Report((), self.failures, (), self.notes, stats)
