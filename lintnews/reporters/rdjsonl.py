"""Reviewdog diagnostics (rdf), one per line; columns count UTF-8 bytes."""

from lintnews.reporters.columns import Columns, utf8_length
from lintnews.reporters.json import encode
from lintnews.reporters.reporter import Options, Reporter
from lintnews.spans import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Edit, Finding, Place, Report

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


class Rdjsonl(Reporter):
    """One `Diagnostic` of the Reviewdog diagnostic format a line."""

    def file(self, report: "Report", source: str) -> str:
        ranges = _Ranges(source)
        return "".join(f"{encode(_diagnostic(each, ranges))}\n" for each in report.findings)


class _Ranges:
    def __init__(self, source: str) -> None:
        self._source = source
        self._columns = Columns(source, utf8_length)
        self._lines: Lines | None = None

    def range(self, place: "Finding | Place") -> dict[str, object]:
        start = self._columns.column(place.span.start, place.column)
        end = self._columns.column(place.span.end, place.end_column)
        return {
            "start": {"line": place.line, "column": start},
            "end": {"line": place.end_line, "column": end},
        }

    def of_edit(self, edit: "Edit", finding: "Finding") -> dict[str, object]:
        if edit.span == finding.span:
            return self.range(finding)
        if self._lines is None:
            self._lines = Lines(self._source)
        return {
            side: {"line": line, "column": self._columns.column(offset, column)}
            for side, offset in (("start", edit.span.start), ("end", edit.span.end))
            for line, column in (self._lines.position(offset),)
        }


def _diagnostic(finding: "Finding", ranges: _Ranges) -> dict[str, object]:
    diagnostic: dict[str, object] = {
        "message": finding.message,
        "location": {"path": finding.path, "range": ranges.range(finding)},
        "severity": _SEVERITIES[finding.severity],
        "source": {"name": "lintnews"},
        "code": {"value": finding.code},
    }
    if finding.edits:
        diagnostic["suggestions"] = [
            {"range": ranges.of_edit(edit, finding), "text": edit.text} for edit in finding.edits
        ]
    if finding.related:
        diagnostic["related_locations"] = [
            {
                "message": "belongs to it",
                "location": {"path": finding.path, "range": ranges.range(place)},
            }
            for place in finding.related
        ]
    return diagnostic


def create(options: Options) -> Reporter:
    return Rdjsonl(options)
