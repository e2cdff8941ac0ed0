"""What is wrong with a rule file, and where."""

from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class RuleError(namedtuple("RuleError", "path line message code", defaults=(None,))):
    """One defect of a rule file, lexicon or pack.  line: from 1.  code: the rule, if known."""

    __slots__ = ()
    path: str
    line: int
    message: str
    code: str | None

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class RulebookError(Exception):
    """A rulebook that cannot be used at all; `errors` says why."""

    def __init__(self, errors: "Sequence[RuleError]") -> None:
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = tuple(errors)


def nearest(word: str, known: "Iterable[str]") -> str | None:
    """The known word that looks most like a mistyped one, or None."""
    from difflib import get_close_matches

    by_folded = {entry.casefold(): entry for entry in known}
    found = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, known: "Iterable[str]") -> str:
    """“; did you mean 'X'?” or nothing."""
    guess = nearest(word, known)
    return f"; did you mean {guess!r}?" if guess else ""
