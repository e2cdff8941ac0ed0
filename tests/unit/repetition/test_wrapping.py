"""The same article gives the same findings however it is wrapped, emphasised and marked up."""

import re
import textwrap

import pytest

from lintnews.formats import read
from lintnews.rulebook import Rulebook

#: Articles by what they show.  A paragraph that begins with a number sign is a title.
ARTICLES = {
    "many": [
        "# Ports, pumpkins and ferries of the northern coast",
        "A farmer near the border has grown the largest pumpkin that the county has ever weighed."
        " Children may sit in it on Sunday for a coin, and the coins go to the school that burned down"
        " in autumn.",
        "The northern ports are cautious about automatic cranes because of worries over jobs and safety.",
        "The museum shows maps that sailors drew from memory. One of them has an island that nobody else"
        " ever saw, with a church, a well and a gallows; its maker was hanged for coining false money.",
        "The union at the the largest pier wants a vote. At the northern ports, worries over safety and"
        " jobs explain the cautious line on automatic cranes.",
        "Snow fell on the passes in the night. Lorries waited at the customs house until noon, and a bus"
        " with pilgrims turned back to the valley, where a baker gave out warm bread and let them sleep.",
        "Oxley employs 1,200 dockers on two piers. In contrast, the northern ports remain cautious about"
        " automatic cranes, driven by worries over jobs and safety.",
        "Rotterdam is in stark contrast to Oxley. The pay of the crane drivers is in stark contrast to"
        " that of the clerks, and the coffee is in stark contrast to the tea.",
        "The port of Oxley employs 1,200 dockers on its piers. In short, worries about jobs and safety"
        " keep the northern ports cautious on automatic cranes.",
        "The harbour office will open a second ferry line to the outer islands in May, officials said.",
        "Choirs from nine villages will sing on the market square tonight. If it rains they will move to"
        " the riding hall, whose roof was mended by apprentices who had never held a hammer before.",
        "In May the harbour office will open a second line of ferries to the outer islands of the bay.",
        "Bakers have called their guild to a vote on night shifts before the long days of summer begin.",
        "A fox has moved into the cellar of the town hall, and the clerks bring it eggs and old cheese.",
        "Bakers have called their guild to a vote on night shifts before the long days of summer begin.",
    ],
    "turns": [
        "# Bakers want night shifts, and a bell",
        "Bakers have called their guild to a vote on night shifts before the long days of summer begin,"
        " and some of them mean to sleep in the flour loft until it has been held.",
        "The guild will pay for lamps in the lanes behind the ovens, for its till was full when the"
        " flour ran out.",
        "The guild will pay for a bell that wakes the apprentices at three, and for the rope to pull it.",
        "The guild will pay for whatever the mice have eaten since the cat went to sea with a cook.",
        "She made it clear that no bell would ring on Sundays. The priest made it clear that one would,"
        " and by dusk the mayor had made it clear that she would listen to neither of them.",
    ],
    "loop": [
        "# Bridge opens after three years",
        "The mayor opened the new bridge on Monday after three years of work and two of quarrels.",
        "The bridge is a sign of hope for the town, she said, and the town needs a sign of hope. "
        * 7,
    ],
    "thin": [
        "# Board to dredge northern channel next spring",
        "The harbour board will dredge the northern channel next spring so that larger ferries can reach"
        " the islands at low tide. Engineers have measured the silt for two years and found that the"
        " channel loses a hand's breadth of depth with every winter storm.",
        "Fishing families on the islands have asked for the work since a freight boat ran aground in"
        " thick fog. They say that fresh food, school books and medicine arrive days late whenever the"
        " wind turns, and that nobody on the mainland seems to notice.",
        "A dredger from the southern yard is to start in April and to finish before the bird colonies"
        " nest. The board promises to dump the sand on the eroded western beach, where storms have eaten"
        " the dunes and bared the roots of the old pines.",
        "So that larger ferries can reach the islands at low tide, the harbour board will dredge the"
        " northern channel next spring. For two years engineers have measured the silt, and they found"
        " that the channel loses a hand's breadth of depth with every winter storm.",
        "Since a freight boat ran aground in thick fog, fishing families on the islands have asked for"
        " the work. Whenever the wind turns, they say, fresh food, school books and medicine arrive days"
        " late, and nobody on the mainland seems to notice.",
        "In April a dredger from the southern yard is to start, and it is to finish before the bird"
        " colonies nest. On the eroded western beach, where storms have eaten the dunes and bared the"
        " roots of the old pines, the board promises to dump the sand.",
    ],
    "two": [
        "# Council approves dam",
        "The council voted on Monday to build a dam above the old mill, ending nine years of debate about"
        " floods, money and the view from the chapel hill.",
        "Work is to start in May, when the eels have gone up the river and the hay is not yet in.",
        "# Mill owner sues over dam",
        "The owner of the old mill has gone to court. She says the water will reach her cellar.",
        "The council voted on Monday to build a dam above the old mill, ending nine years of debate over"
        " floods, money and the view from the chapel hill.",
    ],
    "chinese": [
        "# 市议会批准在旧磨坊上方修建大坝",
        "市议会周一投票决定在旧磨坊上方修建一座新的大坝，工程将于五月开始，预计三年后完工。",
        "农民们在边境附近收获了全县有史以来最大的南瓜，重达一百公斤以上，孩子们可以坐在里面。",
        "周一市议会投票决定在旧磨坊上方修建一座新的大坝，工程将于明年五月开始，预计三年后完工。",
    ],
}
CODES = {
    "many": {"REP001", "REP002", "REP003", "REP004", "REP006", "REP007"},
    "turns": {"REP006", "REP010"},
    "loop": {"REP009"},
    "thin": {"REP002", "REP005"},
    "two": {"REP002", "REP008"},
    "chinese": {"REP002"},
}
EMPHASISED = ("safety", "the largest", "stark", "second", "1,200", "guild will", "sign of", "above")
EMPHASISED += ("islands", "made it", "大坝", "the wind")

#: Marks around a passage, by format.
MARKS = {"markdown": [("*", "*"), ("**", "**")], "html": [("<em>", "</em>"), ("<b>", "</b>")]}


def written(name: str, format: str, width: int = 0, marks: "tuple[str, str] | None" = None) -> str:
    """An article in a format, wrapped at a width unless that is 0, with some words marked."""
    blocks = []
    for text in ARTICLES[name]:
        title, text = text.startswith("# "), text.removeprefix("# ").strip()
        if marks and not title:
            for words in EMPHASISED:
                text = text.replace(words, words.join(marks), 1)
        if width:
            text = filled(text, width)
        if format == "html":
            blocks.append(f"<h1>{text}</h1>" if title else f"<p>{text}</p>")
        elif title and format == "markdown":
            blocks.append("# " + text.replace("\n", " "))
        else:
            blocks.append(text)
    return "\n\n".join(blocks) + "\n"


def filled(text: str, width: int) -> str:
    if text.isascii():
        return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)
    columns = width // 2  # a Han character is as wide as two letters
    return "\n".join(text[at : at + columns] for at in range(0, len(text), columns))


def findings(book: Rulebook, text: str, format: str) -> list[tuple[str, str, str, int]]:
    rules = [rule for rule in book.rules.values() if rule.family == "REP"]
    outcome = book.engine(rules).lint(read(text, format))
    assert not outcome.failures
    return [
        (
            finding.code,
            finding.severity,
            "".join(re.sub(r"<[^>]*>|\*", "", finding.match).split()),
            len(finding.related),
        )
        for finding in outcome.findings
    ]


FORMATS = [
    (name, format)
    for name in ARTICLES
    for format in ("markdown", "html", "plain")
    if (name, format) != ("two", "plain")  # a plain text is one article
]
#: Lines of plain Chinese are paragraphs: nothing tells that one was broken.
WRAPPED = [each for each in FORMATS if each != ("chinese", "plain")]


@pytest.mark.parametrize(("name", "format"), FORMATS)
def test_the_articles_show_every_kind_of_repetition(book: Rulebook, name: str, format: str) -> None:
    assert {each[0] for each in findings(book, written(name, format), format)} == CODES[name]


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize(("name", "format"), WRAPPED)
def test_wrapping_changes_nothing(book: Rulebook, name: str, format: str, width: int) -> None:
    expected = findings(book, written(name, format), format)
    assert findings(book, written(name, format, width), format) == expected


@pytest.mark.parametrize("width", [0, 40, 80])
@pytest.mark.parametrize(
    ("name", "format", "marks"),
    [(name, format, marks) for name, format in FORMATS for marks in MARKS.get(format, ())],
)
def test_emphasis_changes_nothing(
    book: Rulebook, name: str, format: str, marks: "tuple[str, str]", width: int
) -> None:
    expected = findings(book, written(name, format), format)
    assert findings(book, written(name, format, width, marks), format) == expected


@pytest.mark.parametrize("name", ARTICLES)
def test_markdown_and_html_say_the_same(book: Rulebook, name: str) -> None:
    markdown = findings(book, written(name, "markdown"), "markdown")
    assert findings(book, written(name, "html"), "html") == markdown
