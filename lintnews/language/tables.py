"""Tables that checks work out of lexicons, worked out once and kept with the compiled rulebook."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    T = TypeVar("T")


def table(lexicons: "Mapping[str, Sequence[str]]", name: str, compute: "Callable[[], T]") -> "T":
    """Value of `compute()`, from the compiled rulebook where that has it.

    The value is made of what marshal knows: sets, mappings, texts ...  It may depend on the
    lexicons and on the options of one built-in rule alone; only the lexicons of a rulebook without
    packs and overridden options keep tables, so a name stands for one value.
    """
    find: Callable[[str, Callable[[], T]], T] | None = getattr(lexicons, "table", None)
    return compute() if find is None else find(name, compute)
