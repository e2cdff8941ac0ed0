"""Check kind `template_heading`: headings that come with an outline and say nothing of the story."""

from lintnews.checks.check import Check, Hit
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_KINDS = frozenset({"heading", "headline", "paragraph", "item"})
_AROUND = " \t#*_:：.0123456789)-–—"
#: So many of them in one article are an outline, not a heading.
_MANY = 3
_LONGEST = 60


class TemplateHeading(Check):
    """Flags headings of `terms`, alone on their line or as a label that opens a paragraph.

    `brand` lists headings that belong to the house's own format.  From three on they are an outline
    and a warning.  `openings` are terms that may go on ("Future Prospects for ...").
    """

    OPTIONS = {"terms": list, "openings": list, "brand": list}
    REQUIRED = frozenset({"terms"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        brand = {name.casefold() for name in options.get("brand", ())}  # type: ignore[attr-defined]
        self._terms = frozenset(options["terms"]) - brand  # type: ignore[call-overload]
        self._openings: tuple[str, ...] = tuple(options.get("openings", ()))  # type: ignore[arg-type]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        terms, prose = self._terms, document.prose
        found: list[Span] = []
        for kind, span, _, _, region in document.blocks:
            if kind not in _KINDS or region:
                continue
            start, end = span
            whole = end - start <= _LONGEST
            if whole:
                label = prose[start:end].strip(_AROUND).casefold().replace("’", "'")
                if label in terms or (kind != "paragraph" and label.startswith(self._openings)):
                    found.append(span)
                    continue
            colon = prose.find(":", start, min(end, start + _LONGEST))
            if colon > 0 and prose[start:colon].casefold() in terms and " " in prose[start:colon]:
                found.append(Span(start, colon))
        severity = "warning" if len(found) >= _MANY else None
        for span in found:
            yield Hit(span, severity=severity)
