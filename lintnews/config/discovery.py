"""Finds and reads config files: the nearest one upward from each file that is linted."""

import os

from lintnews.config.errors import ConfigError
from lintnews.config.settings import DEFAULTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.config.settings import Settings

#: File names looked for in every folder, the first that configures lintnews wins.
NAMES = ("lintnews.toml", "pyproject.toml")


class Discovery:
    """Settings for any path, every config file read once."""

    def __init__(self, config: str | None = None, settings: "Settings | None" = None) -> None:
        """config: a file that replaces the search.  settings: replace all files.

        Raises ConfigError if the file cannot be followed.
        """
        self._fixed = read(config) if config is not None else settings
        self._by_folder: dict[str, Settings] = {}

    def settings(self, path: str) -> "Settings":
        """Settings for a file, whether or not it exists; raises ConfigError."""
        if self._fixed is not None:
            return self._fixed
        return self.folder_settings(os.path.dirname(path) or ".")

    def folder_settings(self, folder: str) -> "Settings":
        """Settings for the files right in a folder; raises ConfigError."""
        if self._fixed is not None:
            return self._fixed
        known = self._by_folder.get(folder)
        if known is None:
            known = self._by_folder[folder] = self._upward(os.path.abspath(folder))
        return known

    def _upward(self, folder: str) -> "Settings":
        passed = []
        settings = DEFAULTS
        while folder not in self._by_folder:
            passed.append(folder)
            found = _configured(folder)
            if found is not None:
                settings = found
                break
            parent = os.path.dirname(folder)
            if parent == folder:
                break
            folder = parent
        else:
            settings = self._by_folder[folder]
        self._by_folder.update(dict.fromkeys(passed, settings))
        return settings


def read(path: str) -> "Settings":
    """Settings of one file, named by the user; raises ConfigError."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise ConfigError(f"cannot read this file: {error.strerror}", path) from None
    settings = _parse(path, data)
    if settings is None:
        raise ConfigError("this file has no [tool.lintnews] table", path)
    return settings


def _configured(folder: str) -> "Settings | None":
    for name in NAMES:
        path = os.path.join(folder, name)
        try:
            with open(path, "rb") as file:
                data = file.read()
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            continue
        except OSError as error:
            raise ConfigError(f"cannot read this file: {error.strerror}", _shown(path)) from None
        if name == "pyproject.toml" and not _may_configure(data):
            continue
        settings = _parse(_shown(path), data)
        if settings is not None:
            return settings
    return None


def _may_configure(data: bytes) -> bool:
    """Whether a pyproject.toml can hold our table: others are not worth the time of a parser."""
    import re

    heading = rb"""\btool["']?\s*(?:\.\s*["']?lintnews\b|\])"""
    return b"lintnews" in data and re.search(heading, data) is not None


def _parse(path: str, data: bytes) -> "Settings | None":
    import tomllib

    from lintnews.config.schema import SchemaError, settings_from

    try:
        text = data.decode("utf-8-sig")
        document = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError("this file is not UTF-8", path, line) from None
    except tomllib.TOMLDecodeError as error:
        message, line = _toml_message(str(error), text)
        raise ConfigError(message, path, line) from None
    heading = ""
    table: object = document
    if os.path.basename(path) == "pyproject.toml" or "tool" in document:
        tools = document.get("tool")
        table = tools.get("lintnews") if isinstance(tools, dict) else None
        heading = "tool.lintnews"
        if table is None:
            return None
        if not isinstance(table, dict):
            raise ConfigError("[tool.lintnews] must be a table", path, line_of(text, "lintnews"))
    try:
        return settings_from(table, os.path.dirname(os.path.abspath(path)), path)  # type: ignore[arg-type]
    except SchemaError as wrong:
        raise ConfigError(str(wrong), path, line_of(text, wrong.word, heading)) from None


def _toml_message(message: str, text: str) -> tuple[str, int]:
    """The parser's words and the line they name: "Invalid value (at line 3, column 5)"."""
    what, _, place = message.rpartition(" (at ")
    line = place.removeprefix("line ").partition(",")[0]
    if line.isdigit():
        return f"not TOML: {what}", int(line)
    return f"not TOML: {message}", text.rstrip().count("\n") + 1


def line_of(text: str, word: str, heading: str = "") -> int:
    """Line (from 1) where a key or value stands in TOML text, from a heading on; 0 if nowhere."""
    import re

    start = max(text.find(f"[{heading}"), 0) if heading else 0
    found = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])").search(text, start)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def blame(settings: "Settings", word: str, message: str) -> ConfigError:
    """The error that a word in a config file deserves, with its place; for checks made later."""
    try:
        with open(settings.origin, encoding="utf-8-sig") as file:
            line = line_of(file.read(), word)
    except (OSError, ValueError):
        line = 0
    return ConfigError(message, settings.origin, line)


def _shown(path: str) -> str:
    """The path as a user would write it: relative if it lies below the current folder."""
    here = os.getcwd()
    return os.path.relpath(path, here) if path.startswith(here + os.sep) else path
