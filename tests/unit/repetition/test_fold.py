"""The folded view keeps the order of words and blocks."""

from lintnews.formats import read
from lintnews.repetition.fold import WALL, fold, folded


def test_words_end_every_block_with_a_wall() -> None:
    view = fold(read("# A Dam\n\nThe *mill* — and its wheel.\n", "markdown"))
    assert view.words == [b"a", b"dam", WALL, b"the", b"mill", b"and", b"its", b"wheel", WALL]


def test_letters_forget_case_punctuation_and_breaks() -> None:
    one, other = fold(read("The dam,\nat last!\n\nTHE DAM: at last\n", "markdown")).letters()
    assert one == other


def test_compatibility_forms_are_levelled() -> None:
    assert folded("ＡＢＣ ﬁne") == folded("abc fine")


def test_clauses_end_where_a_sentence_may() -> None:
    view = fold(read("He came. She left at 3.5 knots! Why?\n\nNo.\n", "markdown"))
    assert [clause.split() for clause in view.clauses()] == [
        [b"he", b"came"],
        [b"she", b"left", b"at", b"3", b"5", b"knots"],
        [b"why"],
        [WALL],
        [b"no"],
        [WALL],
    ]
