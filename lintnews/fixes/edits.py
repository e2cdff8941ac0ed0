"""Applies edits to a source text."""

from bisect import bisect_left, insort

from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lintnews.finding import Edit, Finding


def apply(source: str, findings: "Iterable[Finding]", unsafe: bool = False) -> "tuple[str, int]":
    """The mended source and how many findings were mended.

    A finding's edits are applied together or not at all.  Where two findings would edit the same
    place, the earlier one wins and the other waits for the next run.  Without `unsafe` only
    findings whose edits are all safe count.
    """
    chosen: list[Edit] = []
    taken: list[Span] = []
    mended = 0
    for finding in findings:
        edits = finding.edits
        if not edits or not (unsafe or all(edit.safe for edit in edits)):
            continue
        if any(_collides(edit.span, taken) for edit in edits):
            continue
        for edit in edits:
            insort(taken, edit.span)
        chosen.extend(edits)
        mended += 1
    return _spliced(source, chosen), mended


def _collides(span: Span, taken: "Sequence[Span]") -> bool:
    """Whether a span is, or overlaps, one of those taken, which are sorted and do not overlap."""
    at = bisect_left(taken, span)
    return any(other == span or other.overlaps(span) for other in taken[max(0, at - 1) : at + 1])


def _spliced(source: str, edits: "Sequence[Edit]") -> str:
    out: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda each: each.span):
        out.append(source[at : edit.span.start])
        out.append(edit.text)
        at = edit.span.end
        if not edit.text and _at_line_start(source, edit.span.start):
            at = _without_gap(source, at, "".join(out[-8:]))
    out.append(source[at:])
    return "".join(out)


def _at_line_start(source: str, offset: int) -> bool:
    return offset == 0 or source[offset - 1] in "\r\n"


def _without_gap(source: str, at: int, before: str) -> int:
    """Where to go on after lines that were deleted, so that no two empty lines meet."""
    if before and not before.endswith(("\n\n", "\r\n\r\n")):
        return at
    if source.startswith("\r\n", at):
        return at + 2
    return at + 1 if source.startswith("\n", at) else at
