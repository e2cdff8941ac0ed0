"""Gitignore patterns, held against an implementation that is not ours."""

import pathspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.runner.gitignore import Gitignore

PIECES = ["a", "b", "*", "**", "/", "?", "[ab]", ".md", "a/b", "/**", "**/", "\\*"]
LINES = st.tuples(
    st.sampled_from(["", "!", "/"]), st.lists(st.sampled_from(PIECES), min_size=1, max_size=4)
).map(lambda each: each[0] + "".join(each[1]))
#: Slashes alone match nothing in git, and `a/**/` no file in `a`; pathspec takes them for more.
PATTERNS = st.lists(
    LINES.filter(lambda line: line.strip("!/") and not line.endswith("**/")), min_size=1, max_size=4
)
PATHS = st.lists(st.sampled_from(["a", "b", "ab", "a.md", "c"]), min_size=1, max_size=3)


def left_out(lines: list[str], parts: list[str]) -> bool:
    """As a walk sees it: a folder that is left out is not entered."""
    ignore = Gitignore("\n".join(lines))
    for depth in range(1, len(parts) + 1):
        if ignore.verdict("/".join(parts[:depth]), depth < len(parts)):
            return True
    return False


def expected(lines: list[str], parts: list[str]) -> bool:
    spec = pathspec.GitIgnoreSpec.from_lines(lines)
    for depth in range(1, len(parts) + 1):
        path = "/".join(parts[:depth]) + ("/" if depth < len(parts) else "")
        # A folder's own pattern, not those above it, which the walk has already answered for.
        if spec.check_file(path).include:
            return True
    return False


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
    ],
)
def test_patterns(text: str, path: str, is_folder: bool, verdict: bool | None) -> None:
    assert Gitignore(text).verdict(path, is_folder) is verdict


@given(lines=PATTERNS, parts=PATHS)
def test_it_agrees_with_pathspec(lines: list[str], parts: list[str]) -> None:
    assert left_out(lines, parts) == expected(lines, parts)


def test_hostile_patterns_do_not_raise() -> None:
    for text in ("[", "[a", "[]", "[!]", "\\", "**", "***/**", "[z-a]", "[[:alpha:]]", "a\\"):
        assert Gitignore(text).verdict("b/c.md", False) in (True, None)
