"""What linting one document yields, before suppression comments are heard."""

from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.finding import Failure, Finding


class Outcome(namedtuple("Outcome", "findings failures words")):
    """findings: sorted, one per span and family.  words: how many a reader reads."""

    __slots__ = ()
    findings: "list[Finding]"
    failures: "list[Failure]"
    words: int
