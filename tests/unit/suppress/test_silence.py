"""What comments in an article silence, and what is said of those comments."""

import time

import pytest

from lintnews.document import Block, Comment, Document
from lintnews.finding import Finding
from lintnews.spans import Lines, SourceMap, Span
from lintnews.suppress import is_addressed
from lintnews.suppress.silence import Silenced, Vocabulary, silence

RULES = {"STAT001": "unsourced-statistic", "STAT002": "vague-statistic", "ATTR001": "hearsay"}


def resolve(word: str) -> frozenset[str]:
    folded = word.casefold()
    return frozenset(
        code
        for code, name in RULES.items()
        if folded in (code.casefold(), name, code.rstrip("0123456789").casefold())
    )


VOCABULARY = Vocabulary(
    resolve, lambda word: "STAT001" if word.startswith("STAT") else None, frozenset(RULES)
)


def lint(source: str, codes: str = "STAT001", format: str = "markdown") -> Silenced:
    """Every `@` of a source is a finding of each code; paragraphs are parted by blank lines."""
    blocks, comments, at = [], [], 0
    for part in source.split("\n\n"):
        if not part.startswith("<!--") or part.count("\n"):
            blocks.append(Block("paragraph", Span(at, at + len(part))))
        at += len(part) + 2
    at = source.find("<!--")
    while at >= 0 and source.find("-->", at) >= 0:
        end = source.find("-->", at) + 3
        comments.append(Comment(Span(at, end), source[at + 4 : end - 3]))
        at = source.find("<!--", end)
    mapping = SourceMap.identity(len(source))
    found = () if format == "plain" else comments
    document = Document("a.md", format, source, source, mapping, blocks, comments=found)
    lines = Lines(source)
    findings = [
        finding(Span(at, at + 1), code, lines)
        for at, char in enumerate(source)
        if char == "@"
        for code in codes.split()
    ]
    assert is_addressed(document)
    return silence(document, findings, VOCABULARY)


def finding(span: Span, code: str, lines: Lines) -> Finding:
    place = (*lines.position(span.start), *lines.position(span.end))
    texts = (code, RULES[code], "", "warning", "high", "@", (), (), {}, "")
    return Finding("a.md", span, *place, *texts)


def lines_kept(result: Silenced) -> list[int]:
    return [finding.line for finding in result.findings]


def notes(result: Silenced) -> list[str]:
    return [f"{note.line}:{note.column} {note.message}" for note in result.notes]


@pytest.mark.parametrize("format", ["markdown", "plain"])
@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("@ <!-- lintnews: ignore STAT001 why -->\n@", [2]),
        ("<!-- lintnews: ignore STAT001 why -->\n\n@\n@\n\n@", [6]),
        ("<!-- lintnews: ignore STAT001 why -->\n@\n@\n\n@", [5]),
        ("@\n<!-- lintnews: ignore STAT001 why -->\n@\n\n@", [5]),
        ("@\n\n<!-- lintnews: ignore-file STAT why -->\n\n@", []),
        ("@\n\n<!-- lintnews: ignore-file a reason for all -->\n\n@", []),
        (
            "@\n\n<!-- lintnews: ignore-start why -->\n\n@\n\n<!-- lintnews: ignore-end -->\n\n@",
            [1, 9],
        ),
        ("@ <!-- lintnews: ignore unsourced-statistic why -->", []),
        ("@ <!-- lintnews: ignore stat001: why -->", []),
        ("@ <!-- lintnews: ignore STAT -- why -->", []),
        ("@ <!-- lintnews: ignore ATTR001, STAT001 why -->", []),
        ("@ <!-- lintnews: ignore ATTR001 STAT001 why -->", []),
        ("@ <!--lintnews:ignore STAT001 why-->", []),
        ("@ <!-- other: lintnews: ignore STAT001 why -->", [1]),
    ],
)
def test_targets(source: str, kept: list[int], format: str) -> None:
    assert lines_kept(lint(source, format=format)) == kept


def test_only_the_named_codes() -> None:
    result = lint("@ <!-- lintnews: ignore ATTR001 why -->", "STAT001 ATTR001")
    assert [finding.code for finding in result.findings] == ["STAT001"]
    assert [finding.code for finding in result.suppressed] == ["ATTR001"]
    assert notes(result) == []


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("@ <!-- lintnews: ignore STAT001 -->", ["1:3 'ignore' gives no reason"]),
        ("@ <!-- lintnews: ignore STAT001 -- -->", ["1:3 'ignore' gives no reason"]),
        (
            "a <!-- lintnews: ignore STAT001 why -->",
            ["1:3 unused: there is no finding of 'STAT001' to silence"],
        ),
        (
            "@ <!-- lintnews: ignore STAT001, ATTR001 why -->",
            ["1:3 unused: there is no finding of 'ATTR001' to silence"],
        ),
        (
            "a <!-- lintnews: ignore-file all is well -->",
            ["1:3 unused: there is no finding to silence"],
        ),
        (
            "a <!-- lintnews: ignore STAT01 why -->",
            ["1:3 unknown rule 'STAT01'; did you mean 'STAT001'?"],
        ),
        ("a <!-- lintnews: ignore-file XYZ why -->", ["1:3 unknown rule 'XYZ'"]),
        (
            "a <!-- lintnews: ignore -->",
            ["1:3 'ignore' gives no reason", "1:3 'ignore' names no rule, so it silences nothing"],
        ),
        (
            "a <!-- lintnews: disable STAT001 -->",
            ["1:3 unknown request 'disable'; known: ignore, ignore-start, ignore-end, ignore-file"],
        ),
        (
            "a <!-- lintnews: ignore-end -->",
            ["1:3 'ignore-end' without an 'ignore-start' before it"],
        ),
        (
            "a <!-- lintnews: ignore-start why --> @",
            ["1:3 'ignore-start' has no 'ignore-end'; it holds to the end"],
        ),
    ],
)
def test_notes(source: str, said: list[str]) -> None:
    assert notes(lint(source)) == said


def test_regions_may_nest() -> None:
    source = (
        "<!-- lintnews: ignore-start STAT why -->\n\n<!-- lintnews: ignore-start ATTR why -->\n\n"
        "@\n\n<!-- lintnews: ignore-end STAT -->\n\n@\n\n<!-- lintnews: ignore-end -->\n\n@"
    )
    result = lint(source, "STAT001 ATTR001")
    assert [(f.line, f.code) for f in result.findings] == [
        (9, "STAT001"),
        (13, "STAT001"),
        (13, "ATTR001"),
    ]
    assert notes(result) == []


@pytest.mark.parametrize(
    "value", [{"ignore": ["STAT001"]}, {"ignore": "STAT001"}, "{ignore: [STAT001]}", "ignore: STAT"]
)
def test_front_matter(value: object) -> None:
    source = "---\nlintnews: x\n---\n@"
    mapping = SourceMap.identity(len(source))
    blocks = [Block("paragraph", Span(20, 21))]
    meta = {"lintnews": value}
    document = Document("a.md", "markdown", source, source, mapping, blocks, meta)
    findings = [finding(Span(20, 21), "STAT001", Lines(source))]
    result = silence(document, findings, VOCABULARY)
    assert (list(result.findings), len(result.suppressed), list(result.notes)) == ([], 1, [])


@pytest.mark.parametrize(
    "source",
    [
        "@ <!-- lintnews: ignore STAT why -->\n\n<!-- lintnews: ignore STAT why -->\n\n" * 5000,
        "<!-- lintnews: ignore " + "STAT001," * 100_000 + " why -->",
        "<!--lintnews: " * 100_000,
        "<!-- lintnews: ignore XY1 -->" * 5000,
        "<!-- lintnews: ignore-start XY1 why -->" * 5000 + "<!-- lintnews: ignore-end -->" * 5000,
    ],
)
def test_hostile_comments_stay_linear(source: str) -> None:
    start = time.process_time()
    assert lint(source, format="plain").findings == []
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ",",
        ",,,",
        "ignore ,",
        "ignore , x",
        "ignore --",
        "ignore-end ,,",
        "\ud800",
        "ignore \x00",
    ],
)
def test_hostile_comments_do_not_raise(text: str) -> None:
    assert lines_kept(lint(f"@\n\n<!-- lintnews:{text} -->\n\n@")) == [1, 5]
