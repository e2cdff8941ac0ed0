"""Globs of the configuration."""

import pytest

from lintnews.config.glob import matcher


@pytest.mark.parametrize(
    ("glob", "yes", "no"),
    [
        ("wire", ["wire", "wire/a.md", "x/wire/a.md"], ["wires/a.md", "a/wired"]),
        ("wire/**", ["wire/a.md", "wire/x/a.md"], ["x/wire/a.md"]),
        ("/wire", ["wire/a.md"], ["x/wire/a.md"]),
        ("*.md", ["a.md", "x/a.md"], ["a.mdx", "a.md.txt"]),
        ("x/*.md", ["x/a.md"], ["x/y/a.md", "a.md"]),
        ("x/**/a.md", ["x/a.md", "x/y/z/a.md"], ["x/ya.md"]),
        ("**/drafts", ["drafts/a.md", "x/drafts/a.md"], ["xdrafts"]),
        ("a?.md", ["ab.md"], ["a.md", "a/.md"]),
        ("[ab].md", ["a.md"], ["c.md"]),
        ("[!ab].md", ["c.md"], ["a.md"]),
        ("[a-c].md", ["b.md"], ["d.md"]),
        ("[z-a].md", [], ["b.md"]),
        ("[].md", ["[].md"], ["a.md"]),
        (r"a\*.md", ["a*.md"], ["ab.md"]),
        ("a.md", ["a.md"], ["aXmd"]),
        ("line\nfeed.md", ["line\nfeed.md"], ["line"]),
    ],
)
def test_matching(glob: str, yes: list[str], no: list[str]) -> None:
    matches = matcher([glob])
    assert [path for path in yes if not matches(path)] == []
    assert [path for path in no if matches(path)] == []


def test_several_and_none() -> None:
    assert matcher(["a", "b"])("b")
    assert not matcher([])("a")
