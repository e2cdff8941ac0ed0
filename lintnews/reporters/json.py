"""One JSON object: the contract for programs."""

from json import dumps

from lintnews.reporters.reporter import Options, Reporter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Finding, Place, Report

#: Raised when a key changes its meaning or goes; new keys do not raise it.
SCHEMA = 1


class Json(Reporter):
    """`{"schema": 1, "tool": ..., "findings": [...], "failures": [...], ...}`, a finding a line."""

    separator = ",\n"

    def begin(self) -> str:
        tool = {"name": "lintnews", "version": self.options.version}
        return f'{{"schema": {SCHEMA}, "tool": {encode(tool)},\n"findings": [\n'

    def file(self, report: "Report", source: str) -> str:
        return ",\n".join(encode(record(finding)) for finding in report.findings)

    def end(self, report: "Report") -> str:
        failures = [failure._asdict() for failure in report.failures]
        notes = [note._asdict() for note in report.unused_suppressions]
        return (
            f'\n],\n"failures": {encode(failures)},\n"suppressions": {encode(notes)},\n'
            f'"stats": {encode(report.stats._asdict())}}}\n'
        )


def encode(value: object) -> str:
    """JSON in which text stays text; a lone surrogate is escaped when it is written out."""
    return dumps(value, ensure_ascii=False)


def record(finding: "Finding") -> dict[str, object]:
    """A finding as the JSON contract has it: offsets and columns in code points."""
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "start": finding.span.start,
        "end": finding.span.end,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "match": finding.match,
        "related": [_place(place) for place in finding.related],
        "fix": _fix(finding),
        "fingerprint": finding.fingerprint,
    }


def _place(place: "Place") -> dict[str, int]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "start": place.span.start,
        "end": place.span.end,
    }


def _fix(finding: "Finding") -> dict[str, object] | None:
    if not finding.edits:
        return None
    return {
        "safe": all(edit.safe for edit in finding.edits),
        "edits": [
            {"start": edit.span.start, "end": edit.span.end, "text": edit.text}
            for edit in finding.edits
        ],
    }


def create(options: Options) -> Reporter:
    return Json(options)
