"""For people: findings grouped by file, each with its source line."""

from lintnews.reporters.excerpt import excerpt
from lintnews.reporters.reporter import Options, Reporter
from lintnews.reporters.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.finding import Finding, Report

_COLORS = {"error": "1;31", "warning": "33", "info": "36"}
_BOLD, _DIM = "1", "2"
#: Of a related passage, how many code points are quoted.
_QUOTED = 60
#: More related passages than this would bury the other findings; machine formats hold them all.
_MOST_RELATED = 5


class Text(Reporter):
    """`path`, then per finding `line:column severity CODE name message` over an excerpt."""

    separator = "\n"
    machine = False

    def file(self, report: "Report", source: str) -> str:
        if not report.findings:
            return ""
        lines = [self._paint(_BOLD, visible(report.findings[0].path))]
        places = [f"{finding.line}:{finding.column}" for finding in report.findings]
        indent = max(map(len, places))
        for place, finding in zip(places, report.findings, strict=True):
            lines.extend(self._finding(place.rjust(indent), finding, source))
        return "\n".join(lines) + "\n"

    def _finding(self, place: str, finding: "Finding", source: str) -> "Iterator[str]":
        color = _COLORS[finding.severity]
        severity = self._paint(color, finding.severity.ljust(len("warning")))
        code = self._paint(_BOLD, finding.code)
        name = self._paint(_DIM, finding.name)
        yield f"  {place}  {severity}  {code} {name}  {visible(finding.message)}"
        gutter = " " * (len(place) + 2)
        text, carets = excerpt(source, finding)
        bar = self._paint(_DIM, "|")
        yield f"{gutter}{bar} {text}"
        yield (
            f"{gutter}{bar} {self._paint(color, carets)}"
            if self.options.color
            else (f"{gutter}| {carets}")
        )
        for related in finding.related[:_MOST_RELATED]:
            quoted = source[
                related.span.start : min(related.span.end, related.span.start + _QUOTED)
            ]
            if related.span.end > related.span.start + _QUOTED:
                quoted += "…"
            where = f"see {related.line}:{related.column}"
            yield f"{gutter}{bar} {self._paint(_DIM, where)} {visible(' '.join(quoted.split()))}"
        more = len(finding.related) - _MOST_RELATED
        if more > 0:
            yield f"{gutter}{bar} {self._paint(_DIM, f'and {more} more')}"
        if self.options.explain:
            yield from self._explanation(gutter + bar, finding)

    def _explanation(self, gutter: str, finding: "Finding") -> "Iterator[str]":
        rule = self.options.rules.get(finding.code)
        if rule is not None and rule.instead:
            yield f"{gutter} {self._paint(_BOLD, 'instead:')} {' '.join(rule.instead.split())}"
        for key, value in finding.facts.items():
            yield f"{gutter} {self._paint(_DIM, key + ':')} {visible(str(value))}"

    def _paint(self, color: str, text: str) -> str:
        return f"\x1b[{color}m{text}\x1b[0m" if self.options.color else text


def create(options: Options) -> Reporter:
    return Text(options)
