"""The package's bytecode in one file, for the command line.

Python looks every module up in folders and reads its bytecode from a file of its own.  For the many
small modules of a run that takes longer than executing them.  A wheel therefore has the bytecode
of all modules in one file, for the Python that built it, and that of the modules that most runs need
in one piece.  A module whose source no longer has the size that it was compiled from is imported as
usual, and so is every module of another Python.
"""

import _imp
import os
import sys
from _frozen_importlib import ModuleSpec  # what importlib.machinery offers, without its imports
from _frozen_importlib_external import SourceFileLoader

from lintnews.shelf import Shelf, Stock

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ast
    from collections.abc import Iterable, Mapping, Sequence
    from types import CodeType, ModuleType

    #: Whether it is a package, the size of its source in bytes, the reference of its code or of a
    #: dictionary that holds its code among others.
    Entry = tuple[bool, int, int]

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_PARENT = os.path.join(os.path.dirname(_PACKAGE), "")
FILE = f"bytecode.{sys.implementation.cache_tag}.shelf"


class Finder:
    """Finds the modules of this package whose code is kept."""

    def __init__(self, path: str, shelf: Shelf, entries: "Mapping[str, Entry]") -> None:
        self._path = path
        self._shelf = shelf
        self._entries = entries
        self._ready: dict[str, CodeType] = {}

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
        is_package, size, _ = entry
        folder = _PARENT + name.replace(".", os.sep)
        source = f"{folder}{os.sep}__init__.py" if is_package else f"{folder}.py"
        try:
            if os.stat(source).st_size != size:
                return None
        except OSError:
            return None
        spec = ModuleSpec(name, _Loader(name, source, self), origin=source, is_package=is_package)
        spec.has_location = True
        spec.cached = self._path
        if is_package:
            spec.submodule_search_locations = [folder]
        return spec

    def code(self, name: str) -> "CodeType":
        """The code of a module that it has."""
        code = self._ready.pop(name, None)
        if code is None:
            code = self._shelf.get(self._entries[name][2])
            if isinstance(code, dict):
                self._ready.update(code)
                code = self._ready.pop(name)
        return code


class _Loader(SourceFileLoader):
    """Loads a module whose code is at hand; all else is as for any source file."""

    def __init__(self, name: str, path: str, finder: Finder) -> None:
        super().__init__(name, path)
        self._finder = finder

    def get_code(self, fullname: str) -> "CodeType":
        code = self._finder.code(fullname)
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


def collect(names: "Iterable[str]", together: "Iterable[str]") -> bytes:
    """The file for modules of this package, by their full names.

    together: those that most runs need.
    """
    stock = Stock()
    sources: dict[str, tuple[bool, int]] = {}
    codes: dict[str, CodeType] = {}
    for name in sorted(names):
        folder = _PARENT + name.replace(".", os.sep)
        source = os.path.join(folder, "__init__.py")
        is_package = os.path.isfile(source)
        if not is_package:
            source = f"{folder}.py"
        with open(source, "rb") as stream:
            data = stream.read()
        sources[name] = (is_package, len(data))
        codes[name] = compile(_bare(data), f"<{name}>", "exec", dont_inherit=True, optimize=0)
    common = {name: codes.pop(name) for name in sorted(together) if name in codes}
    references = dict.fromkeys(common, stock.put(common))
    references.update((name, stock.put(code)) for name, code in codes.items())
    entries = {name: (*source, references[name]) for name, source in sources.items()}
    return stock.file((_magic(), entries))


def _bare(source: bytes) -> "ast.Module":
    """A module without docstrings, annotations and what only type checkers read."""
    import ast

    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
            arguments = node.args
            for argument in (
                *arguments.posonlyargs,
                *arguments.args,
                *arguments.kwonlyargs,
                *filter(None, (arguments.vararg, arguments.kwarg)),
            ):
                argument.annotation = None
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                kept = [each for statement in block for each in _needed(statement)]
                setattr(node, field, kept or ([ast.Pass()] if block else []))
    return ast.fix_missing_locations(tree)


def _needed(statement: "ast.stmt") -> "list[ast.stmt]":
    """What a run needs of a statement."""
    import ast

    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return []
    if isinstance(statement, ast.AnnAssign):
        if statement.value is None:
            return []
        assignment = ast.Assign([statement.target], statement.value)
        return [ast.copy_location(assignment, statement)]
    if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
        return statement.orelse
    return [statement]


def _magic() -> bytes:
    from _frozen_importlib_external import MAGIC_NUMBER  # what importlib.util offers

    magic: bytes = MAGIC_NUMBER
    return magic
