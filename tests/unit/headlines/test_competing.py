"""Titles for search engines and posts against the headline of the page."""

import pytest

from lintnews.formats import read
from lintnews.rulebook import Rulebook, load

STORY = (
    "<p>The new bridge opens on Monday at noon, the council said on Friday after a long meeting."
    " Lorries can use it from June, when the second lane is done.</p>"
)


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load()


def found(book: Rulebook, head: str, headline: str = "Council opens the bridge on Monday"):
    text = f"<html><head>{head}</head><body><h1>{headline}</h1>{STORY}</body></html>"
    outcome = book.engine(book.find("HEAD005")).lint(read(text, "html"))
    assert not outcome.failures
    return [(finding.match, finding.severity) for finding in outcome.findings]


@pytest.mark.parametrize(
    "head",
    [
        "<title>Council opens the bridge on Monday</title>",
        "<title>Council opens bridge - Moss Post</title>",
        "<title>Moss Post</title>",
        "<title>When can lorries use the second lane?</title>",
        '<meta property="og:title" content="Bridge opening: what the council said">',
        '<script type="application/ld+json">{"headline": "New bridge opens at noon"}</script>',
    ],
)
def test_another_wording_stays_silent(book, head):
    assert found(book, head) == []


def test_another_story_is_a_warning_once(book):
    title = "Five held after raid on club"
    head = f'<title>{title}</title><meta property="og:title" content="{title}">'
    assert [severity for _, severity in found(book, head)] == ["warning"]


def test_half_a_story_is_a_remark(book):
    head = "<title>Lorries, storms and a delayed meeting</title>"
    assert [severity for _, severity in found(book, head)] == ["info"]


@pytest.mark.parametrize(
    "title", ["&#0;" * 60, "\U0001f600" * 90, "a " * 149, "图" * 299, "<b>" * 50]
)
def test_hostile_titles_do_not_raise(book, title):
    found(book, f'<title>{title}</title><meta property="og:title" content="{title}x y z">')
