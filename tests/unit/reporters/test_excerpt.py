"""The source line under a finding."""

from hypothesis import given
from hypothesis import strategies as st

from lintnews.finding import Finding
from lintnews.reporters.excerpt import WINDOW, excerpt
from lintnews.reporters.visible import visible, width
from lintnews.spans import Lines, Span


def marked(source: str, start: int, end: int) -> tuple[str, str]:
    lines = Lines(source)
    place = (*lines.position(start), *lines.position(end))
    names = ("Z", "z", "", "info", "high", source[start:end], (), (), {}, "")
    return excerpt(source, Finding("a", Span(start, end), *place, *names))


def test_a_plain_line() -> None:
    assert marked("one\nthe the dam\ntwo", 4, 11) == ("the the dam", "^^^^^^^")


def test_wide_characters_count_two_columns() -> None:
    text, carets = marked("世界 dam 水坝", 3, 6)
    assert (text, carets) == ("世界 dam 水坝", "     ^^^")
    assert marked("dam 水坝", 4, 6)[1] == "    ^^^^"


def test_combining_marks_count_none() -> None:
    assert marked("cafe\u0301 dam", 6, 9)[1] == "     ^^^"


def test_hidden_characters_are_shown() -> None:
    text, carets = marked("\ta\u202eb\x1b[31m dam", 10, 13)
    assert text == "→   a<U+202E>b␛[31m dam"
    assert text[carets.index("^") :] == "dam"


def test_a_long_line_is_cut_around_the_hit() -> None:
    source = "word " * 1000 + "the the" + " word" * 1000
    text, carets = marked(source, 5000, 5007)
    assert text.startswith("…")
    assert text.endswith("…")
    assert len(text) == WINDOW + 2
    assert text[carets.index("^") :].startswith("the the word")
    assert carets.strip() == "^" * 7


def test_the_hit_near_the_start_of_a_long_line() -> None:
    text, carets = marked("word " * 1000, 0, 4)
    assert text.startswith("word word")
    assert text.endswith("…")
    assert carets == "^^^^"


def test_several_lines_are_marked_on_the_first() -> None:
    assert marked("The end\r\nof it", 4, 11) == ("The end", "    ^^^")


def test_an_empty_span_has_one_caret() -> None:
    assert marked("", 0, 0) == ("", "^")
    assert marked("abc\n", 3, 3) == ("abc", "   ^")


@given(
    source=st.text(st.sampled_from("ab 世😀\t\x00\u202e\u0301\r\n"), max_size=200),
    start=st.integers(0, 200),
    length=st.integers(0, 200),
)
def test_carets_stand_under_the_flagged_text(source: str, start: int, length: int) -> None:
    start = min(start, len(source))
    end = min(start + length, len(source))
    text, carets = marked(source, start, end)
    assert "\n" not in text
    assert width(carets) <= width(text) + 1
    flagged = source[start:end].replace("\r", "\n").split("\n")[0]
    assert carets.count("^") <= max(1, width(visible(flagged)))


def test_ordinary_text_is_left_as_it_is() -> None:
    for text in ("plain", "“curly” – dash…", "世界", "😀", "é"):
        assert visible(text) == text
    assert visible("a\ud800b\x7f") == "a<U+D800>b␡"
