"""A real LanguageTool for these tests, and a server that fails in every way a server can."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import NamedTuple

import pytest

from tests.grammar.replay import Replay

HERE = Path(__file__).parent
FETCH = HERE / "languagetool" / "fetch.sh"
#: Set where these tests must run: what is missing is then a failure, not a reason to skip.
REQUIRED = "LINTNEWS_REQUIRE_LANGUAGETOOL"


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


class Desk(NamedTuple):
    """Runs lintnews as a user does: in a process, in a folder, with a cache of its own."""

    folder: Path
    environment: Mapping[str, str]

    def run(self, *arguments: str) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "lintnews", *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            timeout=200,
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "lintnews", *arguments],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def configure(self, text: str) -> None:
        self.write("lintnews.toml", f"[grammar]\n{text}\n")


@pytest.fixture(scope="session")
def installed() -> str:
    """The folder for LTP_PATH; where there is no LanguageTool the test says so."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = os.environ.get("LTP_PATH") or os.path.join(cache, "lintnews-languagetool")
    lacking = []
    if which("java") is None:
        lacking.append("Java")
    if find_spec("language_tool_python") is None:
        lacking.append("language-tool-python (pip install 'lintnews[grammar]')")
    if not os.path.isdir(os.path.join(folder, "LanguageTool-6.8")):
        lacking.append(f"LanguageTool 6.8 in {folder} ({FETCH.relative_to(HERE.parents[1])})")
    if lacking:
        message = f"needs {', '.join(lacking)}"
        if os.environ.get(REQUIRED):
            pytest.fail(message)
        pytest.skip(message)
    return folder


@pytest.fixture(scope="session")
def shared_cache(installed: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache folder for all tests, in whatever process they run; its server ends with the last."""
    base = tmp_path_factory.getbasetemp()
    cache = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "cache"
    cache.mkdir(exist_ok=True)
    with open(cache / "tests", "w") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        yield cache
        fcntl.flock(file, fcntl.LOCK_UN)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return  # others still use it
        Desk(base, _environment(cache, installed)).run("grammar", "stop")


@pytest.fixture
def desk(shared_cache: Path, installed: str, tmp_path: Path) -> Desk:
    """A desk with LanguageTool installed; tests share one server."""
    return Desk(tmp_path, _environment(shared_cache, installed))


@pytest.fixture
def own_desk(installed: str, tmp_path: Path) -> Iterator[Desk]:
    """A desk whose server no other test shares."""
    (tmp_path / "work").mkdir()
    made = Desk(tmp_path / "work", _environment(tmp_path / "cache", installed))
    yield made
    made.run("grammar", "stop")


@pytest.fixture
def bare_desk(tmp_path: Path) -> Desk:
    """A desk without Java and without LanguageTool."""
    (tmp_path / "work").mkdir()
    environment = _environment(tmp_path / "cache", "")
    return Desk(tmp_path / "work", {**environment, "PATH": str(tmp_path)})


@pytest.fixture
def replay() -> Iterator[Callable[..., Replay]]:
    """Starts servers that answer as they are told."""
    servers = []

    def start(*answers: object, **more: object) -> Replay:
        servers.append(Replay(*answers, **more))  # type: ignore[arg-type]
        return servers[-1]

    yield start
    for server in servers:
        server.close()


def _environment(cache: Path, installed: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("LTP_PATH", "NO_COLOR")}
    kept["XDG_CACHE_HOME"] = str(cache)
    if installed:
        kept["LTP_PATH"] = installed
    return kept
