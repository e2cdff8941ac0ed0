"""Check kind `residue`: tokens that a tool left behind and that can be cut out without loss."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class Residue(Check):
    """Flags every occurrence of `terms` that no pattern of `except` overlaps.

    cut: the fix deletes the match, and may do so unasked.  Without it there is no fix: a slot that
    somebody must fill is not mended by taking it away.  headings: terms that count only where they
    are all that a heading says.
    """

    OPTIONS = {"terms": list, "except": list, "define": dict, "cut": bool, "headings": list}
    REQUIRED = frozenset({"terms"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        headings: Sequence[str] = options.get("headings", ())  # type: ignore[assignment]
        terms: Sequence[str] = options["terms"]  # type: ignore[assignment]
        self._wording = Wording([*terms, *headings], options)
        self._anywhere = len(terms)
        self._cut = bool(options.get("cut"))

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for match in _joined(document.prose, self._wording.matches(matches)):
            if match.pattern >= self._anywhere:
                block = document.block_at(match.start)
                if block is None or block.kind != "heading" or block.span != match.span:
                    continue
            yield Hit(match.span, replacement="" if self._cut else None, safe=self._cut)


def _joined(prose: str, matches: "Iterator[Match]") -> "Iterator[Match]":
    """Matches that touch, or that only an ampersand parts, as one."""
    held: Match | None = None
    for match in matches:
        if held is not None and prose[held.end : match.start] in ("", "&"):
            held = held._replace(end=max(held.end, match.end))
            continue
        if held is not None:
            yield held
        held = match
    if held is not None:
        yield held
