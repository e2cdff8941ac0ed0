"""What vouches for a figure, from the nearest evidence to the farthest."""

from collections.abc import Callable

import pytest

from lintnews.document import Document
from lintnews.sourcing.verdicts import Verdict, verdicts
from lintnews.sourcing.vocabulary import Vocabulary


def last(document: Document, words: Vocabulary) -> Verdict:
    return [verdict for block in document.blocks for verdict in verdicts(document, block, words)][
        -1
    ]


@pytest.mark.parametrize(
    ("text", "status", "evidence"),
    [
        ("“It is 40%,” said Maria Lind.", "speaker", "“It is 40%,”"),
        ("It is 40% ([audit](https://a.example/x)).", "locator", "audit"),
        ("It is 40%, Maria Lind said.", "named", "Maria Lind"),
        ("We counted 4,000 nests.", "own", "We"),
        ("The budget sets aside $40 million.", "record", "budget"),
        ("The union wants 40% more.", "record", "wants"),
        ("Ferro sold 40,000 boats.", "self-reported", "Ferro"),
        ("Shares of Ferro fell 4%.", "record", "Shares"),
        ("An audit by Norra came out. The audit put it at 40%.", "anaphora", "An audit by Norra"),
        ("Maria Lind said the dam leaks. The loss is 40%.", "carried", "Maria Lind"),
        ("Maria Lind said the dam leaks.\n\nOf the water, 40% is lost.", "carried", "Maria Lind"),
        ("Maria Lind said this:\n\n- 40% is lost", "carried", "Maria Lind"),
        ("A study found that 40% is lost.", "generic", "A study"),
        ("Experts put the loss at 40%.", "generic", "Experts"),
        ("The loss is 40%.", "unsourced", None),
        ("Maria Lind opened the dam.\n\nThe loss is 40%.", "unsourced", None),
        ("Maria Lind said the dam leaks.\n\nBoats doubled in price by 40%.", "unsourced", None),
    ],
)
def test_the_first_evidence_that_holds(
    text: str,
    status: str,
    evidence: str | None,
    article: Callable[[str], Document],
    words: Vocabulary,
) -> None:
    document = article(text)
    verdict = last(document, words)
    told = None if verdict.evidence is None else document.text(verdict.evidence)
    assert (verdict.status, told) == (status, evidence)


def test_the_distance_counts_sentences(
    article: Callable[[str], Document], words: Vocabulary
) -> None:
    document = article("Maria Lind said it. It rains. It snows. The loss is 40%.")
    assert last(document, words).distance == 3
