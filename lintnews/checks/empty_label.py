"""Check kind `empty_label`: a label for a date, an author or a source with nothing behind it."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.occurrence import headline_span
from lintnews.language import regex as re
from lintnews.language.scripts import is_cjk
from lintnews.leftovers.labels import article_types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_LONGEST = 60
#: What programs print for a value that is not there, and dates that stand for none.
_NOTHING = (
    r"(?i)(?:invalid date|undefined|null|nan|none|n/?a|unknown|tb[acd]|-+|—|0000-00-00|1970-01-01"
    r"|(?:thu(?:rsday)?,? )?(?:1 january|january 1),? 1970|01/01/1970|dd/mm/yyyy|mm/dd/yyyy|yyyy-mm-dd)"
)
_KINDS = frozenset({"headline", "dateline", "byline", "heading", "paragraph", "deck", "item"})


class EmptyLabel(Check):
    """Flags a line that is only one of `labels` and a colon, or a label before "Invalid Date".

    A label whose value stands on the next line is left alone.  `keys` are metadata that may not be
    empty where they are given.  `required` are metadata that a file with metadata must give, unless
    it is one of the kinds of article in `exempt`.  Facts: label.
    """

    OPTIONS = {"labels": list, "keys": list, "required": list, "exempt": list}
    REQUIRED = frozenset({"labels"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._labels = frozenset(options["labels"])  # type: ignore[call-overload]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        labels, blocks, prose = self._labels, document.blocks, document.prose
        for index, (kind, span, _, _, region) in enumerate(blocks):
            start, end = span
            if end - start > _LONGEST or region or kind not in _KINDS:
                continue
            label, colon, value = prose[start:end].replace("：", ":").partition(":")
            if not colon:
                continue
            label = label.strip(" \t*_").casefold()
            if label not in labels:
                continue
            value = value.strip(" \t*_|.")
            if value and not re.fullmatch(_NOTHING, value):
                continue
            if not value and index + 1 < len(blocks) and self._is_value(document, index + 1):
                continue
            yield Hit(span, {"label": label}, replacement="", safe=True)
        anchor = headline_span(document) or (blocks[0].span if blocks else None)
        keys: Sequence[str] = self.options.get("keys", ())  # type: ignore[assignment]
        for key in keys:
            stated = document.meta.get(key)
            if anchor is None or not isinstance(stated, str):
                continue
            if not stated.strip() or re.fullmatch(_NOTHING, stated.strip()):
                yield Hit(anchor, {"label": key, "match": f"{key}: {stated}".strip()})
        required: Sequence[str] = self.options.get("required", ())  # type: ignore[assignment]
        if anchor is None or not required or not document.meta:
            return
        exempt: Sequence[str] = self.options.get("exempt", ())  # type: ignore[assignment]
        if article_types(document).isdisjoint(name.casefold() for name in exempt):
            for key in required:
                if not document.meta.get(key) and not (key in keys and key in document.meta):
                    yield Hit(anchor, {"label": key, "match": f"{key}:"})

    @staticmethod
    def _is_value(document: "Document", index: int) -> bool:
        """Whether the next line is short enough to be what the label stands for."""
        block = document.blocks[index]
        text = document.text(block.span) if block.span.end - block.span.start <= _LONGEST else ""
        if not text or text.rstrip().endswith((":", "：")):
            return False
        if block.kind in ("dateline", "byline"):
            return True
        return len(text.split()) <= 4 and (len(text) <= 12 or not is_cjk(text))
