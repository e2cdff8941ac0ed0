"""Packs, lexicons and options that change the built-in rules."""

from pathlib import Path

import pytest

from lintnews.formats import read
from lintnews.rulebook import load
from lintnews.rulebook.errors import RulebookError
from lintnews.rulebook.lexicons import entries, resolve
from tests.unit.rulebook.test_reader import RULE


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "pack.yaml").write_text("name: house\n")
    (tmp_path / "lexicons/en").mkdir(parents=True)
    (tmp_path / "lexicons/en/absolutes.txt").write_text("# absolutes\nunique\n\nfinal # last\n")
    text = RULE.replace(
        "[very unique]\nmessage",
        '["very (?:{ABSOLUTE})"]\n  define: {ABSOLUTE: "@en/absolutes"}\nmessage',
    )
    (tmp_path / "HYPE999-graded-absolute.yaml").write_text(text)
    return tmp_path


def flagged(pack: Path, text: str, **extra: object) -> list[str]:
    book = load(packs=[str(pack)], **extra)  # type: ignore[arg-type]
    assert book.errors == ()
    outcome = book.engine([book.rules["HYPE999"]]).lint(read(text, "plain"))
    return [finding.match for finding in outcome.findings]


def test_a_pack_adds_a_rule(pack: Path) -> None:
    assert flagged(pack, "A very unique and very final plan.") == ["very unique", "very final"]


def test_a_lexicon_can_be_extended(pack: Path) -> None:
    extend = {"en/absolutes": ["dead"]}
    assert flagged(pack, "A very dead plan was read out.", extend=extend) == ["very dead"]


def test_options_of_a_rule_can_be_replaced(pack: Path) -> None:
    options = {"HYPE999": {"terms": ["so dead"]}}
    assert flagged(pack, "A very unique, so dead plan.", options=options) == ["so dead"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("check: existence", "check: existance", "no check kind is called 'existance'; did you mean 'existence'?"),
        ("  terms:", "  term:", "existence has no option 'term'; did you mean 'terms'?"),
        ("@en/absolutes", "@en/absolute", "no lexicon is called 'en/absolute'; did you mean 'en/absolutes'?"),
        ("{ABSOLUTE})", "{ABSOLUT})", "'{ABSOLUT}' is not in 'define'"),
        ("very (?:", "very (?:(?=x)", "linear time"),
        ("code: HYPE999", "code: HYPE001", "HYPE001-graded-absolute.yaml"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_reported_and_the_others_go_on(
    pack: Path, old: str, new: str, message: str
) -> None:
    path = pack / "HYPE999-graded-absolute.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    book = load(packs=[str(pack)])
    assert any(message in str(error) for error in book.errors), book.errors
    assert "HYPE001" in book.rules
    assert "HYPE999" not in book.rules


def test_a_pack_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match=r"a folder with a pack\.yaml"):
        load(packs=[str(tmp_path)])
    with pytest.raises(RulebookError, match="a name that is installed"):
        load(packs=["no-such-pack"])
    (tmp_path / "pack.yaml").write_text("nam: house\n")
    with pytest.raises(RulebookError, match="a pack has a 'name'"):
        load(packs=[str(tmp_path)])


def test_unknown_lexicons_and_codes_in_the_configuration() -> None:
    with pytest.raises(RulebookError, match="no lexicon is called 'en/nothing'"):
        load(extend={"en/nothing": ["x"]})
    with pytest.raises(RulebookError, match="no rule is called 'HYPE0001'; did you mean 'HYPE001'"):
        load(options={"HYPE0001": {}})


def test_lexicon_text() -> None:
    assert entries("# head\na\n\n b c # note\na\nC# sharp\n") == ("a", "b c", "C# sharp")


def test_references_are_resolved_everywhere() -> None:
    lexicons = {"en/x": ("a", "b"), "de/x": ("b", "c")}
    assert resolve({"k": ["@en/x", "z"], "m": "@*/x", "n": 3}, lexicons) == {
        "k": ["a", "b", "z"],
        "m": ["b", "c", "a"],
        "n": 3,
    }
    with pytest.raises(KeyError, match="fr/x"):
        resolve("@fr/x", lexicons)
