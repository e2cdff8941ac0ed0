"""What holds for any text in any format."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lintnews.engine import Engine
from lintnews.fixes.edits import apply
from lintnews.formats import FORMATS, decode, read
from lintnews.rulebook import Rulebook, load
from lintnews.spans import Lines

BOOK: Rulebook = load()
ENGINE: Engine = BOOK.engine(list(BOOK.rules.values()))

#: Pieces that readers, checks and fixes have to cope with, in any order.
PIECES = [
    "According to a report, ", "73% of firms", "the the ", "“", "”", '"', "'90s", "# ", "## ", "\n", "\n\n", "\r\n", "\r",
    "- ", "> ", "| a | b |\n|---|---|\n", "```\n", "`x`", "**very** ", "<b>", "</b>", "<!--", "-->", "<script>", "<p", ">",
    "&amp;", "&#8217;", "&bogus;", "[x](http://a.example/?utm_source=chatgpt.com)", "[^1]", "[^1]: note\n", "---\ntitle: T\n---\n",
    "+++\n", "{{< x >}}", "\x00", "\ufeff", "\ufffd", "\ud800", "😀", "世界", "责任编辑：张三", "Поделиться", "\u202e", "\u200b",
    "Read more: ", "Last updated:", "Experts say ", "is widely believed", "said Ann Lee. ", "citeturn0search0", "$4.5 billion ",
    "You Won't Believe This!", " ", "\t", "word " * 30, "Conclusion\n", "<!-- lintnews: ignore ATTR001 -->", "\\", "*", "_",
]  # fmt: skip

TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.text(max_size=80),
)


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_nothing_raises_and_every_finding_points_at_its_match(format: str, text: str) -> None:
    document = read(text, format, "a")
    outcome = ENGINE.lint(document)
    assert outcome.failures == []
    lines = Lines(text)
    for finding in outcome.findings:
        start, end = finding.span
        assert 0 <= start <= end <= len(text)
        assert finding.match == text[start:end]
        assert (finding.line, finding.column) == lines.position(start)
        assert (finding.end_line, finding.end_column) == lines.position(end)
        for edit in finding.edits:
            assert 0 <= edit.span.start <= edit.span.end <= len(text)
    places = [(f.span.start, f.span.end, f.code) for f in outcome.findings]
    assert places == sorted(places)
    assert ENGINE.lint(read(text, format, "a")) == outcome


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_safe_fixes_reach_a_fixed_point(format: str, text: str) -> None:
    for _ in range(12):
        fixed, mended = apply(text, ENGINE.lint(read(text, format)).findings)
        if not mended:
            break
        text = fixed
    else:
        pytest.fail(f"still changing after 12 rounds: {text!r}")


@settings(max_examples=80, deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    for encoded in (data, b"\xff\xfe" + data, b"\xfe\xff" + data, b"\xef\xbb\xbf" + data):
        decoded = decode(encoded)
        for span in decoded.broken:
            assert decoded.text[span.start : span.end].strip("\ufffd") == ""
        assert ENGINE.lint(read(decoded.text, "plain")).failures == []


def test_an_engine_keeps_nothing_between_documents() -> None:
    rng = random.Random(3)
    texts = ["".join(rng.choices(PIECES, k=12)) for _ in range(60)]
    alone = [BOOK.engine().lint(read(text, "markdown")) for text in texts]
    engine = BOOK.engine()
    order = list(range(len(texts)))
    rng.shuffle(order)
    together = {at: engine.lint(read(texts[at], "markdown")) for at in order}
    assert [together[at] for at in range(len(texts))] == alone
