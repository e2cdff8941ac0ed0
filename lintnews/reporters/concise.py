"""One finding a line, as compilers write them: editors jump to it, grep filters it."""

from lintnews.reporters.reporter import Options, Reporter
from lintnews.reporters.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Report


class Concise(Reporter):
    """`path:line:column: severity CODE name: message`."""

    machine = False

    def file(self, report: "Report", source: str) -> str:
        return "".join(
            f"{visible(finding.path)}:{finding.line}:{finding.column}: {finding.severity}"
            f" {finding.code} {finding.name}: {visible(finding.message)}\n"
            for finding in report.findings
        )


def create(options: Options) -> Reporter:
    return Concise(options)
