"""What single lines are judged by."""

import pytest

from lintnews.leftovers.wording import LIKELY, SURE, Wordings, sort_out, words_of
from lintnews.rulebook import load

BOOK = load(documented=True)
SPACED = ("en", "de", "fr", "es", "pt", "ru")
WORDINGS = Wordings(
    sort_out(
        [BOOK.lexicons[f"{language}/chrome"] for language in SPACED],
        [BOOK.lexicons["zh/chrome"], BOOK.lexicons["ja/chrome"]],
    )
)


@pytest.mark.parametrize("language", SPACED)
@pytest.mark.parametrize("name", ["chrome", "related-headings"])
def test_entries_are_written_as_lines_are_read(language: str, name: str) -> None:
    for entry in BOOK.lexicons[f"{language}/{name}"]:
        bare = entry.removesuffix(" …").removeprefix("… ")
        assert bare == " ".join(words_of(bare)), entry


@pytest.mark.parametrize("language", ["en", "de"])
def test_menu_words_have_a_weight(language: str) -> None:
    for entry in BOOK.lexicons[f"{language}/chrome-words"]:
        word, _, weight = entry.rpartition(" ")
        assert weight in "0123"
        assert words_of(word) == [word], entry


def test_numbers_and_apostrophes_are_levelled() -> None:
    assert words_of("Don’t miss: 12 Photos") == ["don't", "miss", ":", "0", "photos"]


@pytest.mark.parametrize(
    ("line", "score"),
    [
        ("Share this story", SURE),
        ("READ MORE: The quay that sank twice in one winter", SURE),
        ("3 Comments", SURE),
        ("Das könnte Sie auch interessieren", SURE),
        ("Lire aussi : le pont est fermé", SURE),
        ("Читайте также: мост закрыт", SURE),
        ("Related stories from the harbour", SURE),
        ("Read more books, doctors say", 0),
        ("Share of voters falls to a third", 0),
        ("The council meets on Monday", 0),
        ("", 0),
    ],
)
def test_lines(line: str, score: int) -> None:
    assert WORDINGS.judge(words_of(line)) == score


@pytest.mark.parametrize(
    ("line", "score"),
    [
        ("责任编辑：王某", SURE),
        ("下拉页面查看更多", SURE),
        ("あわせて読みたい", SURE),
        ("市议会星期一开会讨论大桥", 0),
        ("更多的人选择乘船上班，议会说", 0),
    ],
)
def test_lines_without_spaces(line: str, score: int) -> None:
    assert WORDINGS.judge_unspaced(line) == score


def test_what_is_left_open_is_limited() -> None:
    assert WORDINGS.judge(words_of("Subscribe to our newsletter")) == SURE
    assert WORDINGS.judge(words_of("Tweet this " + "very " * 5 + "day")) == LIKELY
    assert WORDINGS.judge(words_of("Tweet this " + "very " * 30 + "day")) == 0
