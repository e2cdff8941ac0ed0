"""The same output whatever the order of the arguments and the number of processes."""

import os
from pathlib import Path

import pytest

from lintnews.runner.run import Work
from tests.cli.conftest import CLEAN, FAULTY, WARNING, Cli

FORMATS = ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjsonl"]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    names = [f"{number:02}.md" for number in range(12)]
    for number, name in enumerate(names):
        (tmp_path / name).write_text((FAULTY, CLEAN, WARNING)[number % 3])
    (tmp_path / "99.md").symlink_to("gone.md")
    return [*names, "99.md"]


@pytest.mark.parametrize("format", FORMATS)
def test_jobs_and_order(cli: Cli, files: list[str], format: str) -> None:
    options = ("--format", format, "--statistics")
    expected = cli("check", *files, *options, "--jobs", "1")
    assert expected.code == 3
    assert cli("check", *files, *options, "--jobs", "4") == expected
    assert cli("check", *reversed(files), *options, "--jobs", "2") == expected
    assert cli("check", ".", *options) == expected


def test_a_process_that_dies(cli: Cli, files: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    real = Work.of_bytes

    def of_bytes(self: Work, data: bytes, path: str) -> object:
        if path == "03.md":
            os.kill(os.getpid(), 9)
        return real(self, data, path)

    monkeypatch.setattr(Work, "of_bytes", of_bytes)
    outcome = cli("check", *files, "--format", "concise", "--jobs", "2")
    assert outcome.code == 3
    assert "03.md: worker failure: the process was ended by signal 9" in outcome.err
    paths = [line.split(":")[0] for line in outcome.out.splitlines()]
    assert paths == sorted(paths)
    assert set(paths) == {"00.md", "02.md", "05.md", "06.md", "08.md", "09.md", "11.md"}
