"""Which quantities count as figures, and which are names, labels, measures and idioms."""

import pytest

from lintnews.sourcing.figures import figures
from lintnews.spans import Span


def found(text: str) -> list[tuple[str, str]]:
    return [
        (text[figure.span.start : figure.span.end], figure.kind)
        for figure in figures(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 40% of bridges leak.", [("40%", "percent")]),
        (
            "It rose 3.5 per cent to 7 percent.",
            [("3.5 per cent", "percent"), ("7 percent", "percent")],
        ),
        ("Sixty-seven percent agreed.", [("Sixty-seven percent", "percent")]),
        ("It fell from 45% to 40%.", [("45% to 40%", "percent")]),
        ("A gap of five percentage points.", [("five percentage points", "points")]),
        ("It cost $4.5 billion.", [("$4.5 billion", "money")]),
        ("It cost £20m and €3bn.", [("£20m", "money"), ("€3bn", "money")]),
        ("It cost 40 million euros.", [("40 million euros", "money")]),
        ("Two million people fled.", [("Two million", "magnitude")]),
        ("Some 12,000 nurses left.", [("12,000", "count")]),
        ("One in five skips breakfast.", [("One in five", "share")]),
        ("Nine out of 10 agreed.", [("Nine out of 10", "share")]),
        ("Half of the residents left.", [("Half of the residents", "share")]),
        ("A third of boats leak.", [("A third", "share")]),
        ("Payments tripled in May.", [("tripled", "multiple")]),
        ("There were 18 strokes per 100,000.", [("18 strokes per 100,000", "rate")]),
    ],
)
def test_figures_are_found_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 1998 and in the 1990s.",
        "Lind, 44, a 4-year-old and 21 points.",
        "The GPT-4 model, the A320 and iOS 18.",
        "See page 1,204 and section 12,000.",
        "He was 100% sure of it.",
        "The first half of the season and half the time.",
        "A third party was told, and a third person.",
        "The top 1% own it.",
        "They doubled down on it.",
        "The lake is 12,000 years old.",
        "On Route 66 in 1998.",
        "It ended 5-4 on 2 May.",
    ],
)
def test_what_only_looks_like_a_figure(text: str) -> None:
    assert found(text) == []


def test_offsets_survive_letters_outside_the_code_page() -> None:
    text = "Łódź 漢字 🎉 – 40% of it"
    assert found(text) == [("40%", "percent")]
