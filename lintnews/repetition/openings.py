"""Openings: the words that the sentences of an article begin with."""

from lintnews.document import OBJECT
from lintnews.language.quotations import inside
from lintnews.language.sentences import sentences
from lintnews.language.words import count, tokens
from lintnews.repetition.fold import is_unspaced
from lintnews.repetition.loops import in_loop
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.document import Document

#: Words that openings have in common, and letters where no blanks part words.
_COMMON = 3
_COMMON_UNSPACED = 5
#: Words of an opening that are looked at, and of the shortest sentence that has one.
_LONGEST = 8
_SHORTEST = 4
#: Long sentences that have more than this share of their words in common repeat more than an opening.
_SAME = 0.6
_LONG = 8
#: Code points in which an opening ends.
_REACH = 120


class Opening(namedtuple("Opening", "span text words length block")):
    """How a sentence opens.

    span: prose code points of the words shown; text: these.  words: the first ones, in lower case.
    length: words of the sentence.  block: the index of its own.
    """

    __slots__ = ()
    span: Span
    text: str
    words: "tuple[str, ...]"
    length: int
    block: int


def runs(document: "Document", at_least: int) -> "Iterator[list[Opening]]":
    """Sentences that open alike, so many in a row, or one more where one block has them all."""
    row: list[Opening] = []
    for opening in (*_openings(document), None):
        if opening and row and _key(document, opening) == _key(document, row[0]):
            row.append(opening)
            continue
        least = at_least + (row != [] and row[0].block == row[-1].block)
        if len(row) >= least:
            shown = _shared(row)
            repeats = all(each.length >= _LONG and shown > _SAME * each.length for each in row)
            if not repeats and not in_loop(document, row[1].span):
                yield [_cut(document, each, shown) for each in row]
        row = [opening] if opening else []


def joined(
    document: "Document", joints: "Sequence[bytes]"
) -> "Iterator[tuple[list[Opening], int]]":
    """For each joint, the sentences that it opens, and the number of all sentences."""
    if not joints:
        return
    openings = list(_openings(document))
    total = sum(
        len(sentences(document, block)) for block in document.blocks if block.kind == "paragraph"
    )
    for joint in joints:
        words = tuple(joint.decode("utf-8", "surrogatepass").split())
        found = [each for each in openings if each and each.words[: len(words)] == words]
        if len(found) > 1 and not in_loop(document, found[1].span):
            yield [_cut(document, each, len(words)) for each in found], total


def _openings(document: "Document") -> "Iterator[Opening | None]":
    """How every sentence of the paragraphs opens; None where no sentence of the author's stands."""
    for index, block in enumerate(document.blocks):
        if block.kind != "paragraph":
            yield None
            continue
        for span in sentences(document, block):
            yield _opening(document, span, index)


def _opening(document: "Document", span: Span, block: int) -> Opening | None:
    start = document.text(Span(span.start, min(span.end, span.start + _REACH)))
    places = tokens(start)[:_LONGEST]
    length = count(document.text(span))
    if (
        not places
        or places[0].start
        or len(places) < _SHORTEST
        or document.prose[span.end - 1] in "?？"
    ):
        return None  # no sentence, one in quotation marks, or a question
    if OBJECT in start[: places[-1].end] or inside(document, Span(span.start, span.start + 1)):
        return None
    words = tuple([start[a:b].lower().replace("’", "'") for a, b in places])
    whole = Span(span.start, span.start + places[-1].end)
    return Opening(whole, "", words, length, block)


def _key(document: "Document", opening: Opening) -> "tuple[str, ...]":
    unspaced = is_unspaced("".join(opening.words).encode("utf-8", "surrogatepass"))
    return opening.words[: _COMMON_UNSPACED if unspaced else _COMMON]


def _shared(row: "Sequence[Opening]") -> int:
    """How many of their first words openings have in common."""
    columns = zip(*[each.words for each in row], strict=False)
    return next((at for at, column in enumerate(columns) if len(set(column)) > 1), _SHORTEST)


def _cut(document: "Document", opening: Opening, words: int) -> Opening:
    """The opening with so many words shown."""
    text = document.text(opening.span)
    span = Span(opening.span.start, opening.span.start + tokens(text)[words - 1].end)
    return opening._replace(span=span, text=" ".join(document.text(span).split()))
