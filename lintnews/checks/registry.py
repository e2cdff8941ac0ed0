"""Finds the class behind a check kind: kind `vague_attribution` is class `VagueAttribution` in the
module of that name, or one that an installed distribution announces as an entry point of the group
`lintnews.checks`.  Code is never imported from the tree that is linted."""

import sys

from lintnews.checks.check import Check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NOT_KINDS = frozenset({"check", "registry", "__init__", "__pycache__"})


class UnknownKindError(LookupError):
    """No check of that kind is installed."""


def check_class(kind: str) -> type[Check]:
    """The class of a check kind.  Raises UnknownKindError."""
    if kind.isidentifier() and kind not in _NOT_KINDS:
        module = f"{__package__}.{kind}"
        try:
            __import__(module)
        except ModuleNotFoundError as error:
            if error.name != module:
                raise
        else:
            name = "".join(word.capitalize() for word in kind.split("_"))
            found: type[Check] = getattr(sys.modules[module], name)
            return found
    return _announced(kind)


def create(
    kind: str,
    options: "Mapping[str, object]",
    lexicons: "Mapping[str, Sequence[str]]",
) -> Check:
    """A check of that kind for one rule."""
    return check_class(kind)(options, lexicons)


def kinds() -> list[str]:
    """All kinds that are installed with lintnews, sorted."""
    import os

    names = (entry.partition(".")[0] for entry in os.listdir(os.path.dirname(__file__)))
    return sorted({name for name in names if name not in _NOT_KINDS and name.isidentifier()})


def _announced(kind: str) -> type[Check]:
    from importlib.metadata import entry_points

    for point in entry_points(group="lintnews.checks", name=kind):
        found: type[Check] = point.load()
        return found
    raise UnknownKindError(kind)
