"""README.md tells the truth: every command it shows runs, and prints what is shown."""

import tomllib
from pathlib import Path

import pytest

from lintnews.config.schema import settings_from
from tests.readme_commands import INSTALLING, README, Shown, run, shown

COMMANDS = shown()[INSTALLING:]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("readme")


@pytest.mark.parametrize("each", COMMANDS, ids=[each.command for each in COMMANDS])
def test_a_command_prints_what_is_shown(each: Shown, folder: Path) -> None:
    printed = run(each.command, folder)
    if each.output:
        assert printed == each.output


def test_the_installing_commands_come_first() -> None:
    first, second = (each.command for each in shown()[:INSTALLING])
    assert first == "python -m pip install . && lintnews seeds"
    assert second == "python -m pip install -e '.[dev]' && poe check"


def block(language: str) -> str:
    text = README.read_text("utf-8")
    start = text.index(f"```{language}\n") + len(language) + 4
    return text[start : text.index("```", start)]


def test_the_configuration_is_accepted() -> None:
    table = tomllib.loads(block("toml"))["tool"]["lintnews"]
    assert settings_from(table, ".", "pyproject.toml").fail_on == "warning"


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block("python"), "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("1 ")
