"""Rule files: what is read, and how a defect is reported."""

import pytest

from lintnews.rulebook.reader import read_rule

RULE = """\
code: HYPE999
name: graded-absolute
summary: An absolute adjective is graded.
why: Unique has no degrees.
instead: Drop the adverb.
severity: warning
confidence: high
since: "0.1"
check: existence
with:
  terms: [very unique]
message: "“{match}” grades an absolute."
examples:
  - bad: A very unique plan.
    flags: [very unique]
"""


def defects(text: str, path: str = "rules/hype/HYPE999-graded-absolute.yaml") -> list[str]:
    return [str(error) for error in read_rule(text, path)[1]]


def test_a_good_file() -> None:
    rule, errors = read_rule(RULE, "HYPE999-graded-absolute.yaml")
    assert errors == []
    assert rule is not None
    assert (rule.code, rule.family, rule.enabled, rule.quoted) == ("HYPE999", "HYPE", True, False)
    assert rule.examples[0].flags == ("very unique",)
    assert "paragraph" in rule.scope
    assert "headline" not in rule.scope


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("severity: warning", "severity: warnin", ":6: 'severity' is 'warnin', not one of info, warning, error; did you mean 'warning'?"),
        ("summary:", "sumary:", ":3: unknown key 'sumary'; did you mean 'summary'?"),
        ("code: HYPE999", "code: hype", ":1: 'code' is 'hype', which does not look like"),
        ("    flags:", "    flgs:", ":15: unknown key 'flgs'; did you mean 'flags'?"),
        ("    flags: [very unique]\n", "", ":14: a bad example names what it 'flags'"),
        ("  - bad:", "  - note:", ":14: an example has either 'bad' or 'good'"),
        ("why: Unique has no degrees.", "why: ''", ":4: 'why' is empty"),
        ("with:\n  terms: [very unique]", "with: [very unique]", ":10: 'with' must be a mapping"),
        ("since: \"0.1\"", "scope: [bodi]", ":8: 'scope' is 'bodi', not one of"),
        ("name: graded-absolute", "name: other-name", ":1: the file should be called HYPE999-other-name.yaml"),
        ("why:", "code: HYPE998\nwhy:", ":4: key 'code' is given twice"),
        ("terms: [very unique]", "terms: [very unique", ": not valid YAML"),
    ],
)  # fmt: skip
def test_a_defect_is_located(old: str, new: str, message: str) -> None:
    assert old in RULE
    assert any(message in defect for defect in defects(RULE.replace(old, new))), defects(
        RULE.replace(old, new)
    )


@pytest.mark.parametrize(
    "text", ["", "[]", "just text", "\x00", "a: *b", "- &a [*a]", "? [x]\n: y"]
)
def test_what_is_no_rule_at_all_is_said_so(text: str) -> None:
    rule, errors = read_rule(text, "x.yaml")
    assert rule is None
    assert errors
