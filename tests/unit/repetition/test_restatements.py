"""Sentences that say nearly the same, in any script."""

import pytest

from lintnews.formats import read
from lintnews.repetition.aliases import aliases_of
from lintnews.repetition.restatements import restatements

FIRST = "The harbour office will open a second ferry line to the outer islands in May."
AGAIN = "In May a second line of ferries to the outer islands will be opened by the harbour office."
OTHER = "A farmer near the border has grown the largest pumpkin that the county has ever weighed."


def pairs(*paragraphs: str, aliases: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    document = read("\n\n".join(paragraphs) + "\n", "markdown")
    found = restatements(document, aliases)
    return [
        (document.text(found.statements[a].span), document.text(found.statements[b].span))
        for _, _, a, b in found.pairs
    ]


def test_a_paraphrase_is_paired_and_nothing_else() -> None:
    assert pairs(FIRST, OTHER, AGAIN) == [(FIRST, AGAIN)]


def test_quotations_are_not_compared() -> None:
    assert pairs(f"“{FIRST}”", f"“{FIRST}” he said again.") == []


def test_aliases_count_as_one_word() -> None:
    one = "The United States keeps strict export controls on fast chips for reasons of defence."
    other = "For reasons of defence, strict controls on the export of fast chips stay in U.S. law."
    lines = ("us = U.S, US, United States",)
    document = read(f"{one}\n\n{other}\n", "markdown")
    plain, known = restatements(document, ()), restatements(document, lines)
    assert known.pairs[0].similarity > plain.pairs[0].similarity


def test_chinese_is_compared_by_runs_of_characters() -> None:
    one = "市议会周一投票决定在旧磨坊上方修建一座新的大坝，工程将于五月开始。"
    other = "周一市议会投票决定在旧磨坊上方修建一座新的大坝，工程将于明年五月开始。"
    third = "农民们在边境附近收获了全县有史以来最大的南瓜，重达一百公斤以上。"
    assert pairs(one, third, other) == [(one, other)]


def test_aliases_need_their_form() -> None:
    with pytest.raises(ValueError, match="not of the form"):
        aliases_of(("just a name",))
