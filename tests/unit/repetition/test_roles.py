"""Blocks that say what the article says, by design, are told from those that repeat it."""

import pytest

from lintnews.formats import read
from lintnews.repetition.roles import is_set_apart, is_summary

LABELS = ("summary", "key points", "摘要")
LONG = (
    "The board met in the customs house until midnight and heard nine captains, two bakers and a"
    " bird warden. Nobody could say what the silt would cost. A vote is to follow in spring."
)
SHORT = "Ferries will cross to the islands by night from May on."


def summaries(text: str, format: str = "plain") -> list[int]:
    document = read(text, format)
    return [at for at in range(len(document.blocks)) if is_summary(document, at, LABELS)]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (["SUMMARY.", SHORT, "FULL TEXT.", LONG], [1]),
        (["Ferries by night", "Key points", SHORT, LONG], [2, 3]),
        (["Ferries by night", f"Summary: {SHORT}", LONG], [1]),
        (["Ferries by night", SHORT.replace("from May on.", "from ..."), LONG], [1]),
        (["摘要：渡轮五月起夜间开往外岛。", LONG], [0]),
        (["Ferries by night", LONG, SHORT], []),
    ],
)
def test_labels_and_endings_tell_summaries(blocks: list[str], expected: list[int]) -> None:
    assert summaries("\n\n".join(blocks)) == expected


def test_list_items_sum_up() -> None:
    assert summaries(f"# Ferries by night\n\n- {SHORT}\n\n{LONG}\n", "markdown") == [1]


def test_a_short_sentence_among_long_paragraphs_is_set_apart() -> None:
    standfirst = read("\n\n".join([SHORT, LONG, LONG, f"{SHORT} {LONG}"]), "plain")
    assert is_set_apart(standfirst, 0, 3)
    pulled = read("\n\n".join([LONG, LONG, LONG, SHORT, f"{SHORT} {LONG}"]), "plain")
    assert is_set_apart(pulled, 3, 4)
    assert not is_set_apart(pulled, 0, 4)


def test_where_all_paragraphs_are_short_none_is_set_apart() -> None:
    document = read("\n\n".join([SHORT] * 5), "plain")
    assert not is_set_apart(document, 0, 4)
