"""Columns in the units of others."""

from hypothesis import given
from hypothesis import strategies as st

from lintnews.reporters.columns import Columns, utf8_length, utf16_length
from lintnews.spans import Lines

TEXTS = st.text(st.sampled_from("ab é世😀\ud800\n\r"), max_size=30)


def test_an_emoji_before_the_hit() -> None:
    source = "😀é x"
    assert Columns(source, len).column(3, 4) == 4
    assert Columns(source, utf8_length).column(3, 4) == 8
    assert Columns(source, utf16_length).column(3, 4) == 5


@given(source=TEXTS, offsets=st.lists(st.integers(0, 30)))
def test_any_order_of_questions(source: str, offsets: list[int]) -> None:
    lines = Lines(source)
    utf8, utf16 = Columns(source, utf8_length), Columns(source, utf16_length)
    for offset in (min(each, len(source)) for each in offsets):
        column = lines.position(offset).column
        before = source[offset - column + 1 : offset]
        assert utf8.column(offset, column) == len(before.encode("utf-8", "surrogatepass")) + 1
        wide = sum(1 + (ord(char) > 0xFFFF) for char in before)
        assert utf16.column(offset, column) == wide + 1


def test_one_long_line_stays_linear() -> None:
    measured = 0

    def length(text: str) -> int:
        nonlocal measured
        measured += len(text)
        return len(text)

    columns = Columns("é" * 100_000, length)
    for offset in range(0, 100_000, 10):
        columns.column(offset, offset + 1)
    assert measured <= 100_000
