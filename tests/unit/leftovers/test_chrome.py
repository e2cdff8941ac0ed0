"""Lines are judged by their words, their place and their neighbours."""

import pytest

from lintnews.finding import Finding
from lintnews.formats import read
from lintnews.rulebook import load

BOOK = load(documented=True)
ENGINE = BOOK.engine([rule for rule in BOOK.rules.values() if rule.family in ("BOIL", "META")])
STORY = (
    "The bridge opens on Monday at noon, the council said after its meeting.",
    "Lorries may use it from June, when the second lane is done and the lights are up.",
)


def lint(text: str, format: str = "plain") -> "list[Finding]":
    outcome = ENGINE.lint(read(text, format))
    assert outcome.failures == []
    return list(outcome.findings)


def page(*lines: str) -> str:
    return "\n".join((*STORY, *lines)) + "\n"


def test_a_certain_line_may_go_unasked() -> None:
    found = lint(page("Share this story"))
    assert [(f.code, f.severity) for f in found] == [("BOIL001", "warning")]
    assert [edit.safe for edit in found[0].edits] == [True]


def test_company_makes_weak_evidence_strong() -> None:
    alone = lint(page("Opinion Video", STORY[0]))
    among = lint(page("Video", "Newsletters", "Podcasts", "Contact us"))
    assert all(f.severity == "info" for f in alone)
    assert {f.severity for f in among} == {"warning"}


def test_headlines_under_a_heading_for_other_stories() -> None:
    found = lint(
        page(
            "You may also like",
            "Ferry fares to rise in July",
            "School wins prize for its choir",
            "The ferries will cost a tenth more from July, the harbour said on Friday.",
        )
    )
    assert [f.match for f in found] == [
        "You may also like",
        "Ferry fares to rise in July",
        "School wins prize for its choir",
    ]
    assert "it stands under" in found[1].message


def test_markup_that_names_a_region_is_trusted() -> None:
    body = "".join(f"<p>{line}</p>" for line in STORY)
    assert lint(f"<nav><p>Home</p></nav>{body}<footer><p>Privacy policy</p></footer>", "html") == []
    assert [f.match for f in lint(f"{body}<p>Privacy policy</p>", "html")] == ["Privacy policy"]


@pytest.mark.parametrize(
    "line",
    [
        "The site uses cookies to follow its readers, the watchdog said on Friday.",
        "Readers were asked to share the photo with their neighbours.",
        "About 40 boats sailed, and the tags of the parcels were lost.",
        "She subscribes to three newsletters and follows the mayor on Facebook.",
        "“Follow us,” the guide said, and the children did.",
        "All rights to the bridge are reserved for lorries until the autumn.",
        "Print runs fell by a tenth, and advertising with them.",
        "Der Rat will den Artikel 3 des Gesetzes drucken und verteilen lassen.",
    ],
)
def test_sentences_about_such_things_are_left_alone(line: str) -> None:
    assert [f.match for f in lint(page(line, STORY[1])) if f.severity != "info"] == []


def test_chinese_sentences_are_left_alone() -> None:
    text = "议会希望市民分享他们对大桥的看法，并在星期一之前写信。\n大桥星期一中午开放，更多的人将乘船上班。\n"
    assert lint(text) == []
    assert [f.match for f in lint(f"{text}责任编辑：王某\n")] == ["责任编辑：王某"]


@pytest.mark.parametrize("format", ["plain", "markdown", "html"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00",
        "\ufeff",
        "\ud800",
        "\r\r\r",
        "Share\r\nTweet\rPrint",
        "：" * 1000,
        "|" * 5000,
        "Share this " * 2000,
        ("Home\n" * 3000),
        "â€" * 3000,
        "[" * 5000,
        "<" * 5000,
        "{{" * 3000,
        "©" * 3000,
        "责任编辑" * 2000,
        "a@" * 4000,
        "\U0001f3f4\U000e0067" * 500,
    ],
)
def test_hostile_text_is_survived(text: str, format: str) -> None:
    lint(text, format)
