"""Rounds: the same words over and over; numbers may count on, and nothing else may change."""

import pytest

from lintnews.repetition.rounds import rounds


def found(text: str) -> list[tuple[int, int, int]]:
    return [tuple(each) for each in rounds(text.lower().split())]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("We have to go out there " * 3, 6),
        ("Hurrah " * 18, 1),
        (" ".join(f"Gate {number} closed" for number in range(7, 19)), 3),
        (" ".join(f"{number}. Rain on the roof" for number in range(1, 8)), 5),
        (" ".join(f"In {2000 + n} it rose to {7 + n} euros an hour" for n in range(6)), 9),
    ],
)
def test_what_comes_round(text: str, length: int) -> None:
    assert found(text) == [(0, len(text.split()), length)]


@pytest.mark.parametrize(
    "text",
    [
        "We have to go out there " * 2,
        "Hurrah " * 9,
        " ".join(str(number) for number in range(100)),
        " ".join(f"Gate {number} closed" for number in (3, 9, 4, 8, 1, 20, 2, 7, 6)),
        " ".join(f"{number} star rating" for number in range(1, 6)),
        "Gate one closed gate two closed gate three closed gate four closed gate five closed",
    ],
)
def test_what_does_not(text: str) -> None:
    assert found(text) == []


def test_rounds_begin_where_the_words_do() -> None:
    words = "The mayor spoke and " + "the town needs a sign of hope " * 4 + "which came"
    assert found(words) == [(4, 32, 7)]
