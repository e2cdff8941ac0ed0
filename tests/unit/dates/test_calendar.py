"""The calendar against the standard library's."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from lintnews.dates.calendar import Date, date_of, day_number, days_in, is_leap, weekday, year_of

DAYS = st.dates(datetime.date(1600, 1, 1), datetime.date(2400, 12, 31))


@given(DAYS, DAYS)
def test_days_between_two_dates(one: datetime.date, two: datetime.date) -> None:
    numbers = [day_number(day.year, day.month, day.day) for day in (one, two)]
    assert numbers[1] - numbers[0] == (two - one).days


@given(DAYS)
def test_weekday_and_year_of_a_day(day: datetime.date) -> None:
    number = day_number(day.year, day.month, day.day)
    assert weekday(number) == day.weekday()
    assert year_of(number) == day.year


@given(DAYS)
def test_date_of_a_day(day: datetime.date) -> None:
    number = day_number(day.year, day.month, day.day)
    assert date_of(number) == (day.year, day.month, day.day)


def test_lengths_of_february() -> None:
    assert [days_in(year, 2) for year in (1900, 2000, 2023, 2024)] == [28, 29, 28, 29]
    assert not is_leap(2100)


def test_dates_that_exist() -> None:
    assert Date(2024, 2, 29).exists
    assert not Date(2023, 2, 29).exists
    assert not Date(2025, 6, 31).exists
    assert not Date(2025, 13, 1).exists
    assert not Date(2025, 6).exists


def test_a_month_and_a_year_are_spans_of_days() -> None:
    assert Date(2024, 2).last - Date(2024, 2).first == 28
    assert Date(2024).last - Date(2024).first == 365
    assert Date(2024).last + 1 == Date(2025).first
