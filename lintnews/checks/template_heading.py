"""Check kind `template_heading`: headings that come with an outline and say nothing of the story."""

from lintnews.checks.check import Check, Hit
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_AROUND = " \t#*_:：.0123456789)-–—"
#: So many of them in one article are an outline, not a heading.
_MANY = 3
_LONGEST = 60
_HEADINGS = frozenset({"heading", "item"})
_SMALL = frozenset({"a", "an", "the", "and", "&"})
_PREPOSITIONS = frozenset({"of", "for", "in", "on", "to", "across"})


class TemplateHeading(Check):
    """Flags headings of `terms`, alone on their line or as a label that opens a paragraph.

    `brand` lists headings that belong to the house's own format.  From three on they are an outline
    and a warning.  A heading of two or more `modifiers` and `abstractions` is one too, whether it
    ends there or goes on with a preposition ("Key Findings", "Risks and Benefits of ...").
    """

    OPTIONS = {"terms": list, "modifiers": list, "abstractions": list, "brand": list}
    REQUIRED = frozenset({"terms"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        brand = {name.casefold() for name in options.get("brand", ())}  # type: ignore[attr-defined]
        self._terms = frozenset(options["terms"]) - brand  # type: ignore[call-overload]
        self._modifiers = frozenset(options.get("modifiers", ()))  # type: ignore[call-overload]
        self._abstractions = frozenset(options.get("abstractions", ()))  # type: ignore[call-overload]

    @property
    def patterns(self) -> "Sequence[str]":
        return [re.escape(word) for word in sorted(self._terms | self._abstractions)]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        terms, prose, blocks = self._terms, document.prose, document.blocks
        found: list[Span] = []
        for index in dict.fromkeys(document.block_index(match.start) for match in matches):
            kind, span, _, _, region = blocks[index]
            start, end = span
            if region:
                continue
            whole = end - start <= _LONGEST
            if whole:
                label = prose[start:end].strip(_AROUND).casefold().replace("’", "'")
                if label in terms or (kind in _HEADINGS and self._is_outline(label)):
                    found.append(span)
                    continue
            colon = prose.find(":", start, min(end, start + _LONGEST))
            if colon > 0 and prose[start:colon].casefold() in terms and " " in prose[start:colon]:
                found.append(Span(start, colon))
        severity = "warning" if len(found) >= _MANY else None
        for span in found:
            yield Hit(span, severity=severity)

    def _is_outline(self, label: str) -> bool:
        """Whether nothing but modifiers and abstractions stand before the end or a preposition."""
        words = label.split()
        end = next((at for at, word in enumerate(words) if word in _PREPOSITIONS), len(words))
        opening = [word for word in words[:end] if word not in _SMALL]
        return (
            len(opening) >= 2
            and opening[-1] in self._abstractions
            and all(word in self._modifiers or word in self._abstractions for word in opening)
        )
