"""Numbers of headline and story: what bears out what."""

import pytest

from lintnews.headlines.numbers import is_plain, numbers, parts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9 hurt", 9),
        ("nine hurt", 9),
        ("twenty-two boats", 22),
        ("1M users", 1e6),
        ("half a million", 5e5),
        ("a dozen eggs", 12),
        ("$5.65bn deal", 5.65e9),
        ("three hundred thousand", 3e5),
        ("2,500 jobs", 2500),
        ("30万人", 3e5),
    ],
)
def test_values(text: str, value: float) -> None:
    assert [number.value for number in numbers(text)] == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("headline", "story", "agrees"),
    [
        ("9 hurt", "nine people were hurt", True),
        ("9 hurt", "eight people were hurt", False),
        ("1M users", "1,012,000 users", True),
        ("30,000 march", "about 13,000 marched", False),
        ("2,500 jobs", "2,493 jobs", True),
        ("15% fewer", "14.6 percent fewer", True),
        ("33% of homes", "a third of homes", True),
        ("$28bn claim", "$28.3bn", True),
        ("90 jobs", "900 jobs", False),
    ],
)
def test_rounding(headline: str, story: str, agrees: bool) -> None:
    figure = next(iter(numbers(headline)))
    told = [*numbers(story), *parts(story)]
    assert any(number.bears_out(figure) for number in told) is agrees


@pytest.mark.parametrize(
    "text",
    ["Votes of 2004", "Win by 3-1", "No. 1 song", "Channel 4 bid", "4 May", "at 9pm", "the 2nd",
     "Under 21 side", "top 10", "3G phones", "9/11"],
)  # fmt: skip
def test_what_is_no_plain_number(text: str) -> None:
    assert not any(is_plain(text, number) for number in numbers(text))


@pytest.mark.parametrize("text", ["9 hurt", "30,000 march in Porto", "Rents up 12%", "造成9人受伤"])
def test_what_is_one(text: str) -> None:
    assert any(is_plain(text, number) for number in numbers(text))


def test_long_digits_stay_linear() -> None:
    text = "1," * 50_000 + "9" * 50_000
    assert sum(1 for _ in numbers(text)) < len(text)
