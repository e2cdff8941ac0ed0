"""The line of progress."""

import io
import sys

import pytest

from lintnews.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def show(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, seconds: float) -> str:
    clock = iter(float(tick) for tick in range(1000))
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock) * seconds)
    monkeypatch.setattr(sys, "stderr", stream)
    line = progress.Progress(1200)
    for _ in range(3):
        line.advance()
    line.clear()
    line.clear()
    return stream.getvalue()


def test_on_a_terminal_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    assert show(monkeypatch, Terminal(), 0.6) == "\r2 of 1,200 files\r3 of 1,200 files\r\x1b[K"


def test_not_for_short_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    assert show(monkeypatch, Terminal(), 0.01) == ""


def test_not_in_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    assert show(monkeypatch, io.StringIO(), 0.6) == ""
