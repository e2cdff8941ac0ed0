"""Where rule files lie: the built-in rules, packs named by path, packs of installed distributions."""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def built_in() -> str:
    """The folder of the built-in rules: inside an installed package, beside a source tree's."""
    installed = os.path.join(_PACKAGE, "_rules")
    if os.path.isdir(installed):
        return installed
    return os.path.join(os.path.dirname(_PACKAGE), "rules")


def is_installed() -> bool:
    """Whether the built-in rules lie inside the package, where nobody edits them."""
    return os.path.isdir(os.path.join(_PACKAGE, "_rules"))


def rule_files(folder: str) -> "Iterator[str]":
    """The rule files below a folder, sorted; lexicons and pack.yaml are none."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "lexicons")
        for file in sorted(files):
            if file.endswith((".yaml", ".yml")) and file != "pack.yaml":
                yield os.path.join(root, file)


def announced_pack(name: str) -> str | None:
    """Folder of a pack that an installed distribution announces (`lintnews.packs`), or None.

    The entry point names a module; the pack is the folder that holds it.  The module is found, not
    imported.
    """
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    for point in entry_points(group="lintnews.packs", name=name):
        spec = find_spec(point.module)
        if spec is not None and spec.origin:
            return os.path.dirname(spec.origin)
    return None


def stamp(folder: str) -> int:
    """Changes whenever a rule file, a lexicon or the code that compiles them is touched; cheap."""
    from zlib import crc32

    total = 0
    pending = [folder, _PACKAGE]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.name.startswith((".", "__")):
                    continue
                if entry.is_dir():
                    pending.append(entry.path)
                else:
                    status = entry.stat()
                    mark = f"{entry.path}\0{status.st_size}\0{status.st_mtime_ns}"
                    total ^= crc32(mark.encode("utf-8", "surrogateescape")) | len(mark) << 32
    return total
