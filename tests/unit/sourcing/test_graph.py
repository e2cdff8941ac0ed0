"""The sources of an article, merged by name, with what rests on each."""

from collections.abc import Callable

from lintnews.document import Document
from lintnews.sourcing.graph import graph
from lintnews.sourcing.resolution import compatible, resolve
from lintnews.sourcing.vocabulary import Vocabulary

TEXT = """Maria Lind, the mayor, said 40% of the dam leaks. Lind said it was old. She said it will go.

A University of Oulu study, published at [Oulu](https://oulu.example/s), found cracks. The study says 12,000 litres are lost.

Experts say more. Payments tripled.
"""


def test_names_merge_and_pronouns_follow(
    article: Callable[[str], Document], words: Vocabulary
) -> None:
    drawn = graph(article(TEXT), words)
    uses = {source.name: len(source.spans) for source in drawn.sources}
    assert uses["Maria Lind"] == 3
    assert "Lind" not in uses


def test_figures_hang_on_their_source(
    article: Callable[[str], Document], words: Vocabulary
) -> None:
    document = article(TEXT)
    drawn = graph(document, words)
    resting = {
        source.name: [document.text(verdict.figure.span) for verdict in source.figures]
        for source in drawn.sources
    }
    assert resting["Maria Lind"] == ["40%"]
    assert [document.text(verdict.figure.span) for verdict in drawn.unsourced] == ["tripled"]


def test_a_definite_document_leads_back_to_the_named_one(
    article: Callable[[str], Document], words: Vocabulary
) -> None:
    document = article("An audit by Norra came out. It rained. The audit says so.")
    start = document.prose.index("The audit")
    found = resolve(document, document.blocks[0].span._replace(start=start, end=start + 9), words)
    assert found is not None
    assert document.text(found) == "An audit by Norra"


def test_heads_that_may_stand_for_one_another() -> None:
    assert compatible("report", "study")
    assert compatible("poll", "polls")
    assert not compatible("poll", "article")
