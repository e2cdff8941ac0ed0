"""Gitignore patterns, held against git itself."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lintnews.runner.gitignore import Gitignore

PIECES = ["a", "b", "*", "**", "/", "?", "[ab]", ".md", "a/b", "/**", "**/", "\\*"]
LINES = st.tuples(
    st.sampled_from(["", "!", "/"]), st.lists(st.sampled_from(PIECES), min_size=1, max_size=4)
).map(lambda each: each[0] + "".join(each[1]))
PATTERNS = st.lists(LINES, min_size=1, max_size=4)
PATHS = st.lists(st.sampled_from(["a", "b", "ab", "a.md", "c"]), min_size=1, max_size=3)


def left_out(lines: list[str], parts: list[str]) -> bool:
    """As a walk sees it: a folder that is left out is not entered."""
    ignore = Gitignore("\n".join(lines))
    for depth in range(1, len(parts) + 1):
        if ignore.verdict("/".join(parts[:depth]), depth < len(parts)):
            return True
    return False


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    return folder


def expected(repository: Path, lines: list[str], parts: list[str]) -> bool:
    """What git itself says."""
    (repository / ".gitignore").write_text("\n".join(lines) + "\n")
    command = ["git", "check-ignore", "-q", "--no-index", "/".join(parts)]
    return subprocess.run(command, cwd=repository, check=False).returncode == 0


@pytest.mark.parametrize(
    ("text", "path", "is_folder", "verdict"),
    [
        ("drafts/", "drafts", True, True),
        ("drafts/", "drafts", False, None),
        ("*.txt", "x/a.txt", False, True),
        ("/a.txt", "x/a.txt", False, None),
        ("x/a.txt", "x/a.txt", False, True),
        ("*\n!a.md", "a.md", False, False),
        ("!a.md\n*", "a.md", False, True),
        ("# a.md", "# a.md", False, None),
        (r"\#a.md", "#a.md", False, True),
        (r"\!a.md", "!a.md", False, True),
        ("a.md   ", "a.md", False, True),
        ("a.md\\ ", "a.md ", False, True),
        ("\n\n/\n//\n!\n", "a.md", False, None),
        ("a.md\r", "a.md", False, True),
        ("a\n!/**", "a/a", False, False),
        ("***/a.md", "a.md", False, True),
        ("a**/b.md", "a/c/b.md", False, True),
        ("?**/b.md", "a/c/b.md", False, None),
    ],
)
def test_patterns(text: str, path: str, is_folder: bool, verdict: bool | None) -> None:
    assert Gitignore(text).verdict(path, is_folder) is verdict


@settings(max_examples=150, deadline=None)
@given(lines=PATTERNS, parts=PATHS)
def test_it_agrees_with_git(repository: Path, lines: list[str], parts: list[str]) -> None:
    assert left_out(lines, parts) == expected(repository, lines, parts)


def test_hostile_patterns_do_not_raise() -> None:
    for text in ("[", "[a", "[]", "[!]", "\\", "**", "***/**", "[z-a]", "[[:alpha:]]", "a\\"):
        assert Gitignore(text).verdict("b/c.md", False) in (True, None)
