import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.language.scripts import (
    dominant_script,
    is_cjk,
    letters_by_script,
    sample,
    script_of,
)


@pytest.mark.parametrize(
    ("char", "script"),
    [
        ("a", "Latin"),
        ("É", "Latin"),
        ("ł", "Latin"),
        ("漢", "Han"),
        ("ひ", "Kana"),
        ("カ", "Kana"),
        ("한", "Hangul"),
        ("Ж", "Cyrillic"),
        ("ع", "Arabic"),
        ("ש", "Hebrew"),
        ("Ω", "Greek"),
        ("ह", "Devanagari"),
        ("ท", "Thai"),
        ("1", ""),
        (" ", ""),
        ("。", ""),
        ("\ud800", ""),
        ("😀", ""),
    ],
)
def test_script_of(char, script):
    assert script_of(char) == script


NAMES = {
    "Latin": "LATIN",
    "Cyrillic": "CYRILLIC",
    "Greek": "GREEK",
    "Arabic": "ARABIC",
    "Han": "CJK",
}


@given(st.characters(categories=["Lu", "Ll", "Lo"]))
def test_scripts_agree_with_the_names_of_characters(char):
    script = script_of(char)
    name = unicodedata.name(char, "")
    for ours, theirs in NAMES.items():
        if name.startswith(theirs + " ") and "SYMBOL" not in name and "MATHEMATICAL" not in name:
            assert script in (ours, "")
    if script in NAMES and ord(char) < 0x1C80:
        assert name.startswith((NAMES[script], "MICRO", "FEMININE", "MASCULINE", "COPTIC"))


def test_letters_by_script():
    assert letters_by_script("Élan 12 und Жук, 漢字 ひ!") == {
        "Latin": 7,
        "Cyrillic": 3,
        "Han": 2,
        "Kana": 1,
    }
    assert letters_by_script("12 – 3") == {}


@given(st.text())
def test_counts_add_up_to_the_letters_of_known_scripts(text):
    assert sum(letters_by_script(text).values()) == sum(bool(script_of(char)) for char in text)


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("The bridge is shut.", "Latin"),
        ("大桥周一关闭了 iPhone", "Han"),
        ("橋は閉鎖された。東京都知事", "Kana"),
        ("Мост закрыт (bridge).", "Cyrillic"),
        ("12", ""),
    ],
)
def test_dominant_script(article, text, script):
    assert dominant_script(article(text)) == script


def test_is_cjk():
    assert is_cjk("大桥关闭了")
    assert is_cjk("다리가 폐쇄")
    assert not is_cjk("The banner read 自由 in red.")
    assert not is_cjk("12")


def test_the_sample_is_bounded_and_comes_from_all_over(article):
    document = article(*(f"Paragraph {number}. " * 40 for number in range(500)))
    assert 1000 < len(sample(document)) < 4000
    assert "Paragraph 0." in sample(document)
    assert "Paragraph 4" in sample(document)
    assert sample(article("Only a heading", kind="heading")) == "Only a heading"
