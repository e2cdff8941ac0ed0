"""What holds for the rulebook as a whole."""

import os
import re

import pytest

from lintnews.config.errors import nearest
from lintnews.rulebook import Rulebook

FAMILIES = {
    "STAT", "ATTR", "QUOTE", "DATE", "NUM", "HEAD", "HYPE", "REP", "BOIL", "AI", "LINK", "READ", "NAME", "META", "GRAM",
}  # fmt: skip


def test_no_rule_file_is_broken(book: Rulebook) -> None:
    assert [str(error) for error in book.errors] == []


def test_names_and_aliases_are_unique(book: Rulebook) -> None:
    names = [name for rule in book.rules.values() for name in (rule.name, *rule.aliases)]
    assert len(names) == len(set(names))


def test_files_lie_in_the_folder_of_their_family(book: Rulebook) -> None:
    for rule in book.rules.values():
        assert rule.family in FAMILIES
        folder, file = os.path.split(rule.origin)
        assert os.path.basename(folder) == rule.family.lower()
        assert file == f"{rule.code}-{rule.name}.yaml"


def test_messages_are_one_clear_sentence(book: Rulebook) -> None:
    for rule in book.rules.values():
        assert rule.message.endswith("."), rule.code
        assert "\n" not in rule.message, rule.code
        assert len(rule.message) <= 200, rule.code
        assert rule.summary.endswith("."), rule.code
        assert not re.search(r"\b(?:written|generated) by (?:an )?AI\b", rule.message), rule.code


def test_every_rule_names_its_authority(book: Rulebook) -> None:
    for rule in book.rules.values():
        assert rule.sources, f"{rule.code} does not say where its standard comes from"


def test_supersedes_only_known_rules(book: Rulebook) -> None:
    for rule in book.rules.values():
        for code in rule.supersedes:
            assert code in book.rules, f"{rule.code} supersedes {code}"


def test_find_by_code_name_and_family(book: Rulebook) -> None:
    for rule in book.rules.values():
        assert book.find(rule.code.lower()) == [rule]
        assert book.find(rule.name) == [rule]
        assert rule in book.find(rule.family)
    assert book.find("nothing-of-the-kind") == []


@pytest.mark.parametrize(
    ("typo", "wanted"), [("hype-headlin", "hype-headline"), ("HYPE01", "HYPE001")]
)
def test_a_typo_is_told_what_was_meant(book: Rulebook, typo: str, wanted: str) -> None:
    assert book.nearest(typo) == wanted
    assert nearest("xyzzy-plugh", book.rules) is None
