"""Codes of words: equal words are found a fixed number of words later, in one comparison."""

from hypothesis import given
from hypothesis import strategies as st

from lintnews.repetition.codes import Codes

WORDS = st.lists(st.sampled_from([b"a", b"an", b"b", b"mill", b"mole", b"12", b"345", b"x" * 300]))


def test_runs_of_words_that_come_again_at_once() -> None:
    codes = Codes([b"the", b"the", b"the", b"mill", b"at", b"at"])
    assert list(codes.runs(1, 1)) == [(0, 2), (4, 5)]
    assert list(codes.runs(1, 2)) == [(0, 2)]


def test_numbers_are_alike() -> None:
    codes = Codes([b"gate", b"7", b"gate", b"108", b"3rd"])
    assert list(codes.runs(2, 2)) == [(0, 2)]
    assert codes.numbers == 3
    assert list(codes.figures()) == [b"7", b"108", b"3rd"]


def test_no_words_have_no_runs() -> None:
    assert list(Codes([]).runs(1, 1)) == []


@given(WORDS, st.integers(1, 5), st.integers(1, 3))
def test_equal_words_are_never_missed(words: list[bytes], lag: int, least: int) -> None:
    covered = {at for start, end in Codes(words).runs(lag, least) for at in range(start, end)}
    for start in range(len(words) - lag - least + 1):
        if words[start : start + least] == words[start + lag : start + lag + least]:
            assert covered.issuperset(range(start, start + least))
