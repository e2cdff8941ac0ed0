"""Mappings that stay marshalled until somebody looks inside."""

import marshal
from collections.abc import Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


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

    __slots__ = ("_data", "_open")

    def __init__(self, data: "Mapping[str, bytes]") -> None:
        self._data = data
        self._open: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, name: str) -> tuple[str, ...]:
        value = self._open.get(name)
        if value is None:
            # Comes from the compiled rulebook: as trusted as the code beside it.
            value = self._open[name] = marshal.loads(self._data[name])  # noqa: S302
        return value

    def __iter__(self) -> "Iterator[str]":
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)
