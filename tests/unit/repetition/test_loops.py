"""Loops begin where the text first repeats itself, and are reported once."""

import pytest

from lintnews.formats import read
from lintnews.repetition.loops import in_loop, loops
from lintnews.rulebook import Rulebook
from lintnews.spans import Span

OPENING = (
    "The mayor opened the new bridge on Monday after three years of work and two of quarrels. "
)
ROUND = "The bridge is a sign of hope for the town, she said, and the town needs a sign of hope. "
CHINESE = "这座桥是全城希望的象征，市长说，这座城市需要一个希望的象征。"


def test_a_loop_begins_with_the_first_repetition() -> None:
    document = read(OPENING + ROUND * 9, "plain")
    (loop,) = loops(document)
    assert document.prose.index("The bridge is") < loop.phrase.start <= len(OPENING + ROUND) + 40
    assert document.text(loop.first) == document.text(loop.phrase)


def test_prose_is_no_loop() -> None:
    assert not loops(read(OPENING * 2 + ROUND, "plain"))


def test_chinese_loops_are_seen() -> None:
    assert loops(read("市长周一为新桥剪彩，工程历时三年，争论历时两年。" + CHINESE * 12, "plain"))
    assert not loops(read("市长周一为新桥剪彩，工程历时三年，争论历时两年。" + CHINESE, "plain"))


@pytest.mark.parametrize("text", [ROUND * 40, (ROUND.strip() + "\n\n") * 40])
def test_nothing_else_is_said_about_a_loop(book: Rulebook, text: str) -> None:
    rules = [rule for rule in book.rules.values() if rule.family == "REP"]
    findings = book.engine(rules).lint(read(OPENING + "\n\n" + text, "markdown")).findings
    assert [finding.code for finding in findings] == ["REP009"]


def test_in_loop_knows_what_lies_outside() -> None:
    document = read(OPENING + ROUND * 9, "plain")
    assert in_loop(document, Span(len(document.prose) - 10, len(document.prose)))
    assert not in_loop(document, Span(0, 3))
