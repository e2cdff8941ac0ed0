"""Spans, lines and the source map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.spans import Lines, SourceMap, Span


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\rb", 3, (3, 1)),
        ("😀x\ny", 1, (1, 2)),
    ],
)
def test_position(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert Lines(text).position(offset) == expected


@given(st.text(alphabet="a\r\n😀"))
def test_lines_agree_with_splitlines(text: str) -> None:
    lines = Lines(text)
    expected = text.splitlines() or [""]
    if text.endswith(("\r", "\n")):
        expected.append("")
    assert [text[slice(*lines.span(n))] for n in range(1, len(lines) + 1)] == expected


def test_map_of_entity_and_emphasis() -> None:
    # source: "R&amp;D is <b>very</b> unique"   prose: "R&D is very unique"
    mapping = SourceMap()
    mapping.add(0, 0, 1)
    mapping.add(1, 1, 1, width=5)
    mapping.add(2, 6, 5)
    mapping.add(7, 14, 4)
    mapping.add(11, 22, 7)
    assert mapping.source(Span(0, 3)) == Span(0, 7)
    assert mapping.source(Span(1, 2)) == Span(1, 6)
    assert mapping.source(Span(7, 18)) == Span(14, 29)
    assert mapping.source(Span(7, 11)) == Span(14, 18)
    assert mapping.verbatim(Span(7, 11)) == Span(14, 18)
    assert mapping.verbatim(Span(7, 18)) is None
    assert mapping.verbatim(Span(1, 2)) is None


def test_empty_span_points_at_what_follows() -> None:
    mapping = SourceMap()
    mapping.add(0, 10, 5)
    mapping.add(7, 30, 5)
    assert mapping.source(Span(5, 5)) == Span(30, 30)
    assert mapping.source(Span(12, 12)) == Span(35, 35)
    assert SourceMap().source(Span(0, 0)) == Span(0, 0)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_identity_map(length: int, start: int, end: int) -> None:
    start, end = sorted((min(start, length), min(end, length)))
    assert SourceMap.identity(length).source(Span(start, end)) == Span(start, end)


def test_span_relations() -> None:
    assert Span(2, 5).overlaps(Span(4, 9))
    assert not Span(2, 5).overlaps(Span(5, 9))
    assert Span(2, 5).covers(Span(2, 4))
    assert 4 in Span(2, 5)
    assert 5 not in Span(2, 5)
