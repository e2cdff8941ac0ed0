"""`lintnews check --now`."""

from pathlib import Path

from tests.cli.conftest import Cli

TEXT = "# Ferry line delayed\n\nThe second ferry line will open in May 2024, the office said.\n"


def test_a_day_for_files_that_state_none(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    assert "DATE003" not in cli("a.md", "--select", "DATE003").out
    assert "DATE003" in cli("a.md", "--select", "DATE003", "--now", "2025-08-14").out
    assert "DATE003" not in cli("a.md", "--select", "DATE003", "--now", "2024-01-01").out


def test_the_files_own_date_counts_first(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ndate: 2024-01-01\n---\n\n{TEXT}")
    assert "DATE003" not in cli("a.md", "--select", "DATE003", "--now", "2025-08-14").out


def test_what_is_no_day(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    done = cli("a.md", "--now", "soon")
    assert (done.code, "'soon' is no day" in done.err) == (2, True)
