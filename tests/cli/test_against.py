"""REP008 across files: articles held against each other, and against a folder of references."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

PASSAGE = (
    "The council voted on Monday to build a dam above the old mill, ending nine years of debate"
    " about floods in the lower town."
)
OTHER = "Work is to start in May, when the snow has gone from the valley and the road is open."
FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle")


def write(folder: Path, **texts: str) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(f"# Council says yes to {name}\n\n{text}\n", "utf-8")


def found(out: str) -> "list[tuple[str, int, str]]":
    return [
        (finding["path"], finding["line"], finding["match"])
        for finding in json.loads(out)["findings"]
        if finding["code"] == "REP008"
    ]


def test_the_later_of_two_articles_is_flagged(cli: Cli, tmp_path: Path) -> None:
    write(tmp_path, a=PASSAGE, b=f"{OTHER}\n\n{PASSAGE.replace('debate', 'talks')}")
    outcome = cli("check", ".", "--select", "REP008", "--format", "json")
    assert found(outcome.out) == [("b.md", 5, PASSAGE.replace("debate", "talks"))]
    assert "“a.md”" in json.loads(outcome.out)["findings"][0]["message"]
    assert outcome.code == 1


@pytest.mark.parametrize("words", [("--extend-select", "shared-text"), ("--select", "REP")])
def test_a_name_or_family_asks_for_it_too(cli: Cli, tmp_path: Path, words: "list[str]") -> None:
    write(tmp_path, a=PASSAGE, b=PASSAGE)
    assert "REP008" in cli("check", ".", *words).out


def test_the_config_asks_for_it_too(cli: Cli, tmp_path: Path) -> None:
    write(tmp_path, a=PASSAGE, b=PASSAGE)
    (tmp_path / "lintnews.toml").write_text('extend-select = ["REP008"]\n', "utf-8")
    assert "REP008" in cli("check", ".").out


def test_unasked_files_are_not_compared(cli: Cli, tmp_path: Path) -> None:
    write(tmp_path, a=PASSAGE, b=PASSAGE)
    assert "REP008" not in cli("check", ".").out


def test_references_are_compared_with_and_not_flagged(cli: Cli, tmp_path: Path) -> None:
    write(tmp_path, a=PASSAGE, z=OTHER)
    write(tmp_path / "releases", dam=PASSAGE, work=PASSAGE.replace("nine", "ten"))
    for paths in (["a.md"], ["a.md", "z.md"], ["."]):
        outcome = cli("check", *paths, "--against", "releases", "--format", "json")
        assert {path for path, _, _ in found(outcome.out)} == {"a.md"}


def test_an_article_is_not_held_against_itself(cli: Cli, tmp_path: Path) -> None:
    write(tmp_path, a=PASSAGE, b=OTHER)
    assert "REP008" not in cli("check", "a.md", "--against", ".").out


def test_quotations_and_credited_copy_are_left_alone(cli: Cli, tmp_path: Path) -> None:
    quoted = f"“{PASSAGE}” she said."
    credited = f"OXLEY (AP) — {PASSAGE}"
    write(tmp_path, a=credited, b=credited, c=OTHER, d=quoted, e=quoted)
    assert found(cli("check", ".", "--select", "REP008", "--format", "json").out) == []


def test_comments_in_the_article_are_heard(cli: Cli, tmp_path: Path) -> None:
    comment = "<!-- lintnews: ignore REP008 the same series -->"
    write(tmp_path, a=PASSAGE, b=f"{comment}\n\n{PASSAGE}")
    assert "REP008" not in cli("check", ".", "--select", "REP008").out


@pytest.mark.parametrize("format", FORMATS)
def test_the_number_of_processes_changes_nothing(cli: Cli, tmp_path: Path, format: str) -> None:
    texts = {f"a{number}": f"{PASSAGE}\n\n{OTHER} {number}" for number in range(7)}
    write(tmp_path, **texts)
    write(tmp_path / "releases", dam=OTHER)
    arguments = ("check", ".", "--against", "releases", "--select", "REP", "--format", format)
    alone, several = cli(*arguments, "--jobs", "1"), cli(*arguments, "--jobs", "4")
    assert alone == several
    assert alone.out.count("REP008") >= 6


def test_a_mended_file_is_not_judged_by_its_old_places(cli: Cli, tmp_path: Path) -> None:
    write(tmp_path, a=PASSAGE, b=f"He saw the the dam.\n\n{PASSAGE}")
    outcome = cli("check", ".", "--select", "REP", "--fix", "--unsafe-fixes", "--format", "json")
    assert found(outcome.out) == []  # the spans were those of another text
    assert found(cli("check", ".", "--select", "REP", "--format", "json").out) == [
        ("b.md", 5, PASSAGE)
    ]


def test_a_folder_that_is_none_is_a_mistake(cli: Cli, tmp_path: Path) -> None:
    write(tmp_path, a=PASSAGE)
    outcome = cli("check", "a.md", "--against", "releases")
    assert (outcome.code, outcome.out) == (2, "")
    assert "'releases' is not a folder" in outcome.err


def test_standard_input_cannot_be_compared(cli: Cli, tmp_path: Path) -> None:
    write(tmp_path / "releases", dam=PASSAGE)
    outcome = cli("check", "-", "--against", "releases", stdin=PASSAGE.encode())
    assert outcome.code == 2


def test_an_unreadable_reference_is_a_failure(cli: Cli, tmp_path: Path) -> None:
    write(tmp_path, a=PASSAGE)
    write(tmp_path / "releases", dam=PASSAGE)
    (tmp_path / "releases" / "gone.md").symlink_to(tmp_path / "nowhere.md")
    outcome = cli("check", "a.md", "--against", "releases")
    assert outcome.code == 3
    assert "gone.md" in outcome.err
    assert "REP008" in outcome.out
