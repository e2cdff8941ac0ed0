"""The graded judgement: one weak cue stays silent, several together speak."""

import pytest

from lintnews.formats import read
from lintnews.rulebook import Rulebook, load


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load()


def hype(book: Rulebook, headline: str, format: str = "markdown") -> dict[str, str]:
    engine = book.engine(book.find("HYPE"))
    outcome = engine.lint(read(f"# {headline}\n" if format == "markdown" else headline, format))
    assert not outcome.failures
    return {finding.code: finding.severity for finding in outcome.findings}


@pytest.mark.parametrize(
    "headline",
    [
        "21 things only people who grew up by the sea will understand",
        "Which kind of bread are you?",
        "You'll never guess what this fisherman pulled out of the lake",
        "Here's what happens when you stop eating sugar for a week",
        "This is why you should never wash your car on a Monday",
        "The one thing nobody tells you about moving to Norway",
    ],
)
def test_bait(book: Rulebook, headline: str) -> None:
    assert "HYPE004" in hype(book, headline)


@pytest.mark.parametrize(
    "headline",
    [
        "Council votes to close two schools",
        "This Is Us ends after six seasons",
        "This American Life marks anniversary",
        "Secret Service agent testifies in Denver",
        "Best Buy cuts jobs in Ohio",
        "How the budget vote works",
        "Minister quits over ferry contract",
        "Why prices rose in March",
        "Ten dead in mine collapse",
        "Bank of Norway raises key rate",
    ],
)
def test_news(book: Rulebook, headline: str) -> None:
    assert hype(book, headline) == {}


def test_a_finding_says_what_it_saw(book: Rulebook) -> None:
    engine = book.engine(book.find("HYPE004"))
    (finding,) = engine.lint(read("# You won't believe what this ferry did\n", "markdown")).findings
    assert "withheld referent" in finding.facts["devices"]  # type: ignore[operator]
    assert finding.match in finding.message
    assert finding.facts["weighed"]


def test_one_finding_for_a_repeated_headline(book: Rulebook) -> None:
    engine = book.engine(book.find("HYPE004"))
    text = "---\ntitle: You won't believe this ferry\n---\n\n# You won't believe this ferry\n\nIt sank.\n"
    assert len(engine.lint(read(text, "markdown")).findings) == 1


@pytest.mark.parametrize(
    ("headline", "code"),
    [
        ("Schock-Urteil: So reagiert das Netz auf die Richter und ihre Entscheidung", "HYPE001"),
        ("震惊！你绝对想不到的图书馆", "HYPE004"),
    ],
)
def test_other_languages(book: Rulebook, headline: str, code: str) -> None:
    language = "zh" if code == "HYPE004" else "de"
    text = f"---\nlang: {language}\n---\n\n# {headline}\n"
    assert code in {
        f.code for f in book.engine(book.find("HYPE")).lint(read(text, "markdown")).findings
    }


@pytest.mark.parametrize(
    "unit", ["!", "?", "A", "“", "you ", "this ", "7 things ", "\ud800", "你想不到"]
)
def test_hostile_headlines(book: Rulebook, unit: str) -> None:
    engine = book.engine([*book.find("HYPE"), *book.find("HEAD")])
    for length in (10, 299, 5000):
        text = (unit * length)[:length]
        for format in ("markdown", "plain", "html"):
            source = f"<h1>{text}</h1>" if format == "html" else f"# {text}\n\nx\n"
            assert engine.lint(read(source, format)).failures == []
