"""Check kind `telltale`: wording that gives a whole sentence or line away as no part of the article."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import spell_out
from lintnews.language.sentences import sentence_at
from lintnews.leftovers.wording import words_of
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Block, Document

#: What may stand before the first word: emphasis, list marks, brackets, quotation marks.
_BEFORE = " \t*_#>-–—•:\"'“”([|»▶►→¡¿"
#: What may follow the last one.
_AFTER = " \t*_.!:：。…\"'”)]»"
#: A sentence or line is taken whole up to this many code points.
_LONGEST = 500

#: Where a term must stand, and what is flagged.
_ROLES = ("anywhere", "within", "sentences", "openings", "lines", "alone", "remarks")


class Telltale(Check):
    """Flags text by terms that stand in a telling place.

    anywhere: the match is flagged, wherever it stands.  within: the sentence around it.
    sentences: must begin a sentence, which is flagged.  openings: must begin a line; flagged up to
    a colon or the end of the sentence.  lines: must begin a line, which is flagged.  alone: must be
    the line.  remarks: like lines, only as info.
    unless: words that silence the sentence or line they stand in.
    linked: a prompt works where it carries a link, and is left alone; in formats that could carry
    one it is only info.
    Whole blocks have a fix, to delete them, which may go unasked unless `ask` is given.
    Text in navigation, headers, footers and asides is left alone.
    """

    OPTIONS = {
        **dict.fromkeys(_ROLES, list),
        "unless": list,
        "define": dict,
        "ask": bool,
        "linked": bool,
    }

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        names: Mapping[str, object] = options.get("define", {})  # type: ignore[assignment]
        patterns = []
        roles = []
        for role in _ROLES:
            for term in options.get(role, ()):  # type: ignore[attr-defined]
                patterns.append(spell_out(term, names))
                roles.append(role)
        self._patterns = tuple(patterns)
        self._roles = roles
        self._unless = frozenset(options.get("unless", ()))  # type: ignore[call-overload]
        self._linked = bool(options.get("linked"))
        self._safe = not options.get("ask")

    @property
    def patterns(self) -> "Sequence[str]":
        return self._patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        roles = self._roles
        reach = -1
        for match in matches:
            role = roles[match.pattern]
            block = document.block_at(match.start)
            if match.start < reach or block is None or block.region:
                continue
            span = _span(document, block, match, role)
            if span is None or span.start < reach:
                continue
            linked = self._linked and document.format != "plain"
            if linked and any(span.overlaps(link.span) for link in document.links):
                continue
            if self._unless and not self._unless.isdisjoint(words_of(document.text(span))):
                continue
            reach = span.end
            mild = role == "remarks" or linked
            whole = block.span == span and role != "anywhere"
            yield Hit(
                span,
                replacement="" if whole else None,
                safe=whole and self._safe,
                severity="info" if mild else None,
            )


def _span(document: "Document", block: "Block", match: "Match", role: str) -> Span | None:
    """What a match stands for, or None where it does not stand at the start it needs."""
    if role == "anywhere":
        return match.span
    prose = document.prose
    if role in ("within", "sentences"):
        sentence = sentence_at(document, match.start)
        if role == "sentences" and prose[sentence.start : match.start].strip(_BEFORE):
            return None
        end = max(min(sentence.end, match.end + _LONGEST), match.end)
        return Span(max(sentence.start, match.start - _LONGEST), end)
    start = max(block.span.start, prose.rfind("\n", block.span.start, match.start) + 1)
    if prose[start : match.start].strip(_BEFORE):
        return None
    if role in ("lines", "alone", "remarks"):
        feed = prose.find("\n", match.end, block.span.end)
        end = min(feed if feed >= 0 else block.span.end, match.end + _LONGEST)
        if role == "alone" and prose[match.end : end].strip(_AFTER):
            return None
        return Span(start, end)
    end = max(min(sentence_at(document, match.end - 1).end, match.end + _LONGEST), match.end)
    colon = prose.find(":", match.end - 1, end)
    return Span(start, colon + 1 if colon >= 0 else end)
