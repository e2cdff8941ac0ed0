"""What is sent, what is masked, and the way back to the source."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.document import Document
from lintnews.formats import read
from lintnews.grammar.manuscript import Manuscript
from lintnews.grammar.utf16 import Utf16, units
from lintnews.spans import Span

ARTICLE = """\
---
title: Bridge 😀 closes
author: Ana Lund
---

The *old* [bridge](https://example.org/brigde) 😀 has `brigde()` in it, see www.example.org/brigde today.
“The brigde,” he said, “is shut.” She called it an “odd brigde” 🇳🇴 twice.

> The brigde is mine.

```
brigde
```

| a | brigde |
|---|---|
| b | brigde |

- The last word 👩‍🚒 is here.
"""


def sent(document: Document, judge_quotations: bool = False) -> str:
    pieces = Manuscript(document, judge_quotations).pieces
    return "".join(text if reading is None else f"<{reading}>" for text, reading in pieces)


def place(document: Document, word: str, judge_quotations: bool = False) -> Span | None:
    """Where the server's match on the first such word in the sent text leads to."""
    manuscript = Manuscript(document, judge_quotations)
    text = "".join(text for text, _ in manuscript.pieces)
    start = text.index(word)
    return manuscript.span(units(text[:start]), units(word))


def test_only_prose_is_sent() -> None:
    assert sent(read(ARTICLE, "markdown")) == (
        "Bridge 😀 closes\n\n"
        "The old bridge 😀 has <Xxyz> in it, see <Xxyz> today.\n"
        "<“The,”> he said, <“is.”> She called it an <“odd”> 🇳🇴 twice.\n\n"
        "The last word 👩‍🚒 is here."
    )


def test_quotations_can_be_judged() -> None:
    text = sent(read(ARTICLE, "markdown"), judge_quotations=True)
    assert "“The brigde,” he said, “is shut.”" in text
    assert "\n\nThe brigde is mine.\n\n" in text


@pytest.mark.parametrize(
    "word", ["closes", "old", "bridge", "has", "today", "twice", "last", "here"]
)
def test_every_word_leads_to_itself(word: str) -> None:
    document = read(ARTICLE, "markdown")
    span = place(document, word)
    assert span is not None
    source = document.map.source(span)
    assert document.source[source.start : source.end] == word


def test_what_is_masked_is_nobodys_to_judge() -> None:
    document = read("The “odd brigde” is `shut` now.", "markdown")
    manuscript = Manuscript(document, judge_quotations=False)
    text = "".join(text for text, _ in manuscript.pieces)
    assert "brigde" not in text
    assert "shut" not in text
    inside = text.index(" is") - 4
    assert manuscript.span(inside, 3) is None
    assert manuscript.span(inside, 8) is None
    now = Span(*(document.prose.index("now") + each for each in (0, 3)))
    assert manuscript.is_beside_unknown(now)
    assert not manuscript.is_beside_unknown(Span(0, 3))


def test_a_match_across_blocks_is_none() -> None:
    document = read("The first ends\n\nhere it goes on", "markdown")
    manuscript = Manuscript(document, judge_quotations=False)
    assert manuscript.span(10, 4) is not None
    assert manuscript.span(10, 9) is None


def test_a_match_across_the_end_of_a_link_is_none() -> None:
    document = read(
        "[The pier](https://example.org)s are shut [now](https://example.org).", "markdown"
    )
    assert place(document, "The pier") == Span(0, 8)
    assert place(document, "piers") is None
    assert place(document, "shut now") == Span(14, 22)


def test_a_quotation_over_two_paragraphs() -> None:
    text = "“The brigde is old.\n\n“It is shut,” she said. The end."
    assert sent(read(text, "plain")) == "<“The,”>\n\n<“The,”> she said. The end."


def test_what_is_not_english_in_an_english_text() -> None:
    text = (
        '<html lang="en"><body><p>The bridge is shut and it will stay so for a year.</p>'
        '<p lang="de">Die Brücke ist zu.</p></body></html>'
    )
    assert "Brücke" not in sent(read(text, "html"))


@given(st.text(max_size=40))
def test_utf16_offsets(text: str) -> None:
    converter = Utf16(text)
    assert units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2
    for at in range(len(text) + 1):
        assert converter.code_points(units(text[:at])) == at


@given(st.text(alphabet="ab “”\"'`*😀\ud800\x00\n.é", max_size=60), st.booleans())
def test_any_text(text: str, judge_quotations: bool) -> None:
    document = read(text, "markdown")
    manuscript = Manuscript(document, judge_quotations)
    text = "".join(text for text, _ in manuscript.pieces)
    text.encode("utf-16-le")
    for start in range(units(text)):
        span = manuscript.span(start, 1)
        if span is not None:
            char = text.encode("utf-16-le")[2 * start : 2 * start + 2]
            found = document.text(span)
            assert len(found) <= 1
            assert (
                not found
                or found.isspace()
                or not ("\u0020" < found < "\u007f")
                or (char.decode("utf-16-le") == found)
            )


@pytest.mark.parametrize("unit", ["“", "a.", "@", "a-", "www.", "\ufffc", "'a ", "“a” "])
def test_hostile_texts_stay_linear(unit: str) -> None:
    document = read(unit * (200_000 // len(unit)), "plain")
    began = time.process_time()
    manuscript = Manuscript(document, judge_quotations=False)
    for offset in range(0, 200_000, 100):
        manuscript.span(offset, 1)
    assert time.process_time() - began < 8
