"""Config files, end to end."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import FAULTY, INFO, WARNING, Cli


@pytest.fixture(autouse=True)
def tree(tmp_path: Path) -> Path:
    for folder in ("desk", "wire"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.md").write_text(FAULTY)
    return tmp_path


def found(cli: Cli, *arguments: str) -> dict[str, list[str]]:
    outcome = cli("check", ".", "--format", "jsonl", *arguments)
    assert outcome.code != 2, outcome.err
    by_path: dict[str, list[str]] = {}
    for line in outcome.out.splitlines():
        finding = json.loads(line)
        by_path.setdefault(finding["path"], []).append(f"{finding['code']} {finding['severity']}")
    return by_path


ALL = ["HYPE003 info", "REP007 warning", "AI001 error"]


def test_nearest_upward(cli: Cli, tree: Path) -> None:
    (tree / "pyproject.toml").write_text('[tool.lintnews]\nselect = ["REP"]\n')
    (tree / "wire" / "lintnews.toml").write_text('ignore = ["REP", "HYPE003"]\n')
    assert found(cli) == {"desk/a.md": ["REP007 warning"], "wire/a.md": ["AI001 error"]}


def test_a_pyproject_of_others_is_passed_by(cli: Cli, tree: Path) -> None:
    (tree / "pyproject.toml").write_text('[tool.lintnews]\nselect = ["REP007"]\n')
    (tree / "wire" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    (tree / "desk" / "pyproject.toml").write_text('[project]\nname = "lintnews-articles"\n')
    assert found(cli) == {"desk/a.md": ["REP007 warning"], "wire/a.md": ["REP007 warning"]}


def test_config_replaces_the_search(cli: Cli, tree: Path) -> None:
    (tree / "lintnews.toml").write_text('select = ["REP"]\n')
    (tree / "other.toml").write_text('select = ["AI"]\n')
    assert found(cli, "--config", "other.toml") == {
        "desk/a.md": ["AI001 error"],
        "wire/a.md": ["AI001 error"],
    }


def test_per_path(cli: Cli, tree: Path) -> None:
    (tree / "lintnews.toml").write_text(
        '[[per-path]]\npaths = ["wire/**"]\nignore = ["AI001"]\n'
        'severity = {REP007 = "info", HYPE003 = "off"}\n'
    )
    assert found(cli) == {"desk/a.md": ALL, "wire/a.md": ["REP007 info"]}
    # What a folder is excused from stays excused; what is off can be asked for.
    assert found(cli, "--select", "AI001,HYPE003") == {
        "desk/a.md": ["HYPE003 info", "AI001 error"],
        "wire/a.md": ["HYPE003 info"],
    }


def test_a_folder_may_be_without_rules(cli: Cli, tree: Path) -> None:
    (tree / "lintnews.toml").write_text('[[per-path]]\npaths = ["wire"]\nselect = []\n')
    assert found(cli) == {"desk/a.md": ALL}


def test_later_overrides_win(cli: Cli, tree: Path) -> None:
    (tree / "lintnews.toml").write_text(
        '[[per-path]]\npaths = ["*"]\nseverity = {REP = "error"}\n'
        '[[per-path]]\npaths = ["wire"]\nseverity = {REP = "info"}\n'
    )
    assert found(cli, "--select", "REP007") == {
        "desk/a.md": ["REP007 error"],
        "wire/a.md": ["REP007 info"],
    }


def test_severity_and_failing(cli: Cli, tree: Path) -> None:
    (tree / "a.md").write_text(WARNING)
    (tree / "lintnews.toml").write_text('severity = {REP = "info"}\n')
    assert cli("a.md").code == 0
    (tree / "lintnews.toml").write_text('fail-on = "never"\n')
    assert cli("desk/a.md").code == 0
    assert cli("desk/a.md", "--fail-on", "error").code == 1
    (tree / "a.md").write_text(INFO)
    (tree / "lintnews.toml").write_text('fail-on = "info"\n')
    assert cli("a.md").code == 1


def test_extend_select_adds(cli: Cli, tree: Path) -> None:
    (tree / "lintnews.toml").write_text('select = ["REP"]\nextend-select = ["AI001"]\n')
    assert found(cli)["desk/a.md"] == ["REP007 warning", "AI001 error"]
    assert found(cli, "--extend-select", "HYPE003")["desk/a.md"] == ALL


def test_the_command_line_outranks_the_file(cli: Cli, tree: Path) -> None:
    (tree / "lintnews.toml").write_text('ignore = ["REP"]\nformat = "json"\n')
    assert found(cli, "--select", "REP")["desk/a.md"] == ["REP007 warning"]
    assert json.loads(cli("desk").out)["schema"] == 1


def test_rule_options(cli: Cli, tree: Path) -> None:
    (tree / "a.txt").write_text("The plan, going forward, is unchanged.\n")
    pack = tree / "house"
    pack.mkdir()
    (pack / "pack.yaml").write_text("name: house\n")
    (pack / "XYZ001-stray-wording.yaml").write_text(
        "code: XYZ001\nname: stray-wording\nsummary: A.\nwhy: B.\ninstead: C.\n"
        'severity: warning\nconfidence: high\nsince: "0.1"\ncheck: existence\n'
        "with: {terms: [blue moon]}\nmessage: D.\nexamples: [{good: E.}]\n"
    )
    config = 'packs = ["house"]\nselect = ["XYZ001"]\n'
    (tree / "lintnews.toml").write_text(config)
    assert "a.txt" not in found(cli)
    (tree / "lintnews.toml").write_text(config + '[rules.XYZ001]\nterms = ["going forward"]\n')
    assert found(cli) == {"a.txt": ["XYZ001 warning"]}
    (tree / "lintnews.toml").write_text(
        config + '[[per-path]]\npaths = ["*.txt"]\nrules.stray-wording.terms = ["unchanged"]\n'
    )
    assert found(cli) == {"a.txt": ["XYZ001 warning"]}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\nselct = []\n", "lintnews.toml:2: unknown key 'selct'; did you mean 'select'?"),
        ('ignore = ["REP"]\nselect = "REP"\n', ":2: 'select' must be a list of strings, not a"),
        ('[severity]\nREP007 = "warn"\n', ":2: 'REP007' must be one of error, warning, info, off"),
        (
            '[severity]\ndoubled-wrd = "off"\n',
            ":2: unknown rule 'doubled-wrd'; did you mean 'doubled-word'?",
        ),
        ('select = [\n  "REP",\n  "HIPE",\n]\n', ":3: unknown rule 'HIPE'; did you mean 'HYPE'?"),
        ('fail-on = "errors"\n', ":1: 'fail-on' must be one of error, warning, info, never, not"),
        ('format = "jsn"\n', ":1: unknown format 'jsn'; did you mean 'json'?"),
        ("jobs = -1\n", ":1: 'jobs' must be a number from 0 up"),
        ("jobs = true\n", ":1: 'jobs' must be a number from 0 up, not true or false"),
        ("respect-gitignore = 1\n", ":1: 'respect-gitignore' must be true or false, not a number"),
        ("select = [\n", "lintnews.toml:1: not TOML: "),
        ("x = 1\nx = 2\n", "lintnews.toml:2: not TOML: "),
        ('[[per-path]]\nselect = ["REP"]\n', ":1: 'per-path' needs 'paths'"),
        ('[per-path]\npaths = ["a"]\n', ":1: 'per-path' must be an array of tables"),
        ('[[per-path]]\npaths = ["a"]\nfail-on = "never"\n', ":3: unknown key 'fail-on'"),
        ("[rules.REP007]\nmaximum = 3\n", ":2: REP007 has no option 'maximum'"),
        ("[rules.REP]\nmaximum = 3\n", ":1: unknown rule 'REP'"),
        ('[extend]\n"en/nothing" = ["x"]\n', ":2: no lexicon is called 'en/nothing'"),
        ('packs = ["gone"]\n', "lintnews.toml:1: "),
    ],
)
def test_errors_name_the_line(cli: Cli, tree: Path, text: str, message: str) -> None:
    (tree / "lintnews.toml").write_text(text)
    outcome = cli("desk/a.md")
    assert outcome.code == 2
    assert outcome.out == ""
    assert message in outcome.err
    assert outcome.err.startswith("error: ")


def test_an_error_in_a_nested_file_is_found_before_anything_is_linted(cli: Cli, tree: Path) -> None:
    (tree / "wire" / "lintnews.toml").write_text("selct = []\n")
    outcome = cli("desk/a.md", "wire/a.md", "--jobs", "2")
    assert (outcome.code, outcome.out) == (2, "")
    assert "wire/lintnews.toml:1: unknown key 'selct'" in outcome.err
