"""Checkstyle XML, which most review tools read."""

from lintnews.reporters.reporter import Options, Reporter
from lintnews.reporters.xml import DECLARATION, element, escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Report


class Checkstyle(Reporter):
    """A `file` element per file, an `error` element per finding."""

    def begin(self) -> str:
        return f'{DECLARATION}<checkstyle version="4.3">\n'

    def file(self, report: "Report", source: str) -> str:
        if not report.findings:
            return ""
        errors = "".join(
            "  "
            + element(
                "error",
                {
                    "line": finding.line,
                    "column": finding.column,
                    "severity": finding.severity,
                    "message": finding.message,
                    "source": f"lintnews.{finding.code}",
                },
            )
            + "\n"
            for finding in report.findings
        )
        return f'<file name="{escape(report.findings[0].path)}">\n{errors}</file>\n'

    def end(self, report: "Report") -> str:
        return "</checkstyle>\n"


def create(options: Options) -> Reporter:
    return Checkstyle(options)
