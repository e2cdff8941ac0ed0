"""Standard input."""

import json

from tests.cli.conftest import FAULTY, WARNING, Cli


def test_plain_text_without_a_name(cli: Cli) -> None:
    outcome = cli("check", "-", stdin=b"The crew closed the the dam.\n")
    assert outcome.code == 1
    assert outcome.out.startswith("<stdin>\n")


def test_the_name_tells_the_format(cli: Cli) -> None:
    outcome = cli("-", "--stdin-filename", "a.md", "--format", "json", stdin=FAULTY.encode())
    findings = json.loads(outcome.out)["findings"]
    assert {finding["path"] for finding in findings} == {"a.md"}
    assert "HYPE003" in {finding["code"] for finding in findings}


def test_the_name_alone_means_standard_input(cli: Cli) -> None:
    assert cli("--stdin-filename", "a.md", stdin=WARNING.encode()).code == 1


def test_nothing(cli: Cli) -> None:
    assert cli("-").code == 0
