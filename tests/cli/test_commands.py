"""The commands about rules."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Cli


def test_rules(cli: Cli) -> None:
    lines = cli("rules").out.splitlines()
    line = next(line for line in lines if line.startswith("REP007 "))
    assert line.split()[:3] == ["REP007", "doubled-word", "warning"]
    assert [line.split()[0] for line in cli("rules", "REP007", "ai001").out.splitlines()] == [
        "AI001",
        "REP007",
    ]


def test_rules_show_what_is_configured(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "lintnews.toml").write_text('ignore = ["AI"]\nseverity = {REP007 = "error"}\n')
    listed = {rule["code"]: rule for rule in json.loads(cli("rules", "--format", "json").out)}
    assert listed["REP007"]["severity"] == "error"
    assert listed["REP007"]["default_severity"] == "warning"
    assert listed["AI001"]["severity"] == "off"


def test_explain(cli: Cli) -> None:
    out = cli("explain", "doubled-word").out
    assert out.startswith("REP007 doubled-word (warning, high confidence)\n")
    for heading in ("Instead: ", "Flagged:", "Left alone:"):
        assert heading in out
    assert "AI001 citation-token" in cli("explain", "AI").out


@pytest.mark.parametrize("command", ["explain", "rules", "test"])
def test_an_unknown_rule(cli: Cli, command: str) -> None:
    outcome = cli(command, "dubled-word")
    assert outcome.code == 2
    assert "'dubled-word'; did you mean 'doubled-word'?" in outcome.err


def test_schema(cli: Cli) -> None:
    schema = json.loads(cli("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert "code" in schema["required"]


def test_test(cli: Cli) -> None:
    outcome = cli("test", "REP007")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.endswith("passed (1 rule).\n")


def test_a_new_rule_fails_until_it_is_filled_in(cli: Cli, tmp_path: Path) -> None:
    made = cli("new", "XYZ001", "stray-wording", "--pack", "house")
    path = tmp_path / "house" / "xyz" / "XYZ001-stray-wording.yaml"
    assert made.code == 0
    assert made.out == "house/xyz/XYZ001-stray-wording.yaml\n"
    assert (tmp_path / "house" / "pack.yaml").read_text() == "name: house\n"
    outcome = cli("test", "house")
    assert outcome.code == 1
    assert "FAILED XYZ001-bad-1" in outcome.out
    assert "BROKEN" not in outcome.out

    text = path.read_text()
    for old, new in (
        ("terms: [FIXME wording]", "terms: [blue moon]"),
        ("FIXME a sentence with the fault.", "Prices fall once in a blue moon."),
        ("[the fault]", "[blue moon]"),
        ("FIXME another one, unlike the first.", "Every blue moon the mayor walks to work."),
        ("[another one]", "[blue moon]"),
        ("FIXME a sentence that comes close and is fine.", "The moon looked blue on Monday."),
        ("FIXME ", ""),
    ):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text)
    assert cli("test", "house").code == 0
    (tmp_path / "lintnews.toml").write_text('packs = ["house"]\n')
    article = tmp_path / "sub" / "a.txt"
    article.parent.mkdir()
    article.write_text("Once in a blue moon.\n")
    assert "XYZ001" in cli("check", "sub/a.txt").out
    assert cli("test", "XYZ001").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["xyz1", "stray-wording"], "'xyz1' is no code"),
        (["XYZ001", "Stray wording"], "'Stray wording' is no name"),
        (["REP007", "stray-wording"], "REP007 doubled-word exists already"),
        (["XYZ001", "doubled-word"], "REP007 doubled-word exists already"),
    ],
)
def test_new_refuses(cli: Cli, arguments: list[str], message: str) -> None:
    outcome = cli("new", *arguments, "--pack", "house")
    assert outcome.code == 2
    assert message in outcome.err


def test_new_overwrites_nothing(cli: Cli) -> None:
    arguments = ("new", "XYZ001", "stray-wording", "--pack", "house")
    assert cli(*arguments).code == 0
    assert cli(*arguments).code == 2


def test_a_broken_pack(cli: Cli, tmp_path: Path) -> None:
    pack = tmp_path / "house"
    pack.mkdir()
    assert "pack.yaml" in cli("test", "house").err
    (pack / "pack.yaml").write_text("name: house\n")
    (pack / "XYZ001-broken.yaml").write_text("code: [\n")
    outcome = cli("test", "house")
    assert outcome.code == 3
    assert "BROKEN house/XYZ001-broken.yaml:" in outcome.out
