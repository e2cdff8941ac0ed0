"""From the tables of a config file to `Settings`, every key and value checked."""

from lintnews.config.errors import suggestion
from lintnews.config.settings import FAIL_ON, LEVELS, SERVERS, Override, Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Table = Mapping[str, object]
    Reader = Callable[[str, object], object]


class SchemaError(Exception):
    """A key or value that cannot be used.  word: what to look for in the file."""

    def __init__(self, word: str, message: str) -> None:
        super().__init__(message)
        self.word = word


def settings_from(table: "Table", root: str, origin: str) -> Settings:
    """Settings of a `[tool.lintnews]` table; raises `SchemaError`."""
    return Settings(**_read(table, _KEYS), root=root, origin=origin)


def _read(table: "Table", keys: "Mapping[str, Reader]") -> "dict[str, object]":
    values = {}
    for key, value in table.items():
        reader = keys.get(key)
        if reader is None:
            raise SchemaError(key, f"unknown key '{key}'{suggestion(key, list(keys))}")
        values[key.replace("-", "_")] = reader(key, value)
    return values


def _words(key: str, value: object) -> "tuple[str, ...]":
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SchemaError(key, f"'{key}' must be a list of strings, not {_kind(value)}")
    return tuple(value)


def _flag(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise SchemaError(key, f"'{key}' must be true or false, not {_kind(value)}")
    return value


def _count(key: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise SchemaError(key, f"'{key}' must be a number from 0 up, not {_kind(value)}")
    return value


def _word(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise SchemaError(key, f"'{key}' must be a string, not {_kind(value)}")
    return value


def _fail_on(key: str, value: object) -> str:
    return _one_of(key, _word(key, value), FAIL_ON)


def _one_of(key: str, value: str, known: "tuple[str, ...]") -> str:
    if value not in known:
        listed = ", ".join(known)
        near = suggestion(value, known)
        raise SchemaError(value, f"'{key}' must be one of {listed}, not '{value}'{near}")
    return value


def _table(key: str, value: object) -> "Table":
    if not isinstance(value, dict):
        raise SchemaError(key, f"'{key}' must be a table, not {_kind(value)}")
    return value


def _severity(key: str, value: object) -> "dict[str, str]":
    return {
        rule: _one_of(rule, _word(rule, level), LEVELS)
        for rule, level in _table(key, value).items()
    }


def _extend(key: str, value: object) -> "dict[str, tuple[str, ...]]":
    return {name: _words(name, entries) for name, entries in _table(key, value).items()}


def _rules(key: str, value: object) -> "dict[str, Table]":
    return {rule: _table(rule, options) for rule, options in _table(key, value).items()}


def _per_path(key: str, value: object) -> "tuple[Override, ...]":
    if not isinstance(value, list):
        raise SchemaError(
            key, f"'{key}' must be an array of tables ([[...{key}]]), not {_kind(value)}"
        )
    overrides = []
    for item in value:
        table = _table(key, item)
        if not table.get("paths"):
            raise SchemaError(key, f"'{key}' needs 'paths', a list of globs")
        overrides.append(Override(**_read(table, {"paths": _words, **_PER_PATH_KEYS})))
    return tuple(overrides)


def _grammar(key: str, value: object) -> "dict[str, object]":
    return _read(_table(key, value), _GRAMMAR_KEYS)


def _server(key: str, value: object) -> str:
    server = _word(key, value)
    if server.startswith(("http://", "https://")):
        return server
    if server not in SERVERS:
        known = f"{', '.join(SERVERS)} or an address (http://host:port)"
        near = suggestion(server, SERVERS)
        raise SchemaError(server, f"'{key}' must be one of {known}, not '{server}'{near}")
    return server


def _kind(value: object) -> str:
    names = {str: "a string", bool: "true or false", int: "a number", float: "a number"}
    names.update({list: "a list", dict: "a table"})
    return names.get(type(value), "a date or time")


_GRAMMAR_KEYS: "dict[str, Reader]" = {
    "server": _server,
    "language": _word,
    "picky": _flag,
    "disabled-rules": _words,
    "disabled-categories": _words,
    "quotations": _flag,
    "timeout": _count,
    "idle-timeout": _count,
}

_PER_PATH_KEYS: "dict[str, Reader]" = {
    "select": _words,
    "extend-select": _words,
    "ignore": _words,
    "severity": _severity,
    "rules": _rules,
    "grammar": _grammar,
}

_KEYS: "dict[str, Reader]" = {
    **_PER_PATH_KEYS,
    "fail-on": _fail_on,
    "per-path": _per_path,
    "exclude": _words,
    "extend": _extend,
    "packs": _words,
    "format": _word,
    "jobs": _count,
    "respect-gitignore": _flag,
}
