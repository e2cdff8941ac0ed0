"""Aliases: the names that stand for one and the same thing ("U.S.", "the United States")."""

from lintnews.stdlib import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=16)
def aliases_of(lines: "tuple[str, ...]") -> "Mapping[str, str]":
    """From names as printed to the word that stands for them.

    A line reads `word = name, name, ...`; names have no final stop.  Raises ValueError for another.
    """
    found: dict[str, str] = {}
    for line in lines:
        word, sign, names = line.partition("=")
        if not sign or not word.strip():
            raise ValueError(f"not of the form “word = name, name”: {line!r}")
        for name in names.split(","):
            found[name.strip()] = word.strip()
    return found
