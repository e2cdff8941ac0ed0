"""Check kind `picture_credit`: credits and captions that lost their picture."""

from lintnews.checks.check import Check, Hit
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_KINDS = frozenset({"paragraph", "heading", "item", "byline", "headline", "deck"})
_LONGEST = 420
#: Code points at the end of a line in which a credit stands.
_TAIL = 110

#: Agencies and libraries whose name in brackets or after a stroke is a credit.
_HOUSES = (
    r"(?:Getty(?: Images)?|AFP|AP(?: Photo)?|Associated Press|Reuters|EPA|PA(?: Wire| Images)?|Shutterstock"
    r"|Alamy|iStock(?:photo)?|Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?|Bloomberg|ZUMA(?: Press)?"
    r"|Imago|imago|dpa|DPA|Keystone|Corbis|REX(?: Features)?|Xinhua|ANSA|TASS|Sputnik|USA TODAY Sports|Depositphotos"
    r"|Adobe Stock|Dreamstime|Press Association|Splash News|WENN|NurPhoto|Anadolu|EFE|Agência Brasil|CC BY[-\w. ]{0,12}|Handout)"
)
#: The line opens with a label of a picture.
_LABEL = (
    r"(?:[\[(*•|\s]{0,3})(?:(?:FILE|File|Stock|AP|Courtesy|Handout|Undated)[ -])?"
    r"(?:(?i:photo(?:graph)?s?|image|picture|illustration|graphic|cover|video)(?: ?/ ?\w+)?(?: (?i:illustration|credit|credits|courtesy|source|copyright|caption|via))?"
    r"(?: (?:by|of|from)(?= [A-Z©@])|(?: ?©| ?[:|]) ?(?=\S)| (?i:copyright|credit|caption|courtesy) )"
    r"|(?i:credits?|caption|media caption|image caption|pictured|above|below|left|right|fotos?|bild|bilder|bildquelle|bildnachweis|abbildung|grafik|symbolbild"
    r"|crédits?(?: photos?)?|créditos?|imagen|imágenes|imagem|reprodução|фото|図|写真|图|图片来源|图源)(?: \d{1,2})? ?[:：©](?= ?\S)"
    r"|(?i:foto|bild|fotos) (?:by|von|de|do|da|©) ?(?=[A-Z]))"
)
#: The line ends with a credit.
_ENDING = (
    r"(?:[(\[](?:(?i:photo|image|picture|foto|bild|credit|courtesy|source|screenshot|file|handout|pic)s?[^()\[\]]{0,80}|[^()\[\]]{0,60}?"
    + _HOUSES
    + r"[^()\[\]]{0,40}"
    r"|AP)[)\]]"
    r"|(?i:photo|image|picture|photograph|foto|illustration)(?: (?i:credit|by|courtesy(?: of)?|via))?:? (?:by )?[A-Z©][^.:;]{2,60}"
    r"|(?:Credit|Credits|Source|Photograph|Photo|Image|Foto|Bild|Courtesy)(?: of)?: ?[A-Z@©][^:;]{1,70}"
    r"|[^\W\d_][\w.’' -]{1,40} ?[/|] ?(?:[\w.’' -]{1,30} ?[/|] ?){0,2}"
    + _HOUSES
    + r"(?: File| file| Images| Contributor)?"
    r"|(?:©|\(c\)) ?[^\W\d_][^.:;]{2,60}|"
    + _HOUSES
    + r" (?:Photo|photo|Images|file photo|File))\.?\s*"
)
#: The sentence says that it is under a picture.
_INSIDE = (
    r"(?:^|[(,] ?)(?:In |This |A |FILE ?[-–—:]{1,2} ?In )?(?:this|an?|the) (?:undated |handout |file |combination |combo )?(?:[\w.,]{1,12} ){0,6}(?:file )?(?:photo|photograph|image|handout|picture)"
    r"(?: \w{1,12}){0,2}(?:,| provided| released| made available| taken by| shows,?| shared| courtesy)|(?i:file photo)\b|^FILE ?[-–—:]"
    r"|^(?:An artist['’]s|Artist['’]s) (?:concept|illustration|impression|rendering|depiction)\b|^A stock (?:image|photo)"
)

_TRIGGERS = (
    "hoto", "mage", "redit", "©", "/", "icture", "HOTO", "MAGE", "aption", "FILE", "oto:", "oto ", "ild:", "rtist", "фото",
    "Фото", "写真", "图", "ourtesy", "(AP", "(c)", "Getty",
)  # fmt: skip


class PictureCredit(Check):
    """Flags credit and caption lines that stand in no caption and beside no picture.

    Facts: none.  A document that holds a picture right before or after the line is left alone.
    """

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        blocks = document.blocks
        pictures = [link.span.start for link in document.links if link.kind == "image"]
        for index in sorted(_triggered(document)):
            kind, (start, end), _, _, region = blocks[index]
            if kind not in _KINDS or region or not 4 <= end - start <= _LONGEST:
                continue
            text = prose[start:end]
            if text[-1] == "?" or any(start - 80 <= at <= end + 80 for at in pictures):
                continue
            if (
                (end - start < 200 and re.match(_LABEL, text))
                or _ends_in_credit(text)
                or re.search(_INSIDE, text)
            ):
                yield Hit(blocks[index].span, replacement="")


def _triggered(document: "Document") -> "set[int]":
    """Indices of the blocks in which a trigger stands."""
    prose = document.prose
    found: set[int] = set()
    for trigger in _TRIGGERS:
        at = prose.find(trigger)
        while at >= 0:
            index = document.block_index(at)
            found.add(index)
            # On to the next block: one trigger is enough.
            at = prose.find(trigger, max(at + 1, document.blocks[index].span.end))
    found.discard(-1)
    return found


def _ends_in_credit(text: str) -> bool:
    """Whether a credit stands at the end of a text."""
    tail = text[-_TAIL:]
    if not any(trigger in tail for trigger in _TRIGGERS):
        return False
    return re.search(rf"{_ENDING}$", tail) is not None
