"""Options and lexicons of a compiled rulebook: on a shelf until somebody looks inside."""

from lintnews.stdlib import Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeVar

    from lintnews.shelf import Shelf

    T = TypeVar("T")


class PackedOptions(Mapping[str, object]):
    """The options of one rule."""

    __slots__ = ("_reference", "_shelf", "_value")

    def __init__(self, shelf: "Shelf", reference: int) -> None:
        self._shelf = shelf
        self._reference = reference
        self._value: dict[str, object] | None = None

    def _open(self) -> "dict[str, object]":
        if self._value is None:
            self._value = self._shelf.get(self._reference)
        return self._value or {}

    def __getitem__(self, key: str) -> object:
        return self._open()[key]

    def __iter__(self) -> "Iterator[str]":
        return iter(self._open())

    def __len__(self) -> int:
        return len(self._open())


class PackedLexicons(Mapping[str, tuple[str, ...]]):
    """Lexicons by name, each opened on its own."""

    __slots__ = ("_open", "_references", "_shelf", "_tables")

    def __init__(
        self, shelf: "Shelf", references: "Mapping[str, int]", tables: "Mapping[str, int]"
    ) -> None:
        """tables: see `lintnews.language.tables`."""
        self._shelf = shelf
        self._references = references
        self._tables = tables
        self._open: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, name: str) -> tuple[str, ...]:
        value = self._open.get(name)
        if value is None:
            value = self._open[name] = self._shelf.get(self._references[name])
        return value

    def table(self, name: str, compute: "Callable[[], T]") -> "T":
        """A table that is kept; one that is not is computed."""
        reference = self._tables.get(name)
        if reference is None:
            return compute()
        value: T = self._shelf.get(reference)
        return value

    def __iter__(self) -> "Iterator[str]":
        return iter(self._references)

    def __len__(self) -> int:
        return len(self._references)


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
