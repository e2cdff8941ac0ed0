"""Check kind `headline_entity`: a name in the headline that the story does not know."""

from lintnews.checks.check import Check, Hit
from lintnews.headlines.carriers import headlines
from lintnews.headlines.entities import Aliases, is_known, names_in
from lintnews.headlines.story import story
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: Words of the story from which it can be expected to name what the headline names.
_LEAST_WORDS = 12


class HeadlineEntity(Check):
    """Flags a name in a headline that the story has under no name.

    aliases: groups of names that stand for each other, parted by commas.
    labels: capitalised words that are no names ("Exclusive", "Monday").
    """

    OPTIONS = {"aliases": list, "labels": list}

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._aliases: Aliases | None = None
        self._labels = frozenset(options.get("labels", ()))  # type: ignore[call-overload]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for title in headlines(document):
            found = list(names_in(title.text))
            if not found:
                continue
            text = document.once("text of the story", _text)
            if len(text.split(None, _LEAST_WORDS)) <= _LEAST_WORDS:
                return
            if self._aliases is None:
                self._aliases = Aliases(self.options.get("aliases", ()))  # type: ignore[arg-type]
            missing = [
                (start, end)
                for name, start, end in found
                if name not in self._labels and not is_known(name, text, self._aliases)
            ]
            shift = title.span.start
            for start, end in _joined(missing, title.text):
                yield Hit(Span(shift + start, shift + end), {"carrier": title.carrier})


def _text(document: "Document") -> str:
    return "\n".join([document.text(block.span) for block in story(document)])


def _joined(spans: "list[tuple[int, int]]", text: str) -> "Iterator[tuple[int, int]]":
    """Neighbouring words as one name."""
    start = end = -1
    for first, last in spans:
        if start >= 0 and text[end:first] == " ":
            end = last
            continue
        if start >= 0:
            yield start, end
        start, end = first, last
    if start >= 0:
        yield start, end
