"""Genre: whether a text reports, or speaks for its own house or to its reader."""

from lintnews.language import regex as re
from lintnews.language.quotations import inside
from lintnews.language.words import words as word_count
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

#: So many "we" and "you" per 1,000 words make a house text or a manual; news hardly has any outside
#: quotations.
PER_THOUSAND = 5
#: A report has at least so many paragraphs of at least LONG code points.
PARAGRAPHS = 4
LONG = 120

# We, our, you, your; begun with a set of letters, which is looked for much faster than a word's edge.
_ADDRESS = (
    r"[WwOoYy](?<!\w.)(?:e|ur|our?)"
    r"(?:(?<=[Ww]e)|(?<=[Oo]ur)|(?<=[Yy]our)|(?<=[Yy]ou))\b"
)


def is_house_text(document: "Document") -> bool:
    """Whether the text speaks of "us" or to "you": a company's own page, a manual, a how-to."""
    return document.once("house text", _is_house_text)


def _is_house_text(document: "Document") -> bool:
    wanted = max(2.0, PER_THOUSAND * word_count(document) / 1000)
    addresses = [Span(*match.span()) for match in re.finditer(_ADDRESS, document.prose)]
    if len(addresses) < wanted:
        return False
    return sum(inside(document, address) is None for address in addresses) >= wanted


def is_report(document: "Document") -> bool:
    """Whether the text is made of paragraphs, as an article is."""
    long = 0
    for block in document.blocks:
        if block.kind == "paragraph" and block.span.end - block.span.start >= LONG:
            long += 1
            if long == PARAGRAPHS:
                return True
    return False
