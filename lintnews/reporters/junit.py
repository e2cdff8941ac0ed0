"""JUnit XML: a test suite per file with findings, a failed test per finding."""

from lintnews.reporters.reporter import Options, Reporter
from lintnews.reporters.xml import DECLARATION, element, escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Failure, Finding, Report


class JUnit(Reporter):
    """Findings are failures, what could not be linted is an error of a suite of its own."""

    def begin(self) -> str:
        return f'{DECLARATION}<testsuites name="lintnews">\n'

    def file(self, report: "Report", source: str) -> str:
        if not report.findings:
            return ""
        path = report.findings[0].path
        return _suite(path, [_failed(finding) for finding in report.findings], "failures")

    def end(self, report: "Report") -> str:
        # A report without any test is one that most servers call broken.
        done = _suite("lintnews", [element("testcase", {"name": "run", "classname": "lintnews"})])
        broken = [_broken(failure) for failure in report.failures]
        return (_suite("lintnews", broken, "errors") if broken else done) + "</testsuites>\n"


def _suite(name: str, cases: "list[str]", outcome: str = "") -> str:
    counts = {"tests": len(cases), "failures": 0, "errors": 0}
    if outcome:
        counts[outcome] = len(cases)
    listed = "".join(f' {key}="{count}"' for key, count in counts.items())
    body = "".join(f"  {case}\n" for case in cases)
    return f'<testsuite name="{escape(name)}"{listed}>\n{body}</testsuite>\n'


def _failed(finding: "Finding") -> str:
    place = f"{finding.line}:{finding.column}"
    head = _head(f"{finding.code} {finding.name} {place}", finding.path)
    text = f"{finding.path}:{place}: {finding.match}"
    failure = element("failure", {"type": finding.severity, "message": finding.message}, text)
    return f"{head}{failure}</testcase>"


def _broken(failure: "Failure") -> str:
    head = _head(f"{failure.stage} {failure.code or ''}".strip(), failure.path)
    error = element("error", {"type": failure.stage, "message": failure.error}, failure.path)
    return f"{head}{error}</testcase>"


def _head(name: str, path: str) -> str:
    return element("testcase", {"name": name, "classname": path}).removesuffix("/>") + ">"


def create(options: Options) -> Reporter:
    return JUnit(options)
