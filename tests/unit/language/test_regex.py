"""Kept translations, and figures searched without RE2: the same answers, only sooner."""

import random
import re
from pathlib import Path

import pytest

from lintnews.language import regex
from lintnews.language.matcher import Matcher
from lintnews.shelf import Shelf
from lintnews.sourcing import figures

TEXTS = ("Der 3. Mai, 12:30", "café CAFÉ x", "a-b-c", "\n\nüber\n", "日本 3 億", "")


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"(?P<day>\d+)\. (?P<month>[A-Z]\w+)", 0),
        (r"(?<!\w)café\b|[à-ü]+", regex.IGNORECASE),
        (r"^[^\S\n]*\w", regex.MULTILINE),
        ("[\u3040-\u9fff]|-(?=c)", 0),
    ],
)
def test_a_kept_expression_matches_as_one_translated(
    pattern: str, flags: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, data = regex.keep([(pattern, flags)])
    (tmp_path / name).write_bytes(data)
    monkeypatch.setattr(regex, "_kept", Shelf(str(tmp_path / name)))
    monkeypatch.setattr(regex, "_looked", True)
    found = regex._from_kept((pattern, flags))
    fresh = regex._translate(pattern, flags)
    assert found is not None
    assert (found.pattern, found.flags, found.groupindex) == (
        fresh.pattern,
        fresh.flags,
        fresh.groupindex,
    )
    for text in TEXTS:
        assert [m.regs for m in found.finditer(text)] == [m.regs for m in fresh.finditer(text)]
        assert [m.groupdict() for m in found.finditer(text)] == [
            m.groupdict() for m in fresh.finditer(text)
        ]


def test_an_expression_that_is_not_kept_is_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regex, "_kept", None)
    monkeypatch.setattr(regex, "_looked", True)
    assert regex._from_kept(("x+y", 0)) is None
    assert regex.search("x+y", "axxy") is not None


def test_figures_are_the_same_where_only_beginnings_are_tried() -> None:
    words = (
        "twofold|ten fold|hundredfold|a third|one in 12|half of the|voters|US$5m|$3.5 million|£4bn|R$5"
        "|7 per cent|3 to 5 percent|12,000|10000|5.5 m|more than doubled|twice as|the vast majority of"
        "|people|several million|halved|one hundred|ABN|A$ 5|xUS$5|x12%|in|per year|3 deaths a day"
        "|half a billion|20 thousand|two-thirds|percentage points|5-point lead|or|%"
    ).split("|")
    rng = random.Random(20)
    source = figures._FIGURE
    for _ in range(2_000):
        text = "".join(rng.choice(words) + rng.choice((" ", " ", "-", "", ", ")) for _ in range(8))
        near = Matcher(source._source, source._starts)
        far = Matcher(source._source)
        assert list(near.finditer(text, 0, len(text))) == list(far.finditer(text, 0, len(text))), (
            text
        )


def test_what_is_escaped_stands_for_itself() -> None:
    text = "".join(map(chr, range(0x180))) + "日本"
    assert regex.escape(text) == re.escape(text)
