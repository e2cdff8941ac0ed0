"""Check kind `stuck_loop`: a text that goes round and round, as a stuck generator's does."""

from lintnews.checks.check import Check, Hit
from lintnews.repetition.loops import loops

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document


class StuckLoop(Check):
    """Flags the place from which a text repeats itself, once for every such stretch.

    The hit is the first phrase said again; what it repeats is related.  Facts: repeated, the
    percentage of four-word runs of the stretch that were said before.
    """

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for loop in loops(document):
            yield Hit(loop.phrase, {"repeated": round(100 * loop.repeated)}, None, (loop.first,))
