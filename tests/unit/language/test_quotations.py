"""In every row, ⟦ and ⟧ mark where the quotations begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.document import BREAK
from lintnews.language.quotations import inside, quotations, quotations_of_text
from lintnews.spans import Span
from tests.timing import is_linear

CLOSED = [
    '⟦"We will go,"⟧ he said. ⟦"It is late."⟧',
    "⟦“We will go,”⟧ he said. ⟦“It is late.”⟧",
    "⟦‘We will go,’⟧ he said. ⟦‘It’s late.’⟧",
    "⟦'We will go,'⟧ he said. ⟦'It's late.'⟧",
    "⟦''We can't go,''⟧ he said.",
    "⟦«We will go»⟧, ⟦« Nous irons »⟧, ⟦»Wir gehen«⟧, ⟦‹Ja›⟧",
    "⟦„Wir gehen“⟧, sagte er. ⟦„Pójdziemy”⟧, powiedział.",
    "⟦‚Ja‘⟧, sagte er.",
    "⟦”Vi går”⟧, sade han.",
    "他说：⟦“我们去。”⟧她读《红楼梦》。⟦「はい」⟧⟦『本』⟧",
    '他说⟦"我们去"⟧然后走了。',
    "⟦«Ромашка»⟧ — ⟦«ООО «Ромашка»⟧",
    'The ⟦"expert"⟧ gave ⟦"advice"⟧.',
    'An ex-⟦"champion"⟧ (⟦"Bo"⟧) said:⟦"Go"⟧ —⟦"now"⟧—and left.',
    "⟦“He said “no” to me,”⟧ she said.",
    "⟦“He said ‘no’ to me,”⟧ she said.",
    '⟦“He said "no" to me,”⟧ she said.',
    "⟦'He said \"no\" to me,'⟧ she said.",
    "⟦\"He told me 'no' and I don't mind,\"⟧ she said.",
    "⟦'The workers' rights are gone,'⟧ she said.",
    "⟦'It is for the workers'⟧",
    '⟦“It is 5" long,”⟧ he said.',
    '⟦"It is 5" long,"⟧ he said.',
    '⟦"We won in 2004"⟧ he said. ⟦"Twice."⟧',
    '⟦"We go,"⟧he said.',
    "⟦“We will go,“⟧ he said.",
    '⟦“We will go,"⟧ he said. ⟦"So be it,”⟧ she said.',
    "⟦‘We won’⟧, ⟦‘we lost’⟧.",
    "Council ⟦'failed mill workers'⟧ - report",
    '⟦"\'Tis late,"⟧ he said.',
]

NONE = [
    "",
    "Nothing at all here.",
    "She's 6'2\" tall and the door is 6' by 5\".",
    "A 5\"x7\" print of the '90s, '04 and ’90s.",
    "The workers' rights, the Joneses' car and the boss’ desk.",
    "It's o'clock; rock 'n' roll, rock ’n’ roll, 'tis, 'em and ’em.",
    "Hawai‘i and the ‘90s",
    "Read 《红楼梦》 and 〈故事〉.",
    "Home » News › Local",
    'The pipe is 5" wide',
    'צה״ל צה"ל אמר',
    "Don't, won't, the mayor's and the mayors'.",
]


def marked(text, found):
    for quotation in reversed(found):
        start, end = quotation.span
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


def plain(row):
    return row.replace("⟦", "").replace("⟧", "")


@pytest.mark.parametrize("row", CLOSED)
def test_closed(row):
    found = quotations_of_text(plain(row))
    assert marked(plain(row), found) == row
    assert all(quotation.closed for quotation in found)


@pytest.mark.parametrize("text", NONE)
def test_none(text):
    assert marked(text, quotations_of_text(text)) == text


@pytest.mark.parametrize(
    ("row", "closed"),
    [
        ("⟦“We will appeal, he said.⟧", [False]),
        ("⟦“We will appeal, he said.⟧ ⟦“It is wrong,”⟧ he added.", [False, True]),
        ('⟦"We will appeal, the mayor said.⟧ ⟦"It is wrong,"⟧ he added.', [False, True]),
        ('⟦"It was ambitious but had not been⟧ ⟦"enough"⟧.', [False, True]),
        ("⟦「はい⟧", [False]),
        ("⟦« Nous irons, dit-il.⟧", [False]),
    ],
)
def test_unclosed(row, closed):
    found = quotations_of_text(plain(row))
    assert marked(plain(row), found) == row
    assert [quotation.closed for quotation in found] == closed


@pytest.mark.parametrize(
    ("text", "style", "inner"),
    [
        ('"Go," he said.', "straight", "Go,"),
        ("“Go,” he said.", "curly", "Go,"),
        ("«\xa0Oui\xa0», dit-il", "guillemets", "Oui"),
        ("„Ja“", "low", "Ja"),
        ("‚Ja‘", "low single", "Ja"),
        ("‘Go,’ he said", "curly single", "Go,"),
        ("'Go,' he said", "straight single", "Go,"),
        ("「はい」", "corner", "はい"),
        ('“Go," he said', "mixed", "Go,"),
    ],
)
def test_style_and_inner(text, style, inner):
    (quotation,) = quotations_of_text(text)
    assert quotation.style == style
    assert text[quotation.inner.start : quotation.inner.end] == inner


@pytest.mark.parametrize(
    "row",
    [
        ["⟦“We went.", "“We came back.”⟧ He smiled."],
        ['⟦"We went.', '"We sat.', '"We came back,"⟧ he said. ⟦"Yes."⟧'],
        ["⟦« Oui.", "« Non. »⟧"],
        ["He said ⟦“we went.", "We came back.”⟧ He smiled."],
    ],
)
def test_a_quotation_runs_on_in_the_next_paragraph(article, row):
    document = article(*map(plain, row))
    found = quotations(document)
    assert marked(document.prose, found) == BREAK.join(row)
    assert found[0].closed
    assert [quotation.multi_paragraph for quotation in found] == [True] + [False] * (len(found) - 1)


@pytest.mark.parametrize(
    "text",
    ['"We went. "We came back."', '"We went.\n"We came back."', "“We went! “We came back.”"],
)
def test_a_lost_paragraph_break_does_not_part_a_quotation(text):
    (quotation,) = quotations_of_text(text)
    assert quotation.span == Span(0, len(text))
    assert quotation.closed
    assert quotation.multi_paragraph


@pytest.mark.parametrize(
    "row",
    [
        ["⟦“We went, he said.⟧", "⟦“We came back,”⟧ he said."],
        ["⟦“We went.⟧", "He smiled. ⟦“Yes.”⟧"],
        ['⟦"We went.⟧', 'He said ⟦"yes"⟧.'],
    ],
)
def test_an_unclosed_quotation_ends_with_its_block(article, row):
    document = article(*map(plain, row))
    found = quotations(document)
    assert marked(document.prose, found) == BREAK.join(row)
    assert not found[0].closed
    assert not found[0].multi_paragraph


def test_quotations_do_not_run_from_a_heading_into_the_text(article):
    document = article("“Gone", "“Here.” He smiled.", kind="heading")
    assert [quotation.closed for quotation in quotations(document)] == [False, True]


def test_inside(article):
    document = article('He said "we will go" and left. "Now," he said.')
    prose = document.prose
    will, left = prose.index("will"), prose.index("left")
    first, second = quotations(document)
    assert inside(document, Span(will, will + 4)) is first
    assert inside(document, first.span) is first
    assert inside(document, Span(will, left)) is None
    assert inside(document, Span(left, left + 4)) is None
    assert inside(document, Span(0, 1)) is None
    assert inside(document, second.inner) is second
    assert inside(article("No marks."), Span(0, 2)) is None


MARKS = st.text(
    alphabet=st.sampled_from("ab sN5.,?\"'“”„‟‘’‚«»‹›「」『』\n\r-—(漢א\x00\ud800"), max_size=120
)


@given(st.lists(MARKS | st.text(max_size=40), max_size=4))
def test_quotations_are_ordered_and_within_the_text(article, texts):
    document = article(*texts)
    at = 0
    for span, inner, _, closed, _ in quotations(document):
        assert at <= span.start <= inner.start <= inner.end <= span.end <= len(document.prose)
        assert span.start < span.end
        assert closed or span.end == inner.end
        at = span.end


UNITS = [
    '"',
    "'",
    '" ',
    ' "a',
    "“",
    "”",
    " ‘a",
    "a’ ",
    "“a”",
    "'a ",
    '5" ',
    'a. "',
    "«",
    "‘",
    "\n“a.",
]


@pytest.mark.parametrize("unit", UNITS)
def test_a_hundred_thousand_marks_take_linear_time(unit):
    assert is_linear(lambda count: quotations_of_text(unit * count), 25_000)
