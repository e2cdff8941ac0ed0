"""Check kind `substitution`: wording for which there is a better one."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.wording import Wording
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_REFERENCE = re.compile(r"\\([1-9])")


class Substitution(Check):
    """Flags the keys of `swap` and offers their values, in which `\\1` stands for the first group.

    A replacement takes over an initial capital of what it replaces.
    """

    OPTIONS = {"swap": dict, "except": list, "define": dict}
    REQUIRED = frozenset({"swap"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        swap: Mapping[str, str] = options["swap"]  # type: ignore[assignment]
        self._wording = Wording(list(swap), options)
        self._replacements = tuple(str(value) for value in swap.values())

    @property
    def patterns(self) -> "Sequence[str]":
        return self._wording.patterns

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for match in self._wording.matches(matches):
            yield Hit(match.span, replacement=self._replacement(document, match))

    def _replacement(self, document: "Document", match: "Match") -> str:
        def group(found: "re.Match[str]") -> str:
            number = int(found[1])
            span = match.groups[number - 1] if number <= len(match.groups) else None
            return document.text(span) if span is not None else ""

        text = _REFERENCE.sub(group, self._replacements[match.pattern])
        if document.prose[match.start].isupper() and text[:1].islower():
            return text[0].upper() + text[1:]
        return text
