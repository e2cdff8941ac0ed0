"""Sentences that open with the same words, in a row."""

import pytest

from lintnews.formats import read
from lintnews.repetition.openings import joined, runs

ROW = [
    "The office will dredge the channel by spring.",
    "The office will pay the pilots who lost a boat.",
    "The office will ask for a loan in June.",
]


def rows(text: str, format: str = "markdown") -> list[tuple[str, int]]:
    return [(row[1].text, len(row)) for row in runs(read(text, format), 3)]


def test_a_row_is_shown_by_the_words_in_common() -> None:
    assert rows("\n\n".join(ROW)) == [("The office will", 3)]


def test_three_in_one_paragraph_are_a_figure_of_speech() -> None:
    assert rows(" ".join(ROW)) == []
    assert rows(" ".join([*ROW, "The office will move to the pier."])) == [("The office will", 4)]


@pytest.mark.parametrize(
    "between",
    ["Rain fell on the pier.", "## Loans", "“The office will wait and see.”", "Will it rain?"],
)
def test_whatever_comes_between_ends_a_row(between: str) -> None:
    assert rows("\n\n".join([*ROW[:2], between, ROW[2]])) == []


def test_markup_and_breaks_do_not_count() -> None:
    wrapped = [text.replace("office will", "*office*\nwill") for text in ROW]
    assert rows("\n\n".join(wrapped)) == [("The office will", 3)]


def test_sentences_that_are_the_same_are_left_to_others() -> None:
    same = "The office will dredge the channel by spring {}."
    text = "\n\n".join(same.format(word) for word in ("tide", "time", "light"))
    assert rows(text) == []


def test_han_openings() -> None:
    text = "该办公室将于春季疏浚航道。\n\n该办公室将于六月申请一笔贷款。\n\n该办公室将于八月迁入旧海关大楼。"
    assert rows(text) == [("该办公室将于", 3)]


def test_joints_are_counted_among_all_sentences() -> None:
    document = read(
        "Rain fell. However, it stopped at noon. However, it is cold now. Ice? Yes.", "plain"
    )
    ((found, total),) = joined(document, [b"however"])
    assert ([each.text for each in found], total) == (["However", "However"], 5)
