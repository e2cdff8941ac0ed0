"""The options of `lintnews check`."""

import json
from pathlib import Path

import pytest

import lintnews
from tests.cli.conftest import CLEAN, FAULTY, WARNING, Cli


@pytest.fixture(autouse=True)
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text(FAULTY)
    return path


def codes(cli: Cli, *options: str) -> list[str]:
    outcome = cli("check", "a.md", "--format", "jsonl", *options)
    return [json.loads(line)["code"] for line in outcome.out.splitlines()]


def test_selection(cli: Cli) -> None:
    assert codes(cli) == ["HYPE003", "REP007", "AI001"]
    assert codes(cli, "--select", "REP,AI001") == ["REP007", "AI001"]
    assert codes(cli, "--select", "rep007") == ["REP007"]
    assert codes(cli, "--select", "doubled-word", "--select", "HYPE") == ["HYPE003", "REP007"]
    assert codes(cli, "--ignore", "REP007,HYPE") == ["AI001"]
    assert codes(cli, "--select", "ALL", "--ignore", "HYPE") == ["REP007", "AI001"]


def test_the_more_specific_word_wins(cli: Cli) -> None:
    assert codes(cli, "--select", "REP007", "--ignore", "REP") == ["REP007"]
    assert codes(cli, "--select", "REP", "--ignore", "REP007") == []


def test_text(cli: Cli) -> None:
    message = json.loads(cli("a.md", "--select", "AI001", "--format", "jsonl").out)["message"]
    outcome = cli("a.md", "--select", "AI001")
    assert outcome.out == (
        f"a.md\n  3:42  error    AI001 citation-token  {message}\n"
        "      | The crew closed the the dam 😀 on Monday. citeturn0search2\n"
        "      |                                           ^^^^^^^^^^^^^^^^\n"
    )
    assert outcome.err == "1 error in 1 file (14 words).\n"


def test_concise(cli: Cli) -> None:
    outcome = cli("a.md", "--select", "REP007", "--format", "concise")
    assert outcome.out.startswith("a.md:3:17: warning REP007 doubled-word: ")


def test_color(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in cli("a.md").out
    assert "\x1b[1ma.md\x1b[0m" in cli("a.md", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in cli("a.md").out
    assert "\x1b[" not in cli("a.md", "--color", "never").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in cli("a.md").out
    assert "\x1b[" not in cli("a.md", "--color", "always", "--format", "json").out


def test_output_file(cli: Cli, tmp_path: Path) -> None:
    outcome = cli("a.md", "-o", "report.json", "--format", "json")
    assert (outcome.code, outcome.out) == (1, "")
    assert json.loads((tmp_path / "report.json").read_text())["stats"]["findings"] == 3


def test_quiet(cli: Cli) -> None:
    outcome = cli("a.md", "--quiet")
    assert outcome.err == ""
    assert "REP007" in outcome.out


def test_statistics(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(WARNING)
    lines = cli("a.md", "b.md", "--statistics").err.splitlines()
    assert lines[0].split() == ["2", "warning", "REP007", "doubled-word"]
    assert {line.split()[2] for line in lines[1:3]} == {"AI001", "HYPE003"}


def test_explain_under_findings(cli: Cli) -> None:
    out = cli("a.md", "--explain", "--select", "REP007").out
    assert "      | instead: Delete one of the two.\n" in out
    assert "      | word: the\n" in out


def test_a_clean_file_says_so(cli: Cli, article: Path) -> None:
    article.write_text(CLEAN)
    outcome = cli("a.md")
    assert outcome == (0, "", "Nothing to report in 1 file (10 words).\n")


def test_version(cli: Cli) -> None:
    assert cli("--version").out == f"lintnews {lintnews.__version__}\n"


def test_json(cli: Cli) -> None:
    report = json.loads(cli("a.md", "--format", "json").out)
    assert list(report) == ["schema", "tool", "findings", "failures", "suppressions", "stats"]
    assert report["schema"] == 1
    assert report["tool"] == {"name": "lintnews", "version": lintnews.__version__}
    assert report["stats"] == {"files": 1, "words": 14, "findings": 3}
    finding = report["findings"][1]
    fingerprint = finding.pop("fingerprint")
    assert fingerprint
    assert finding.pop("message")
    assert finding == {
        "path": "a.md",
        "line": 3,
        "column": 17,
        "end_line": 3,
        "end_column": 24,
        "start": 36,
        "end": 43,
        "code": "REP007",
        "name": "doubled-word",
        "severity": "warning",
        "confidence": "high",
        "match": "the the",
        "related": [],
        "fix": {"safe": False, "edits": [{"start": 36, "end": 43, "text": "the"}]},
    }


def test_fingerprints_do_not_move_with_lines(cli: Cli, article: Path) -> None:
    def prints() -> set[str]:
        outcome = cli("a.md", "--format", "jsonl")
        return {json.loads(line)["fingerprint"] for line in outcome.out.splitlines()}

    before = prints()
    article.write_text(FAULTY.replace("\n\n", "\n\nRain fell on the valley all week.\n\n"))
    assert prints() == before


def test_json_holds_failures(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "gone.md").symlink_to("nowhere.md")
    report = json.loads(cli("gone.md", "a.md", "--format", "json").out)
    assert [failure["path"] for failure in report["failures"]] == ["gone.md"]
    assert report["failures"][0]["stage"] == "read"
