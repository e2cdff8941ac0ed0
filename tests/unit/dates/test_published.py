"""When an article was published, as its own file states it."""

import pytest

from lintnews.dates.calendar import Date
from lintnews.dates.published import Published, is_record, parse_date, published
from lintnews.formats import read


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-08-13", (2025, 8, 13)),
        ("2025-03-06T09:00:00+00:00", (2025, 3, 6)),
        ("2010-10-22 11:33:15 -0400", (2010, 10, 22)),
        ("13 August 2025", (2025, 8, 13)),
        ("Nov. 20, 2025, 10:30 a.m.", (2025, 11, 20)),
        ("Published: 3rd June 2024", (2024, 6, 3)),
        ("8. Oktober 2025", (2025, 10, 8)),
        ("1er mai 2024", (2024, 5, 1)),
        ("13 de agosto de 2025", (2025, 8, 13)),
        ("2025年8月13日", (2025, 8, 13)),
        ("13.08.2025", (2025, 8, 13)),
        ("08/13/2025", (2025, 8, 13)),
        ("13/08/2025", (2025, 8, 13)),
        ("May 2024", (2024, 5, 0)),
        ("in 2024", (2024, 0, 0)),
    ],
)
def test_what_dates_look_like(text: str, date: tuple[int, int, int]) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    "text", ["", "03/04/2025", "30 February 2025", "2025-13-01", "2024 to 2025", "no date", "1234"]
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


def day(year: int, month: int, number: int) -> int:
    return Date(year, month, number).first


def test_front_matter_states_it() -> None:
    document = read("---\ndate: 2025-05-12\nlastmod: 2025-06-01\n---\n\n# T\n\nText.\n", "markdown")
    assert published(document) == Published(day(2025, 5, 12), day(2025, 6, 1))


def test_a_change_before_publication_does_not_count() -> None:
    document = read("---\ndate: 2025-05-12\nupdated: 2024-06-01\n---\n\nText.\n", "markdown")
    assert published(document) == Published(day(2025, 5, 12), day(2025, 5, 12))


def test_a_dateline_states_it() -> None:
    document = read(
        "Mill burns down\n\nBy Ann Orr\n20 November 2025\n\nThe mill burned.\n", "plain"
    )
    assert published(document) == Published(day(2025, 11, 20), day(2025, 11, 20))


def test_a_date_in_the_text_does_not() -> None:
    assert published(read("The mill burned on 20 November 2025, she said.\n", "plain")) is None


def test_a_user_can_set_it_for_files_that_do_not() -> None:
    assert published(read("Text.\n", "plain"), "2030-01-02") == Published(*[day(2030, 1, 2)] * 2)
    assert published(read("Text.\n", "plain"), "soon") is None
    document = read("---\ndate: 2025-05-12\n---\n\nText.\n", "markdown")
    assert published(document, "2030-01-02") == Published(*[day(2025, 5, 12)] * 2)


def test_a_record_of_its_time() -> None:
    assert is_record(read("---\ntype: archive\n---\n\nText.\n", "markdown"))
    assert not is_record(read("---\ntype: news\n---\n\nText.\n", "markdown"))
