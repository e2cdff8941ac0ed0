"""Finding config files."""

from pathlib import Path

import pytest

from lintnews.config.discovery import Discovery, read
from lintnews.config.errors import ConfigError
from lintnews.config.settings import DEFAULTS


@pytest.mark.parametrize(
    "text",
    [
        '[tool.lintnews]\nselect = ["REP"]\n',
        '[ tool . lintnews ]\nselect = ["REP"]\n',
        '[tool."lintnews"]\nselect = ["REP"]\n',
        '["tool"]\nlintnews = {select = ["REP"]}\n',
        '[tool]\nlintnews.select = ["REP"]\n',
        'tool.lintnews.select = ["REP"]\n',
        '\ufeff[tool.lintnews]\r\nselect = ["REP"]\r\n',
    ],
)
def test_every_spelling_of_the_table(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert Discovery().settings(str(tmp_path / "x" / "a.md")).select == ("REP",)


def test_a_project_that_only_mentions_us_is_not_parsed(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["lintnews"]\n[broken')
    assert Discovery().settings(str(tmp_path / "a.md")).select is None


def test_our_own_file_comes_first(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.lintnews]\nselect = ["REP"]\n')
    (tmp_path / "lintnews.toml").write_text('select = ["AI"]\n')
    assert Discovery().settings(str(tmp_path / "a.md")).select == ("AI",)


def test_a_folder_with_the_name_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "lintnews.toml").mkdir()
    (tmp_path / "pyproject.toml").mkdir()
    assert Discovery().settings(str(tmp_path / "a.md")) is DEFAULTS


def test_settings_are_shared_by_the_folders_below(tmp_path: Path) -> None:
    (tmp_path / "lintnews.toml").write_text("")
    discovery = Discovery()
    deep = discovery.settings(str(tmp_path / "x" / "y" / "a.md"))
    assert deep is discovery.settings(str(tmp_path / "b.md"))
    assert deep is discovery.folder_settings(str(tmp_path / "x"))
    assert deep.root == str(tmp_path)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"[tool.other]\n", "has no .tool.lintnews. table"),
        (b"[tool]\nlintnews = 3\n", ":2: .tool.lintnews. must be a table"),
        (b"x\n= '\xe9'\n", ":2: this file is not UTF-8"),
        (b"\xff\xfe", ":1: this file is not UTF-8"),
    ],
)
def test_a_named_file_must_be_of_use(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_bytes(data)
    with pytest.raises(ConfigError, match=message):
        read(str(path))
