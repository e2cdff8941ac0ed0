"""Workflow commands: GitHub shows each finding as an annotation on its line."""

from lintnews.reporters.reporter import Options, Reporter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Finding, Report

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


class GitHub(Reporter):
    """`::warning file=...,line=...,title=...::message`."""

    def file(self, report: "Report", source: str) -> str:
        return "".join(f"{_command(finding)}\n" for finding in report.findings)


def _command(finding: "Finding") -> str:
    properties = {"file": finding.path, "line": finding.line, "endLine": finding.end_line}
    if finding.line == finding.end_line:  # GitHub refuses columns of a range over several lines
        properties["col"] = finding.column
        properties["endColumn"] = finding.end_column
    properties["title"] = f"{finding.code} {finding.name}"
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_LEVELS[finding.severity]} {listed}::{_data(finding.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def create(options: Options) -> Reporter:
    return GitHub(options)
