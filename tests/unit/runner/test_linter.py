"""Linting through the Python API."""

from pathlib import Path

import pytest

import lintnews
from lintnews.api import Override
from lintnews.config.errors import ConfigError

TEXT = "The crew closed the the dam.\n"


def codes(report: lintnews.Report) -> list[str]:
    return [finding.code for finding in report.findings]


def test_settings_replace_config_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lintnews.toml").write_text('ignore = ["REP"]\n')
    (tmp_path / "a.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    assert codes(lintnews.lint_text(TEXT, path="a.txt")) == ["REP007"]
    assert codes(lintnews.lint_text(TEXT, settings=lintnews.Settings(select=("AI",)))) == []
    assert codes(lintnews.lint_paths(["."])) == []
    assert codes(lintnews.lint_paths(["."], lintnews.Settings())) == ["REP007"]


def test_per_path_settings_for_texts() -> None:
    settings = lintnews.Settings(per_path=(Override(("/wire/**",), ignore=("REP",)),), root="/")
    assert codes(lintnews.lint_text(TEXT, path="/wire/a.txt", settings=settings)) == []
    assert codes(lintnews.lint_text(TEXT, path="/desk/a.txt", settings=settings)) == ["REP007"]


def test_severity() -> None:
    settings = lintnews.Settings(severity={"REP": "info", "REP007": "error"})
    (finding,) = lintnews.lint_text(TEXT, settings=settings).findings
    assert finding.severity == "error"


def test_errors() -> None:
    with pytest.raises(ValueError, match="unknown format 'word'"):
        lintnews.lint_text(TEXT, format="word")
    with pytest.raises(ConfigError, match="unknown rule 'REPP'; did you mean 'REP'"):
        lintnews.lint_text(TEXT, settings=lintnews.Settings(select=("REPP",)))
    with pytest.raises(ConfigError, match="no such file or folder"):
        lintnews.lint_paths(["gone"])


def test_many_settings_do_not_pile_up() -> None:
    from lintnews import api

    for _ in range(40):
        lintnews.lint_text("", settings=lintnews.Settings(fail_on="never"))
    assert len(api._linters) <= 17


def test_one_report_over_many_files(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(TEXT)
    (tmp_path / "5.txt").symlink_to("gone")
    paths = [str(tmp_path)]
    report = lintnews.lint_paths(paths)
    assert codes(report) == ["REP007"] * 4
    assert report.stats == (5, 24, 4)
    assert [failure.stage for failure in report.failures] == ["read"]
    assert lintnews.lint_paths(paths, lintnews.Settings(jobs=2)) == report


def test_broken_bytes_reach_the_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lintnews.engine import Engine, Outcome

    seen: list[object] = []

    def lint(self: Engine, document: object) -> Outcome:
        seen.append(document.memo.get("broken bytes"))  # type: ignore[attr-defined]
        return Outcome([], [], 0)

    monkeypatch.setattr(Engine, "lint", lint)
    (tmp_path / "a.txt").write_bytes(b"caf\xe9 au lait")
    lintnews.lint_paths([str(tmp_path / "a.txt")])
    assert seen == [((3, 4),)]
