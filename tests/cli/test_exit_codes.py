"""The exit codes: 0 nothing, 1 findings, 2 usage or configuration, 3 could not be linted."""

import os
from pathlib import Path

import pytest

from lintnews.cli import check
from tests.cli.conftest import CLEAN, FAULTY, INFO, WARNING, Cli


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (CLEAN, [], 0),
        (INFO, [], 0),
        (WARNING, [], 1),
        (FAULTY, [], 1),
        (INFO, ["--fail-on", "info"], 1),
        (WARNING, ["--fail-on", "error"], 0),
        (FAULTY, ["--fail-on", "error"], 1),
        (FAULTY, ["--fail-on", "never"], 0),
        ("", [], 0),
    ],
)
def test_findings(cli: Cli, tmp_path: Path, text: str, options: list[str], code: int) -> None:
    (tmp_path / "a.md").write_text(text)
    assert cli("check", "a.md", *options).code == code


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "nothing to check"),
        (["gone.md"], "no such file or folder: 'gone.md'"),
        (["artcle.md"], "did you mean 'article.md'?"),
        (["empty"], "no articles (.md, .markdown, .html, .htm, .txt) found in 'empty'"),
        (["article.md", "--select", "HIPE"], "unknown rule 'HIPE'; did you mean 'HYPE'?"),
        (["article.md", "--ignore", "dubled-word"], "did you mean 'doubled-word'?"),
        (["article.md", "--select", ","], "names no rule"),
        (["article.md", "--selct", "REP"], "unknown argument '--selct'; did you mean '--select'?"),
        (["article.md", "--format", "jsn"], "unknown format 'jsn'; did you mean 'json'?"),
        (["article.md", "--fail-on", "eror"], "did you mean 'error'?"),
        (["article.md", "--color", "maybe"], "unknown choice 'maybe'"),
        (["article.md", "--jobs", "many"], "'many' is not a number"),
        (["article.md", "--config", "gone.toml"], "gone.toml: cannot read this file"),
        (["article.md", "--output-file", "no/such/folder"], "cannot write 'no/such/folder'"),
        (["article.md", "--select", "REP", "--ignore", "REP"], "no rule is enabled"),
        (["-", "article.md"], "cannot be checked together"),
        (["article.md", "--stdin-filename"], "expected one argument"),
    ],
)
def test_usage(cli: Cli, tmp_path: Path, arguments: list[str], message: str) -> None:
    (tmp_path / "article.md").write_text(FAULTY)
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "image.png").write_bytes(b"\x89PNG")
    outcome = cli("check", *arguments)
    assert outcome.code == 2
    assert message in outcome.err
    assert outcome.out == ""


def test_no_arguments_at_all(cli: Cli) -> None:
    outcome = cli()
    assert outcome.code == 2
    assert "usage: lintnews PATH..." in outcome.err


@pytest.mark.parametrize("arguments", [["--help"], ["help"], ["check", "--help"], ["--version"]])
def test_help_is_no_error(cli: Cli, arguments: list[str]) -> None:
    outcome = cli(*arguments)
    assert outcome.code == 0
    assert "lintnews" in outcome.out + outcome.err


def test_a_pipe_is_not_waited_for(cli: Cli, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "a.md").write_text(WARNING)
    outcome = cli("pipe.md", "a.md")
    assert outcome.code == 3  # beats the 1 of a.md
    assert "pipe.md: read failure: not a regular file" in outcome.err
    assert "REP007" in outcome.out


def test_a_pipe_in_a_folder_is_not_passed_over(cli: Cli, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert cli(".").code == 3


def test_a_link_that_leads_nowhere(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(CLEAN)
    (tmp_path / "link.md").symlink_to("gone.md")
    assert cli("link.md").code == 3
    outcome = cli(".")
    assert outcome.code == 3
    assert "link.md: read failure: No such file or directory" in outcome.err


def test_an_unreadable_file(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> bytes:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("lintnews.runner.run.read_bytes", refuse)
    (tmp_path / "a.md").write_text(CLEAN)
    outcome = cli("a.md")
    assert outcome.code == 3
    assert outcome.err.startswith("a.md: read failure: Permission denied\n")


def test_an_unreadable_folder(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    (tmp_path / "locked").mkdir()
    (tmp_path / "a.md").write_text(WARNING)
    monkeypatch.setattr(os, "scandir", scandir)
    outcome = cli(".")
    assert outcome.code == 3
    assert "locked: read failure: Permission denied" in outcome.err
    assert "REP007" in outcome.out


def test_a_rule_that_breaks(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("lintnews.checks.doubled_word.DoubledWord.find", explode)
    (tmp_path / "a.md").write_text(FAULTY)
    outcome = cli("a.md")
    assert outcome.code == 3
    assert "a.md: rule failure: REP007 RuntimeError: boom" in outcome.err
    assert "AI001" in outcome.out  # the other rules go on


def test_a_broken_rule_file(cli: Cli, tmp_path: Path) -> None:
    pack = tmp_path / "house"
    pack.mkdir()
    (pack / "pack.yaml").write_text("name: house\n")
    (pack / "XYZ001-no-rule.yaml").write_text("code: XYZ001\n")
    (tmp_path / "lintnews.toml").write_text('packs = ["house"]\n')
    (tmp_path / "a.md").write_text(CLEAN)
    outcome = cli("a.md")
    assert outcome.code == 3
    assert "XYZ001-no-rule.yaml: rule failure: XYZ001 line 1" in outcome.err


def test_a_defect_of_ours_does_not_look_like_findings(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def explode(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(check, "report", explode)
    (tmp_path / "a.md").write_text(CLEAN)
    outcome = cli("a.md")
    assert outcome.code == 3
    assert "defect of lintnews" in outcome.err


def test_an_interrupt(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "report", interrupt)
    (tmp_path / "a.md").write_text(CLEAN)
    assert cli("a.md") == (130, "", "")
