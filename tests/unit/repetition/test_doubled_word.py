"""Doubled words and phrases: what counts as one, and what never does."""

import pytest

from lintnews.formats import read
from lintnews.rulebook import Rulebook


@pytest.fixture(scope="module")
def flagged(book: Rulebook):  # type: ignore[no-untyped-def]
    engine = book.engine([book.rules["REP007"]])

    def lint(text: str, format: str = "markdown") -> list[str]:
        outcome = engine.lint(read(text, format))
        assert not outcome.failures
        return [finding.match for finding in outcome.findings]

    return lint


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("He saw the the dam.", "the the"),
        ("The\nthe dam.", "The\nthe"),
        ("He saw the *the* dam.", "the *the"),
        ("A walk in the in the park.", "in the in the"),
        ("They met at the end of at the end of May.", "at the end of at the end of"),
        ("He said that that was the the day.", "the the"),
        ("He saw the the the dam.", "the the the"),
        ("Le maire a vu le le barrage et les gens de la ville.", "le le"),
    ],
)
def test_flags(flagged, text: str, match: str) -> None:  # type: ignore[no-untyped-def]
    assert flagged(text) == [match]


@pytest.mark.parametrize(
    "text",
    [
        "What he had had was enough, and that that was so is clear.",
        "Duran Duran played in Walla Walla and in Baden Baden.",
        "The storm went on day after day after day.",
        "Johnson and Johnson and Johnson and Sons merged.",
        "He came in. In May he left.",
        "It was a long, long road.",
        "Read [the](a.md) [the](b.md) dam.",
        "- the\n- the dam\n",
        "| the | the |\n| --- | --- |\n| dam | dam |\n",
        "Type `ls` `ls` to see the files.",
        "The scores were 10 10 and 20 20 in the end.",
        "## The dam\n\nDam builders met.",
        "人人都说天天看看。",
        "“We we were afraid,” she said of the dam.",
    ],
)
def test_leaves_alone(flagged, text: str) -> None:  # type: ignore[no-untyped-def]
    assert flagged(text) == []


def test_a_mark_of_the_view_in_the_text_shifts_nothing(flagged) -> None:  # type: ignore[no-untyped-def]
    assert flagged("One \x01 two.\n\nThe \x01\x01 mill.\n\nHe saw the the dam.") == ["the the"]
