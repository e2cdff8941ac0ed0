"""A report with all that a reporter has to get right."""

from lintnews.finding import Edit, Failure, Finding, Place, Report, Stats, SuppressionNote
from lintnews.spans import Lines, Span

#: Emoji and wide characters before the hit, and what breaks XML, JSON, terminals and workflows.
SOURCE = (
    '# 😀 世界 dam <opens> & "shuts"\n\n\tThe crew’s \u202eletter\x1b[31m; 100%: a,b::c\x00\ud800 end.\n'
    "Last line, over\r\ntwo lines."
)


def finding(start: int, end: int, **more: object) -> Finding:
    """A finding on source code points."""
    place = place_of(start, end)
    values: dict[str, object] = {
        "path": "a, b:c/ü %.md",
        "code": "ZZZ001",
        "name": "stray-wording",
        "message": f"“{SOURCE[start:end]}” 100%, really:\nno.",
        "severity": "warning",
        "confidence": "high",
        "match": SOURCE[start:end],
        "related": (),
        "edits": (),
        "facts": {"word": SOURCE[start:end]},
        "fingerprint": f"{start:08x}",
    }
    return Finding(**{**values, **place._asdict(), **more})


def place_of(start: int, end: int) -> Place:
    """A place on source code points."""
    lines = Lines(SOURCE)
    return Place(Span(start, end), *lines.position(start), *lines.position(end))


DAM = SOURCE.index("dam")
LETTER = SOURCE.index("letter")
END = SOURCE.index("end")
OVER = SOURCE.index("over")

REPORT = Report(
    [
        finding(DAM, DAM + 3, severity="error", related=(place_of(LETTER, END + 3),)),
        finding(LETTER, END + 3, severity="info", edits=(Edit(Span(END, END + 3), "start", True),)),
        finding(OVER, len(SOURCE), edits=(Edit(Span(OVER, len(SOURCE)), "<&\x00", False),)),
    ],
    [Failure("rule", "a.md", "ZZZ002", "boom\x00 <&>"), Failure("read", "b.md", None, "gone")],
    (),
    [SuppressionNote("a.md", 3, 1, "no reason")],
    Stats(2, 20, 3),
)
