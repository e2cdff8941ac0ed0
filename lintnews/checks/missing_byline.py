"""Check kind `missing_byline`: an article that names nobody who answers for it."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.checks.occurrence import headline_span
from lintnews.language import regex as re
from lintnews.language.scripts import is_cjk
from lintnews.leftovers.labels import article_types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_KEYS = (
    "author",
    "authors",
    "byline",
    "by",
    "writer",
    "creator",
    "article:author",
    "dc.creator",
    "editor",
)
#: Kinds of text, as metadata state them, that nobody signs.
_UNSIGNED = frozenset(
    [
        "wire",
        "agency",
        "staff",
        "press-release",
        "release",
        "listing",
        "index",
        "page",
        "about",
        "contact",
    ]
)
#: A text shorter than this many code points is a notice, which nobody signs.
_SHORTEST = 600
_SHORTEST_UNSPACED = 250
#: A signature in the first or last lines, whatever kind the reader took the line for.
_SIGNATURE = (
    r"(?i)\W{0,3}(?:(?:written |reported |story |words |text |posted |compiled |edited )?(?:by|von|par|por|di|door|av|af)\b[: ]"
    r"|(?:text|autor(?:in)?|author|auteur|redaktion|reporter|reporting|автор|текст)\b ?[:：]|[—–-]{1,2} ?[A-Z]"
    r"|.{0,30}(?:记者|編輯|编辑|作者|責任|责任|通讯员|（记者)|[（(]?(?:reporting by|editing by))"
)
_AGENCY = r"[\s\S]{0,80}?\((?:AP|Reuters|AFP|dpa|DPA|Xinhua|ANSA|EFE|PA|CNN|UPI|ots)\)"


class MissingByline(Check):
    """Flags the headline of an article whose title block or metadata say much, but not who wrote it.

    exempt: kinds of article, as the metadata name them (`type: brief`), that are not signed either.
    Agency copy (`type: wire` or `wire: Reuters`) never is.
    A warning where the file carries metadata, which is where an author belongs; info for plain text
    with a date line and no signature.  Other texts may be parts of a page: nothing is said.
    """

    OPTIONS = {"exempt": list}

    @property
    def gate(self) -> Gate:
        return Gate(length=_SHORTEST_UNSPACED, kinds=("headline",))

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        blocks = document.blocks
        headline = headline_span(document)
        if headline is None or len(document.prose) < _SHORTEST_UNSPACED:
            return
        if len(document.prose) < _SHORTEST and not is_cjk(document.prose):
            return
        meta = document.meta
        if any(_is_given(meta.get(key)) for key in _KEYS):
            return
        extra: Sequence[str] = self.options.get("exempt", ())  # type: ignore[assignment]
        exempt = _UNSIGNED.union(name.casefold() for name in extra)
        if not exempt.isdisjoint(article_types(document)):
            return
        has_metadata = bool(meta.get("date") or meta.get("published"))
        dated = any(block.kind == "dateline" for block in blocks[:6])
        if not has_metadata and not (
            dated and blocks[0].kind in ("headline", "heading", "dateline")
        ):
            return
        if any(block.kind == "byline" for block in blocks) or self._is_signed(document):
            return
        yield Hit(headline, severity=None if has_metadata else "info")

    @staticmethod
    def _is_signed(document: "Document") -> bool:
        """Whether one of the first or last lines is a signature or an agency's mark."""
        blocks = [block for block in document.blocks if block.kind not in ("target", "meta")]
        for block in (*blocks[:6], *blocks[-4:]):
            text = document.prose[block.span.start : min(block.span.end, block.span.start + 200)]
            if re.match(_AGENCY, text) or (len(text) < 120 and re.match(_SIGNATURE, text)):
                return True
        return False


def _is_given(value: object) -> bool:
    return bool(value.strip()) if isinstance(value, str) else bool(value)
