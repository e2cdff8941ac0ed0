"""Edits are applied until none is left."""

from collections.abc import Callable, Sequence

from lintnews.finding import Edit, Finding
from lintnews.fixes import apply, mend
from lintnews.spans import Span


def finding(start: int, end: int, text: str, safe: bool = True) -> Finding:
    place = (start, end)
    return Finding(
        "a", Span(*place), 1, 1, 1, 1, "REP001", "x", "X.", "error", "high", "", (),
        (Edit(Span(*place), text, safe),), {}, "",
    )  # fmt: skip


def replacing(old: str, new: str, safe: bool = True) -> Callable[[str], Sequence[Finding]]:
    """A linter that finds the first place of a text."""

    def lint(source: str) -> Sequence[Finding]:
        at = source.find(old)
        return [finding(at, at + len(old), new, safe)] if at >= 0 else []

    return lint


def test_mends_what_a_fix_uncovers() -> None:
    mended = mend("aab", replacing("ab", "b"))
    assert (mended.text, mended.count, list(mended.findings)) == ("b", 2, [])


def test_a_second_run_changes_nothing() -> None:
    lint = replacing("ab", "b")
    once = mend("xaaby", lint).text
    assert mend(once, lint) == (once, 0, [])


def test_edits_that_lead_in_a_circle_end() -> None:
    def lint(source: str) -> Sequence[Finding]:
        return [finding(0, 1, "b" if source == "a" else "a")]

    mended = mend("a", lint)
    assert mended.text == "b"
    assert mended.count == 1


def test_unsafe_edits_wait_to_be_asked_for() -> None:
    lint = replacing("a", "b", safe=False)
    assert mend("a", lint).text == "a"
    assert mend("a", lint, unsafe=True).text == "b"


def test_of_two_edits_of_one_place_the_first_wins() -> None:
    text, count = apply("abc", [finding(0, 2, "x"), finding(1, 3, "y")])
    assert (text, count) == ("xc", 1)


def test_deleted_lines_leave_no_two_empty_ones() -> None:
    source = "One.\n\nA\nB\n\nTwo.\n"
    text, _ = apply(source, [finding(6, 8, ""), finding(8, 10, "")])
    assert text == "One.\n\nTwo.\n"
