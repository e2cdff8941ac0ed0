"""Acronyms, spellings and introductions."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.finding import Finding
from lintnews.formats import read
from lintnews.names.acronyms import Initials, acronyms
from lintnews.names.spellings import FEWEST_LETTERS, is_one_slip_apart
from lintnews.rulebook import load

BOOK = load()


def lint(code: str, text: str, format: str = "plain") -> list[Finding]:
    outcome = BOOK.engine([BOOK.rules[code]]).lint(read(text, format))
    assert not outcome.failures
    return list(outcome.findings)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The FSCT and the KVHT's men", ["FSCT", "KVHT"]),
        ("FSCT, KVHT.", ["FSCT", "KVHT"]),
        ("An FSCT-led group of NGOs in the G20", []),
        ("fsct.com FSCT.com www.FSCT #FSCT @FSCT R&DX", []),
        ("A to ABCDEF, AB", []),
        ("ÄFSCT 😀 FSCT", ["FSCT"]),
        ("MP3S and B2BC", []),
        ("", []),
    ],
)
def test_words_in_capitals(text: str, found: list[str]) -> None:
    assert [each.text for each in acronyms(text)] == found
    for each in acronyms(text):
        assert text[each.span.start : each.span.end] == each.text


@given(st.text(alphabet="ABc .-'é漢\ud800", max_size=40))
def test_a_word_in_capitals_stands_where_it_says(text: str) -> None:
    for each in acronyms(text):
        assert text[each.span.start : each.span.end] == each.text
        assert 3 <= len(each.text) <= 5


@pytest.mark.parametrize(
    ("prose", "expanded"),
    [
        ("the Financial Stability Court of Tonga", True),
        ("a financial-stability court, tonga", False),
        ("the Fund for Stability, Court and Tower", False),
        ("financial stability and court-tower", True),
        ("the Court of Tonga", False),
    ],
)
def test_initials(prose: str, expanded: bool) -> None:
    assert Initials(prose).spell("FSCT") == expanded


def distance_is_one(one: str, two: str) -> bool:
    """One substitution, deletion, insertion or swap of neighbours, by trying them all."""
    letters = set(two)
    edits = {one[:at] + one[at + 1 :] for at in range(len(one))}
    edits |= {one[:at] + x + one[at + 1 :] for at in range(len(one)) for x in letters}
    edits |= {one[:at] + x + one[at:] for at in range(len(one) + 1) for x in letters}
    edits |= {one[:at] + one[at + 1] + one[at] + one[at + 2 :] for at in range(len(one) - 1)}
    return one != two and two in edits


@given(st.text("abc", min_size=5, max_size=8), st.text("abc", min_size=5, max_size=8))
def test_one_slip(one: str, two: str) -> None:
    short, long = sorted((one, two), key=len)
    appended = long[:-1] == short
    assert is_one_slip_apart(one, two) == (distance_is_one(one, two) and not appended)


def test_short_names_are_never_slips() -> None:
    assert not is_one_slip_apart("Marc", "Mark")
    assert FEWEST_LETTERS == 5


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The NQRX said no. They went home.", ["NQRX"]),
        ("The NQRX (a court) said no.", []),
        ("The court (NQRX) said no.", []),
        ("The regulator NQRX said no.", []),
        ("The NQRX union said no.", []),
        ("The NQRX, which fines banks, said no.", []),
        ("Deutsche NQRX said no.", []),
        ("The News of Quiet Rural Xanadu said no. The NQRX did.", []),
        ("READ THE NQRX NOW, it said.", []),
        ("The FBI and the BBC said no.", []),
        ("They saw the XVIII of them.", []),
        ("They said WBTZ was on the air.", []),
        ("He did NOT go.", []),
    ],
)
def test_acronyms_that_need_words(text: str, flagged: list[str]) -> None:
    assert [finding.match for finding in lint("NAME001", text)] == flagged


def test_a_house_can_extend_the_list() -> None:
    text = read("The NQRX said no.", "plain")
    house = load({"en/known-acronyms": ["NQRX"]})
    assert not house.engine([house.rules["NAME001"]]).lint(text).findings


def test_the_usual_spelling_wins_and_the_first_one_a_draw() -> None:
    (finding,) = lint("NAME003", "A website. Two websites. A web site.")
    assert (finding.match, finding.edits[0].text) == ("web site", "website")
    (finding,) = lint("NAME003", "A web site. A website.")
    assert finding.edits[0].text == "web site"


@pytest.mark.parametrize(
    "text",
    [
        "The US Open is on. The U.S. team has won.",
        "It cost US$5, the U.S. firm said.",
        "The Center for Ice opened a centre.",
        "Williams met William Orr. “William,” Orr said. William Orr said it. Williams said it.",
        "The US sent two. “The U.S. sent four,” she said.",
    ],
)
def test_no_two_spellings(text: str) -> None:
    assert lint("NAME003", text) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("“No,” Okafor said, her hat in hand.", True),
        ("“No,” said Okafor, who runs it.", False),
        ("Dr. Okafor came. “No,” Okafor said, her hat in hand.", False),
        ("Mayor Okafor came. “No,” Okafor said, her hat in hand.", False),
        ("The keeper, Okafor, 54, came. “No,” Okafor said, her hat in hand.", False),
        ("Okafor said it would close.", False),
        ("On Monday, Trump said he would come.", False),
        ("The senator from Texas said he would come.", False),
    ],
)
def test_who_has_been_introduced(text: str, flagged: bool) -> None:
    assert bool(lint("NAME002", text)) == flagged


@pytest.mark.parametrize("code", ["NAME001", "NAME002", "NAME003", "NAME004"])
@pytest.mark.parametrize(
    "unit", ["ABC ", "Aa Bbbbb said ", "said he Xxxxx ", "US U.S. ", "(ABC) ", "A A A A A "]
)
def test_time_grows_with_the_text(code: str, unit: str) -> None:
    began = time.process_time()
    lint(code, (unit * 60_000)[:60_000])
    assert time.process_time() - began < 3
