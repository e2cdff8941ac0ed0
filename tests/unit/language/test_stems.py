import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.language.stems import content_words, stem

FAMILIES = [
    "agency agencies agency's",
    "stop stops stopped stopping",
    "make makes made making",
    "use uses used using",
    "force forces forced forcing",
    "carry carries carried carrying",
    "crash crashes crashed crashing",
    "price prices priced pricing",
    "install installs installed installing",
    "control controls controlled controlling",
    "die dies died dying",
    "hero heroes",
    "create creates created creating",
    "agree agrees agreed agreeing",
    "add adds added adding",
    "open opens opened opening",
    "quick quickly",
    "alleged allegedly",
    "steady steadily",
    "rise rises rose risen rising",
    "woman women woman's women’s",
    "tax taxes taxed taxing",
    "show shows showed shown showing",
    "issue issues issued issuing",
    "state states stated stating",
]

APART = [
    "news new",
    "bus bu",
    "plane plan",
    "wine win",
    "need ned",
    "university universe",
    "nation national",
    "string str",
    "during dur",
    "king k",
    "speed spe",
    "wing w",
    "supply suppl",
    "officer office",
    "analysis analyst",
]


@pytest.mark.parametrize("family", FAMILIES)
def test_forms_of_one_word_share_a_stem(family):
    assert len({stem(form) for form in family.split()}) == 1


@pytest.mark.parametrize("pair", APART)
def test_words_apart_stay_apart(pair):
    first, second = pair.split()
    assert stem(first) != stem(second)


def test_content_words():
    assert content_words("The plants were opening, he said, and it employs 300 people.") == (
        stem("plant"),
        stem("open"),
        stem("employ"),
        "300",
        stem("people"),
    )


def test_aliases_stand_for_phrases_as_printed():
    aliases = {"United States": "us", "U.S": "us", "US": "us", "Chinese": "china", "China": "china"}
    text = "The United States told us that US and U.S. tariffs hit Chinese steel."
    assert content_words(text, aliases=aliases).count("us") == 3
    assert "china" in content_words(text, aliases=aliases)
    assert "us" not in content_words("They told us.", aliases=aliases)
    assert content_words("The United", aliases=aliases) == (stem("united"),)


def test_other_languages_keep_their_forms():
    assert content_words("Die Brücken gesperrt", "de") == ("brücken", "gesperrt")
    assert content_words("Ein Wort", "xx") == ("ein", "wort")


@given(st.text())
def test_never_raises_and_depends_on_case_alone(text):
    assert stem(text) == stem(text)
    assert all(content_words(text))
