"""Runs of four words that come again, the phrases they make up, and where these stand."""

import pytest

from lintnews.document import Document
from lintnews.formats import read
from lintnews.repetition.echoes import echoes, repeated_runs
from lintnews.repetition.phrases import phrases, places_of, word_before

TEXT = (
    "The ferry stays at the pier when the fog is thick.\n\n"
    "A boat stays at the *pier* when the wind turns; a mule, never.\n\n"
    "The cook stays at the\npier, when she can.\n"
)


@pytest.fixture
def document() -> Document:
    return read(TEXT, "markdown")


def test_echoes_count_the_runs_said_before(document: Document) -> None:
    counts = repeated_runs(document)
    assert counts[b"stays", b"at", b"the", b"pier"] == 3
    assert counts[b"at", b"the", b"pier", b"when"] == 3
    assert echoes(document) == sum(counts.values()) - len(counts)


def test_long_texts_are_counted_alike() -> None:
    words = [f"w{number}" for number in range(600)]
    document = read(" ".join([*words, *words[40:50]]), "plain")
    assert echoes(document) == sum(repeated_runs(document).values()) // 2 == 7


def test_no_run_comes_again_in_prose_that_moves_on() -> None:
    document = read("Snow fell on the passes. A bus turned back to the valley.", "plain")
    assert echoes(document) == 0
    assert not repeated_runs(document)
    assert not list(phrases(document, 2))


def test_phrases_go_on_while_all_their_places_do(document: Document) -> None:
    assert list(phrases(document, 3)) == [(b"stays", b"at", b"the", b"pier", b"when")]


def test_places_have_only_blanks_between_the_words(document: Document) -> None:
    found = places_of(document, ["stays", "at", "the", "pier"])
    assert [document.text(span).split() for span in found] == [["stays", "at", "the", "pier"]] * 3
    assert len(places_of(document, ["the", "pier", "when"])) == 2  # the third has a comma
    assert [word_before(document, span) for span in found] == ["ferry", "boat", "cook"]


def test_places_are_whole_words() -> None:
    document = read("A pierced sail. The pier's end. İ stood on the pier here.", "plain")
    (place,) = places_of(document, ["pier"])
    assert document.prose[place.start - 4 : place.end + 5] == "the pier here"
