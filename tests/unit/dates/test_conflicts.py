"""Dates in texts that no calendar has, or that the file rules out."""

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


def dated(date: str, text: str) -> str:
    return f"---\ndate: {date}\n---\n\n# Council meets\n\n{text}\n"


@pytest.mark.parametrize(
    "text",
    [
        "It opens on Monday, 13 August 2025.",
        "It opens on Monday the 13th of August 2025.",
        "It opens on Mon. Aug. 13, 2025.",
        "It opens on Monday, August 13th 2025.",
        "It opens on Monday, 2025-08-13.",
        "It opens on Monday, 13.08.2025.",
        "Es öffnet am Montag, den 13. August 2025.",
        "Es öffnet am Sonnabend, 13. August 2025.",
        "Il ouvre lundi 13 août 2025.",
        "Abre el lunes 13 de agosto del 2025.",
        "会议于2025年8月13日，星期一举行。",
        "It closes on 31 June.",
        "It closed on February 29, 2023.",
        "It closes on 2025-02-30.",
        "Es schließt am 31. November.",
        "Il ferme le 31 juin.",
        "Cierra el 30 de febrero.",
        "会议于6月31日举行。",
    ],
)
def test_no_calendar_has_it(text: str) -> None:
    (finding,) = lint("DATE004", text)
    assert finding.severity == "error"


@pytest.mark.parametrize(
    "text",
    [
        "It opens on Wednesday, 13 August 2025.",
        "It opens on Monday, 13 August.",  # no year, and a file without a date
        "It opens on Thursday, 04/03/2025.",  # 3 April, as Europeans write it
        "It opened on Friday, 14 July 1789, by the old reckoning.",
        "It closes on 30 June, and on 29 February 2024 it was open.",
        "It closes on 29 February.",
        "In April 31 people came. In June 31 came by boat.",
        "They sold 31 June 5 to noon.",
        "“It opens on Monday, 13 August 2025,” the poster says.",
    ],
)
def test_no_conflict(text: str) -> None:
    assert lint("DATE004", text) == []


def test_the_year_of_a_near_date_is_that_of_the_file() -> None:
    (finding,) = lint("DATE004", dated("2025-08-01", "It opens on Monday, 13 August."), "markdown")
    assert finding.facts["instead"] == "Wednesday, 13 August"
    assert lint("DATE004", dated("2025-01-01", "It opened on Monday, 13 August."), "markdown") == []
    other = "In 2018 it was Monday, 13 August, that all remembered."
    assert lint("DATE004", dated("2025-08-01", other), "markdown") == []


def test_the_weekday_is_mended_in_its_own_form() -> None:
    (finding,) = lint("DATE004", "It opens on MON., Aug. 13, 2025, or on Mon., Aug. 13, 2025.")
    assert [edit.text for edit in finding.edits] == ["Wed., Aug. 13, 2025"]


def test_what_happened_after_publication() -> None:
    text = "The council approved the dam on 3 June 2025."
    (finding,) = lint("DATE004", dated("2025-05-12", text), "markdown")
    assert finding.severity == "warning"
    assert lint("DATE004", dated("2025-06-02", text), "markdown") == []  # another time zone
    assert lint("DATE004", text) == []
    for plan in (
        "The vote was set for a day on 3 June 2025.",
        "It said it will vote on 3 June 2025.",
    ):
        assert lint("DATE004", dated("2025-05-12", plan), "markdown") == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Born in 1990, the 29-year-old spoke on 3 May 2025.", True),
        ("Born in 1990, the 34-year-old spoke on 3 May 2025.", False),
        ("Born in 1990, the 35-year-old spoke on 3 May 2025.", False),
        ("Orr, 50, who was born in 1990, spoke on 3 May 2025.", True),
        ("Born in 1990, she saw the 12-year-old dog on 3 May 2025.", False),
        ("Born in 1990, the 29-year-old spoke.", False),
    ],
)
def test_age_and_year_of_birth(text: str, flagged: bool) -> None:
    assert bool(lint("DATE004", text)) == flagged


@pytest.mark.parametrize(
    "text",
    [
        "The line will open in May 2024.",
        "The line is expected to open by 13 May 2024.",
        "Talks about the forthcoming 2024 vote began.",
    ],
)
def test_a_future_that_has_passed(text: str) -> None:
    assert len(lint("DATE003", dated("2025-08-14", text), "markdown")) == 1
    assert lint("DATE003", dated("2024-05-01", text), "markdown") == []
    assert lint("DATE003", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The line will repay the loan that was taken up in May 2024.",
        "In May 2019, she said the line will open in May 2024.",
        "The line will carry more than all lines did together in 2024.",
        "The line will open in fiscal 2024.",
    ],
)
def test_a_past_in_a_sentence_about_the_future(text: str) -> None:
    assert lint("DATE003", dated("2025-08-14", text), "markdown") == []


def test_a_given_day_stands_for_that_of_publication() -> None:
    book = load({}, (), {"DATE003": {"now": "2025-08-14"}})
    outcome = book.engine([book.rules["DATE003"]]).lint(read("It will open in May 2024.", "plain"))
    assert [finding.match for finding in outcome.findings] == ["will open in May 2024"]


def test_a_file_without_a_date_is_asked_once() -> None:
    text = "Rents rose last year. Wages rose last year. In recent years both fell."
    assert [each.match for each in lint("DATE001", text)] == ["last year", "In recent years"]
    assert [each.match for each in lint("DATE001", dated("2025-08-14", text), "markdown")] == [
        "In recent years"
    ]


@pytest.mark.parametrize("code", ["DATE001", "DATE002", "DATE003", "DATE004"])
@pytest.mark.parametrize(
    "unit", ["recently ", "born in 1990, ", "Monday, 13 August ", "will be in 2001 ", "31 June "]
)
def test_time_grows_with_the_text(code: str, unit: str) -> None:
    text = dated("2025-08-14", (unit * 20_000)[:60_000])
    began = time.process_time()
    lint(code, text, "markdown")
    assert time.process_time() - began < 3
