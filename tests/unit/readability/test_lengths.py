"""Sentences and paragraphs that are too long."""

import time

import pytest

from lintnews.finding import Finding
from lintnews.formats import read
from lintnews.rulebook import load

BOOK = load()


def lint(code: str, text: str, format: str = "plain") -> list[Finding]:
    outcome = BOOK.engine([BOOK.rules[code]]).lint(read(text, format))
    assert not outcome.failures
    return list(outcome.findings)


def words(number: int) -> str:
    sentence = "The dam above our old mill moved "
    return " ".join((sentence.split() * 9)[:number]) + "."


@pytest.mark.parametrize(("number", "flagged"), [(45, False), (46, True), (60, True)])
def test_the_limit(number: int, flagged: bool) -> None:
    assert bool(lint("READ001", words(number))) == flagged


def test_short_sentences_in_a_long_paragraph() -> None:
    assert lint("READ001", " ".join([words(20)] * 6)) == []


def test_the_long_one_among_short_ones() -> None:
    (finding,) = lint("READ001", f"{words(20)} {words(50)} {words(20)}")
    assert finding.match == words(50)
    assert finding.facts["length"] == 50


def test_words_broken_over_lines_count() -> None:
    assert len(lint("READ001", words(50).replace(" mill ", " mill\n"), "markdown")) == 1


def test_abbreviations_do_not_hide_a_long_sentence() -> None:
    text = words(30)[:-1] + " and Dr. Smith of St. Louis moved, said Prof. Orr, as " + words(20)
    assert len(lint("READ001", text)) == 1


def test_quoted_words_are_not_the_authors() -> None:
    assert lint("READ001", f"“{words(50)[:-1]},” she said.") == []
    assert len(lint("READ001", f"{words(50)[:-1]}, “{words(5)[:-1]},” she said.")) == 1


def test_lists_are_left_alone() -> None:
    names = ", ".join(["Alder Bay", "Bexley", "Corrin", "Dunmore"] * 12)
    assert lint("READ001", f"The ferry calls at {names} and Zell.") == []


def test_long_paragraphs() -> None:
    assert len(lint("READ002", " ".join([words(20)] * 6))) == 1
    assert lint("READ002", " ".join([words(20)] * 5)) == []


@pytest.mark.parametrize("code", ["READ001", "READ002", "READ003"])
@pytest.mark.parametrize("unit", ["a ", "aaaa. B ", "a. B", "；，", "的", "“a ", "\n"])
def test_time_grows_with_the_text(code: str, unit: str) -> None:
    began = time.process_time()
    lint(code, (unit * 60_000)[:60_000])
    assert time.process_time() - began < 3
