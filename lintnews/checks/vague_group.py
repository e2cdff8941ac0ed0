"""Check kind `vague_group`: people without faces who say, think or fear something."""

from lintnews.checks.check import Check, Hit
from lintnews.language.view import view
from lintnews.sourcing.groups import QUANTIFIERS, group_at
from lintnews.sourcing.statements import locate, statements
from lintnews.sourcing.support import answered, named_members
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


#: Within so many words of a group's first one stands its verb, whatever is between them, and these
#: within so many code points.
_NEAR_WORDS, _NEAR = 22, 200


class VagueGroup(Check):
    """Flags unnamed groups with a verb of saying or thinking, unless members are named nearby.

    phrases: the same in other languages, flagged as they stand where nothing answers for them.
    mild: groups that are worth a note where nothing quantifies them: those in charge may be known.
    Facts: verb.  A group that sits in an attributed sentence is somebody's statement and stays.
    """

    OPTIONS = {"groups": list, "mild": list, "phrases": list}
    REQUIRED = frozenset({"groups"})

    @property
    def patterns(self) -> "Sequence[str]":
        groups: Sequence[str] = self.options["groups"]  # type: ignore[assignment]
        phrases: Sequence[str] = self.options.get("phrases", ())  # type: ignore[assignment]
        return [f"(?:{'|'.join(sorted(QUANTIFIERS))})", f"(?:{'|'.join(groups)})", *phrases]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        words = vocabulary(self.lexicons)
        mild = frozenset(self.options.get("mild", ()))  # type: ignore[call-overload]
        reach = -1
        seen = view(document)
        for match in matches:
            if match.start < reach:
                continue
            # Most groups in a text do something else than say or think.
            following = seen.words(match.start, match.start + _NEAR)[:_NEAR_WORDS]
            if match.pattern < 2 and words.group_signs.isdisjoint(following):
                continue
            place = locate(document, match.start)
            if place is None:
                continue
            block, index = place
            if match.pattern > 1:
                yield Hit(match.span, {"verb": document.text(match.span).split()[-1].lower()})
                continue
            statement = statements(document, block)[index]
            at = statement.index_at(match.start)
            if at >= len(statement) or statement.starts[at] > match.start:
                continue
            group = group_at(statement, at, words, mild)
            if group is None or answered(document, block, index, group.span, words):
                continue
            if named_members(document, block, index, group.span, words):
                continue
            reach = group.span.end
            # What a market had expected is a known average of forecasts, only loosely told.
            consensus = group.verb.startswith("expect") and "had" in document.text(group.span)
            yield Hit(
                group.span,
                {"verb": group.verb},
                severity="info" if consensus or group.mild else None,
            )
