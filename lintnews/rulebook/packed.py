"""Mappings that stay marshalled until somebody looks inside."""

import marshal
from collections.abc import Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeVar

    T = TypeVar("T")


class PackedOptions(Mapping[str, object]):
    """The options of one rule."""

    __slots__ = ("_data", "_value")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._value: dict[str, object] | None = None

    def _open(self) -> "dict[str, object]":
        if self._value is None:
            # Comes from the compiled rulebook: as trusted as the code beside it.
            self._value = marshal.loads(self._data)  # noqa: S302
        return self._value or {}

    def __getitem__(self, key: str) -> object:
        return self._open()[key]

    def __iter__(self) -> "Iterator[str]":
        return iter(self._open())

    def __len__(self) -> int:
        return len(self._open())


class PackedLexicons(Mapping[str, tuple[str, ...]]):
    """Lexicons by name, each opened on its own."""

    __slots__ = ("_data", "_open", "_tables")

    def __init__(self, data: "Mapping[str, bytes]", tables: "Mapping[str, bytes]") -> None:
        """tables: see `lintnews.language.tables`."""
        self._data = data
        self._tables = tables
        self._open: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, name: str) -> tuple[str, ...]:
        value = self._open.get(name)
        if value is None:
            # Comes from the compiled rulebook: as trusted as the code beside it.
            value = self._open[name] = marshal.loads(self._data[name])  # noqa: S302
        return value

    def table(self, name: str, compute: "Callable[[], T]") -> "T":
        """A table that is kept; one that is not is computed."""
        data = self._tables.get(name)
        if data is None:
            return compute()
        # As trusted as the code, too.
        value: T = marshal.loads(data)  # noqa: S302
        return value

    def __iter__(self) -> "Iterator[str]":
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)


class ObservedLexicons(dict[str, "Sequence[str]"]):
    """Lexicons that notice which tables are worked out of them."""

    def __init__(self, lexicons: "Mapping[str, Sequence[str]]") -> None:
        super().__init__(lexicons)
        self.tables: dict[str, object] = {}

    def table(self, name: str, compute: "Callable[[], T]") -> "T":
        """The table, computed; raises ValueError where one name stands for two values."""
        value = compute()
        if self.tables.setdefault(name, value) != value:
            raise ValueError(f"two tables are called {name!r}")
        return value
