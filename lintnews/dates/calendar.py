"""The Gregorian calendar: weekdays, lengths of months, days between dates.

Dates are plain tuples and day numbers: importing `datetime` costs more than this file.
"""

from lintnews.values import namedtuple

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Date(namedtuple("Date", "year month day", defaults=(0, 0))):
    """A date, a month (day 0) or a year (month 0 too).  It need not exist: see `exists`."""

    __slots__ = ()
    year: int
    month: int
    day: int

    @property
    def exists(self) -> bool:
        return 1 <= self.month <= 12 and 1 <= self.day <= days_in(self.year, self.month)

    @property
    def first(self) -> int:
        """Number of its first day."""
        return day_number(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> int:
        """Number of its last day."""
        month = self.month or 12
        return day_number(self.year, month, self.day or days_in(self.year, month))


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """Days of a month (1 to 12)."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Days since 1 March of the year 0, so that leap days end a year (proleptic Gregorian)."""
    if month < 3:
        year, month = year - 1, month + 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 1


def weekday(number: int) -> int:
    """Day of the week of a day number: 0 for Monday to 6 for Sunday."""
    return (number + 2) % 7


def date_of(number: int) -> Date:
    """The date of a day number."""
    year = year_of(number)
    # Months have at most 31 days: the estimate is never too early, and at most one too late.
    month = 12 - (day_number(year, 12, 31) - number) // 31
    if day_number(year, month, 1) > number:
        month -= 1
    return Date(year, month, number - day_number(year, month, 1) + 1)


def year_of(number: int) -> int:
    """The year that holds a day number."""
    year = number * 400 // 146097
    return year + 1 if day_number(year + 1, 1, 1) <= number else year
