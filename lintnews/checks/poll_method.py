"""Check kind `poll_method`: a poll without who asked whom, how many and when."""

from lintnews.checks.check import Check, Hit
from lintnews.language.matcher import Matcher
from lintnews.sourcing.figures import figures

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Block, Document

#: The method stands within so many paragraphs of the first mention, or in a box at the end.
PARAGRAPHS = 3

_PERCENT = Matcher(r"[0-9] ?%|[0-9] (?:percent|per cent|Prozent|pour cent|por ciento)\b")


class PollMethod(Check):
    """Flags the first poll result of an article that leaves out its method, once.

    polls: what polls are called.  slots: per item of the method, patterns that fill it, in RE2
    syntax; "pollster" is also filled by a capitalised name beside the word.  missing: items that must
    lack for a finding; one fewer is a note.  Facts: missing.
    """

    OPTIONS = {"polls": list, "slots": dict, "missing": int}
    REQUIRED = frozenset({"polls", "slots", "missing"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        slots: Mapping[str, Sequence[str]] = options["slots"]  # type: ignore[assignment]
        self._slots = {name: Matcher("|".join(patterns)) for name, patterns in slots.items()}

    @property
    def patterns(self) -> "Sequence[str]":
        polls: Sequence[str] = self.options["polls"]  # type: ignore[assignment]
        return tuple(polls)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        least: int = self.options["missing"]  # type: ignore[assignment]
        for match in matches[:20]:
            block = document.block_at(match.start)
            if block is None or not _has_result(document, block):
                continue
            near = self._near(document, block)
            missing = [
                name
                for name, matcher in self._slots.items()
                if not any(True for span in near for _ in matcher.finditer(document.prose, *span))
            ]
            if len(missing) >= least - 1:
                yield Hit(
                    match.span,
                    {"missing": missing},
                    severity=None if len(missing) >= least else "info",
                )
            return

    def _near(self, document: "Document", block: "Block") -> "list[tuple[int, int]]":
        number = document.block_index(block.span.start)
        first, last = max(0, number - 1), min(number + PARAGRAPHS, len(document.blocks))
        reach = document.blocks[first].span.start, document.blocks[last - 1].span.end
        box = document.blocks[-1].span
        return [reach, (box.start, box.end)]


def _has_result(document: "Document", block: "Block") -> bool:
    if any(True for _ in _PERCENT.finditer(document.prose, *block.span)):
        return True
    return any(figure.kind == "share" for figure in figures(document.prose, block.span))
