"""Headlines: every wording once, whatever carries it."""

from lintnews.formats import read
from lintnews.headlines.carriers import headlines, judged


def carriers(text: str, format: str) -> list[tuple[str, str]]:
    return [(title.carrier, title.text) for title in headlines(read(text, format))]


def test_repeated_by_another_carrier() -> None:
    text = "---\ntitle: Ferry sails again\n---\n\n# Ferry Sails Again\n\nThe ferry sailed.\n"
    assert [title.lower() for _, title in carriers(text, "markdown")] == ["ferry sails again"]


def test_the_name_of_the_site_makes_no_new_headline() -> None:
    text = "<title>Ferry sails again | The Fjord Post</title><h1>Ferry sails again</h1><p>It sailed.</p>"
    assert [title for _, title in carriers(text, "html")] == ["Ferry sails again"]


def test_a_different_headline_is_judged_too() -> None:
    text = "<title>You won't believe this ferry</title><h1>Ferry sails again</h1><p>It sailed.</p>"
    assert len(carriers(text, "html")) == 2


def test_spans_are_the_text() -> None:
    text = (
        "<title>Ferry sails again &amp; again - Fjord Post</title><h1>A ferry</h1><p>It sailed.</p>"
    )
    document = read(text, "html")
    for title in judged(document):
        assert document.text(title.span) == title.text


def test_no_headline() -> None:
    assert carriers("", "plain") == []
    assert carriers("The ferry sailed.\n", "markdown") == []
