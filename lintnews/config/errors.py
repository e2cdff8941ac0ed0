"""What is wrong with a configuration or a command, said so that it can be put right."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class ConfigError(Exception):
    """A configuration that cannot be followed; `str()` is "path:line: what, and what instead".

    line: from 1; 0 where no line is to blame.
    """

    def __init__(self, message: str, path: str = "", line: int = 0) -> None:
        place = f"{path}:{line}: " if path and line else f"{path}: " if path else ""
        super().__init__(place + message)


def nearest(word: str, known: "Iterable[str]") -> str | None:
    """The known word most like a mistyped one, or None if none is."""
    import difflib

    by_folded = {name.casefold(): name for name in reversed(list(known))}
    close = difflib.get_close_matches(word.casefold(), list(by_folded), n=1, cutoff=0.6)
    return by_folded[close[0]] if close else None


def suggestion(word: str, known: "Iterable[str]") -> str:
    """ "; did you mean 'x'?", or nothing."""
    near = nearest(word, known)
    return f"; did you mean '{near}'?" if near else ""
