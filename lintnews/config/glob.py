"""Path patterns, in the grammar of .gitignore."""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def matcher(globs: "Sequence[str]") -> "Callable[[str], bool]":
    """A test whether a path ("/" between its parts, relative) matches one of the globs.

    A glob with an inner slash counts from the root, one without matches at any depth; what
    matches a folder matches all that is in it.
    """
    if not globs:
        return lambda path: False
    found = re.compile("|".join(f"(?:{expression(glob)})(?:/.*)?" for glob in globs), re.DOTALL)
    return lambda path: found.fullmatch(path) is not None


def expression(glob: str) -> str:
    """The regular expression of one glob, for a whole relative path of "/"-parted names.

    `?` is one character and `*` any number of them, but no slash; `**` between slashes is any
    number of folders; `[a-z]` and `[!a-z]` are classes; a backslash takes the next one as it is.
    """
    anchored = "/" in glob[:-1]
    glob = glob.strip("/") if glob != "/" else glob
    out = [] if anchored or glob.startswith("**/") else ["(?:.*/)?"]
    at, end = 0, len(glob)
    while at < end:
        char = glob[at]
        if glob.startswith("**/", at) and (at == 0 or glob[at - 1] == "/"):
            out.append("(?:.*/)?")
            at += 3
        elif glob[at:] == "**" and (glob[at - 1] == "/" if at else anchored):
            out.append(".+")
            at += 2
        elif char == "*":
            while glob.startswith("*", at + 1):
                at += 1
            out.append("[^/]*")
            at += 1
        elif char == "?":
            out.append("[^/]")
            at += 1
        elif char == "[" and (close := _class_end(glob, at)) > 0:
            out.append(_class(glob[at + 1 : close]))
            at = close + 1
        else:
            if char == "\\" and at + 1 < end:
                at += 1
            out.append(re.escape(glob[at]))
            at += 1
    return "".join(out)


def _class_end(glob: str, at: int) -> int:
    """Where the class that opens at `at` closes, -1 if nowhere; a leading `]` belongs to it."""
    first = at + 2 if glob[at + 1 : at + 2] in ("!", "^") else at + 1
    return glob.find("]", first + 1)


def _class(inner: str) -> str:
    negated = inner[0] in "!^"
    body = inner[1:] if negated else inner
    body = re.sub(r"([\\\[\]&~|^])", r"\\\1", body.replace("\\", ""))
    # A range that runs backwards matches nothing, as in a shell.
    for low, high in re.findall(r"(.)-(.)", body):
        if low > high:
            return "(?!)"
    return f"(?!/)[{'^' if negated else ''}{body}]"
