"""Headlines of a document: one per wording, however many carriers repeat it."""

from lintnews.language import regex as re
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.document import Document

#: What a page title adds to the headline: the name of the site.
_SITE = re.compile(r"\s+[|•·»–—-]\s+[^|•·»]{2,40}$")
_WORDS = re.compile(r"\w+")

#: Code points; what is longer is no headline but a paragraph in the wrong place.
LONGEST = 300
#: A deck stands among the first blocks.
_TOP = 8


class Headline(namedtuple("Headline", "text span carrier")):
    """A headline or deck to judge.

    text: as a reader sees it.  span: prose code points; the text is exactly that prose.
    carrier: as in `document.Title`, or "deck".
    """

    __slots__ = ()
    text: str
    span: Span
    carrier: str


def headlines(document: "Document") -> "Sequence[Headline]":
    """The distinct headlines, best carrier first; one that only adds the site's name is no new one."""
    return document.once("headlines", _headlines)


def judged(document: "Document") -> "Sequence[Headline]":
    """The distinct headlines, then the decks."""
    return document.once("judged headlines", _judged)


def without_site(title: str) -> str:
    """The title of a page without the name of the site that ends it."""
    return _SITE.sub("", title)


def _headlines(document: "Document") -> "tuple[Headline, ...]":
    found: list[Headline] = []
    known: list[str] = []
    prose, several = document.prose, len(document.titles) > 1
    for title in document.titles:
        start, end = title.span
        if not 0 < end - start <= LONGEST:
            continue
        text = prose[start:end]
        if several:
            if title.carrier != "h1":
                text = without_site(text)
            wording = " ".join(_WORDS.findall(text.casefold()))
            if any(wording in other for other in known):
                continue
            known.append(wording)
        found.append(Headline(text, Span(start, start + len(text)), title.carrier))
    return tuple(found)


def _judged(document: "Document") -> "tuple[Headline, ...]":
    decks = [
        Headline(document.text(block.span), block.span, "deck")
        for block in document.blocks[:_TOP]
        if block.kind == "deck" and block.span.end - block.span.start <= LONGEST
    ]
    return (*headlines(document), *decks)
