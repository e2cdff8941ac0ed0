"""Names of months and weekdays, in the languages whose dates are read."""

_WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
}
_MORE_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
    "sonnabend": 5,
    "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6,
}  # fmt: skip
_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
_MORE_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12, "jänner": 1, "feber": 2, "setiembre": 9,
}  # fmt: skip

#: Weekday from 0 (Monday) by its name in lower case, whatever the language.
WEEKDAYS: "dict[str, int]" = {
    **{name: at for names in _WEEKDAYS.values() for at, name in enumerate(names.split())},
    **_MORE_WEEKDAYS,
}
#: Month from 1 by its name in lower case.
MONTHS: "dict[str, int]" = {
    **{name: at for names in _MONTHS.values() for at, name in enumerate(names.split(), 1)},
    **_MORE_MONTHS,
}


def weekday_name(weekday: int, like: str) -> str:
    """The weekday in the language, length and case of another weekday's name; "" if unknown."""
    low = like.lower()
    if low in "一二三四五六日天":
        return "一二三四五六日"[weekday]
    for names in _WEEKDAYS.values():
        listed = names.split()
        if low in listed or low == "sonnabend":
            return _cased(
                listed[weekday] if low != "sonnabend" else _WEEKDAYS["de"].split()[weekday], like
            )
    short = _WEEKDAYS["en"].split()[weekday][:3]
    return _cased(short, like) if low in _MORE_WEEKDAYS else ""


def _cased(name: str, like: str) -> str:
    if like.isupper():
        return name.upper()
    return name.capitalize() if like[:1].isupper() else name
