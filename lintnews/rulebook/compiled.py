"""The built-in rulebook in compiled form: start-up without YAML.

A wheel ships it (made when the wheel is built, read without question); a source tree keeps it
in a folder that git ignores and makes it anew when a rule file or the code of a check changes.
"""

import os

from lintnews import __version__
from lintnews.engine.index import PatternIndex
from lintnews.rule import Rule
from lintnews.rulebook import sources
from lintnews.rulebook.packed import ObservedLexicons, PackedLexicons, PackedOptions
from lintnews.rulebook.rulebook import Rulebook
from lintnews.shelf import Shelf

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Raise it whenever the shape of the compiled data changes.
SHAPE = 15
FILE = "rulebook.shelf"


def load() -> Rulebook | None:
    """The compiled rulebook; None where it cannot be had, and YAML must be read."""
    folder = sources.built_in()
    if sources.is_installed():
        return read(os.path.join(folder, FILE), stamp=0)
    stamp = sources.stamp(folder)
    path = os.path.join(os.path.dirname(folder), ".lintnews_cache", FILE)
    book = read(path, stamp)
    if book is None:
        from lintnews.rulebook.assembly import assemble

        book = assemble({}, (), {})
        if not book.errors:
            write(book, path, stamp)
    return book


def write(book: Rulebook, path: str, stamp: int) -> None:
    """Write the compiled form, all or nothing; a folder that cannot be written is left alone."""
    data = pack(book, stamp)
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as stream:
            stream.write(data)
        os.replace(temporary, path)
    except OSError:
        return


def pack(book: Rulebook, stamp: int) -> bytes:
    """The compiled form of a rulebook that was assembled, not read."""
    *index, stock = book.index
    put = stock.put
    lexicons = {name: put(tuple(entries)) for name, entries in book.lexicons.items()}
    worked_out: Any = book.lexicons.tables if isinstance(book.lexicons, ObservedLexicons) else {}
    tables = {name: put(value) for name, value in worked_out.items()}
    rules = []
    for rule in book.rules.values():
        # Without what linting does without; the options lie on the shelf.
        bare = rule._replace(why="", instead="", examples=(), sources=(), origin="")
        rules.append(tuple(bare._replace(options=put(dict(rule.options)))))
    gates = dict(book.gates)
    data: bytes = stock.file(
        (SHAPE, __version__, stamp, rules, tuple(index), gates, lexicons, tables)
    )
    return data


def read(path: str, stamp: int) -> Rulebook | None:
    """The rulebook of a file, None where it is not there, torn, or of other sources."""
    try:
        shelf = Shelf(path)
        shape, version, written, packed, index, gates, lexicons, tables = shelf.table
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if (shape, version, written) != (SHAPE, __version__, stamp):
        return None
    rules = {}
    at = Rule._fields.index("options")
    for fields in packed:
        options = PackedOptions(shelf, fields[at])
        rule = Rule._make((*fields[:at], options, *fields[at + 1 :]))
        rules[rule.code] = rule
    patterns = PatternIndex._make((*index, shelf))
    return Rulebook(rules, patterns, gates, PackedLexicons(shelf, lexicons, tables))
