"""What is wrong with a rule file, and where."""

from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


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
