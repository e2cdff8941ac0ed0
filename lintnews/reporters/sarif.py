"""SARIF 2.1.0 (OASIS standard), for code scanning services."""

from urllib.parse import quote

from lintnews.reporters.json import encode
from lintnews.reporters.reporter import Options, Reporter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Failure, Finding, Place, Report
    from lintnews.rule import Rule

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


class Sarif(Reporter):
    """One run; a result per finding, its columns in code points."""

    separator = ",\n"

    def begin(self) -> str:
        driver = {
            "name": "lintnews",
            "version": self.options.version,
            "rules": [_descriptor(rule) for rule in self.options.rules.values()],
        }
        return (
            f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{\n'
            f'"tool": {encode({"driver": driver})},\n'
            '"columnKind": "unicodeCodePoints",\n"results": [\n'
        )

    def file(self, report: "Report", source: str) -> str:
        return ",\n".join(encode(_result(finding)) for finding in report.findings)

    def end(self, report: "Report") -> str:
        invocation = {
            "executionSuccessful": not report.failures,
            "toolExecutionNotifications": [_notification(each) for each in report.failures],
        }
        return f'\n],\n"invocations": {encode([invocation])}}}]}}\n'


def _descriptor(rule: "Rule") -> dict[str, object]:
    help_ = f"{rule.why.strip()}\n\n{rule.instead.strip()}".strip()
    descriptor: dict[str, object] = {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family], "precision": rule.confidence},
    }
    if help_:
        descriptor["fullDescription"] = {"text": " ".join(rule.why.split()) or rule.summary}
        descriptor["help"] = {"text": help_, "markdown": help_}
    return descriptor


def _result(finding: "Finding") -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding.path, finding)],
        "partialFingerprints": {"lintnews/v1": finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(finding.path, place)}
            for number, place in enumerate(finding.related, 1)
        ]
    if finding.edits:
        replacements = [
            {
                "deletedRegion": {
                    "charOffset": edit.span.start,
                    "charLength": edit.span.end - edit.span.start,
                },
                "insertedContent": {"text": edit.text},
            }
            for edit in finding.edits
        ]
        change = {"artifactLocation": {"uri": _uri(finding.path)}, "replacements": replacements}
        result["fixes"] = [{"artifactChanges": [change]}]
    return result


def _location(path: str, place: "Finding | Place") -> dict[str, object]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.span.start,
        "charLength": place.span.end - place.span.start,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}


def _notification(failure: "Failure") -> dict[str, object]:
    notification: dict[str, object] = {
        "level": "error",
        "message": {"text": f"{failure.stage}: {failure.error}"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(failure.path)}}}],
    }
    if failure.code:
        notification["associatedRule"] = {"id": failure.code}
    return notification


def _uri(path: str) -> str:
    encoded = quote(path.replace("\\", "/"), errors="surrogatepass")
    return f"file://{encoded}" if encoded.startswith("/") else encoded


def create(options: Options) -> Reporter:
    return Sarif(options)
