"""Resolution: which document "the report" is, if the article has told the reader."""

from bisect import bisect_left

from lintnews.language.view import folded_words
from lintnews.sourcing.attributions import attributions, may_hold
from lintnews.sourcing.sources import NAMED, OWN_LABELS
from lintnews.sourcing.statements import statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.document import Document
    from lintnews.sourcing.vocabulary import Vocabulary
    from lintnews.spans import Span

#: Heads that may stand for one another.
_FAMILIES = tuple(
    frozenset(family.split())
    for family in (
        "report study paper analysis research review assessment investigation audit inquiry finding"
        " findings work survey publication",
        "poll polls survey surveys polling",
        "article story piece post publication report blog",
        "data figures figure statistics estimate estimates numbers records record filings filing"
        " census index",
    )
)

#: Words that a writer uses of the very page that a summary was made from.
_PAGES = frozenset("article piece post source publication blog story".split())
_CITABLE = _PAGES | frozenset("report study analysis survey paper research".split())
_POLLS = frozenset("poll survey polls surveys".split())
#: How many paragraphs back "the article" reaches.
NEAR = 3
#: So many named documents before a phrase are tried as its antecedent.
MOST = 40


def compatible(one: str, other: str) -> bool:
    """Whether two lower-case heads may name the same document ("report" and "study")."""
    if one == other or one + "s" == other or other + "s" == one:
        return True
    return any(one in family and other in family for family in _FAMILIES)


def named_documents(
    document: "Document", words: "Vocabulary"
) -> "Sequence[tuple[int, Span, frozenset[str]]]":
    """Start, span and document nouns of every named document, in order; found on first use."""
    return document.once("named documents", lambda document: _named_documents(document, words))


def _named_documents(
    document: "Document", words: "Vocabulary"
) -> "list[tuple[int, Span, frozenset[str]]]":
    found: list[tuple[int, Span, frozenset[str]]] = []
    nouns = words.documents | words.plural_documents
    signs = folded_words(nouns)
    for block in document.blocks:
        if block.kind in ("target", "meta") or not may_hold(document, block, words, signs):
            continue
        for index, statement in enumerate(statements(document, block)):
            if nouns.isdisjoint(statement.lows):
                continue
            for attribution in attributions(document, block, index, words):
                if attribution.kind != NAMED:
                    continue
                text = document.text(attribution.source).lower()
                heads = frozenset(word.strip(".,'’()") for word in text.split()) & nouns
                if heads:
                    found.append((attribution.source.start, attribution.source, heads))
    return found


def resolve(document: "Document", span: "Span", words: "Vocabulary") -> "Span | None":
    """The named antecedent of a definite document phrase, or None."""
    head = document.text(span).split()[-1].lower().strip(".,")
    return _antecedent(document, span.start, head, 0, words)


def _antecedent(
    document: "Document", offset: int, head: str, earliest: int, words: "Vocabulary"
) -> "Span | None":
    known = named_documents(document, words)
    last = bisect_left(known, offset, key=lambda entry: entry[0]) - 1
    for at in range(last, max(-1, last - MOST), -1):
        start, source, heads = known[at]
        if start < earliest:
            return None
        if any(compatible(head, other) for other in heads):
            return source
    return None


def named_poll(document: "Document", words: "Vocabulary") -> "Span | None":
    """The first poll or survey in a document that is named, or None."""
    return document.once("named poll", lambda document: _named_poll(document, words))


def _named_poll(document: "Document", words: "Vocabulary") -> "Span | None":
    for _, source, heads in named_documents(document, words):
        if heads & _POLLS:
            return source
    return None


def points_nowhere(document: "Document", span: "Span", subject: bool, words: "Vocabulary") -> bool:
    """Whether a definite document phrase ("this report", "the article") leads back to no document.

    "This" must carry a link, which the caller has looked for.  A bare "the study" is spared: where
    its name is missing, its first mention is what to flag.  subject: whether a verb follows it.
    """
    phrase = document.text(span).lower().split()
    head = phrase[-1].strip(".,")
    if head not in _CITABLE:
        return False
    if phrase[0] in ("this", "these"):
        return not subject or head not in _PAGES  # "this article shows": it speaks of itself
    if len(phrase) > 2 and phrase[-2] not in OWN_LABELS:
        return False
    if head not in _PAGES and len(phrase) == 2:
        return False
    return (
        _antecedent(document, span.start, head, _paragraphs_back(document, span.start), words)
        is None
    )


def _paragraphs_back(document: "Document", offset: int) -> int:
    """Where the paragraph begins that is NEAR paragraphs before the one at an offset."""
    at = document.block_index(offset)
    left = NEAR
    while left and at > 0:
        at -= 1
        if document.blocks[at].kind in ("paragraph", "item", "quote", "deck"):
            left -= 1
    return document.blocks[at].span.start if at >= 0 else 0
