"""Speakers: whether the reader is told who says a direct quotation."""

from bisect import bisect_left, bisect_right

from lintnews.language.quotations import quotations
from lintnews.sourcing.statements import Statement, statement_index, statements
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.document import Document
    from lintnews.language.quotations import Quotation
    from lintnews.sourcing.vocabulary import Vocabulary

#: A quotation of fewer words is a phrase, not speech.
SPEECH = 5

#: Words beside a quotation that introduce it without a verb of saying.
_INTRODUCING = frozenset(
    "words word statement letter slogan sign signs banner banners chant chanted chanting headline title"
    " titled entitled book song film novel album poem play episode called named dubbed reads read motto"
    " phrase phrases term terms known headlined captioned lyrics verse message messages tweet post"
    " caption refrain proverb saying joke question answer heading essay series sang sing shouted cried"
    " screamed laughed continued began went goes ran run response reply asked voice quote quotes quoted"
    " quoting comment comments remark remarks speech interview labelled labeled marked inscription email"
    " note text line lines thinks thought thinking feels felt like as means meaning meant so-called".split()
)


def speeches(document: "Document") -> "Iterator[tuple[Quotation, int]]":
    """Every direct quotation of at least SPEECH words, with its number of words."""
    for quotation in quotations(document):
        size = len(document.text(quotation.inner).split())
        if size >= SPEECH:
            yield quotation, size


def outside(document: "Document", statement: Statement) -> "Iterator[int]":
    """Indices of the words of a statement that stand outside direct quotation."""
    found = quotations(document)
    starts: list[int] = document.once(
        "quotation starts", lambda _: [quotation.span.start for quotation in found]
    )
    for index, start in enumerate(statement.starts):
        at = bisect_right(starts, start) - 1
        if at < 0 or start >= found[at].span.end:
            yield index


def has_speaker(document: "Document", quotation: "Quotation", words: "Vocabulary") -> bool:
    """Whether a word of saying stands in the sentences of a quotation or next to them."""
    return any(
        _introduces(statement, index, words)
        for statement in _around(document, quotation.span)
        for index in outside(document, statement)
    )


def _introduces(statement: Statement, index: int, words: "Vocabulary") -> bool:
    low = statement.lows[index]
    if low in words.cues or low in words.opinions or low in _INTRODUCING or low == "according":
        return True
    after = statement.after(index)
    return ":" in after or "—" in after or " – " in after


def _around(document: "Document", span: Span) -> "Iterator[Statement]":
    """The statements that hold a span, with the one before and the one after, across blocks."""
    number = document.block_index(span.start)
    if number < 0:
        return
    block = document.blocks[number]
    told = statements(document, block)
    if not told:
        return
    first = statement_index(document, block, span.start)
    last = bisect_left([each.span.end for each in told[first : first + 60]], span.end) + first
    for index in range(max(0, first - 1), min(last + 2, len(told))):
        yield told[index]
    if first == 0:
        yield from _edge(document, number - 1, last=True)
    if last + 1 >= len(told):
        yield from _edge(document, number + 1, last=False)


def _edge(document: "Document", number: int, last: bool) -> "Sequence[Statement]":
    if not 0 <= number < len(document.blocks):
        return ()
    told = statements(document, document.blocks[number])
    return told[-1:] if last else told[:1]
