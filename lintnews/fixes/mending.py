"""Mends a text to its fixed point: edits may uncover further ones."""

from lintnews.fixes.edits import apply
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lintnews.finding import Finding

#: Edits that lead in a circle end here.
ROUNDS = 10


class Mended(namedtuple("Mended", "text count findings")):
    """text: the mended source.  count: findings that were mended.  findings: those that remain."""

    __slots__ = ()
    text: str
    count: int
    findings: "Sequence[Finding]"


def mend(source: str, lint: "Callable[[str], Sequence[Finding]]", unsafe: bool = False) -> Mended:
    """Apply the edits of `lint(source)` until none is left.

    unsafe: also edits that may change what the text says.  Where edits undo each other, the text
    that was reached first is given back, so that a second run changes nothing either.
    """
    text, count = source, 0
    findings = lint(text)
    seen = {text}
    for _ in range(ROUNDS):
        mended, mendings = apply(text, findings, unsafe)
        if mended in seen:
            break
        seen.add(mended)
        text, count = mended, count + mendings
        findings = lint(text)
    return Mended(text, count, findings)
