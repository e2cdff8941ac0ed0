"""Which files are linted."""

from pathlib import Path

import pytest

from tests.cli.conftest import WARNING, Cli


def linted(cli: Cli, *arguments: str) -> list[str]:
    outcome = cli("check", "--format", "concise", "--select", "REP007", *arguments)
    return [line.split(":")[0] for line in outcome.out.splitlines()]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in (
        "a.md",
        "b.txt",
        "c.html",
        "image.png",
        "notes",
        "sub/d.markdown",
        "sub/deep/e.htm",
        "node_modules/x.md",
        ".venv/x.md",
        ".hidden.md",
        "drafts/f.md",
        "drafts/keep.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<p>" + WARNING if name.endswith(("html", "htm")) else WARNING)
    return tmp_path


def test_a_folder_is_walked_in_order(cli: Cli, tree: Path) -> None:
    everything = ["a.md", "b.txt", "c.html", "drafts/f.md", "drafts/keep.md"]
    everything += ["sub/d.markdown", "sub/deep/e.htm"]
    assert linted(cli, ".") == everything
    assert linted(cli, "./sub/") == ["sub/d.markdown", "sub/deep/e.htm"]


def test_each_file_once(cli: Cli, tree: Path) -> None:
    assert linted(cli, "a.md", "./a.md", "sub", "sub/deep", "a.md") == [
        "a.md",
        "sub/d.markdown",
        "sub/deep/e.htm",
    ]


def test_explicit_files_are_linted_whatever_they_are_called(cli: Cli, tree: Path) -> None:
    assert linted(cli, "notes", ".hidden.md") == [".hidden.md", "notes"]


def test_gitignore(cli: Cli, tree: Path) -> None:
    (tree / ".gitignore").write_text("# local\n/drafts/*\n!keep.md\n*.txt\n")
    (tree / "sub" / ".gitignore").write_text("deep/\n")
    assert linted(cli, ".") == ["a.md", "c.html", "drafts/keep.md", "sub/d.markdown"]
    assert linted(cli, "b.txt") == ["b.txt"]


def test_gitignore_above_the_folder_holds_within_a_repository(cli: Cli, tree: Path) -> None:
    (tree / ".gitignore").write_text("sub/deep/\n")
    assert linted(cli, "sub") == ["sub/d.markdown", "sub/deep/e.htm"]
    (tree / ".git").mkdir()
    assert linted(cli, "sub") == ["sub/d.markdown"]


def test_gitignore_can_be_disregarded(cli: Cli, tree: Path) -> None:
    (tree / ".gitignore").write_text("sub/\n")
    (tree / "lintnews.toml").write_text("respect-gitignore = false\n")
    assert "sub/d.markdown" in linted(cli, ".")


def test_exclude(cli: Cli, tree: Path) -> None:
    (tree / "lintnews.toml").write_text('exclude = ["drafts", "*.html", "sub/deep/**"]\n')
    assert linted(cli, ".") == ["a.md", "b.txt", "sub/d.markdown"]
    assert linted(cli, "drafts/f.md") == ["drafts/f.md"]


def test_a_folder_called_like_an_article(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "a.md"
    folder.mkdir()
    (folder / "b.md").write_text(WARNING)
    assert linted(cli, "a.md") == ["a.md/b.md"]
    assert linted(cli, ".") == ["a.md/b.md"]


def test_links(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.md").write_text(WARNING)
    (tmp_path / "sub" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "b.md").symlink_to(tmp_path / "sub" / "a.md")
    assert linted(cli, ".") == ["b.md", "sub/a.md"]
    assert linted(cli, "sub/loop/sub") == ["sub/loop/sub/a.md"]


def test_a_command_name_as_a_path(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "a.md").write_text(WARNING)
    assert linted(cli, "rules") == ["rules/a.md"]
    assert cli("./rules").code == 1


def test_names_that_are_no_text(cli: Cli, tmp_path: Path) -> None:
    name = b"caf\xe9\x1b[31m.md".decode("utf-8", "surrogateescape")
    (tmp_path / name).write_text(WARNING)
    for format in ("text", "concise", "json", "junit", "github", "sarif", "rdjsonl"):
        outcome = cli("check", ".", "--format", format)
        assert outcome.code == 1
        assert "REP007" in outcome.out
        if format in ("text", "concise"):
            assert "\x1b" not in outcome.out
