"""Runs the command line in this process, in a folder of its own."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from lintnews.cli.main import main

#: One finding of each severity, in a Markdown file: HYPE003 info, REP007 warning, AI001 error.
FAULTY = "# Is the dam safe?\n\nThe crew closed the the dam 😀 on Monday. citeturn0search2\n"
INFO = "# Is the dam safe?\n\nThe crew closed the dam on Monday.\n"
WARNING = "# Crew closes dam\n\nThe crew closed the the dam on Monday.\n"
CLEAN = "# Crew closes dam\n\nThe crew closed the dam on Monday.\n"


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Cli = Callable[..., Outcome]


@pytest.fixture
def cli(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Cli:
    """`cli("check", "a.md", stdin=b"...")` in `tmp_path`: exit code, output, errors."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(arguments)
        captured = capsysbinary.readouterr()
        return Outcome(code, captured.out.decode(), captured.err.decode())

    return run
