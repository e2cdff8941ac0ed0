"""Digests: what is kept of an article to find its text in others, small enough to keep for all."""

from array import array
from bisect import bisect_left
from zlib import crc32

from lintnews.language.quotations import quotations
from lintnews.repetition.fold import folded, is_unspaced
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.document import Block, Document

#: Words that a passage has at least, by block kind; kinds not named are not compared.
FEWEST = {"paragraph": 12, "item": 16, "deck": 10, "caption": 8, "footnote": 16}
_FEWEST_LEAD = 10
#: Words per shingle; for scripts without blanks, characters.
SHINGLE = 3
_SHINGLE_UNSPACED = 8
_OPENING = 90
_CLOSING_WORDS = 15

_MASK = 0xFFFFFFFF
_FACTOR = 0x01000193


class Passage(namedtuple("Passage", "span lead shingles")):
    """A block that may stand elsewhere too.

    span: prose code points.  lead: whether it is the first paragraph.  shingles: 32-bit hashes of
    its word triples, in order, as bytes of an array("I"); the same on every machine and in every run.
    """

    __slots__ = ()
    span: Span
    lead: bool
    shingles: bytes


class Digest(namedtuple("Digest", "path credited passages")):
    """An article.  path: as reported.  credited: names the agency that it comes from."""

    __slots__ = ()
    path: str
    credited: bool
    passages: "tuple[Passage, ...]"


def digest(
    document: "Document",
    credits: "Sequence[str]" = (),
    path: str | None = None,
    blocks: "Sequence[Block] | None" = None,
) -> Digest:
    """The digest of a document, or of some of its blocks.

    credits: names of agencies, as printed.  Quotations are left out: they may stand anywhere.
    """
    blocks = document.blocks if blocks is None else blocks
    quoted = [quotation.span for quotation in quotations(document)]
    passages: list[Passage] = []
    lead = True
    for block in blocks:
        fewest = FEWEST.get(block.kind)
        if fewest is None or (block.kind == "deck" and document.format != "plain"):
            continue
        is_lead = lead and block.kind == "paragraph"
        text = _own_words(document, block.span, quoted)
        shingles = shingle(text)
        words = len(shingles) + SHINGLE - 1
        if words >= (_FEWEST_LEAD if is_lead else fewest):
            passages.append(Passage(block.span, is_lead, shingles.tobytes()))
        if is_lead:
            lead = False
    return Digest(
        document.path if path is None else path,
        bool(credits) and _is_credited(document, blocks, credits),
        tuple(passages),
    )


def shingle(text: str) -> "array[int]":
    """Hashes of the word triples of a text, in order; punctuation, case and breaks do not count."""
    data = folded(text)
    words = data.split()
    if is_unspaced(data):
        bare = b"".join(words).decode("utf-8", "surrogatepass")
        size = _SHINGLE_UNSPACED
        return array(
            "I",
            [
                crc32(bare[at : at + size].encode("utf-8", "surrogatepass"))
                for at in range(len(bare) - size + 1)
            ],
        )
    codes = list(map(crc32, words))
    return array(
        "I",
        [
            (((one * _FACTOR ^ two) * _FACTOR) ^ three) & _MASK
            for one, two, three in zip(codes, codes[1:], codes[2:], strict=False)
        ],
    )


def _own_words(document: "Document", span: Span, quoted: "Sequence[Span]") -> str:
    """The text of a block without the quotations in it."""
    text = document.text(span)
    if not quoted:
        return text
    out: list[str] = []
    at = span.start
    for quotation in _within(quoted, span):
        if quotation.start > at:
            out.append(document.prose[at : quotation.start])
        at = max(at, quotation.end)
    out.append(document.prose[at : span.end])
    return " ".join(out)


def _within(quoted: "Sequence[Span]", span: Span) -> "Iterator[Span]":
    index = max(0, bisect_left(quoted, (span.start, span.start)) - 1)
    while index < len(quoted) and quoted[index].start < span.end:
        if quoted[index].end > span.start:
            yield quoted[index]
        index += 1


def _is_credited(document: "Document", blocks: "Sequence[Block]", credits: "Sequence[str]") -> bool:
    """Whether byline, dateline, the lead's opening, the last line or the metadata name an agency."""
    places = [str(document.meta.get(key, "")) for key in ("author", "source", "credit", "agency")]
    running = [block for block in blocks if block.kind == "paragraph"]
    places += [
        document.text(block.span) for block in blocks if block.kind in ("byline", "dateline")
    ]
    if running:
        places.append(document.text(running[0].span)[:_OPENING])
        last = document.text(running[-1].span)
        if len(last.split()) <= _CLOSING_WORDS:
            places.append(last)
    words = " " + " ".join(places).translate(_PARTING) + " "
    return any(f" {name} " in words for name in credits)


_PARTING = dict.fromkeys(map(ord, "()[]/,.;:—–-|\n"), " ")
