"""Devices: what a headline uses, on which words."""

import pytest

from lintnews.headlines.devices import Devices, names, sort_out
from lintnews.headlines.tokens import NUMBER, QUOTED, YEAR, tokenize

LEXICON = [
    "-: this american life",
    "forward reference: this|these",
    "!withheld referent: what happened next",
    "listicle: ^ <n> * things|reasons",
    "quiz: which * (*) are you $",
]


def find(headline: str) -> list[tuple[str, str, bool]]:
    devices = Devices(sort_out(LEXICON)).find(headline, tokenize(headline))
    return [(d.name, headline[d.start : d.end], d.strong) for d in devices]


def test_a_device_stands_on_its_words() -> None:
    assert find("What happened next in Voss") == [("withheld referent", "What happened next", True)]


def test_any_word_and_words_that_may_be_missing() -> None:
    assert find("Which ferry are you") == [("quiz", "Which ferry are you", False)]
    assert find("Which old ferry are you") == [("quiz", "Which old ferry are you", False)]
    assert find("Which very old ferry are you") == []
    assert find("Which ferry are you on") == []


@pytest.mark.parametrize("number", ["7", "Seven"])
def test_numbers_count_in_digits_and_words(number: str) -> None:
    assert [name for name, _, _ in find(f"{number} good reasons")] == ["listicle"]


def test_the_start_is_the_start() -> None:
    assert find("Council finds 7 good reasons") == []


def test_names_are_no_devices() -> None:
    assert find("This American Life returns") == []
    assert names(Devices(sort_out(LEXICON)).find("This bridge", tokenize("This bridge"))) == [
        "forward reference"
    ]


def test_a_line_without_a_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="no device"):
        sort_out(["listicle"])


def test_scripts_without_spaces() -> None:
    devices = Devices(sort_out(["!withheld referent: 你想不到|真相来了"])).find(
        "你想不到的桥", tokenize("你想不到的桥")
    )
    assert [(d.start, d.end) for d in devices] == [(0, 4)]


def test_tokens_keep_their_places() -> None:
    text = "The old-town ferry’s 12 trips in 2019: “we will sail”"
    found = tokenize(text)
    assert [token.text for token in found] == [
        "^", "the", "old", "town", "ferry's", NUMBER, "trips", "in", YEAR, ":", QUOTED, "$$",
    ]  # fmt: skip
    for token in found:
        if token.text.isalpha():
            assert text[token.start : token.end].lower() == token.text


@pytest.mark.parametrize(
    "text", ["", "\ud800", "İstanbul", "“" * 300, "!" * 300, "\x00a\x00", "1" * 300]
)
def test_hostile_headlines(text: str) -> None:
    for token in tokenize(text):
        assert 0 <= token.start <= token.end <= len(text)
    Devices(sort_out(LEXICON)).find(text, tokenize(text))
