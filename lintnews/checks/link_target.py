"""Check kind `link_target`: addresses that do not lead to what the link names."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_SEARCH = (
    r"https?://(?:www\.)?(?:google\.[a-z.]{2,6}/search|bing\.com/search|duckduckgo\.com/\?|search\.yahoo\.com"
    r"|yandex\.\w{2,3}/search|baidu\.com/s\?|ecosia\.org/search|perplexity\.ai/search)"
)
_SHORT = (
    r"https?://(?:www\.)?(?:bit\.ly|t\.co|goo\.gl|tinyurl\.com|ow\.ly|is\.gd|buff\.ly|dlvr\.it|lnkd\.in|rebrand\.ly|cutt\.ly"
    r"|shorturl\.at|t\.ly|rb\.gy|amzn\.to|fb\.me|trib\.al|wp\.me|youtu\.be/?$)/"
)
_FRONT = r"https?://[^/?#\s]+/?(?:index\.html?)?$"
_WORK = (
    r"(?i)\b(?:study|studies|report|article|survey|paper|data|ruling|poll|analysis|statement|letter|minutes|audit|figures"
    r"|research|findings|judgment|bill|interview|Studie|Bericht|Umfrage|Artikel|Urteil|étude|rapport|estudio|informe)\b"
)


class LinkTarget(Check):
    """Flags links to search pages and shorteners, and a work that is linked to a front page.

    Facts: what.
    """

    @property
    def gate(self) -> Gate:
        return Gate(kinds=("target",))

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for span, target, kind in document.links:
            if kind != "link" or not target.startswith("http") or span.end == span.start:
                continue
            what = ""
            if re.match(_SEARCH, target):
                what = "a search page"
            elif re.match(_SHORT, target):
                what = "a shortener"
            elif re.match(_FRONT, target) and _names_work(document.text(span)):
                what = "the front page of a site"
            if what:
                block = document.block_at(span.start)
                if block is not None and not block.region:
                    yield Hit(span, {"what": what})


def _names_work(text: str) -> bool:
    """Whether a link text speaks of a work, and is no name or address itself."""
    work = re.search(_WORK, text)
    return work is not None and work[0].islower() and "." not in text
