import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.language.words import count, lowered, occurrences, stands, tokens, words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("One two\nthree\u00a0four", 4),
        ("state-owned firms don't pay", 4),
        ("他们走了。", 4),
        ("iPhone手机 sold out", 5),
        ("彼はパンを食べた", 8),
        ("서울에서 온 소식", 3),
        ("Он ушёл домой.", 3),
    ],
)
def test_count(text, number):
    assert count(text) == number


@given(st.text(alphabet="ab \n", max_size=50), st.integers(1, 4000))
def test_long_texts_are_counted_in_slices(text, times):
    assert count(text * times) == len((text * times).split())


def test_words_of_a_document_leave_out_what_no_reader_sees(article):
    assert words(article("One two.", "Three.")) == 3
    assert words(article("https://example.com/a b", kind="target")) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He didn’t, said 1,000 times.", "He|didn’t|said|1,000|times"),
        ("twenty-one U.S. firms, yes", "twenty-one|U.S|firms|yes"),
        ("5,x 3.5%", "5|x|3.5"),
        ("他买iPhone", "他|买|iPhone"),
        ("", ""),
    ],
)
def test_tokens(text, expected):
    assert "|".join(text[start:end] for start, end in tokens(text)) == expected


@given(st.text())
def test_tokens_are_ordered_and_without_spaces(text):
    at = 0
    for start, end in tokens(text):
        assert at <= start < end
        assert not any(char.isspace() for char in text[start:end])
        at = end
    assert count(text) >= 0


@pytest.mark.parametrize(
    ("text", "word", "whole", "open_end"),
    [
        ("a bridge, bridges and a bridge", "bridge", [2, 24], [2, 10, 24]),
        ("Bridge bridge_x xbridge 3bridge bridge3", "bridge", [], [7, 32]),
        ("bridge", "bridge", [0], [0]),
        ("éa a", "a", [3], [3]),
        ("", "a", [], []),
    ],
)
def test_occurrences(text: str, word: str, whole: list[int], open_end: list[int]) -> None:
    assert list(occurrences(text, word)) == whole
    assert list(occurrences(text, word, open_end=True)) == open_end
    assert stands(text, word) is bool(whole)


def test_small_letters_keep_their_places() -> None:
    assert lowered("ÄB İstanbul ẞ") == "äb İstanbul ß"
