"""Texts about code: each entry echoes the one before, and nobody is told the same news twice."""

from lintnews.formats import read
from lintnews.repetition.manual import is_manual
from lintnews.rulebook import load

_ENTRY = (
    "The `{name}` option sets the greatest number of open gates of the lock for every ship.\n\n"
    "The `{name}` option sets the greatest number of open gates of every lock for each ship.\n\n"
)
_NAMES = ("upper", "lower", "outer", "inner", "left", "right")
_PROSE = _ENTRY.replace("`{name}` ", "")


def test_many_pieces_of_code_make_a_manual() -> None:
    text = "".join(_ENTRY.format(name=name) for name in _NAMES)
    assert is_manual(read(text, "markdown"))
    assert not is_manual(read(text.replace("`", ""), "markdown"))


def test_a_few_pieces_of_code_do_not() -> None:
    text = "".join(_ENTRY.format(name=name) for name in _NAMES[:3])
    assert not is_manual(read(text, "markdown"))


def test_pictures_are_no_code() -> None:
    text = _PROSE + "".join(f"![A gate]({name}.png) Here it is.\n\n" for name in _NAMES * 4)
    assert not is_manual(read(text, "markdown"))


def test_repetition_in_a_manual_is_left_alone() -> None:
    book = load()
    engine = book.engine([rule for rule in book.rules.values() if rule.family == "REP"])
    manual = "".join(_ENTRY.format(name=name) for name in _NAMES) + _PROSE
    assert [f.code for f in engine.lint(read(_PROSE, "markdown")).findings] == ["REP002"]
    assert not engine.lint(read(manual, "markdown")).findings
