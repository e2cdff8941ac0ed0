"""Check kind `publisher_line`: a line that names a paper or agency and says nothing else."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_LONGEST = 50
#: Lines from either end in which a credit may stand.
_TOP, _FOOT = 6, 3
_APART = frozenset({"target", "meta", "cell"})
_OUTLET = (
    r"[(\[]?(?:(?:The\s+)?(?:[A-Z][\w.&’'-]*\s+){1,4}(?:Times|Post|Journal|Herald|Tribune|Guardian|Gazette|Star|Sun|News"
    r"|Observer|Telegraph|Chronicle|Courier|Examiner|Inquirer|Dispatch|Standard|Mail|Daily|Weekly|Globe|Independent|Press)"
    r"|The\s+(?:Guardian|Times|Sun|Independent|Observer|Economist|Atlantic|Hill|Verge|Telegraph|Mirror|Star|Standard)"
    r"|(?:The\s+)?Associated\s+Press|AP|AFP|DPA|dpa|Reuters|Xinhua|Bloomberg(?:\s+News)?|CNN|BBC(?:\s+News)?|NPR|ANSA|EFE|TASS"
    r"|Agence\s+France-Presse|Deutsche\s+Welle|新华社|新华网|人民网|中新网|央视新闻)[)\]]?"
)

#: Last words of such names; the pattern is only asked about lines that end in one.
_LAST = frozenset(
    [
        "Times",
        "Post",
        "Journal",
        "Herald",
        "Tribune",
        "Guardian",
        "Gazette",
        "Star",
        "Sun",
        "News",
        "Observer",
        "Telegraph",
        "Chronicle",
        "Courier",
        "Examiner",
        "Inquirer",
        "Dispatch",
        "Standard",
        "Mail",
        "Daily",
        "Weekly",
        "Globe",
        "Independent",
        "Press",
        "Economist",
        "Atlantic",
        "Hill",
        "Verge",
        "Mirror",
        "AP",
        "AFP",
        "DPA",
        "dpa",
        "Reuters",
        "Xinhua",
        "Bloomberg",
        "CNN",
        "BBC",
        "NPR",
        "ANSA",
        "EFE",
        "TASS",
        "France-Presse",
        "Welle",
        "新华社",
        "新华网",
        "人民网",
        "中新网",
        "央视新闻",
    ]
)


class PublisherLine(Check):
    """Flags a bare outlet name among the first or last lines of an article.

    Silent in a text of fewer than four blocks, and where the metadata say that it is agency copy.
    """

    @property
    def gate(self) -> Gate:
        return Gate(length=60)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        blocks = [block for block in document.blocks if block.kind not in _APART]
        if len(blocks) < 4 or str(document.meta.get("type", "")).casefold() in ("wire", "agency"):
            return
        for block in (*blocks[:_TOP], *blocks[max(_TOP, len(blocks) - _FOOT) :]):
            if block.region or block.kind == "headline":
                continue
            span = block.span
            if span.end - span.start > _LONGEST:
                continue
            text = document.text(span)
            if (
                text.rstrip(")] ").rpartition(" ")[2] in _LAST
                and re.fullmatch(_OUTLET, text)
                and all(link.span.start != span.start for link in document.links)
            ):
                yield Hit(span)
