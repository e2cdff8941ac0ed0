"""A GitLab code quality report: findings beside the lines of a merge request."""

from lintnews.reporters.json import encode
from lintnews.reporters.reporter import Options, Reporter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Finding, Report

_SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}


class GitLab(Reporter):
    """A JSON array of issues."""

    separator = ",\n"

    def begin(self) -> str:
        return "[\n"

    def file(self, report: "Report", source: str) -> str:
        return ",\n".join(encode(_issue(finding)) for finding in report.findings)

    def end(self, report: "Report") -> str:
        return "\n]\n"


def _issue(finding: "Finding") -> dict[str, object]:
    return {
        "description": f"{finding.message} ({finding.name})",
        "check_name": finding.code,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": finding.path,
            "lines": {"begin": finding.line, "end": finding.end_line},
        },
    }


def create(options: Options) -> Reporter:
    return GitLab(options)
