"""The package's bytecode in one file, for the command line.

Python looks every module up in folders and reads its bytecode from a file of its own.  For the many
small modules of a run that takes longer than executing them.  A wheel therefore has the bytecode
of all modules in one file, for the Python that built it.  A module whose source no longer has the
size that it was compiled from is imported as usual, and so is every module of another Python.
"""

import os
import sys
from _frozen_importlib import ModuleSpec  # what importlib.machinery offers, without its imports
from _frozen_importlib_external import SourceFileLoader

from lintnews.shelf import Shelf, Stock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from types import CodeType, ModuleType

    #: Whether it is a package, the size of its source in bytes, the reference of its code.
    Entry = tuple[bool, int, int]

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
FILE = f"bytecode.{sys.implementation.cache_tag}.shelf"


class Finder:
    """Finds the modules of this package whose code is kept."""

    def __init__(self, path: str, shelf: Shelf, entries: "Mapping[str, Entry]") -> None:
        self._path = path
        self._shelf = shelf
        self._entries = entries

    def find_spec(
        self,
        name: str,
        path: "Sequence[str] | None" = None,
        target: "ModuleType | None" = None,
    ) -> ModuleSpec | None:
        """As the import system asks for it."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        is_package, size, reference = entry
        folder = os.path.join(_PACKAGE, *name.split(".")[1:])
        source = os.path.join(folder, "__init__.py") if is_package else f"{folder}.py"
        try:
            if os.stat(source).st_size != size:
                return None
        except OSError:
            return None
        loader = _Loader(name, source, self._shelf, reference)
        spec = ModuleSpec(name, loader, origin=source, is_package=is_package)
        spec.has_location = True
        spec.cached = self._path
        if is_package:
            spec.submodule_search_locations = [folder]
        return spec


class _Loader(SourceFileLoader):
    """Loads a module whose code is at hand; all else is as for any source file."""

    def __init__(self, name: str, path: str, shelf: Shelf, reference: int) -> None:
        super().__init__(name, path)
        self._shelf = shelf
        self._reference = reference

    def get_code(self, fullname: str) -> "CodeType":
        import _imp

        code: CodeType = self._shelf.get(self._reference)
        _imp._fix_co_filename(code, self.path)  # type: ignore[attr-defined]
        return code


def install() -> None:
    """Have modules of this package imported from the file, where there is one for this Python."""
    path = os.path.join(_PACKAGE, "_rules", FILE)
    try:
        shelf = Shelf(path)
        magic, entries = shelf.table
    except (OSError, ValueError, EOFError, TypeError):
        return
    if magic == _magic() and not sys.flags.optimize:
        sys.meta_path.insert(0, Finder(path, shelf, entries))


def collect(names: "Iterable[str]") -> bytes:
    """The file for modules of this package, by their full names."""
    stock = Stock()
    entries: dict[str, Entry] = {}
    for name in sorted(names):
        folder = os.path.join(_PACKAGE, *name.split(".")[1:])
        source = os.path.join(folder, "__init__.py")
        is_package = os.path.isfile(source)
        if not is_package:
            source = f"{folder}.py"
        with open(source, "rb") as stream:
            data = stream.read()
        code = compile(data, f"<{name}>", "exec", dont_inherit=True, optimize=0)
        entries[name] = (is_package, len(data), stock.put(code))
    return stock.file((_magic(), entries))


def _magic() -> bytes:
    from _frozen_importlib_external import MAGIC_NUMBER  # what importlib.util offers

    magic: bytes = MAGIC_NUMBER
    return magic
