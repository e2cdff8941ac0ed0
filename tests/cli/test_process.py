"""The command as a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import FAULTY, WARNING

COMMAND = [sys.executable, "-m", "lintnews"]


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


def test_it_runs(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FAULTY)
    done = run("check", "a.md", cwd=tmp_path)
    assert done.returncode == 1
    assert b"REP007" in done.stdout
    assert done.stderr == b"1 error, 1 warning, 1 remark in 1 file (14 words).\n"


def test_a_terminal_that_speaks_ascii(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(FAULTY.encode())
    done = run("check", "a.md", cwd=tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert b"\\u201cciteturn0search2\\u201d" in done.stdout
    assert done.stdout.isascii()
    done = run("check", "a.md", "--format", "json", cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout)["findings"][2]["message"].startswith("“cite")


def test_a_reader_that_has_enough(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.md").write_text(FAULTY + "\nThe the end.\n" * 500)
    process = subprocess.Popen(
        [*COMMAND, "check", "."], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 141


def test_twenty_megabytes_on_one_line(tmp_path: Path) -> None:
    line = "Rain fell on the valley and the crew went home. " * 420_000
    (tmp_path / "a.md").write_text(f"{line}The crew left. citeturn0search2 {line[:48]}\n")
    done = run("check", "a.md", "--select", "AI001", cwd=tmp_path)
    assert done.returncode == 1, done.stderr[-500:]
    lines = done.stdout.decode().splitlines()
    column = len(line) + len("The crew left. ") + 1
    assert lines[1].startswith(f"  1:{column}  error    AI001")
    assert len(lines[2]) < 150
    start = lines[3].index("^")
    assert lines[2][start:].startswith("citeturn0search2 Rain fell")


def test_nothing_of_the_linted_tree_is_run(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WARNING)
    for name in ("argparse.py", "tomllib.py", "sitecustomize.py", "conftest.py"):
        (tmp_path / name).write_text("open('was_run', 'w')\n")
    command = [str(Path(sys.executable).with_name("lintnews")), "check", "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1
    assert not (tmp_path / "was_run").exists()
