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


def test_a_passage_that_stands_twice_is_no_loop() -> None:
    passage = (
        "The bridge has three lanes, a path for walkers and a chapel in its middle pier, where the"
        " keeper lights a lamp at dusk and writes down every boat that goes under the arch."
    )
    assert not loops(read(f"{OPENING}{passage}\n\n{ROUND}{passage}", "plain"))


def test_a_text_that_breaks_off_while_it_repeats_itself() -> None:
    passage = "The keeper lights a lamp at dusk and writes down every boat that goes under the arch"
    text = f"{OPENING}{passage} and comes back.\n\nSnow fell on the town in the night.\n\n{passage}"
    (loop,) = loops(read(text, "plain"))
    assert loop.phrase.start == text.rindex(passage)
    assert loop.first.start == text.index(passage)
    assert not loops(read(f"{text}.", "plain"))


def test_captions_echo_each_other() -> None:
    captions = "\n\n".join(
        f"{who} on the new bridge over the Tarn. (Photo: Ann Holm/Agency)"
        for who in (
            "Two nuns with a piano wait for the rain to stop",
            "Four goats of the chapel keeper eat the flowers",
            "The mayor and her dog try out a bench of oak",
        )
    )
    assert not loops(read(f"{OPENING}\n\n{captions}\n\n{ROUND}", "plain"))
    again = captions.replace(" (Photo: Ann Holm/Agency)", " Photograph of Ann Holm Agency")
    assert loops(read(f"{OPENING}\n\n{again}\n\n{ROUND}", "plain"))


def test_entries_may_carry_one_remark() -> None:
    entries = "\n\n".join(
        f"{name} - closed until the water in the cellar has been pumped out. {more}"
        for name, more in (
            ("North wing", "Bring a lamp and boots when the tide is in."),
            ("Chapel", "The organ was carried to the school by hand."),
            ("Mill house", "Its wheel turns in strong wind alone."),
            ("Customs hall", "Clerks work in a tent beside the pier."),
        )
    )
    assert not loops(read(f"{OPENING}\n\n{entries}\n", "plain"))


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
