"""Lexicons: word lists as plain text beside the rules, one entry a line, `#` starts a comment.

`lexicons/en/cues.txt` is called `en/cues`.  An option of a rule that reads `@en/cues` stands for
its entries, `@*/cues` for those of all languages; inside a list the entries are spliced in.
"""

import os
from fnmatch import fnmatchcase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def read_lexicons(folder: str) -> "dict[str, tuple[str, ...]]":
    """All lexicons below a folder, by name; empty where there is no such folder."""
    found: dict[str, tuple[str, ...]] = {}
    for root, folders, files in os.walk(folder):
        folders.sort()
        for file in sorted(files):
            if file.endswith(".txt"):
                path = os.path.join(root, file)
                name = os.path.relpath(path, folder)[: -len(".txt")].replace(os.sep, "/")
                with open(path, encoding="utf-8") as stream:
                    found[name] = entries(stream.read())
    return found


def entries(text: str) -> "tuple[str, ...]":
    """The entries of a lexicon's text, in order, without comments, blank lines and doubles."""
    lines = (line.split(" #")[0].strip() for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def resolve(value: object, lexicons: "Mapping[str, Sequence[str]]") -> object:
    """An option's value with every lexicon reference replaced.  Raises KeyError with the name."""
    if isinstance(value, str) and value.startswith("@"):
        return list(_entries_of(value[1:], lexicons))
    if isinstance(value, list):
        out: list[object] = []
        for item in value:
            resolved = resolve(item, lexicons)
            if isinstance(item, str) and item.startswith("@"):
                out.extend(resolved)  # type: ignore[arg-type]
            else:
                out.append(resolved)
        return out
    if isinstance(value, dict):
        return {key: resolve(item, lexicons) for key, item in value.items()}
    return value


def _entries_of(name: str, lexicons: "Mapping[str, Sequence[str]]") -> "Sequence[str]":
    if "*" not in name:
        return lexicons[name]
    names = [known for known in sorted(lexicons) if fnmatchcase(known, name)]
    if not names:
        raise KeyError(name)
    return list(dict.fromkeys(entry for known in names for entry in lexicons[known]))
