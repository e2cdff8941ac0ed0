"""The built-in rulebook in compiled form: start-up without YAML.

A wheel ships it (made when the wheel is built, read without question); a source tree keeps it
in a folder that git ignores and makes it anew when a rule file or the code of a check changes.
"""

import marshal
import os

from lintnews import __version__
from lintnews.engine.index import PatternIndex
from lintnews.rule import Rule
from lintnews.rulebook import sources
from lintnews.rulebook.packed import ObservedLexicons, PackedLexicons, PackedOptions
from lintnews.rulebook.rulebook import Rulebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Raise it whenever the shape of the compiled data changes.
SHAPE = 13
FILE = "rulebook.marshal"
#: Version of the marshal format: readable by every Python that lintnews supports.
_MARSHAL = 4


def load() -> Rulebook | None:
    """The compiled rulebook; None where it cannot be had, and YAML must be read."""
    folder = sources.built_in()
    if sources.is_installed():
        return _read(os.path.join(folder, FILE), stamp=0)
    stamp = sources.stamp(folder)
    path = os.path.join(os.path.dirname(folder), ".lintnews_cache", FILE)
    book = _read(path, stamp)
    if book is None:
        from lintnews.rulebook.assembly import assemble

        book = assemble({}, (), {})
        if not book.errors:
            write(book, path, stamp)
    return book


def write(book: Rulebook, path: str, stamp: int) -> None:
    """Write the compiled form, all or nothing; a folder that cannot be written is left alone."""
    rules = tuple(_packed(rule) for rule in book.rules.values())
    lexicons = {
        name: marshal.dumps(tuple(entries), _MARSHAL) for name, entries in book.lexicons.items()
    }
    worked_out: Any = book.lexicons.tables if isinstance(book.lexicons, ObservedLexicons) else {}
    tables = {name: marshal.dumps(value, _MARSHAL) for name, value in worked_out.items()}
    data: Any = (
        SHAPE,
        __version__,
        stamp,
        rules,
        tuple(book.index),
        dict(book.gates),
        lexicons,
        tables,
    )
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as stream:
            stream.write(marshal.dumps(data, _MARSHAL))
        os.replace(temporary, path)
    except OSError:
        return


def _packed(rule: Rule) -> "tuple[Any, ...]":
    """What linting needs of a rule, its options marshalled on their own."""
    bare = rule._replace(why="", instead="", examples=(), sources=(), origin="")
    options = marshal.dumps(dict(rule.options), _MARSHAL)
    return tuple(bare._replace(options=options))


def _read(path: str, stamp: int) -> Rulebook | None:
    try:
        with open(path, "rb") as stream:
            # As trusted as the code beside it: whoever can write this file can write that.
            data = marshal.loads(stream.read())  # noqa: S302
        shape, version, written, packed, index, gates, lexicons, tables = data
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if (shape, version, written) != (SHAPE, __version__, stamp):
        return None
    rules = {}
    for fields in packed:
        rule = Rule._make(fields)
        options: Any = rule.options
        rules[rule.code] = rule._replace(options=PackedOptions(options))
    return Rulebook(rules, PatternIndex(*index), gates, PackedLexicons(lexicons, tables))
