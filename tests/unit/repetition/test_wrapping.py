"""The same article wrapped at any width, with or without emphasis, gives the same findings."""

import textwrap

import pytest

from lintnews.formats import read
from lintnews.rulebook import Rulebook

PARAGRAPHS = [
    "The northern ports are cautious about automatic cranes because of worries over jobs and safety.",
    "A farmer near the border has grown the largest pumpkin that the county has ever weighed. Children"
    " may sit in it on Sunday for a coin, and the coins go to the school that burned down in autumn.",
    "The union at the the largest pier wants a vote. At the northern ports, worries over safety and"
    " jobs explain the cautious line on automatic cranes.",
    "Snow fell on the passes in the night. Lorries waited at the customs house until noon, and a bus"
    " with pilgrims turned back to the valley, where a baker gave out warm bread and let them sleep.",
    "Oxley employs 1,200 dockers on two piers. In contrast, the northern ports remain cautious about"
    " automatic cranes, driven by worries over jobs and safety.",
    "The museum shows maps that sailors drew from memory. One of them has an island that nobody else"
    " ever saw, with a church, a well and a gallows; its maker was hanged for coining false money.",
    "Rotterdam is in stark contrast to Oxley. The pay of the crane drivers is in stark contrast to"
    " that of the clerks, and the coffee is in stark contrast to the tea.",
    "The port of Oxley employs 1,200 dockers on its piers. In short, worries about jobs and safety"
    " keep the northern ports cautious on automatic cranes.",
    "The harbour office will open a second ferry line to the outer islands in May, officials said.",
    "Choirs from nine villages will sing on the market square tonight. If it rains they will move to"
    " the riding hall, whose roof was mended by apprentices who had never held a hammer before.",
    "In May the harbour office will open a second line of ferries to the outer islands of the bay.",
    "Bakers have called their guild to a vote on night shifts before the long days of summer begin.",
    "A fox has moved into the cellar of the town hall, and the clerks bring it eggs and old cheese.",
    "Bakers have called their guild to a vote on night shifts before the long days of summer begin.",
]


def findings(book: Rulebook, text: str) -> list[tuple[str, str, int]]:
    rules = [rule for rule in book.rules.values() if rule.family == "REP"]
    outcome = book.engine(rules).lint(read(text, "markdown"))
    assert not outcome.failures
    return [
        (finding.code, " ".join(finding.match.replace("*", "").split()), len(finding.related))
        for finding in outcome.findings
    ]


def wrapped(width: int, emphasis: bool) -> str:
    paragraphs = PARAGRAPHS
    if emphasis:
        words = ("safety", "the largest", "stark", "second", "1,200", "guild")
        for word in words:
            paragraphs = [text.replace(word, f"**{word}**", 1) for text in paragraphs]
    if width:
        paragraphs = [
            textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)
            for text in paragraphs
        ]
    return "\n\n".join(paragraphs) + "\n"


def test_the_article_shows_every_kind_of_repetition(book: Rulebook) -> None:
    codes = {code for code, _, _ in findings(book, wrapped(0, emphasis=False))}
    assert {"REP001", "REP002", "REP003", "REP004", "REP006", "REP007"} <= codes


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("emphasis", [False, True])
def test_wrapping_changes_nothing(book: Rulebook, width: int, emphasis: bool) -> None:
    assert findings(book, wrapped(width, emphasis)) == findings(book, wrapped(0, emphasis=False))


@pytest.mark.parametrize("emphasis", [True])
def test_emphasis_changes_nothing(book: Rulebook, emphasis: bool) -> None:
    assert findings(book, wrapped(0, emphasis)) == findings(book, wrapped(0, emphasis=False))
