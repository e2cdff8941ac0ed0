"""Path patterns, in the grammar of .gitignore."""

from lintnews.language import regex as re

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
    number of folders, and so it is, in git, after text without wildcards; `[a-z]` and `[!a-z]` are
    classes; a backslash takes the next one as it is.
    """
    anchored = "/" in glob[:-1]
    glob = glob.strip("/") if glob != "/" else glob
    out = [] if anchored else ["(?:.*/)?"]
    at, end = 0, len(glob)
    while at < end:
        char = glob[at]
        if char == "*":
            stop = at + 1
            while glob.startswith("*", stop):
                stop += 1
            any_depth = anchored and stop - at > 1 and _may_cross(glob[:at])
            if any_depth and glob.startswith("/", stop):
                out.append("(?:.*/)?")
                stop += 1
            elif any_depth and stop == end:
                out.append(".+" if glob[:at].endswith("/") or not at else ".*")
            else:
                out.append("[^/]*")
            at = stop
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


def _may_cross(before: str) -> bool:
    """Whether `**` after this much of a glob may stand for folders."""
    return before.endswith("/") or not any(char in before for char in "*?[\\")


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
