"""Errors that help."""

import pytest

from lintnews.config.discovery import line_of
from lintnews.config.errors import ConfigError, nearest, suggestion


def test_nearest() -> None:
    assert nearest("selct", ["ignore", "select"]) == "select"
    assert nearest("STATT001", ["ATTR001", "STAT001"]) == "STAT001"
    assert nearest("stat", ["ATTR", "STAT"]) == "STAT"
    assert nearest("xyz", ["ignore", "select"]) is None
    assert suggestion("xyz", ["ignore"]) == ""


@pytest.mark.parametrize(
    ("path", "line", "text"),
    [("a.toml", 3, "a.toml:3: bad"), ("a.toml", 0, "a.toml: bad"), ("", 0, "bad")],
)
def test_place(path: str, line: int, text: str) -> None:
    assert str(ConfigError("bad", path, line)) == text


def test_lines_are_found_after_the_heading() -> None:
    text = '[tool.a]\nselect = 1\n[tool.lintnews]\nselect-x = 1\nselect = "REP"\n'
    assert line_of(text, "select", "tool.lintnews") == 5
    assert line_of(text, "select") == 2
    assert line_of(text, "REP") == 5
    assert line_of(text, "gone") == 0
