"""The formulas, against textstat fed with our own sentences and syllables."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lintnews.document import BREAK, Block, Document
from lintnews.formats import format_of, read
from lintnews.language.sentences import sentences
from lintnews.readability.counts import counts
from lintnews.readability.formulas import grades, reading_minutes
from lintnews.readability.syllables import english
from lintnews.spans import SourceMap, Span

ROOT = Path(__file__).parents[3]
ARTICLES = [
    "cup-final.clean.txt",
    "cup-final.flawed.txt",
    "harbour-dredging.clean.md",
    "harbour-dredging.flawed.md",
    "hospital-waiting.flawed.html",
    "palace-banners.clean.html",
    "palace-banners.flawed.html",
    "robotaxi-trial.flawed.md",
    "silo-blast.clean.txt",
    "silo-blast.flawed.txt",
]


class OwnSyllables:
    """Takes the place of the pronouncing dictionary that textstat would fetch."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["A1"] * english(word)]


@pytest.fixture
def textstat(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    import textstat
    from textstat.backend.counts import _count_syllables

    monkeypatch.setattr(_count_syllables, "get_cmudict", lambda language: OwnSyllables())
    yield textstat
    for name in [name for name in sys.modules if name.split(".")[0] in ("textstat", "nltk")]:
        del sys.modules[name]


def sentences_of(document: Document) -> list[str]:
    return [
        document.text(span)
        for block in document.blocks
        if block.kind in ("paragraph", "item", "deck", "quote")
        and block.region not in ("nav", "header", "footer", "aside")
        for span in sentences(document, block)
    ]


def document_of(paragraphs: list[str]) -> Document:
    """An English document of these paragraphs."""
    prose = BREAK.join(paragraphs)
    blocks, at = [], 0
    for text in paragraphs:
        blocks.append(Block("paragraph", Span(at, at + len(text))))
        at += len(text) + len(BREAK)
    return Document(
        "", "plain", prose, prose, SourceMap.identity(len(prose)), blocks, {"lang": "en"}
    )


@pytest.mark.parametrize("name", ARTICLES)
def test_they_agree_with_textstat(name: str, textstat: object) -> None:
    path = ROOT / "seeds" / name
    document = read(path.read_text("utf-8"), format_of(name) or "plain", name)
    # textstat ends a sentence at every stop and drops those of two words, so each of ours gets one
    # stop.  Its words are in small letters, and the syllables of "BBC" depend on the capitals.
    texts = [re.sub(r"[.!?]", "", text).lower() for text in sentences_of(document)]
    texts = [text for text in texts if len(text.split()) > 2]
    fed = " ".join(f"{text}." for text in texts)
    ours = grades(counts(document_of([f"{text}." for text in texts])))
    for formula, theirs in {
        "reading_ease": textstat.flesch_reading_ease,  # type: ignore[attr-defined]
        "flesch_kincaid": textstat.flesch_kincaid_grade,  # type: ignore[attr-defined]
        "smog": textstat.smog_index,  # type: ignore[attr-defined]
        "automated": textstat.automated_readability_index,  # type: ignore[attr-defined]
        "lix": textstat.lix,  # type: ignore[attr-defined]
    }.items():
        assert ours[formula] == pytest.approx(theirs(fed), rel=0.03), formula
    # textstat has 0.058 where Coleman and Liau have 0.0588.
    letters = 100 * textstat.avg_letter_per_word(fed)  # type: ignore[attr-defined]
    theirs = textstat.coleman_liau_index(fed) + 0.0008 * letters  # type: ignore[attr-defined]
    assert ours["coleman_liau"] == pytest.approx(theirs, rel=0.03)


def test_abbreviations_end_no_sentence() -> None:
    text = "Dr. Smith of St. Louis said on Monday that 3.5 percent of the U.S. fleet had sunk."
    assert counts(read(text, "plain")).sentences == 1


def test_what_is_counted() -> None:
    counted = counts(
        read("# One title\n\nThe café's cat sat. It sat on it for 1,200 days!\n", "markdown")
    )
    assert (counted.words, counted.sentences, counted.longest_words) == (11, 2, 7)
    assert counted.letters == len("Thecaféscatsat") + len("Itsatonitfor1200days")
    assert counted.long_words == 0
    assert counted.monosyllables == 10


def test_navigation_is_not_counted() -> None:
    page = "<main><p>The cat sat on the mat.</p></main><footer><p>All rights reserved here.</p></footer>"
    assert counts(read(page, "html")).words == 6


def test_nothing_to_count() -> None:
    empty = counts(read("", "plain"))
    assert (empty.words, empty.sentences, grades(empty), reading_minutes(empty)) == (0, 0, {}, 0)


def test_chinese_has_a_reading_time_and_no_grades() -> None:
    counted = counts(read("镇政府周一说，图书馆将在周日开放。" * 30, "plain"))
    assert grades(counted) == {}
    assert reading_minutes(counted) == pytest.approx(counted.words / 255)


def test_nothing_is_imported_that_fetches_a_corpus() -> None:
    grades(counts(read("The cat sat on the mat.", "plain")))
    assert "nltk" not in sys.modules
    assert "textstat" not in sys.modules
