"""Every format is what its readers take it for, whatever an article holds."""

import json
import os
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest

from lintnews.finding import Report, Stats
from lintnews.reporters import FORMATS, Options, create
from lintnews.rulebook import Rulebook
from tests.unit.reporters.findings import LETTER, OVER, REPORT, SOURCE

#: A folder with sarif-2.1.0.json and rdjson/Diagnostic.json, which are not ours to ship.
SCHEMAS = os.environ.get("LINTNEWS_SCHEMAS")
OPTIONS = Options(version="0.1")
EMPTY = Report([], [], [], [], Stats(1, 9, 0))


def output(format: str, *reports: Report, options: Options = OPTIONS) -> str:
    """What a run over files with these reports writes, as bytes would hold it."""
    reporter = create(format, options)
    pieces = [piece for piece in (reporter.file(each, SOURCE) for each in reports) if piece]
    total = reports[0]._replace(findings=())
    text = reporter.begin() + reporter.separator.join(pieces) + reporter.end(total)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def validate(document: object, schema: str) -> None:
    if SCHEMAS:
        jsonschema.validate(document, json.loads(Path(SCHEMAS, schema).read_text()))


@pytest.mark.parametrize("format", ["json", "sarif", "gitlab"])
@pytest.mark.parametrize("reports", [(REPORT,), (EMPTY,), (EMPTY, REPORT, EMPTY, REPORT)])
def test_json_documents(format: str, reports: tuple[Report, ...]) -> None:
    document = json.loads(output(format, *reports))
    found = {
        "json": lambda: document["findings"],
        "sarif": lambda: document["runs"][0]["results"],
        "gitlab": lambda: document,
    }[format]()
    assert len(found) == sum(len(report.findings) for report in reports)


@pytest.mark.parametrize("format", ["jsonl", "rdjsonl"])
def test_json_lines(format: str) -> None:
    lines = output(format, EMPTY, REPORT).splitlines()
    assert [isinstance(json.loads(line), dict) for line in lines] == [True] * 3
    assert output(format, EMPTY) == ""


def test_json_keeps_what_is_there() -> None:
    finding = json.loads(output("json", REPORT))["findings"][1]
    assert finding["match"] == SOURCE[LETTER : SOURCE.index("end") + 3]
    assert SOURCE[finding["start"] : finding["end"]] == finding["match"]
    assert json.loads(output("json", REPORT))["failures"] == [
        {"stage": "rule", "path": "a.md", "code": "ZZZ002", "error": "boom\x00 <&>"},
        {"stage": "read", "path": "b.md", "code": None, "error": "gone"},
    ]


def test_sarif(book: Rulebook) -> None:
    options = Options(rules=book.rules, version="0.1")
    document = json.loads(output("sarif", REPORT, options=options))
    validate(document, "sarif-2.1.0.json")
    assert document["version"] == "2.1.0"
    (run,) = document["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is False
    rules = run["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} == set(book.rules)
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)
    first, second, last = run["results"]
    assert [first["level"], second["level"], last["level"]] == ["error", "note", "warning"]
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "a%2C%20b%3Ac/%C3%BC%20%25.md"
    assert location["region"] == {
        "startLine": 1,
        "startColumn": 8,
        "endLine": 1,
        "endColumn": 11,
        "charOffset": 7,
        "charLength": 3,
    }
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert first["partialFingerprints"]
    replacement = second["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"] == {"text": "start"}


def test_rdjsonl_counts_bytes() -> None:
    first, second, last = map(json.loads, output("rdjsonl", REPORT).splitlines())
    for diagnostic in (first, second, last):
        validate(diagnostic, "rdjson/Diagnostic.json")
    line = SOURCE.split("\n")[0]
    column = len(line[: line.index("dam")].encode()) + 1
    assert first["location"]["range"]["start"] == {"line": 1, "column": column}
    assert first["location"]["range"]["end"] == {"line": 1, "column": column + 3}
    third = SOURCE.split("\n")[2]
    before = third[: third.index("end")].encode("utf-8", "surrogatepass")
    assert second["suggestions"][0]["range"]["start"] == {"line": 3, "column": len(before) + 1}
    assert second["severity"] == "INFO"
    assert last["location"]["range"]["end"] == {"line": 5, "column": 11}
    assert first["related_locations"][0]["location"]["path"] == first["location"]["path"]


def test_gitlab() -> None:
    issues = json.loads(output("gitlab", REPORT))
    assert [issue["severity"] for issue in issues] == ["critical", "info", "major"]
    assert len({issue["fingerprint"] for issue in issues}) == 3
    assert issues[0]["location"] == {"path": "a, b:c/ü %.md", "lines": {"begin": 1, "end": 1}}


def test_github() -> None:
    first, _, last = output("github", REPORT).splitlines()
    assert first == (
        "::error file=a%2C b%3Ac/ü %25.md,line=1,endLine=1,col=8,endColumn=11,"
        "title=ZZZ001 stray-wording::“dam” 100%25, really:%0Ano."
    )
    assert ",col=" not in last  # it ends on another line


def test_junit() -> None:
    root = ET.fromstring(output("junit", EMPTY, REPORT))
    suites = root.findall("testsuite")
    assert [suite.get("failures") for suite in suites] == ["3", "0"]
    assert suites[0].find("testcase/failure").get("message") == "“dam” 100%, really:\nno."  # type: ignore[union-attr]
    clean = ET.fromstring(output("junit", EMPTY))
    assert [suite.get("tests") for suite in clean] == ["1"]


def test_junit_errors() -> None:
    reporter = create("junit", Options())
    root = ET.fromstring(reporter.begin() + reporter.end(REPORT._replace(findings=())))
    assert [case.get("name") for case in root.iter("testcase")] == ["rule ZZZ002", "read"]
    assert root[0].get("errors") == "2"


def test_checkstyle() -> None:
    root = ET.fromstring(output("checkstyle", EMPTY, REPORT))
    (file,) = root
    assert file.get("name") == "a, b:c/ü %.md"
    assert [error.get("severity") for error in file] == ["error", "info", "warning"]
    assert [error.get("column") for error in file] == ["8", "14", "12"]


@pytest.mark.parametrize("format", ["text", "concise"])
def test_nothing_steers_the_terminal(format: str) -> None:
    out = output(format, REPORT)
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert len(out.splitlines()) == out.count("\n")


def test_text_shows_related_places_and_facts() -> None:
    reporter = create("text", Options(explain=True))
    out = reporter.file(REPORT, SOURCE)
    assert "| see 3:14 letter" in out
    assert "| word: dam\n" in out
    assert OVER > 0
    assert "over" in out


def test_color_changes_nothing_but_color() -> None:
    import re

    plain = create("text", Options()).file(REPORT, SOURCE)
    colored = create("text", Options(color=True)).file(REPORT, SOURCE)
    assert colored != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain


def test_every_format_has_a_module() -> None:
    for format in FORMATS:
        assert create(format, Options()).file(EMPTY, SOURCE) is not None
