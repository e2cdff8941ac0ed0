"""The pattern language: what becomes phrases, what stays an expression, what is refused."""

import pytest

from lintnews.engine.patterns import (
    Expression,
    PatternError,
    Phrase,
    WideExpression,
    WidePhrase,
    compile_pattern,
)


def texts(pattern: str) -> list[str]:
    return [plan.text.decode() for plan in compile_pattern(pattern) if isinstance(plan, Phrase)]


def test_finite_alternations_become_phrases() -> None:
    assert texts("(?:very|more) (?:unique|dead)") == [
        "very unique",
        "very dead",
        "more unique",
        "more dead",
    ]
    assert texts("reports?") == ["report", "reports"] or texts("reports?") == ["reports", "report"]
    assert texts("gr[ae]y") == ["gray", "grey"]


def test_doubles_are_dropped() -> None:
    assert texts("(?:a|a) cat") == ["a cat"]


def test_typography_is_levelled() -> None:
    assert texts("don’t “stop”") == ['don\'t "stop"']


def test_punctuation_outside_the_core_is_kept_for_confirmation() -> None:
    (plan,) = compile_pattern(r"\(read more:")
    assert isinstance(plan, Phrase)
    assert (plan.core, plan.text, plan.lead) == (b"read more", b"(read more:", 1)


def test_groups_keep_their_place() -> None:
    plans = compile_pattern("(?:very|so) (unique|final)")
    assert [plan.text[slice(*plan.groups[0])] for plan in plans if isinstance(plan, Phrase)] == [
        b"unique",
        b"final",
        b"unique",
        b"final",
    ]


def test_open_patterns_stay_expressions_with_word_boundaries() -> None:
    (plan,) = compile_pattern(r"\d+ times")
    assert isinstance(plan, Expression)
    assert plan.pattern.startswith(rb"(?:\b")
    assert plan.pattern.endswith(rb"\b")


def test_negated_classes_never_cross_blocks() -> None:
    (plan,) = compile_pattern(r"from [^.]+ to")
    assert rb"[^\n.]" in plan.pattern


def test_other_scripts() -> None:
    assert compile_pattern("责任编辑") == [WidePhrase("责任编辑", ())]
    (plan,) = compile_pattern(r"责任编辑：\w+")
    assert isinstance(plan, WideExpression)


def test_case_is_exact_on_request() -> None:
    (plan,) = compile_pattern("(?-i)US")
    assert isinstance(plan, Phrase)
    assert plan.exact
    assert plan.text == b"US"


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("x*", "empty string"),
        ("(?:a|)", "empty string"),
        ("(unclosed", "unterminated"),
        (r"(?=look)ahead", "linear time"),
        (r"(a+)\1", "linear time"),
        ("[z-a]+", "bad character range"),
    ],
)
def test_refused(pattern: str, reason: str) -> None:
    with pytest.raises(PatternError, match=reason):
        compile_pattern(pattern)
