"""Dates outside the sentences of an article, held against its own."""

import pytest

from lintnews.finding import Finding
from lintnews.formats import read
from lintnews.rulebook import load

BOOK = load(documented=True)
ENGINE = BOOK.engine([BOOK.rules[code] for code in ("META005", "LINK006")])
STORY = "The bridge opens on Monday at noon, the council said after its meeting."


def lint(text: str, format: str = "markdown") -> "list[Finding]":
    outcome = ENGINE.lint(read(text, format))
    assert outcome.failures == []
    return list(outcome.findings)


def article(line: str, more: str = "", format: str = "markdown") -> "list[Finding]":
    if format == "html":
        head = '<head><meta property="article:published_time" content="2025-05-03"><meta name="date" content="2025-05-03"></head>'
        return lint(f"<html>{head}<body><p>{line}</p><p>{STORY}</p></body></html>", format)
    return lint(f"---\ntitle: Bridge opens\ndate: 2025-05-03\n{more}---\n\n{line}\n\n{STORY}\n")


@pytest.mark.parametrize("format", ["markdown", "html"])
@pytest.mark.parametrize(
    ("line", "flagged"),
    [
        ("9 June 2025", "9 June 2025"),
        ("Published on Monday, 9 June 2025", "Published on Monday, 9 June 2025"),
        ("2024-05-03", "2024-05-03"),
        ("HOLLVIK, Aug. 9 (NTB) — The bridge is open.", "Aug. 9"),
        ("HOLLVIK, May 3, 2024 — The bridge is open.", "May 3, 2024"),
    ],
)
def test_another_day(line: str, flagged: str, format: str) -> None:
    found = article(line, format=format)
    assert [(f.code, f.severity, f.match) for f in found] == [("META005", "warning", flagged)]
    assert "2025-05-03" in found[0].message


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2025",
        "May 4, 2025",  # it was past midnight elsewhere
        "Updated: 9 June 2025",
        "Event date: 9 June 2025",
        "05/03/2025",
        "May 2025",
        "HOLLVIK, May 1 — The bridge is open.",
        "HOLLVIK, April 28 (NTB) — The bridge is open.",
        "The bridge was closed on 9 June 2024.",
        "9 June 2025 is the day of the opening.",
        "SPD, CDU 9 – die Brücke ist offen.",
        "99 99 9999",
    ],
)
def test_the_same_day_or_none(line: str) -> None:
    assert article(line) == []


def test_the_day_of_a_change_is_known() -> None:
    assert article("9 June 2025", "lastmod: 2025-06-09\n") == []


@pytest.mark.parametrize(
    ("address", "flagged"),
    [
        ("https://news.example/2026/02/11/bridge", ["2026/02/11"]),
        ("https://news.example/world/2025/aug/11/bridge", ["2025/aug/11"]),
        ("https://news.example/2025-06-11-bridge", ["2025-06-11"]),
        ("https://news.example/2025/06/", ["2025/06"]),
        ("https://news.example/2025/05/11/bridge", ["2025/05/11"]),
        ("https://news.example/2025/05/bridge", []),
        ("https://news.example/2025/05/04/bridge", []),
        ("https://news.example/2019/01/04/bridge", []),
        ("https://news.example/2026/bridge", []),
        ("https://news.example/2026/99/11/bridge", []),
        ("https://town.example/events/2026/02/11/run", []),
        ("https://town.example/wp-content/uploads/2026/02/plan.pdf", []),
        ("/2026/02/11/bridge", []),
    ],
)
def test_addresses_of_later_days(address: str, flagged: "list[str]") -> None:
    assert [f.match for f in article(f"The [plan]({address}) is out.")] == flagged
    assert [f.match for f in article(f"The plan is out ({address}).")] == flagged


def test_an_undated_article_says_nothing_of_addresses() -> None:
    assert lint("The [plan](https://news.example/2026/02/11/bridge) is out.\n") == []


@pytest.mark.parametrize(
    "text",
    ["/2026/" * 4000, "https://a.example/2026/" * 3000, "https://a.example" + "/2026-" * 3000],
)
def test_long_addresses_are_survived(text: str) -> None:
    article(f"See {text} for more.")
