"""What git leaves out: .gitignore files, read as gitignore(5) says."""

import os
import re

from lintnews.config.glob import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Gitignore:
    """The patterns of one .gitignore file; paths are relative to its folder."""

    __slots__ = ("_groups",)

    def __init__(self, text: str) -> None:
        groups: list[_Group] = []
        for negated, folders_only, anchored, pattern in _patterns(text):
            # Only the turn from one polarity to the other makes the order of patterns matter.
            if not groups or groups[-1].negated != negated:
                groups.append(_Group(negated))
            groups[-1].add(folders_only, anchored, pattern)
        self._groups = groups[::-1]

    def verdict(self, path: str, is_folder: bool) -> bool | None:
        """True: left out.  False: a negated pattern takes it back.  None: not spoken of."""
        for group in self._groups:
            if group.matches(path, is_folder):
                return not group.negated
        return None


class _Group:
    """Patterns of one polarity that follow each other."""

    __slots__ = ("_compiled", "_patterns", "negated")

    def __init__(self, negated: bool) -> None:
        self.negated = negated
        self._patterns: list[tuple[bool, bool, str]] = []
        self._compiled: dict[tuple[bool, bool], re.Pattern[str] | None] = {}

    def add(self, folders_only: bool, anchored: bool, pattern: str) -> None:
        self._patterns.append((folders_only, anchored, pattern))

    def matches(self, path: str, is_folder: bool) -> bool:
        by_name = self._expression(False, is_folder)
        if by_name is not None and by_name.fullmatch(path.rpartition("/")[2]):
            return True
        by_path = self._expression(True, is_folder)
        return by_path is not None and by_path.fullmatch(path) is not None

    def _expression(self, anchored: bool, is_folder: bool) -> "re.Pattern[str] | None":
        key = (anchored, is_folder)
        if key not in self._compiled:
            wanted = [
                pattern
                for folders_only, for_path, pattern in self._patterns
                if for_path == anchored and (is_folder or not folders_only)
            ]
            self._compiled[key] = re.compile("|".join(wanted), re.DOTALL) if wanted else None
        return self._compiled[key]


def _patterns(text: str) -> "Iterator[tuple[bool, bool, bool, str]]":
    """(negated, folders only, anchored, regular expression) of every pattern, in order."""
    for line in text.splitlines():
        pattern = re.sub(r"(?<!\\) +$", "", line)
        if not pattern or pattern.startswith("#"):
            continue
        negated = pattern.startswith("!")
        pattern = pattern[1:] if negated else pattern
        folders_only = pattern.endswith("/")
        anchored = "/" in pattern.rstrip("/")
        # No path has an empty part, so a doubled slash matches nothing.
        if not pattern.strip("/") or "//" in pattern:
            continue
        # A name alone is held against the last part of the path: cheaper than any prefix.
        bare = pattern.rstrip("/")
        yield negated, folders_only, anchored, expression(bare if anchored else "/" + bare)


def read(folder: str) -> "Gitignore | None":
    """The patterns of a folder's .gitignore, None without one."""
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
            return Gitignore(file.read())
    except OSError:
        return None


def above(folder: str) -> "list[tuple[Gitignore, str]]":
    """The .gitignore files between a folder and the root of its repository, outermost first.

    Each with the path from its folder to the given one ("a/b/").  Outside a repository: none.
    """
    found: list[tuple[Gitignore, str]] = []
    current, prefix = os.path.abspath(folder), ""
    while not os.path.exists(os.path.join(current, ".git")):
        parent, name = os.path.split(current)
        if parent == current:
            return []
        current, prefix = parent, f"{name}/{prefix}"
        ignore = read(current)
        if ignore is not None:
            found.append((ignore, prefix))
    return found[::-1]
