"""Mending files."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import FAULTY, Cli

SAFE = FAULTY.replace(" citeturn0search2", "")
UNSAFE = SAFE.replace("the the", "the")


def test_safe_fixes_are_written_and_the_rest_is_reported(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(FAULTY)
    path.chmod(0o640)
    outcome = cli("a.md", "--fix")
    assert path.read_text() == SAFE
    assert path.stat().st_mode & 0o777 == 0o640
    assert outcome.code == 1
    assert "REP007" in outcome.out
    assert "AI001" not in outcome.out
    assert "1 mended" in outcome.err
    assert os.listdir(tmp_path) == ["a.md"]


def test_unsafe_fixes_on_demand(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FAULTY)
    assert cli("a.md", "--fix", "--unsafe-fixes").code == 0
    assert (tmp_path / "a.md").read_text() == UNSAFE


def test_a_difference_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FAULTY)
    outcome = cli("a.md", "--diff")
    assert outcome.code == 1
    old, new = FAULTY.split("\n")[2], SAFE.split("\n")[2]
    assert outcome.out == (
        f"--- a.md\n+++ a.md\n@@ -1,3 +1,3 @@\n # Is the dam safe?\n \n-{old}\n+{new}\n"
    )
    assert (tmp_path / "a.md").read_text() == FAULTY
    (tmp_path / "a.md").write_text(SAFE)
    assert cli("a.md", "--diff").code == 0


def test_a_difference_without_a_last_line_feed(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FAULTY.rstrip("\n"))
    assert cli("a.md", "--diff").out.count("\\ No newline at end of file\n") == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encoding_and_line_endings_stay(cli: Cli, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(FAULTY.replace("\n", "\r\n").encode(encoding))
    cli("a.md", "--fix")
    assert path.read_bytes() == SAFE.replace("\n", "\r\n").encode(encoding)


def test_a_file_with_broken_bytes_is_left_alone(cli: Cli, tmp_path: Path) -> None:
    data = FAULTY.encode() + b"caf\xe9\n"
    (tmp_path / "a.md").write_bytes(data)
    outcome = cli("a.md", "--fix")
    assert outcome.code == 3
    assert "a.md: fix failure: holds bytes that are no text" in outcome.err
    assert (tmp_path / "a.md").read_bytes() == data


def test_a_link_keeps_leading_to_its_file(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text(FAULTY)
    (tmp_path / "a.md").symlink_to("real.md")
    cli("a.md", "--fix")
    assert (tmp_path / "a.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == SAFE


def test_a_file_that_cannot_be_written(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.md").write_text(FAULTY)
    monkeypatch.setattr(os, "replace", refuse)
    outcome = cli("a.md", "--fix")
    assert outcome.code == 3
    assert "a.md: fix failure: Permission denied" in outcome.err
    assert "AI001" in outcome.out
    assert os.listdir(tmp_path) == ["a.md"]


def test_suppressed_findings_are_not_mended(cli: Cli, tmp_path: Path) -> None:
    text = FAULTY + "\n<!-- lintnews: ignore-file AI001 an article on such tokens -->\n"
    (tmp_path / "a.md").write_text(text)
    cli("a.md", "--fix")
    assert (tmp_path / "a.md").read_text() == text


def test_standard_input_comes_out_mended(cli: Cli) -> None:
    outcome = cli("--fix", "-", "--stdin-filename", "a.md", stdin=FAULTY.encode())
    assert outcome.out == SAFE
    assert "REP007" in outcome.err
    assert cli("--fix", "-", stdin=b"All is well.\n").out == "All is well.\n"


def test_many_files(cli: Cli, tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.md").write_text(FAULTY)
    assert "6 mended" in cli(".", "--fix", "--jobs", "3").err
    assert {path.read_text() for path in tmp_path.glob("*.md")} == {SAFE}
