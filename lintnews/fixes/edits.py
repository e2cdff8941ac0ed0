"""Applies edits to a source text."""

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
    mended = 0
    for finding in findings:
        edits = finding.edits
        if not edits or not (unsafe or all(edit.safe for edit in edits)):
            continue
        if any(_collide(edit, other) for edit in edits for other in chosen):
            continue
        chosen.extend(edits)
        mended += 1
    return _spliced(source, chosen), mended


def _collide(one: "Edit", other: "Edit") -> bool:
    if one.span == other.span:
        return True
    return one.span.overlaps(other.span)


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
