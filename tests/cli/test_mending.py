"""Whole files mended through the command line, undisturbed and killed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

TITLE = "Council opens harbour bridge after ten years"
BODY = (
    "The bridge opens on Monday at noon, the council said after a meeting that ran into the night.\n",
    "Lorries may use it from June, when the second lane is done, and cyclists from the first day on.\n",
    "The old bridge stays open for walkers until the autumn.\n",
)
LEFT_OVER = (
    f"{TITLE}\n\n3 May 2025\n{TITLE}\nBy Ana Silva\nLast updated:\n\n"
    + "\n".join(BODY)
    + "\n扫码关注我们的公众号\n"
)
MENDED = f"{TITLE}\n\n3 May 2025\nBy Ana Silva\n\n" + "\n".join(BODY)

#: Runs the command line and is killed, as if the power failed, at a step of the write.
KILLED = """
import os, sys
from lintnews.cli.main import main
step, when, path = sys.argv[1:]
plain = getattr(os, step)
def fail(*arguments, **options):
    if when == "after":
        plain(*arguments, **options)
    os.kill(os.getpid(), 9)
setattr(os, step, fail)
main(("check", path, "--fix"))
"""


def test_the_residue_goes_and_nothing_else(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LEFT_OVER, encoding="utf-8")
    path.chmod(0o604)
    assert "3 mended" in cli("a.txt", "--fix").err
    assert path.read_text(encoding="utf-8") == MENDED
    assert path.stat().st_mode & 0o777 == 0o604
    before = path.stat()
    assert "0 mended" in cli("a.txt", "--fix").err
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_bytes_beside_the_residue_stay(
    cli: Cli, tmp_path: Path, encoding: str, ending: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(LEFT_OVER.replace("\n", ending).encode(encoding))
    cli("a.txt", "--fix")
    assert path.read_bytes() == MENDED.replace("\n", ending).encode(encoding)


@pytest.mark.parametrize("bad", [b"caf\xe9\n", b"\xff\n", b"\xed\xa0\x80\n"])
def test_bytes_that_are_no_text_are_refused(cli: Cli, tmp_path: Path, bad: bytes) -> None:
    data = LEFT_OVER.encode() + bad
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    outcome = cli("a.txt", "--fix")
    assert outcome.code == 3
    assert "a.txt: fix failure: holds bytes that are no text" in outcome.err
    assert path.read_bytes() == data


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", ["open", "fsync", "chmod", "replace"])
def test_a_kill_leaves_the_old_or_the_new_file(tmp_path: Path, step: str, when: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LEFT_OVER, encoding="utf-8")
    path.chmod(0o640)
    process = subprocess.run(
        [sys.executable, "-c", KILLED, step, when, str(path)], capture_output=True, check=False
    )
    assert process.returncode
    new = (step, when) == ("replace", "after")
    assert path.read_text(encoding="utf-8") == (MENDED if new else LEFT_OVER)
    assert path.stat().st_mode & 0o777 == 0o640


def test_options_by_path_and_by_kind_of_article(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "lintnews.toml").write_text(
        'select = ["META001", "META002"]\n'
        '[rules.META002]\nrequired = ["date"]\nexempt = ["column"]\n'
        '[[per-path]]\npaths = ["briefs/**"]\n'
        'rules = {META001 = {exempt = ["brief"]}, META002 = {required = []}}\n'
    )
    (tmp_path / "briefs").mkdir()
    text = "---\ntitle: Bridge opens\n{}---\n\n" + "\n".join(BODY) * 3
    files = {
        "wire.md": "date: 2025-05-03\nwire: NTB\n",
        "unwired.md": "date: 2025-05-03\nwire: false\n",
        "brief.md": "date: 2025-05-03\ntype: Brief\n",
        "briefs/brief.md": "type: Brief\n",
        "undated.md": "author: Ana Silva\n",
        "column.md": "author: Ana Silva\ntype: column\n",
    }
    for name, lines in files.items():
        (tmp_path / name).write_text(text.format(lines))
    found = [line.split(": ")[:2] for line in cli(".", "--format", "concise").out.splitlines()]
    assert sorted(
        (place.split(":")[0], rule.split()[1]) for place, rule in found if ":" in place
    ) == [
        ("brief.md", "META001"),
        ("undated.md", "META002"),
        ("unwired.md", "META001"),
    ]
