"""Suppression, end to end in each format."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

MARKDOWN = """\
# Crew closes dam

<!-- lintnews: ignore REP007 as printed -->

The crew closed the the dam on Monday.

The crew closed the the gate. <!-- lintnews: ignore doubled-word a quotation -->

[//]: # (lintnews: ignore-start REP an old letter)

The mill stood by the the river.

The miller saw the the light.

[//]: # (lintnews: ignore-end)

The crew left the the valley.
"""

HTML = """\
<h1>Crew closes dam</h1>
<!-- lintnews: ignore REP007 as printed -->
<p>The crew closed the the dam on Monday.</p>
<p>The crew closed the the gate. <!-- lintnews: ignore doubled-word a quotation --></p>
<p>The crew left the the valley.</p>
"""

PLAIN = """\
Crew closes dam

<!-- lintnews: ignore REP007 as printed -->

The crew closed the the dam on Monday.

The crew left the the valley.
"""


@pytest.mark.parametrize(
    ("name", "text", "suppressed"),
    [("a.md", MARKDOWN, 4), ("a.html", HTML, 2), ("a.txt", PLAIN, 1)],
)
def test_comments(cli: Cli, tmp_path: Path, name: str, text: str, suppressed: int) -> None:
    (tmp_path / name).write_text(text)
    outcome = cli("check", name, "--select", "REP007")
    assert outcome.out.count("REP007") == 1
    assert "left the the valley" in outcome.out.replace("<p>", "")
    assert outcome.err.endswith(f", {suppressed} suppressed.\n")
    assert "suppression:" not in outcome.err


def test_front_matter(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: Crew closes dam\nlintnews: {ignore: [REP007]}\n---\n\nThe the crew.\n"
    )
    outcome = cli("a.md", "--select", "REP007")
    assert outcome.code == 0
    assert outcome.err.endswith(", 1 suppressed.\n")


def test_notes_are_for_people_and_for_programs(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# Crew closes dam\n\nRain fell. <!-- lintnews: ignore REP007 was there once -->\n"
    )
    outcome = cli("a.md")
    assert outcome.code == 0
    note = "unused: there is no finding of 'REP007' to silence"
    assert outcome.err.startswith(f"a.md:3:12: suppression: {note}\n")
    report = json.loads(cli("a.md", "--format", "json").out)
    assert report["suppressions"] == [{"path": "a.md", "line": 3, "column": 12, "message": note}]
    # A rule that does not run cannot show that its comment is of use.
    assert "unused" not in cli("a.md", "--ignore", "REP007").err
