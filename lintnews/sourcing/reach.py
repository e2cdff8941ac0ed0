"""Reach: how far a source carries beyond its own sentence.

It carries through its paragraph, into the list it introduces, and into the next paragraph where that
one takes it up again.  The lead of an article may leave its source to the paragraph after it.
"""

from bisect import bisect_left

from lintnews.sourcing.attributions import attributions
from lintnews.sourcing.resolution import named_poll
from lintnews.sourcing.sources import DEFINITE, NAMED, PRONOUN
from lintnews.sourcing.statements import statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Block, Document
    from lintnews.sourcing.statements import Statement
    from lintnews.sourcing.vocabulary import Vocabulary
    from lintnews.spans import Span

#: A source carries so many sentences on, and half as many back, inside its paragraph.
CARRY = 8
#: Source and distance in sentences; a paragraph break counts as one sentence more.
Carried = "tuple[Span, int]"

_CONTINUERS = frozenset(
    "of the this that those these another it they he she among others overall still also in by more"
    " only just about some nearly almost davon damit dies diese dieser das es sie er daran darunter hinzu"
    " esto estos esta ella ellos de ce cela cette ces il elle ils dont".split()
)
_RUNNING = frozenset(("paragraph", "item", "quote", "deck", "footnote"))


def carried_source(
    document: "Document", block: "Block", index: int, words: "Vocabulary"
) -> "tuple[Span, int] | None":
    """The source outside its own sentence that carries to a sentence of a block, or None."""
    found = _in_paragraph(document, block, index, words)
    if found is not None:
        return found
    number = document.block_index(block.span.start)
    if block.kind == "deck":
        return _story_below(document, number, words)
    if block.kind == "item":
        return _before_list(document, number, words)
    if index < 3:
        return _paragraph_before(document, number, words)
    return None


def _in_paragraph(
    document: "Document", block: "Block", index: int, words: "Vocabulary"
) -> "tuple[Span, int] | None":
    told = statements(document, block)
    for distance in range(1, CARRY + 1):
        for at in (index - distance, index + distance):
            if 0 <= at < len(told) and (at < index or distance <= CARRY // 2):
                source = _source_in(document, block, at, words, distance <= 2)
                if source is None and distance < 3:
                    source = link_in(document, told[at].span)
                if source is not None:
                    return source, distance
    return None


def _source_in(
    document: "Document", block: "Block", index: int, words: "Vocabulary", near: bool = False
) -> "Span | None":
    """The source in a sentence that carries beyond it; from nearby, one who only takes a stand does too."""
    for attribution in attributions(document, block, index, words):
        if attribution.kind not in (NAMED, DEFINITE, PRONOUN):
            continue
        if near or document.text(attribution.cue).lower() not in words.stances:
            return attribution.source
    return None


def _story_below(
    document: "Document", number: int, words: "Vocabulary"
) -> "tuple[Span, int] | None":
    """The first source in the two blocks after a standfirst, which sums up what they tell."""
    for at in range(number + 1, min(number + 3, len(document.blocks))):
        block = document.blocks[at]
        if block.kind not in _RUNNING:
            continue
        for index in range(min(4, len(statements(document, block)))):
            source = _source_in(document, block, index, words)
            if source is not None:
                return source, 2 + index
    return None


def _before_list(
    document: "Document", number: int, words: "Vocabulary"
) -> "tuple[Span, int] | None":
    """The source in the paragraph that introduces the list of a block."""
    at = number - 1
    while at >= 0 and number - at < 40 and document.blocks[at].kind == "item":
        at -= 1
    if at < 0 or document.blocks[at].kind not in _RUNNING:
        return None
    block = document.blocks[at]
    last = len(statements(document, block)) - 1
    for index in range(last, max(-1, last - 3), -1):
        span = statements(document, block)[index].span
        source = _source_in(document, block, index, words) or link_in(document, span)
        if source is not None:
            return source, 1 + last - index
    return None


def _paragraph_before(
    document: "Document", number: int, words: "Vocabulary"
) -> "tuple[Span, int] | None":
    """The source that the paragraph before ends with, where the figure's paragraph takes it up."""
    if number < 1 or document.blocks[number - 1].kind not in _RUNNING:
        return None
    opening = statements(document, document.blocks[number])[0]
    if not opening.lows or opening.lows[0] not in _CONTINUERS:
        return None
    block = document.blocks[number - 1]
    last = len(statements(document, block)) - 1
    if last < 0:
        return None
    for at in range(last, max(-1, last - 3), -1):
        span = statements(document, block)[at].span
        source = _source_in(document, block, at, words) or link_in(document, span)
        if source is not None:
            return source, 2 + last - at
    return None


def link_in(document: "Document", span: "Span") -> "Span | None":
    """The first link or footnote mark inside a prose span that leads away from the page."""
    links = document.links
    if not links:
        return None

    starts: list[int] = document.once(
        "link starts", lambda document: [link.span.start for link in document.links]
    )
    for at in range(bisect_left(starts, span.start), len(links)):
        link = links[at]
        if link.span.start >= span.end + 1:
            break
        if link.kind != "image" and (link.kind == "footnote" or not link.target.startswith("#")):
            return link.span
    return None


#: Of these an election tells, not a poll.
_BALLOTS = frozenset("won carried got electorate turnout caucus caucuses".split())
_POLLING = frozenset(
    "percent points support supports supported favor favors favored favour approve approves disapprove"
    " respondents voters adults surveyed polled undecided lead leads led trails trailed trailing"
    " favorable unfavorable rating ratings poll polls polling survey surveys said say among likely"
    " margin lag lags lagging behind second third follows followed ahead tied matchup preferred prefer"
    " unsure enthusiastic satisfied opposed oppose agree agreed disagree optimism".split()
)


def polled(document: "Document", statement: "Statement", words: "Vocabulary") -> "Span | None":
    """The named poll of the article, where a statement reads like one of its results."""
    if len(_POLLING.intersection(statement.lows)) < 2 or not _BALLOTS.isdisjoint(statement.lows):
        return None
    return named_poll(document, words)


def supported(document: "Document", block: "Block", index: int, words: "Vocabulary") -> bool:
    """Whether a source or link stands in a sentence, or carries to it."""
    span = statements(document, block)[index].span
    if link_in(document, span) is not None or _source_in(document, block, index, words):
        return True
    return carried_source(document, block, index, words) is not None
