"""Which remarks are passed on: names, variants and usage are not mistakes."""

import pytest

from lintnews.formats import read
from lintnews.grammar.kinds import is_of_dictionary, kind
from lintnews.grammar.names import Names
from lintnews.grammar.variant import is_variant, variant
from lintnews.spans import Span

KNOWN = frozenset({"en", "en-US", "en-GB", "de-DE", "pt-BR", "pt-PT"})
STORY = """\
---
author: Jürgen Müßler
tags: [Fjordkraft, kubectl, bridge]
---

Zorvath opened the bridge. The mayor, Brannoch, met Quillfeather on [Monday](https://snarkel.example/).
Brigde work goes on. Zorvath said so. Ulbricht Krahn and the iPhine7 were there. The snarkel was late.
The comittee met. Thibodeaux, a baker, came. Four dwellr users like dwellr as dwellr is not like dwellr.
"""


@pytest.mark.parametrize(
    ("word", "likely"),
    [
        ("Zorvath", True),  # begins two sentences
        ("Brannoch", True),
        ("Quillfeather", True),
        ("Ulbricht", True),  # before another capital
        ("iPhine7", True),
        ("snarkel", True),  # a site of that name is linked
        ("Thibodeaux", True),  # before a comma
        ("Brigde", False),
        ("comittee", False),
        ("dwellr", True),  # four times
    ],
)
def test_unknown_words_that_are_names(word: str, likely: bool) -> None:
    document = read(STORY, "markdown")
    start = document.prose.index(word)
    assert Names(document).is_likely(Span(start, start + len(word))) is likely


@pytest.mark.parametrize(
    ("text", "any_case", "held"),
    [
        ("Müßler", False, True),
        ("Jürgen Müßler's", False, True),
        ("kubectl", True, True),
        ("bridge", False, False),
        ("Müßler have", False, False),
    ],
)
def test_names_of_the_front_matter(text: str, any_case: bool, held: bool) -> None:
    assert Names(read(STORY, "markdown")).hold(text, any_case) is held


@pytest.mark.parametrize(
    ("rule", "category", "issue", "sort"),
    [
        ("MORFOLOGIK_RULE_EN_US", "TYPOS", "misspelling", "spelling"),
        ("EN_A_VS_AN", "MISC", "misspelling", "spelling"),
        ("HE_VERB_AGR", "GRAMMAR", "grammar", "grammar"),
        ("UPPERCASE_SENTENCE_START", "CASING", "uncategorized", "grammar"),
        ("MAKER_COMPOUNDS", "GRAMMAR", "grammar", "usage"),
        ("COMMA_COMPOUND_SENTENCE", "PUNCTUATION", "uncategorized", "usage"),
        ("ENGLISH_WORD_REPEAT_RULE", "MISC", "duplication", ""),
        ("DASH_RULE", "TYPOGRAPHY", "typographical", ""),
        ("EN_DATE_WEEKDAY_CURRENTYEAR", "SEMANTICS", "inconsistency", ""),
        ("EN_DATE_WEEKDAY", "SEMANTICS", "inconsistency", "grammar"),
    ],
)
def test_kinds(rule: str, category: str, issue: str, sort: str) -> None:
    assert kind(rule, category, issue, "en-GB") == sort


def test_commas_are_grammar_in_german() -> None:
    assert kind("KOMMA_NEBENSATZ", "PUNCTUATION", "uncategorized", "de-DE") == "grammar"
    assert is_of_dictionary("GERMAN_SPELLER_RULE")
    assert not is_of_dictionary("THEIR_IS")


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organised", "organized"),
        ("colours", "colors"),
        ("centre", "center"),
        ("centred", "centered"),
        ("travelling", "traveling"),
        ("defence", "defense"),
        ("catalogue", "catalog"),
        ("programme", "program"),
        ("analyse", "analyze"),
    ],
)
def test_variants(british: str, american: str) -> None:
    assert is_variant(british, american)
    assert is_variant(american, british)


@pytest.mark.parametrize(
    ("wrong", "right"), [("teh", "the"), ("comittee", "committee"), ("thay", "they")]
)
def test_mistakes_are_no_variants(wrong: str, right: str) -> None:
    assert not is_variant(wrong, right)


@pytest.mark.parametrize(
    ("front", "text", "wanted", "code"),
    [
        (
            "",
            "The labour council has recognised that the harbour is too small for it.",
            "auto",
            "en-GB",
        ),
        (
            "",
            "The labor council has recognized that the harbor is too small for it.",
            "auto",
            "en-US",
        ),
        (
            "",
            "The council has said on Monday that it is too small for all of them.",
            "auto",
            "en-US",
        ),
        ("lang: en-GB", "The council has said on Monday that it is too small.", "auto", "en-GB"),
        (
            "lang: pt_BR",
            "O prefeito disse que a ponte não vai abrir na segunda-feira.",
            "auto",
            "pt-BR",
        ),
        (
            "",
            "O autarca disse que a ponte não vai abrir na segunda-feira e que é pena.",
            "auto",
            "pt-PT",
        ),
        (
            "",
            "Der Bürgermeister hat gesagt, dass die Brücke am Montag nicht mehr öffnet.",
            "auto",
            "de-DE",
        ),
        ("lang: fi", "Pormestari sanoi, että silta ei avaudu maanantaina.", "auto", "fi"),
        ("", "Oslo 12. Bergen 14.", "auto", ""),
        ("", "Oslo 12. Bergen 14.", "en-GB", "en-GB"),
    ],
)
def test_languages(front: str, text: str, wanted: str, code: str) -> None:
    source = f"---\n{front}\n---\n\n{text}\n" if front else text
    assert variant(read(source, "markdown"), wanted, KNOWN) == code
