"""Support: what near a vague phrase spares it from being flagged."""

from lintnews.sourcing.attributions import attributions
from lintnews.sourcing.reach import link_in
from lintnews.sourcing.sources import DEFINITE, NAMED, PRONOUN, has_name
from lintnews.sourcing.statements import statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Block, Document
    from lintnews.sourcing.vocabulary import Vocabulary
    from lintnews.spans import Span


def answered(
    document: "Document", block: "Block", index: int, span: "Span", words: "Vocabulary"
) -> bool:
    """Whether somebody answers for the sentence that holds a vague phrase: a source or a link.

    index: of the sentence in its block.
    """
    statement = statements(document, block)[index]
    if link_in(document, statement.span) is not None:
        return True
    for attribution in attributions(document, block, index, words):
        apart = not attribution.source.overlaps(span) and not attribution.cue.overlaps(span)
        if apart and attribution.kind in (NAMED, DEFINITE, PRONOUN):
            return True
    return False


_MEMBERS = frozenset("like including such among namely notably especially particularly".split())


def named_members(
    document: "Document", block: "Block", index: int, span: "Span", words: "Vocabulary"
) -> bool:
    """Whether members of an unnamed group are named in its sentence or as speakers in the next one."""
    told = statements(document, block)
    statement = told[index]
    at = statement.index_at(span.end - 1) + 1
    for position in range(at, len(statement)):
        if statement.lows[position] in _MEMBERS and has_name(
            statement, position + 1, min(position + 8, len(statement)), words
        ):
            return True
    if index + 1 < len(told):
        following = told[index + 1]
        if has_name(following, 0, min(6, len(following)), words):
            return True
        return any(each.kind == NAMED for each in attributions(document, block, index + 1, words))
    return False


_ISSUED = frozenset(
    "by from author authors led published conducted commissioned researchers study survey report poll"
    " paper work findings analysis team university institute".split()
)


def issuer_follows(document: "Document", block: "Block", index: int, words: "Vocabulary") -> bool:
    """Whether the sentence after an unnamed document names who made it."""
    told = statements(document, block)
    if index + 1 < len(told):
        following = told[index + 1]
    else:
        after = document.block_index(block.span.start) + 1
        more = statements(document, document.blocks[after]) if after < len(document.blocks) else ()
        if not more:
            return False
        following = more[0]
    if link_in(document, following.span) is not None:
        return True
    return bool(_ISSUED.intersection(following.lows)) and has_name(
        following, 0, len(following), words
    )
