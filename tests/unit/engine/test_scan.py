"""The scan: where patterns are found, and that the fallbacks find the same."""

import random

import pytest

import lintnews.engine.automata as automata
import lintnews.engine.expressions as expressions
import lintnews.engine.literals as literals
from lintnews.document import Block, Document
from lintnews.engine.patterns import compile_pattern
from lintnews.engine.scan import Scanner
from lintnews.engine.tables import build_index
from lintnews.language.view import View
from lintnews.rulebook.plans import plain
from lintnews.spans import SourceMap, Span


def document(text: str) -> Document:
    blocks = [Block("paragraph", Span(0, len(text)))]
    return Document("a.txt", "plain", text, text, SourceMap.identity(len(text)), blocks)


def scan(text: str, *patterns: str) -> list[str]:
    plans = {"T": [[plain(plan) for plan in compile_pattern(each)] for each in patterns]}
    scanner = Scanner(build_index(plans), ("T",))
    first = scanner.scan(document(text))[0].get("T", [])
    # Once warm, automata serve; they must find the same.
    scanner._literals._seen = literals.WARM
    assert scanner.scan(document(text))[0].get("T", []) == first
    return [text[match.start : match.end] for match in first]


@pytest.mark.parametrize(
    ("text", "pattern", "found"),
    [
        ("A very unique plan, Very\nUnique!", "very unique", ["very unique", "Very\nUnique"]),
        ("very-unique and very, unique", "very unique", []),
        ("It was unique\n\nUnique it was", "unique", ["unique", "Unique"]),
        ("Don’t say don't", "don't", ["Don’t", "don't"]),
        ("study studying étude", "stud(?:y|e)", ["study"]),
        ("étude tude", "tude", ["tude"]),
        ("😀 read more: now", "read more:", ["read more:"]),
        ("ran 3 times, 12 times", r"\d+ times", ["3 times", "12 times"]),
        ("naïve café au lait", r"caf\w+ au", ["café au"]),
        ("naïve café au lait", r"café au", ["café au"]),
        ("责任编辑：张三 said", "责任编辑", ["责任编辑"]),
        ("责任编辑：张三 said", r"责任编辑：\w\w", ["责任编辑：张三"]),
        ("Поделиться. Неподелиться", "поделиться", ["Поделиться"]),
        ("the US and us", "(?-i)US", ["US"]),
        ("à suivre demain", r"à \w+", ["à suivre"]),
        ("voilà suivre", r"à \w+", []),
        ("von aquí 7 mal", r"\w+ aquí", ["von aquí"]),
        ("a ｜end｜ b", "｜end｜", ["｜end｜"]),
        ("a < 7 > b", "‹｜[0-9]+｜›", []),
        ("a ‹｜7｜› b", "‹｜[0-9]+｜›", ["‹｜7｜›"]),
        ("a report, reports", "reports?", ["report", "reports"]),
        ("out\u00a0of the\u2011box", "out of", ["out\u00a0of"]),
        ("over\u2011the\u2010top", "over-the-top", ["over\u2011the\u2010top"]),
    ],
)
def test_found(text: str, pattern: str, found: list[str]) -> None:
    assert scan(text, pattern) == found


def test_nothing_crosses_a_block_break() -> None:
    assert scan("very\n\nunique", "very unique") == []
    assert scan("from here\n\nup to", "from [^.]* to") == []


def test_the_longest_of_one_pattern_wins() -> None:
    assert scan("a new report", "(?:a )?new report", "report") == ["a new report", "report"]


def test_the_view_has_one_byte_per_code_point() -> None:
    text = "".join(chr(n) for n in range(0x3000)) + "😀\udc80世\n\n界"
    view = View(text)
    assert len(view.plain) == len(view.lower) == len(text)
    assert len(view.folded) == len(text) + 2


def test_a_long_prose_is_searched_in_stretches() -> None:
    text = "\n\n".join(["said 7 times. " + "x " * 400] * 400)
    assert scan(text, r"\d+ times") == ["7 times"] * 400


def test_fallbacks_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    patterns = [
        "very (unique|dead)",
        r"\d+ (?:times|fold)",
        "read more:",
        "责任编辑",
        r"[^.]{1,9} sure",
    ]
    rng = random.Random(7)
    words = [
        "very",
        "unique",
        "dead",
        "12",
        "times",
        "read",
        "more:",
        "责任编辑",
        ".",
        "sure",
        "\n\n",
        "café",
    ]
    samples = [" ".join(rng.choices(words, k=40)) for _ in range(200)]
    fast = [scan(text, *patterns) for text in samples]
    assert any(fast)
    monkeypatch.setattr(expressions, "LITTLE", 0)
    assert [scan(text, *patterns) for text in samples] == fast
    monkeypatch.setattr(expressions, "_re2", lambda: None)
    monkeypatch.setattr(automata, "wheel", lambda: None)
    assert [scan(text, *patterns) for text in samples] == fast
