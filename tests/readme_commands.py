"""The commands that README.md shows, with the output it shows for them.

Run as a script it prints the first two, which install things; with `--write` it runs the others
and puts their output into README.md wherever some is shown.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections import namedtuple
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
OPEN, CLOSE = "```console", "```"
#: The first commands install lintnews; whoever runs the tests has done that.
INSTALLING = 2


class Shown(namedtuple("Shown", "command output line")):
    """A command and the output shown below it ("" if none).  line: its place in README.md, from 0."""

    __slots__ = ()


def shown() -> list[Shown]:
    """Every line of a `console` block that starts with `$ `, with the lines up to the next one."""
    found: list[Shown] = []
    inside = False
    for number, line in enumerate(README.read_text("utf-8").splitlines()):
        if line.startswith(CLOSE):
            inside = line == OPEN
        elif inside and line.startswith("$ "):
            found.append(Shown(line[2:], "", number))
        elif inside:
            last = found[-1]
            found[-1] = last._replace(output=f"{last.output}{line}\n")
    return found


def run(command: str, folder: Path) -> str:
    """What a command prints, in a folder that has the bundled articles in it."""
    if not (folder / "seeds").exists():
        shutil.copytree(ROOT / "seeds", folder / "seeds")
    environment = {
        **os.environ,
        "PATH": f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode not in (0, 1):
        raise AssertionError(f"{command!r} ends with {done.returncode}:\n{done.stdout}")
    return done.stdout


def write(folder: Path) -> None:
    """Bring the shown output up to date."""
    lines = README.read_text("utf-8").splitlines()
    for each in reversed(shown()[INSTALLING:]):
        if each.output:
            start = each.line + 1
            lines[start : start + len(each.output.splitlines())] = run(
                each.command, folder
            ).splitlines()
    README.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        import tempfile

        with tempfile.TemporaryDirectory() as scratch:
            write(Path(scratch))
    else:
        print("\n".join(each.command for each in shown()[:INSTALLING]))
