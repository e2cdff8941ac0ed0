"""Check kind `placeholder_author`: a byline that names a login, not a person."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.occurrence import headline_span
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_LONGEST = 80
#: Lines from either end in which a byline may stand, whatever the reader took it for.
_TOP, _FOOT = 8, 4
_APART = frozenset({"target", "cell", "quote", "caption"})
_KEYS = ("author", "authors", "byline", "by", "writer", "creator")
_LEAD = (
    r"(?i)\W{0,3}(?:(?:written|posted|published|filed|story|text|veröffentlicht|publicado|publié) )?"
    r"(?:(?:by|von|par|por)(?: ?:)? "
    r"|(?:author|editor|reporter|autor(?:in)?|redakteur(?:in)?|auteur|redactor|作者|编辑|记者|автор|редактор)"
    r" ?[:：] ?)"
)
#: What parts the credits of one line.
_PARTED = r" ?[|·•／] ?| {2,}|; "


class PlaceholderAuthor(Check):
    """Flags bylines and author metadata that are one of `names` or a numbered login.

    house: names that are a desk of the house after all.
    """

    OPTIONS = {"names": list, "house": list}
    REQUIRED = frozenset({"names"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        house = {name.casefold() for name in options.get("house", ())}  # type: ignore[attr-defined]
        self._names = frozenset(options["names"]) - house  # type: ignore[call-overload]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        seen = set()
        blocks = document.blocks
        last = len(blocks) - _FOOT
        bylines = [
            block
            for index, block in enumerate(blocks)
            if block[0] == "byline" or index < _TOP or index >= last
        ]
        for kind, span, _, _, region in bylines:
            if region or kind in _APART or span.end - span.start > _LONGEST:
                continue
            for credit in re.split(_PARTED, document.text(span)):
                lead = re.match(_LEAD, credit)
                if lead is None and kind != "byline":
                    continue
                name = (credit[lead.end() :] if lead else credit).strip()
                if self._is_placeholder(name):
                    seen.add(name)
                    yield Hit(span, {"name": name})
                    break
        anchor = headline_span(document)
        for key in _KEYS:
            value = document.meta.get(key)
            for author in value if isinstance(value, list) else [value]:
                if anchor is None or not isinstance(author, str) or author in seen:
                    continue
                if self._is_placeholder(author):
                    seen.add(author)
                    yield Hit(anchor, {"name": author, "match": f"{key}: {author}"})

    def _is_placeholder(self, name: str) -> bool:
        bare = name.strip(" \t.|@*_").casefold()
        return (
            bare in self._names
            or re.fullmatch(r"(?:user|author|admin|guest|editor|test)[ _-]?\d+", bare) is not None
        )
