"""Messages and how facts get into them."""

import pytest

from lintnews.engine.messages import LONGEST_QUOTE, fill, shorten


@pytest.mark.parametrize(
    ("message", "filled"),
    [
        ("no facts", "no facts"),
        ("“{match}” cites {n} works.", "“it” cites 3 works."),
        ("{match}{match}", "itit"),
        ("{unknown} stays, {match} goes", "{unknown} stays, it goes"),
        ("{match.__class__} reaches nothing", "{match.__class__} reaches nothing"),
        ("a { b {n", "a { b {n"),
        ("{list}", "a, b"),
    ],
)
def test_fill(message: str, filled: str) -> None:
    assert fill(message, {"match": "it", "n": 3, "list": ["a", "b"]}) == filled


def test_long_quotes_are_cut_in_the_middle() -> None:
    text = shorten("word " * 50 + "end")
    assert len(text) <= LONGEST_QUOTE
    assert text.startswith("word")
    assert text.endswith("end")
    assert " … " in text
