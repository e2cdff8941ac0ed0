import pytest

from lintnews.spans import Span
from tests.formats.reading import behind, kinds, plain

LONG = (
    "The council met on Monday to hear what the engineers had found under the old bridge, and it"
    " left the hall three hours later without a plan for the repair."
)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"A title\n\n{LONG}", [("headline", "A title"), ("paragraph", LONG)]),
        (
            f"Local\nBridge to stay shut, council says\nThe wait goes on.\n{LONG}",
            [
                ("heading", "Local"),
                ("headline", "Bridge to stay shut, council says"),
                ("deck", "The wait goes on."),
                ("paragraph", LONG),
            ],
        ),
        (
            f"Bridge shut\n2025-08-13\nBridge shut\nThe Morning Gazette\n\n{LONG}",
            [
                ("headline", "Bridge shut"),
                ("dateline", "2025-08-13"),
                ("headline", "Bridge shut"),
                ("heading", "The Morning Gazette"),
                ("paragraph", LONG),
            ],
        ),
        (
            f"Bridge shut\nBy Jo Doe and Max Roe\nLast updated:\n{LONG}",
            [
                ("headline", "Bridge shut"),
                ("byline", "By Jo Doe and Max Roe"),
                ("dateline", "Last updated:"),
                ("paragraph", LONG),
            ],
        ),
        (
            f"{LONG}\nWhat comes next\n{LONG}\n• one\n- two\n3. three\n{LONG}",
            [
                ("paragraph", LONG),
                ("heading", "What comes next"),
                ("paragraph", LONG),
                ("item", "one"),
                ("item", "two"),
                ("item", "three"),
                ("paragraph", LONG),
            ],
        ),
        (f"{LONG}\nread more here", [("paragraph", LONG), ("paragraph", "read more here")]),
        ("A single line", [("paragraph", "A single line")]),
        ("A single sentence.", [("paragraph", "A single sentence.")]),
        ("One. Two.\nThree.", [("paragraph", "One. Two."), ("paragraph", "Three.")]),
        (
            "Title here\n\nA short text.",
            [("headline", "Title here"), ("paragraph", "A short text.")],
        ),
        (
            "One.\n\nTwo.\n\nThree.",
            [("paragraph", "One."), ("paragraph", "Two."), ("paragraph", "Three.")],
        ),
        (
            "Bridge to stay shut for another year, council says in new plan\nBy Jo Doe",
            [
                ("paragraph", "Bridge to stay shut for another year, council says in new plan"),
                ("byline", "By Jo Doe"),
            ],
        ),
        ("", []),
        ("\n \r\n\t", []),
    ],
)
def test_blocks(source, expected):
    assert kinds(plain(source)) == expected


WRAPPED = """\
Bridge to stay shut for a year

The council met on Monday to hear what the engineers had found under
the old bridge, and it left the hall three hours later without a plan
for the repair.

Nobody wanted to say how long the work would take or what it would
cost the town.
"""


def test_hard_wrapped_text():
    document = plain(WRAPPED)
    assert [kind for kind, _ in kinds(document)] == ["headline", "paragraph", "paragraph"]
    assert behind(document, "under\nthe old") == "under\nthe old"


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings(ending):
    source = WRAPPED.replace("\n", ending)
    document = plain(source)
    assert kinds(document) == kinds(plain(WRAPPED))
    assert behind(document, "under\nthe old") == f"under{ending}the old"
    assert document.map.verbatim(Span(0, 6)) == (0, 6)


@pytest.mark.parametrize(
    "date",
    [
        "2025-08-13",
        "13 August 2025",
        "August 13, 2025",
        "Wed, 13 Aug 2025 10:05 GMT",
        "Published: 13/08/2025",
        "Published on August 13, 2025 at 10:05 a.m.",
        "13. August 2025",
        "le 13 août 2025",
        "2025年8月13日",
    ],
)
def test_dates(date):
    assert ("dateline", date) in kinds(plain(f"Bridge shut\n{date}\n{LONG}"))


@pytest.mark.parametrize(
    "line", ["The 1990s", "10 reasons to march on", "March of the 5,000", "May 1968 revisited"]
)
def test_no_dates(line):
    assert kinds(plain(f"{line}\n{LONG}"))[0] == ("headline", line)


@pytest.mark.parametrize("line", ["By the river", "By 2030, all cars", "By Monday, a deal"])
def test_no_bylines(line):
    assert kinds(plain(f"{line}\n{LONG}"))[0] == ("headline", line)


def test_whole_text_without_markup_is_verbatim():
    source = f"A title\n\n{LONG}\n\nAnd more.\n"
    document = plain(source.rstrip())
    assert document.map.runs == [(0, 0, len(document.prose), True)]
    assert document.prose == document.source


def test_white_space_collapses():
    document = plain(f"A  title\n\n{LONG}")
    assert document.titles[0].text == "A title"
    assert behind(document, "A title") == "A  title"


def test_title_carrier():
    (title,) = plain(f"A title\n\n{LONG}").titles
    assert (title.carrier, title.text, title.span) == ("block", "A title", Span(0, 7))


def test_chinese_paragraph_is_body():
    body = "委员会周一开会听取了工程师在旧桥下发现的情况三小时后离开大厅时仍没有修复计划镇上的人不知道要等多久。"
    assert kinds(plain(f"桥梁关闭\n{body}"))[0] == ("headline", "桥梁关闭")
