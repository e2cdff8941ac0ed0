"""The wheel: it holds the rules, compiled, and works without the source tree."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(unpacked: Path, *arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    return subprocess.run(
        [sys.executable, "-m", "lintnews", *arguments],
        capture_output=True,
        text=True,
        env=environment,
        cwd=cwd,
        check=False,
    )


def test_it_holds_every_rule_file_and_lexicon(unpacked: Path) -> None:
    for path in (ROOT / "rules").rglob("*.*"):
        if path.is_file() and not path.name.startswith("."):
            assert (unpacked / "lintnews/_rules" / path.relative_to(ROOT / "rules")).is_file(), path
    assert (unpacked / "lintnews/py.typed").is_file()
    assert not any(unpacked.rglob("*.pyc"))


def test_the_compiled_rules_are_those_of_the_files(unpacked: Path) -> None:
    code = (
        "from lintnews.rulebook import compiled, sources; from lintnews.rulebook.assembly import assemble;"
        "assert sources.is_installed(); book = compiled.load(); full = assemble({}, (), {});"
        "assert book.index[:-1] == full.index[:-1];"
        "read, made = book.index.shelf.get, full.index.shelf.get;"
        "assert all(read(at) == made(at) for at in (*full.index.words.values(), full.index.wide));"
        "assert dict(book.gates) == dict(full.gates);"
        "assert list(book.rules) == list(full.rules); assert dict(book.lexicons) == full.lexicons;"
        "print(len(book.rules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    out = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=environment,
        cwd=unpacked,
        check=False,
    )
    assert out.returncode == 0, out.stderr
    assert int(out.stdout) >= 16


def test_it_lints_without_yaml(unpacked: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("According to a report, growth slowed.\n")
    done = run(unpacked, "check", "--format", "concise", "a.md", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("a.md:1:1: warning ATTR001 ")
    assert run(unpacked, "explain", "ATTR001", cwd=tmp_path).returncode == 0


def test_modules_are_made_from_kept_bytecode_unless_their_source_changed(
    unpacked: Path, tmp_path: Path
) -> None:
    shutil.copytree(unpacked / "lintnews", tmp_path / "lintnews")
    with (tmp_path / "lintnews/cli/exit.py").open("a") as stream:
        stream.write("CHANGED = True\n")
    code = (
        "from lintnews import bytecode; bytecode.install(); import lintnews.cli.check, lintnews.cli.exit;"
        "kept = [m.__spec__.cached.endswith('.shelf') for n in ('cli.check', 'cli.exit', 'checks.check')"
        " for m in [__import__('sys').modules['lintnews.' + n]]];"
        "assert kept == [True, False, True], kept; assert lintnews.cli.exit.CHANGED"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    subprocess.run([sys.executable, "-c", code], env=environment, cwd=tmp_path, check=True)


def test_it_announces_the_command(unpacked: Path) -> None:
    (points,) = unpacked.glob("*.dist-info/entry_points.txt")
    assert "lintnews = lintnews.__main__:command" in points.read_text()
