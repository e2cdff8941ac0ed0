"""Verdicts: for every figure, whether the article says who vouches for it, and where.

The decision list runs from the nearest evidence to the farthest and stops at the first that holds:
a link, a source in the sentence, the author's own counting, an official act, a document mentioned
before, a source in the paragraph, a source at the end of the paragraph before, a source line.
"""

from lintnews.language.quotations import inside
from lintnews.sourcing.attributions import attributions
from lintnews.sourcing.figures import counts_people, figures
from lintnews.sourcing.reach import carried_source, link_in, polled
from lintnews.sourcing.records import (
    official_act,
    own_dealings,
    own_reporting,
    price_tag,
    public_record,
)
from lintnews.sourcing.resolution import resolve
from lintnews.sourcing.sources import DEFINITE, DOCUMENT, GENERIC, NAMED, PRONOUN
from lintnews.sourcing.statements import statement_index, statements
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.document import Block, Document
    from lintnews.sourcing.attributions import Attribution
    from lintnews.sourcing.figures import Figure
    from lintnews.sourcing.vocabulary import Vocabulary
    from lintnews.spans import Span

SOURCED = frozenset(
    "speaker locator named self-reported own record anaphora carried table document".split()
)
PSEUDO = "generic"
UNSOURCED = "unsourced"


class Verdict(namedtuple("Verdict", "figure status evidence distance via sentence")):
    """What vouches for a figure.

    status: one of SOURCED, PSEUDO or UNSOURCED.  evidence: prose span of the source, None if there
    is none.  distance: sentences between figure and evidence inside the paragraph.  via: words of the
    figure's sentence that point to it, or "".  sentence: index of the figure's sentence in its block.
    """

    __slots__ = ()
    figure: "Figure"
    status: str
    evidence: "Span | None"
    distance: int
    via: str
    sentence: int


def verdicts(document: "Document", block: "Block", words: "Vocabulary") -> "Sequence[Verdict]":
    """Verdicts on all figures of a block, in order; judged on first use."""
    return document.once(
        ("verdicts", block.span),
        lambda document: [
            _judge(document, block, figure, words) for figure in figures(document.prose, block.span)
        ],
    )


def _judge(document: "Document", block: "Block", figure: "Figure", words: "Vocabulary") -> Verdict:
    quotation = inside(document, figure.span)
    if quotation is not None:
        return Verdict(figure, "speaker", quotation.span, 0, "", -1)
    index = statement_index(document, block, figure.span.start)
    if index < 0:
        return Verdict(figure, "document", None, 0, "", -1)
    judged: tuple[str, Span | None, int, str] = document.once(
        ("judgement", block.span, index),
        lambda document: _judge_sentence(document, block, index, words),
    )
    if judged[0] in (UNSOURCED, PSEUDO, "carried", "document"):
        statement = statements(document, block)[index]
        act = official_act(statement, figure.span.start) or price_tag(statement, figure)
        if act is not None:
            return Verdict(figure, "record", act, 0, "", index)
    if judged[0] == UNSOURCED and figure.kind in ("money", "magnitude", "count"):
        party = own_dealings(statement, figure.span.start, words)
        if party is not None:
            return Verdict(figure, "self-reported", party, 0, "", index)
    return Verdict(figure, *judged, index)


def _judge_sentence(
    document: "Document", block: "Block", index: int, words: "Vocabulary"
) -> "tuple[str, Span | None, int, str]":
    statement = statements(document, block)[index]
    link = link_in(document, statement.span)
    if link is not None:
        return "locator", link, 0, ""
    near = [
        attribution
        for attribution in attributions(document, block, index, words)
        if attribution.kind != DEFINITE or not counts_people(document.prose, *attribution.source)
    ]
    for attribution in near:
        if attribution.kind in (NAMED, DEFINITE):
            return "named", attribution.source, 0, ""
    for attribution in near:
        if attribution.kind == PRONOUN:
            return "anaphora", attribution.source, 0, document.text(attribution.source)
    own = own_reporting(statement)
    if own is not None:
        return "own", own, 0, ""
    act = public_record(statement)
    if act is not None:
        return "record", act, 0, ""
    for attribution in near:
        if attribution.kind == DOCUMENT:
            antecedent = resolve(document, attribution.source, words)
            if antecedent is not None:
                return "anaphora", antecedent, 0, document.text(attribution.source)
    return _judge_around(document, block, index, near, words)


def _judge_around(
    document: "Document",
    block: "Block",
    index: int,
    near: "Sequence[Attribution]",
    words: "Vocabulary",
) -> "tuple[str, Span | None, int, str]":
    carried = carried_source(document, block, index, words)
    if carried is not None:
        return "carried", *carried, ""
    poll = polled(document, statements(document, block)[index], words)
    if poll is not None:
        return "document", poll, 0, ""
    generic = next((each for each in near if each.kind in (GENERIC, DOCUMENT)), None)
    if generic is not None:
        return PSEUDO, generic.source, 0, document.text(generic.source)
    return UNSOURCED, None, 0, ""


#: The same number is looked for so many code points on.
AHEAD = 20_000


def later_source(document: "Document", figure: "Figure", words: "Vocabulary") -> "Span | None":
    """The source that the same number has farther down, where the reader meets it too late."""
    text = document.text(figure.span)
    start = figure.span.end
    at = document.prose.find(text, start, start + AHEAD)
    if at < 0 or len(text) < 2:
        return None
    block = document.block_at(at)
    if block is None:
        return None
    for verdict in verdicts(document, block, words):
        if verdict.figure.span.start == at and verdict.status in SOURCED:
            return verdict.evidence
    return None
