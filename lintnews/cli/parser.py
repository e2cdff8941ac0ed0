"""Parsers of command lines: errors name what was meant, start-up stays cheap."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, HelpFormatter

from lintnews.cli.exit import USAGE, Exit
from lintnews.config.errors import suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any, NoReturn


class _Formatter(HelpFormatter):
    def __init__(self, prog: str) -> None:
        # Without a width argparse imports shutil, 5 ms, even where no help is printed.
        super().__init__(prog, max_help_position=28, width=_width())


class Parser(ArgumentParser):
    """An argument parser that raises `Exit` and suggests the option that was meant."""

    def __init__(self, name: str, description: str, **more: "Any") -> None:
        super().__init__(
            prog=f"lintnews {name}".strip(),
            description=description,
            formatter_class=_Formatter,
            allow_abbrev=False,
            **more,
        )

    def parse(self, arguments: "Sequence[str]") -> "Any":
        """The options as attributes; raises Exit."""
        options, unknown = self.parse_known_args(arguments)
        if unknown:
            known = [flag for action in self._actions for flag in action.option_strings]
            word = unknown[0].partition("=")[0]
            near = suggestion(word, known) if word.startswith("-") else ""
            self.error(f"unknown argument '{word}'{near}")
        return options

    def error(self, message: str) -> "NoReturn":
        raise Exit(USAGE, f"error: {message}\nTry '{self.prog} --help'.")

    def exit(self, status: int = 0, message: str | None = None) -> "NoReturn":
        raise Exit(status, message or "")


def words(text: str) -> "list[str]":
    """A comma-separated list of codes, names and families."""
    found = text.replace(",", " ").split()
    if not found:
        raise ArgumentTypeError("names no rule")
    return found


def one_of(known: "Iterable[str]", what: str) -> "Callable[[str], str]":
    """A reader of one of the known words."""
    names = list(known)

    def read(text: str) -> str:
        if text not in names:
            raise ArgumentTypeError(
                f"unknown {what} '{text}'{suggestion(text, names)} (known: {', '.join(names)})"
            )
        return text

    return read


def count(text: str) -> int:
    """A number from 0 up."""
    if not text.isdecimal():
        raise ArgumentTypeError(f"'{text}' is not a number from 0 up")
    return int(text)


def _width() -> int:
    try:
        return int(os.environ.get("COLUMNS", "")) - 2
    except ValueError:
        pass
    try:
        return min(os.get_terminal_size(sys.__stdout__.fileno()).columns, 100) - 2  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return 88
