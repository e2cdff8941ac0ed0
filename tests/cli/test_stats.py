"""`lintnews stats`."""

import json
from pathlib import Path

from tests.cli.conftest import Cli

TEXT = "# The dam\n\nThe council met on Monday. It voted for a new dam above the old mill.\n"


def test_table(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    (tmp_path / "b.md").write_text("镇政府周一说，图书馆将在周日开放。\n", encoding="utf-8")
    done = cli("stats", ".")
    assert done.code == 0
    heading, first, second = done.out.splitlines()
    assert heading.split()[:6] == ["words", "sentences", "mean", "longest", "ease", "F-K"]
    assert first.split()[:5] == ["a.md", "15", "2", "7.5", "10"]
    assert second.split()[5:7] == ["-", "-"]


def test_json(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    listed = json.loads(cli("stats", "a.md", "--format", "json").out)
    assert listed["schema"] == 1
    (row,) = listed["files"]
    assert (row["path"], row["words"], row["sentences"], row["longest_line"]) == ("a.md", 15, 2, 3)
    assert row["language"] == "en"
    assert {"reading_ease", "flesch_kincaid", "gunning_fog", "smog", "lix", "minutes"} <= set(row)
    assert "wiener_sachtext" not in row


def test_standard_input(cli: Cli) -> None:
    assert "15" in cli("stats", "-", stdin=TEXT.removeprefix("# The dam\n\n").encode()).out.split()


def test_an_empty_file(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("")
    done = cli("stats", "a.md")
    assert (done.code, done.out.splitlines()[1].split()[:3]) == (0, ["a.md", "0", "0"])


def test_what_does_not_exist(cli: Cli) -> None:
    assert cli("stats", "no.md").code == 2
    assert cli("stats").code == 2
    assert cli("stats", "a.md", "--format", "xml").code == 2
