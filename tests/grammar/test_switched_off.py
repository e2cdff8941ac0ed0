"""Without Java, LanguageTool and network everything else is as it was."""

import sys
from pathlib import Path

import pytest

from lintnews.config.discovery import read as read_config
from lintnews.config.errors import ConfigError
from lintnews.config.settings import DEFAULTS, Override, Settings
from lintnews.grammar.options import Options, options_of
from lintnews.rulebook import Rulebook
from lintnews.runner.selection import Selector
from tests.grammar.conftest import Desk

TEXT = "The crew has closed the the dam on Monday, and the comittee have said so.\n"
GRAM = {"GRAM001", "GRAM002", "GRAM003"}


def test_nothing_is_imported_that_is_not_asked_for(bare_desk: Desk) -> None:
    bare_desk.write("a.txt", TEXT)
    code = (
        "import sys; from lintnews.cli.main import main; main(['check', 'a.txt', '--select', 'ALL']);"
        "print(*[name for name in sys.modules if 'grammar' in name or 'language_tool' in name])"
    )
    (bare_desk.folder / "try.py").write_text(code)
    import subprocess

    done = subprocess.run(
        [sys.executable, "try.py"],
        cwd=bare_desk.folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
        env=bare_desk.environment,
    )
    assert "REP007" in done.stdout
    assert done.stdout.splitlines()[-1] == ""


def test_selecting_grammar_says_what_to_install(bare_desk: Desk) -> None:
    bare_desk.write("a.txt", TEXT)
    outcome = bare_desk.run("check", "--select", "GRAM", "a.txt")
    assert outcome.code == 3
    for part in ("there is no Java", "LTP_PATH is not set", "pip install 'lintnews[grammar]'"):
        assert part in outcome.err
    assert outcome.err.count("grammar failure") == 1
    started = bare_desk.run("grammar", "start")
    assert started.code == 3
    assert "there is no Java" in started.err
    assert bare_desk.run("grammar", "status") == (1, "No server runs.\n", "")


def test_auto_gives_one_notice_and_goes_on(bare_desk: Desk) -> None:
    bare_desk.configure('server = "auto"')
    names = ["a.txt", "b.txt", "c.txt"]
    for name in names:
        bare_desk.write(name, TEXT)
    outcome = bare_desk.run("check", "--format", "concise", *names)
    assert outcome.code == 1
    assert outcome.out.count("REP007") == 3
    assert outcome.err.count("grammar is not checked: no server runs here") == 1
    bare_desk.write("clean.txt", "The crew has closed the dam on Monday.\n")
    assert bare_desk.run("check", "clean.txt").code == 0


def test_required_is_a_failure(bare_desk: Desk) -> None:
    bare_desk.configure('server = "required"')
    bare_desk.write("a.txt", TEXT)
    outcome = bare_desk.run("check", "--format", "concise", "a.txt")
    assert outcome.code == 3
    assert "REP007" in outcome.out
    assert "a.txt: grammar failure: no server runs here" in outcome.err


def test_a_server_that_does_not_answer(bare_desk: Desk) -> None:
    bare_desk.configure('server = "http://127.0.0.1:9"')
    bare_desk.write("a.txt", TEXT)
    outcome = bare_desk.run("check", "--format", "concise", "a.txt")
    assert outcome.code == 3
    assert "http://127.0.0.1:9/v2 cannot be reached: connection refused" in outcome.err


@pytest.mark.parametrize(
    ("settings", "command", "runs"),
    [
        (Settings(), Override(()), False),
        (Settings(), Override((), select=("GRAM",)), True),
        (Settings(), Override((), select=("spelling-mistake",)), True),
        (Settings(), Override((), select=("ALL",)), False),
        (Settings(), Override((), select=("all", "gram001")), True),
        (Settings(grammar={"server": "auto"}), Override(()), True),
        (Settings(grammar={"server": "auto"}), Override((), select=("ALL",)), True),
        (Settings(grammar={"server": "auto"}), Override((), select=("REP",)), False),
        (Settings(grammar={"server": "auto"}), Override((), ignore=("GRAM",)), False),
        (Settings(grammar={"server": "off"}), Override(()), False),
        (Settings(severity={"GRAM": "off"}, grammar={"server": "auto"}), Override(()), False),
    ],
)
def test_when_grammar_runs(
    book: Rulebook, settings: Settings, command: Override, runs: bool
) -> None:
    chosen = Selector(book, settings, command).choice("a.md").severity
    assert bool(GRAM & set(chosen)) is runs


def test_paths_have_their_own_grammar(book: Rulebook, tmp_path: Path) -> None:
    settings = Settings(
        grammar={"server": "auto", "language": "en-GB"},
        per_path=(
            Override(("us/**",), grammar={"language": "en-US", "picky": True}),
            Override(("raw/**",), grammar={"server": "off"}),
        ),
        root=str(tmp_path),
    )
    selector = Selector(book, settings, Override((), select=("GRAM",)))
    american = selector.choice(str(tmp_path / "us" / "a.md"))
    assert options_of(american.grammar) == Options("auto", "en-US", picky=True)
    assert set(american.severity) == GRAM
    assert set(selector.choice(str(tmp_path / "raw" / "a.md")).severity) == set()
    assert options_of(selector.choice(str(tmp_path / "b.md")).grammar).language == "en-GB"


def test_options() -> None:
    assert options_of(DEFAULTS.grammar) == Options("required")
    assert options_of({"server": "off", "picky": True}) == Options("required", picky=True)
    assert not options_of({"server": "auto"}).is_required
    assert options_of({"server": "http://a:1"}).address == "http://a:1"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('server = "atuo"', "'server' must be one of off, auto, required or an address"),
        ('sever = "auto"', "unknown key 'sever'; did you mean 'server'?"),
        ("picky = 1", "'picky' must be true or false, not a number"),
        ("disabled-rules = 'A'", "'disabled-rules' must be a list of strings"),
        ("timeout = -1", "'timeout' must be a number from 0 up"),
    ],
)
def test_what_the_configuration_refuses(tmp_path: Path, table: str, message: str) -> None:
    path = tmp_path / "lintnews.toml"
    path.write_text(f"[grammar]\n{table}\n")
    with pytest.raises(ConfigError) as error:
        read_config(str(path))
    assert message in str(error.value)
    assert str(error.value).startswith(f"{path}:2: ")
