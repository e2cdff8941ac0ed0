"""Check kind `picture_credit`: credits and captions that lost their picture."""

from lintnews.checks.check import Check, Hit
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

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

#: What a credit or caption has somewhere: in every line that the expressions above could fit.
_TELLING = (
    "(?:photos?|photographs?|photographers?|photographed|photography)",
    "(?:images?|pictures?|pictured|fotos?|bild|bilder|bildquelle|bildnachweis|symbolbild)",
    "(?:credits?|credited|captions?|courtesy|artists?|artist's|reprodução|imagen|imagem|crédits?|créditos?)",
    "(?-i)(?:FILE|PHOTO|IMAGE)",
    "(?:©|\\(c\\)|\\(AP)",
    f"(?-i)[/|] ?{_HOUSES}",
    f"(?-i){_HOUSES} ?[/|]",
    "(?-i)\\w{1,30}Credit:",
    "(?:screenshot|Getty)",
    "(?:фото|写真|图)",
)


class PictureCredit(Check):
    """Flags credit and caption lines that stand in no caption and beside no picture.

    Facts: none.  A document that holds a picture right before or after the line is left alone.
    """

    @property
    def patterns(self) -> "Sequence[str]":
        return _TELLING

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        pictures = [link.span.start for link in document.links if link.kind == "image"]
        # Where the last telling word of every block ends.
        last = {document.block_index(match.start): match.end for match in matches}
        for index, told in last.items():
            block = document.blocks[index]
            start, end = block.span
            if block.region or not 4 <= end - start <= _LONGEST:
                continue
            text = prose[start:end]
            if text[-1] == "?" or any(start - 80 <= at <= end + 80 for at in pictures):
                continue
            if (
                (end - start < 200 and re.match(_LABEL, text))
                or (told > end - _TAIL and re.search(rf"{_ENDING}$", text[-_TAIL:]))
                or re.search(_INSIDE, text)
            ):
                yield Hit(block.span, replacement="")
