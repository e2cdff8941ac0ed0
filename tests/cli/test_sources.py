"""`lintnews sources` and `lintnews check --sources`."""

import json
from pathlib import Path

import pytest

from lintnews.cli.main import main

ARTICLE = (
    "“We will not sell the yard this year,” Ida Holm said. About 40% of it leaks, she said.\n\n"
    "“It was chaos out there on the quay,” Ida Holm said.\n\nPayments tripled.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    folder = tmp_path / "transcripts"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "HOLM: We will not sell the yard this year.\nEK: It was chaos out there on the quay.\n",
        encoding="utf-8",
    )
    return path


def test_text_lists_sources_and_what_has_none(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sources", str(article)]) == 0
    out = capsys.readouterr().out
    assert "Ida Holm  (named, 3 times, first on line 1)" in out
    assert "line 5: tripled - unsourced" in out


def test_json_carries_every_verdict(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", str(article), "--format", "json"]) == 0
    (page,) = json.loads(capsys.readouterr().out)
    assert [figure["status"] for figure in page["figures"]] == ["anaphora", "unsourced"]
    assert page["sources"][0]["name"] == "Ida Holm"


def test_quotations_are_listed_with_file_and_line(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = article.parent / "transcripts"
    assert main(["sources", str(article), "--against", str(folder)]) == 0
    out = capsys.readouterr().out
    assert f"{folder / 'a.txt'}:1" in out
    assert f"{folder / 'a.txt'}:2" in out


def test_check_flags_what_another_one_said(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = article.parent / "transcripts"
    code = main(["check", str(article), "--select", "QUOTE006", "--sources", str(folder)])
    out = capsys.readouterr().out
    assert code == 1
    assert out.count("QUOTE006") == 1
    assert "is spoken by EK" in out


def test_a_folder_that_is_none(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(article), "--sources", str(article)]) == 2
    assert "is not a folder" in capsys.readouterr().err
    assert main(["sources", str(article.parent / "none.txt")]) == 3
