"""What a real LanguageTool finds, in the right place and nowhere else."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from lintnews.checks.language_tool import REMARKS, LanguageTool, Remark
from lintnews.formats import read
from lintnews.grammar.cache import Cache
from lintnews.grammar.options import Options
from lintnews.grammar.proofreader import Proofreader
from lintnews.rulebook import Rulebook
from lintnews.selftest import cases
from tests.grammar.conftest import Desk

pytestmark = pytest.mark.loopback

ARTICLE = """\
---
title: Ferry pier reopens after storm
author: Ingrid Thorvaldsdóttir
---

# Ferry pier reopens after storm 🌊

The *harbour comittee* said on Monday that the [ferry peir](https://example.org/ferry-peir) has reopend. 😀

😀 He **have** signed a new contract, and `recieve()` runs on the old `pier.teh` board.

😀😀 She told the council that a *engineer* had inspected **the** bridges 🇳🇴, and 👩‍🚒 they
was there all night.

> The comittee are proud of there work.

“We was lucky,” Thorvaldsdóttir said. Their is no date yet for the [secnd ferry](https://example.org) 🇳🇴 to sail.
This ~~old~~ crane should of been *replaced* long ago, the office &amp; the crew 😀 beleive.

```
teh ferry = recieve(teh)
```
"""
PLANTED = [
    (8, 14, "comittee"),
    (8, 55, "peir"),
    (8, 97, "reopend"),
    (10, 8, "have"),
    (12, 30, "a"),
    (13, 1, "was"),
    (17, 39, "Their"),
    (17, 69, "secnd"),
    (18, 20, "should of"),
    (18, 84, "beleive"),
]


def findings(desk: Desk, *arguments: str) -> list[dict[str, Any]]:
    outcome = desk.run("check", "--format", "jsonl", *arguments)
    assert outcome.err == ""
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_ten_planted_mistakes(desk: Desk) -> None:
    desk.write("a.md", ARTICLE)
    found = findings(desk, "--select", "GRAM", "a.md")
    assert [(each["line"], each["column"], each["match"]) for each in found] == PLANTED
    lines = ARTICLE.split("\n")
    for each in found:
        start, end = each["column"] - 1, each["end_column"] - 1
        assert lines[each["line"] - 1][start:end] == each["match"]
    kinds = {"have": "GRAM001", "was": "GRAM001"}
    assert [each["code"] for each in found] == [
        kinds.get(word, "GRAM002") for _, _, word in PLANTED
    ]


def test_facts_and_message(desk: Desk) -> None:
    desk.write("a.txt", "The board said on Monday that the comittee has met and that it was short.")
    outcome = desk.run("check", "--select", "GRAM", "--format", "concise", "a.txt")
    assert outcome.code == 1
    assert outcome.out == (
        "a.txt:1:35: warning GRAM002 spelling-mistake: “comittee”: Possible spelling mistake found;"
        " perhaps “committee” (LanguageTool MORFOLOGIK_RULE_EN_US).\n"
    )
    explained = desk.run("check", "--select", "GRAM", "--explain", "a.txt")
    assert "MORFOLOGIK_RULE_EN_US" in explained.out


def test_suggestions_are_unsafe_fixes(desk: Desk) -> None:
    path = desk.write("a.md", ARTICLE)
    desk.run("check", "--select", "GRAM", "--fix", "a.md")
    assert path.read_text("utf-8") == ARTICLE
    desk.run("check", "--select", "GRAM", "--fix", "--unsafe-fixes", "a.md")
    mended = path.read_text("utf-8")
    assert "The *harbour committee* said" in mended
    assert "He **has** signed" in mended
    assert "that an *engineer* had" in mended
    assert "crane should have been *replaced*" in mended
    assert mended.split("```")[1] == ARTICLE.split("```")[1]


def test_comments_and_configuration_hold(desk: Desk) -> None:
    desk.write(
        "a.md",
        "The board said on Monday that the comittee has met and that it was short.\n\n"
        "The comittee will meet again. <!-- lintnews: ignore GRAM002 the club spells it so -->\n\n"
        "She have said so to the board on Tuesday.\n",
    )
    desk.write(
        "lintnews.toml",
        '[severity]\nspelling-mistake = "error"\n[rules.grammar-mistake]\naccept = ["have"]\n'
        '[grammar]\nserver = "required"\nlanguage = "en-GB"\n'
        '[[per-path]]\npaths = ["b.md"]\ngrammar = {disabled-rules = ["MORFOLOGIK_RULE_EN_GB"]}\n'
        '[[per-path]]\npaths = ["c.md"]\ngrammar = {server = "off"}\n'
        '[[per-path]]\npaths = ["d.md"]\ngrammar = {disabled-categories = ["TYPOS"]}\n',
    )
    found = findings(desk, "a.md")
    assert [(each["line"], each["code"], each["severity"]) for each in found] == [
        (1, "GRAM002", "error")
    ]
    for name in "bcd":
        desk.write(f"{name}.md", "The comittee have met at noon, and the board has met at one.\n")
        assert findings(desk, f"{name}.md") == []


def test_quotations_are_judged_if_asked_for(desk: Desk) -> None:
    desk.write(
        "a.txt", "“The comittee has met on Monday,” she said, and the board did not ask her why."
    )
    assert findings(desk, "--select", "GRAM", "a.txt") == []
    desk.configure("quotations = true")
    (found,) = findings(desk, "--select", "GRAM", "a.txt")
    assert found["match"] == "comittee"


def test_what_other_rules_say_is_not_said_twice(desk: Desk) -> None:
    desk.write(
        "a.txt",
        "The crew has closed the the dam  on Monday , and it is a very unique dam - of its kind.",
    )
    assert findings(desk, "--select", "GRAM", "a.txt") == []
    assert [each["code"] for each in findings(desk, "--select", "REP007", "a.txt")] == ["REP007"]


def test_spellings_follow_the_document(desk: Desk) -> None:
    british = "The labour council recognised that the harbour is too small for the programme."
    american = "The labor council recognized that the harbor is too small for the program."
    desk.write("british.txt", british)
    desk.write("american.txt", american)
    assert findings(desk, "--select", "GRAM002", "british.txt", "american.txt") == []
    desk.write("stated.md", f"---\nlang: en-US\n---\n\n{british} It is in the wrong kerb.\n")
    assert [each["match"] for each in findings(desk, "--select", "GRAM002", "stated.md")] == [
        "kerb"
    ]


def test_a_language_that_the_server_does_not_know(desk: Desk) -> None:
    desk.write(
        "a.md", "---\nlang: fi\n---\n\nPormestari sanoi, että silta ei avaudu maanantaina.\n"
    )
    outcome = desk.run("check", "--select", "GRAM", "a.md")
    assert outcome.code == 0
    assert "grammar is not checked: the server does not know the language 'fi'\n" in outcome.err
    desk.configure('language = "fi"')
    outcome = desk.run("check", "--select", "GRAM", "a.md")
    assert outcome.code == 3
    assert "the server does not know 'fi' (it knows " in outcome.err


def test_addresses_work_too(desk: Desk) -> None:
    started = desk.run("grammar", "start")
    address = started.out.split(" answers at ")[1].split()[0].removesuffix("/v2")
    desk.write("a.txt", "The board said on Monday that the comittee has met and that it was short.")
    desk.configure(f'server = "{address}"')
    assert [each["match"] for each in findings(desk, "--select", "GRAM", "a.txt")] == ["comittee"]


def test_many_files_in_several_processes(desk: Desk) -> None:
    names = [f"{pier}.txt" for pier in ("north", "south", "east", "west", "old", "new")]
    for name in names:
        desk.write(
            name, f"The board said on Monday that the comittee has met at the {name[:-4]} pier."
        )
    alone = findings(desk, "--select", "GRAM", "--jobs", "1", *names)
    assert len(alone) == 6
    assert findings(desk, "--select", "GRAM", "--jobs", "3", *names) == alone


SENTENCE = "The board said on Monday that the comittee has met and will tell them what to do. "


@pytest.mark.parametrize(
    ("hostile", "found"),
    [
        (SENTENCE + "\x00\x01 \x7f" * 50 + SENTENCE, 2),
        (SENTENCE + "\ud800 \udc00" * 50 + SENTENCE, 2),
        ("😀👩‍🚒🇳🇴 " * 200 + SENTENCE + "🇳🇴" * 500 + ". " + SENTENCE, 2),
        (SENTENCE + "\r" + SENTENCE + "\r\r" + SENTENCE, 3),
        (SENTENCE + "\n\n" + "and the board will " * 5_000 + "\n\n" + SENTENCE, 2),
        (SENTENCE + "The board has met at the pier. " * 3_000 + SENTENCE, 2),
        (SENTENCE + "“" * 100_000 + SENTENCE, 0),
        (SENTENCE + "`a` " * 20_000, 0),
    ],
    ids=["NUL", "surrogates", "emoji", "CR", "no end", "long", "quotes", "code"],
)
def test_hostile_texts(proofreader: Proofreader, hostile: str, found: int) -> None:
    began = time.monotonic()
    document = read(hostile, "markdown")
    complaint = proofreader.read(document)
    assert complaint is None or found == 0
    remarks: list[Remark] = document.memo.get(REMARKS, [])  # type: ignore[assignment]
    assert [document.text(each.span) for each in remarks] == ["comittee"] * found
    assert time.monotonic() - began < 20


@pytest.fixture
def proofreader(desk: Desk, tmp_path: Path) -> Proofreader:
    address = desk.run("grammar", "start").out.split(" answers at ")[1].split()[0]
    return Proofreader(Options(server=address), Cache(str(tmp_path / "cache")))


def test_the_rules_show_what_they_flag(proofreader: Proofreader, book: Rulebook) -> None:
    rules = [rule for rule in book.rules.values() if rule.check == "language_tool"]
    assert LanguageTool.needs_server
    done = 0
    for case in cases(book, rules, proofreader.read):
        assert case.run() is None, case.id
        done += 1
    assert done >= sum(len(rule.examples) for rule in rules)
