"""What lintnews says: findings, edits, failures and the report that holds them."""

from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: From mild to grave.
SEVERITIES = ("info", "warning", "error")


class Edit(namedtuple("Edit", "span text safe")):
    """Replace the source span by text.  safe: cannot change what the article says."""

    __slots__ = ()
    span: Span
    text: str
    safe: bool


class Place(namedtuple("Place", "span line column end_line end_column")):
    """A source span with its position: lines and columns from 1, columns in code points, end exclusive."""

    __slots__ = ()
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int


class Finding(
    namedtuple(
        "Finding",
        "path span line column end_line end_column code name message severity confidence"
        " match related edits facts fingerprint",
    )
):
    """One thing an editor should look at.

    span: code points of the decoded source.  match: that source text.  related: other places that
    belong to it.  edits: applied together or not at all.  facts: details by name, for machines.
    fingerprint: survives edits elsewhere in the file.
    """

    __slots__ = ()
    path: str
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int
    code: str
    name: str
    message: str
    severity: str
    confidence: str
    match: str
    related: "tuple[Place, ...]"
    edits: "tuple[Edit, ...]"
    facts: "Mapping[str, object]"
    fingerprint: str

    @property
    def family(self) -> str:
        return self.code.rstrip("0123456789")


class Failure(namedtuple("Failure", "stage path code error", defaults=(None, ""))):
    """A rule or file that could not be dealt with; the others went on.

    stage: "read", "rule", "fix", "worker" or "grammar".  code: the rule, if it was one.
    """

    __slots__ = ()
    stage: str
    path: str
    code: str | None
    error: str


class Stats(namedtuple("Stats", "files words findings", defaults=(0, 0, 0))):
    """How much was read and said."""

    __slots__ = ()
    files: int
    words: int
    findings: int


class Report(namedtuple("Report", "findings failures suppressed unused_suppressions stats")):
    """Everything one run has to say, in an order that does not depend on how it was run.

    suppressed: findings that a comment silenced.  unused_suppressions: comments that silenced
    nothing or give no reason, as (place, message) with their path.
    """

    __slots__ = ()
    findings: "Sequence[Finding]"
    failures: "Sequence[Failure]"
    suppressed: "Sequence[Finding]"
    unused_suppressions: "Sequence[SuppressionNote]"
    stats: Stats


class SuppressionNote(namedtuple("SuppressionNote", "path line column message")):
    """A suppression comment that needs an editor's eye.  line, column: from 1."""

    __slots__ = ()
    path: str
    line: int
    column: int
    message: str
