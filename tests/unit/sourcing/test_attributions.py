"""Who is made to stand for a claim, and whether a reader could name them."""

from collections.abc import Callable

import pytest

from lintnews.document import Document
from lintnews.sourcing.attributions import attributions
from lintnews.sourcing.vocabulary import Vocabulary, forms


def first(document: Document, words: Vocabulary) -> tuple[str, str] | None:
    for each in attributions(document, document.blocks[0], 0, words):
        return each.kind, document.text(each.source)
    return None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam leaks, Maria Lind said.", ("named", "Maria Lind")),
        (
            "The dam leaks, said Maria Lind of the water board.",
            ("named", "Maria Lind of the water board"),
        ),
        ("The dam leaks, according to the Lisbon Gazette.", ("named", "the Lisbon Gazette")),
        (
            "The dam leaks, according to an article in the Lisbon Gazette.",
            ("named", "an article in the Lisbon Gazette"),
        ),
        (
            "Maria Lind, the mayor of Vard, said the dam leaks.",
            ("named", "Maria Lind, the mayor of Vard"),
        ),
        ("Police said the dam leaks.", ("definite", "Police")),
        ("The company said the dam leaks.", ("definite", "The company")),
        ("She said the dam leaks.", ("pronoun", "She")),
        ("The report says the dam leaks.", ("document", "The report")),
        ("A recent study found that the dam leaks.", ("generic", "A recent study")),
        ("Experts say the dam leaks.", ("generic", "Experts")),
        ("The dam leaks, as noted in a new report.", ("generic", "a new report")),
        ("A Verian poll of 1,200 adults put it at 5%.", ("named", "A Verian poll")),
        ("The dam was found to leak.", None),
        ("The two states signed a report.", None),
        ("He went to say goodbye.", None),
        ("An estimated crowd came.", None),
    ],
)
def test_the_whole_phrase_decides(
    text: str,
    expected: tuple[str, str] | None,
    article: Callable[[str], Document],
    words: Vocabulary,
) -> None:
    assert first(article(text), words) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("say said", ("say", "says", "said", "said", "saying")),
        ("deny denied", ("deny", "denies", "denied", "denied", "denying")),
        ("agree", ("agree", "agrees", "agreed", "agreed", "agreeing")),
        ("note", ("note", "notes", "noted", "noted", "noting")),
        ("admit admitted", ("admit", "admits", "admitted", "admitted", "admitting")),
        ("write wrote written", ("write", "writes", "wrote", "written", "writing")),
    ],
)
def test_forms_of_verbs(entry: str, expected: tuple[str, ...]) -> None:
    assert forms(entry) == expected
