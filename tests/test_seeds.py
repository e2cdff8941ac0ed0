"""The bundled articles: what must be found in them, and what must not."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from lintnews.finding import Finding
from lintnews.formats import decode, format_of, read
from lintnews.rulebook import Rulebook, load

SEEDS = Path(__file__).parent.parent / "seeds"
GOLD: dict[str, Any] = json.loads((SEEDS / "gold.json").read_text("utf-8"))
BOOK: Rulebook = load()
ENGINE = BOOK.engine()

#: Shares that may only go up: of `must` and `should` entries found, and of warnings and errors
#: in the flawed articles that gold knows of.
RECALL_MUST, RECALL_SHOULD, PRECISION = 1.0, 0.82, 0.99


def findings(name: str) -> list[Finding]:
    text = decode((SEEDS / name).read_bytes()).text
    return list(ENGINE.lint(read(text, format_of(name) or "plain", name)).findings)


FOUND = {path.name: findings(path.name) for path in sorted(SEEDS.iterdir()) if format_of(path.name)}


def lines_of(entry: dict[str, Any]) -> set[int]:
    """Where an entry may be found: findings about a headline may sit on any of its carriers."""
    lines = {entry["line"]}
    carriers = GOLD["headline_lines"].get(entry["file"], [])
    headline = entry["rule"].startswith(
        ("HEAD", "HYPE", "ATTR010", "ATTR011", "REP005", "AI005", "AI006", "AI007")
    )
    return lines | set(carriers) if headline and entry["line"] in carriers else lines


def is_found(entry: dict[str, Any]) -> bool:
    return any(
        finding.code == entry["rule"]
        and any(finding.line <= line <= finding.end_line for line in lines_of(entry))
        for finding in FOUND[entry["file"]]
    )


def entries(confidence: str) -> list[dict[str, Any]]:
    return [
        entry
        for entry in GOLD["findings"]
        if entry["confidence"] == confidence and entry["rule"] in BOOK.rules
    ]


def described(entry: dict[str, Any]) -> str:
    return f"{entry['file']}:{entry['line']} {entry['rule']} {entry['quote'][:60]!r}"


def test_gold_quotes_stand_where_it_says() -> None:
    for entry in (*GOLD["findings"], *GOLD["clean"]):
        lines = decode((SEEDS / entry["file"]).read_bytes()).text.split("\n")
        assert entry["quote"] in lines[entry["line"] - 1], entry


def test_every_must_is_found() -> None:
    wanted = entries("must")
    missed = [described(entry) for entry in wanted if not is_found(entry)]
    assert len(wanted) - len(missed) >= RECALL_MUST * len(wanted), "\n".join(missed)


def test_most_shoulds_are_found() -> None:
    wanted = entries("should")
    missed = [described(entry) for entry in wanted if not is_found(entry)]
    assert len(wanted) - len(missed) >= RECALL_SHOULD * len(wanted), "\n".join(missed)


def test_no_clean_passage_is_flagged() -> None:
    violations = []
    for entry in GOLD["clean"]:
        text = decode((SEEDS / entry["file"]).read_bytes()).text
        start = sum(len(line) + 1 for line in text.split("\n")[: entry["line"] - 1])
        start = text.index(entry["quote"], start)
        end = start + len(entry["quote"])
        for finding in FOUND[entry["file"]]:
            rules = entry["not_rules"]
            if (
                (finding.code in rules or finding.family in rules)
                and finding.span.start < end
                and start < finding.span.end
                and finding.span.end - finding.span.start < 400
            ):
                violations.append(
                    f"{finding.code} {finding.match!r} in {entry['file']}:{entry['line']}"
                )
    assert violations == []


@pytest.mark.parametrize("name", GOLD["clean_files"])
def test_clean_articles_are_clean(name: str) -> None:
    serious = [finding for finding in FOUND[name] if finding.severity != "info"]
    assert [f"{f.line}: {f.code} {f.match[:60]!r}" for f in serious] == []


def test_what_is_flagged_is_known() -> None:
    known = defaultdict(set)
    for entry in GOLD["findings"]:
        for place in (entry, *entry.get("related", [])):
            known[entry["file"]].add((entry["rule"], place["line"]))
    serious = [
        (name, finding)
        for name, found in FOUND.items()
        for finding in found
        if finding.severity != "info"
    ]
    unknown = [
        f"{name}:{f.line} {f.code} {f.match[:60]!r}"
        for name, f in serious
        if not any((f.code, line) in known[name] for line in range(f.line, f.end_line + 1))
    ]
    assert len(serious) - len(unknown) >= PRECISION * len(serious), "\n".join(unknown)
