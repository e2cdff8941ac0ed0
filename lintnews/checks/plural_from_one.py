"""Check kind `plural_from_one`: "analysts say", and then a single one is shown."""

from lintnews.checks.check import Check, Hit
from lintnews.sourcing.attributions import attributions
from lintnews.sourcing.groups import group_at
from lintnews.sourcing.names import name_in
from lintnews.sourcing.sources import NAMED
from lintnews.sourcing.statements import locate, statement_index, statements
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.sourcing.vocabulary import Vocabulary
    from lintnews.spans import Span

#: Members of the group are looked for in so many sentences after it.
FOLLOWING = 3


class PluralFromOne(Check):
    """Flags a speaking group in whose paragraph exactly one named source follows.

    Facts: name.
    """

    OPTIONS = {"groups": list}
    REQUIRED = frozenset({"groups"})

    @property
    def patterns(self) -> "Sequence[str]":
        groups: Sequence[str] = self.options["groups"]  # type: ignore[assignment]
        return [f"(?:{'|'.join(groups)})"]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        words = vocabulary(self.lexicons)
        for match in matches:
            place = locate(document, match.start)
            if place is None:
                continue
            block, index = place
            statement = statements(document, block)[index]
            at = statement.index_at(match.start)
            if at >= len(statement) or statement.starts[at] > match.start:
                continue
            group = group_at(statement, at, words)
            if group is None:
                continue
            shown = _shown(document, match.start, group.span, words)
            if len(shown) == 1:
                name, span = shown.popitem()
                yield Hit(group.span, {"name": name}, related=(span,))


def _shown(
    document: "Document", offset: int, group: "Span", words: "Vocabulary"
) -> "dict[str, Span]":
    """Names of the sources in the sentences after a group, with where each stands first."""
    found: dict[str, Span] = {}
    block = document.block_at(offset)
    if block is None:
        return found
    index = statement_index(document, block, offset)
    told = statements(document, block)
    for at in range(index, min(index + 1 + FOLLOWING, len(told))):
        for each in attributions(document, block, at, words):
            if each.kind == NAMED and each.source.start > group.start:
                name = name_in(document, each.source, words)
                found.setdefault(name.split()[-1] if name else "", each.source)
    return found
