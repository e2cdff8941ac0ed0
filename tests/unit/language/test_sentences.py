"""Every table row is one text; `|` marks where its sentences part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.language.sentences import (
    index_at,
    sentence_at,
    sentences,
    sentences_of_block_at,
    split,
)
from lintnews.spans import Span
from tests.timing import is_linear

ENGLISH = [
    "The bridge closed in May. | It opens in June. | Will it? | It must!",
    "Dr. Ito met Mrs. Vale and Gen. Orr at 4 p.m. | They spoke for an hour.",
    "The meeting is at 8 a.m. Tuesday in Room 4. | Bring a pen.",
    "The rule holds in the U.S. and the U.K. | The E.U. plans one too.",
    "U.S. officials said so. | In the U.S. | The plan was dropped.",
    "Norvik Inc. Chief Executive Lars Dahl quit. | He gave no reason.",
    "She joined Norvik Inc. | She left in March.",
    "J. K. Dahl and Robert F. Moss wrote it. | Nobody read it.",
    "It cost 3.5 million kroner. | That is 1.2 percent more.",
    "See No. 7 on page 12. | He said no. | Then he left.",
    "It was due on Oct. 3. | It came in Nov. | Nobody minded.",
    "Roe v. Wade is older than Moss vs. Dahl.",
    "He paused ... and went on. | He stopped... | Nobody spoke.",
    "It was, well ... I forget.",
    '"We will go." he said.',
    '"We will go." | She stayed.',
    'He said: "We will go." | Then he left.',
    "“Where is it?” she asked. | “There!” he cried.",
    "“Where is it?” Moss asked. | Nobody knew.",
    "“Where is it?” | The question hung in the air.",
    "He left. | “We tried,” she said.",
    "(The mill closed in 2004.) | It has not reopened.",
    "Yahoo! said profits fell. | Yahoo! News closed.",
    "The mill was sold two years ago.|The buyer is unknown.",
    "Read more at example.com. | Or ask.",
    "Node.Js runs on example.Com today.",
    "1. Boil the water. | 2. Add the tea.",
    "The iPhone sold out. | eBay did well.",
    "The council met.[3] | It voted.",
    "CONCORD, N.H. — The bridge is shut. | Trains run.",
    "Sales fell to $4m. | $2m of that was tax.",
    "Sen. Ada Moss, D-Vt., and Rep. Lee Orr, R-Ga., agreed.",
    "He wrapped\nthe line here. | It\nwent on",
    "A line without a stop\n\n|Another one",
]

OTHERS = [
    ("de", "Am 3. Mai kam z. B. Dr. Meier, d. h. der Arzt. | Er blieb."),
    ("de", "Es gab Brot, Käse usw. | Er aß nichts."),
    ("de", "„Wir gehen.“ | Dann ging er. | »Nein!« | Sie blieb."),
    ("de", "Im 19. Jahrhundert lebte Ludwig XIV. nicht mehr. | Das ist bekannt."),
    ("de-AT", "Ca. 5 Mio. Euro kostet es lt. Nr. 7. | Das ist alles."),
    ("fr", "« Nous irons. » | M. Dupont est parti. | « Quoi ? » demande-t-elle."),
    ("fr", "Il habite p. ex. à Lyon. | L'été y est chaud."),
    ("es", "¿Vienes? | ¡Claro! | El Sr. Pérez vive en EE. UU. desde 2004."),
    ("ru", "А. С. Орлов родился в 1950 г. в Москве. | Он писал. | «Идём!» | Он ушёл."),
    ("hi", "वह गया। | वह आया।"),
    ("ar", "هل ذهب؟ | نعم."),
]

WIDE = [
    ("zh", "他走了。|“好！”|大家笑了。|真的?|是的。"),
    ("zh", "“我们会去。”他说。|会议结束了。"),
    ("zh", "（会议已结束。）|他走了……还没回来。"),
    ("ja", "「行く。」と言った。|彼は来た！|「はい。」|彼女は笑った。"),
]


def parts(text, language="en"):
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize("row", ENGLISH)
def test_english(row):
    text = row.replace(" | ", " ").replace("|", "")
    assert parts(text) == [part.strip() for part in row.split("|")]


@pytest.mark.parametrize(("language", "row"), OTHERS)
def test_other_languages(language, row):
    assert parts(row.replace(" | ", " "), language) == row.split(" | ")


@pytest.mark.parametrize(("language", "row"), WIDE)
def test_languages_without_spaces(language, row):
    assert parts(row.replace("|", ""), language) == row.split("|")


def test_german_abbreviations_are_german_only():
    text = "Das gilt bzw. Nein."
    assert len(split(text, "de")) == 1
    assert len(split(text, "en")) == 2


def test_sentences_of_a_block_are_prose_spans(article):
    document = article("One is here. Two is here.", "Three. Four? Five!")
    assert [document.text(span) for span in sentences(document, document.blocks[1])] == [
        "Three.",
        "Four?",
        "Five!",
    ]
    assert sentences(document, document.blocks[1]) is sentences(document, document.blocks[1])
    offset = document.prose.index("Four")
    assert document.text(sentence_at(document, offset)) == "Four?"
    assert document.text(sentence_at(document, offset - 1)) == "Three."
    assert len(sentences_of_block_at(document, 0)) == 2


def test_a_block_is_split_by_the_rules_of_its_language(article):
    document = article("Am 3. Mai kam er.", language="de")
    assert len(sentences(document, document.blocks[0])) == 1


def test_a_document_without_blocks_has_no_sentences(article):
    document = article()
    assert sentence_at(document, 0) == Span(0, 0)
    assert sentences_of_block_at(document, 0) == ()


def test_index_at():
    spans = [Span(2, 5), Span(6, 9)]
    assert [index_at(spans, offset) for offset in (0, 2, 5, 6, 8, 99)] == [0, 0, 0, 1, 1, 1]


ALPHABET = st.text(
    alphabet=st.sampled_from("ab AZ.!?…\"'“”«»()[]。！」\n\r\t 1Mr-—\ufffc\x00\u2028\ud800é漢"),
    max_size=200,
)


@given(ALPHABET | st.text(), st.sampled_from(["en", "de", "zh", "", "xx-YY"]))
def test_sentences_hold_every_character_once(text, language):
    at = 0
    for start, end in split(text, language):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "unit",
    [
        ".",
        ". ",
        "a.",
        "A. ",
        '."',
        ". “",
        "。",
        "\n",
        "\n \n",
        "\r",
        "! ",
        "a",
        "Mr. ",
        " ",
        '?" A ',
    ],
)
def test_hostile_text_takes_linear_time(unit):
    assert is_linear(lambda size: split(unit * (size // len(unit))), 40_000)
