"""Check kind `repeated_opening`: sentences that open with the same words, one after the other."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.repetition.fold import WALL, fold
from lintnews.repetition.manual import is_manual
from lintnews.stdlib import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.repetition.openings import Opening

#: A text of fewer code points has no room to repeat itself.
_SHORTEST_TEXT = 40
#: Bytes of the shortest clause that is looked at.
_SHORTEST = 12
#: Words that openings in a row have in common, and bytes of them that are compared first.
_WORDS = 3
_PREFIX = 6
#: Bytes by which joints are looked up; none is shorter.
_LEAD = 4
#: Clauses are not quite the sentences: less than the share of these makes a closer look worth while.
_ROUGHLY = 0.8
#: Sentences that a text has before a share of them says anything.
_SENTENCES = 10
#: So many in a row, or such a share of all, nobody writes on purpose.
_BLATANT = 5
_BLATANT_SHARE = 0.4


class RepeatedOpening(Check):
    """Flags the second of sentences that open with the same words; the others are related.

    at_least: sentences in a row that open with the same three words; one more where they stand in
    one paragraph, for three is a figure of speech.  Elsewhere `times` sentences, which are such a
    `share` of all, open with the same joint: one of `joints`, words that lead on from what came
    before.  Questions, quotations, lists and whatever begins a section are left alone.
    Information only, unless there are five in a row or the share is .4.
    Facts: opening; count, of the sentences; row, " in a row" or "".
    """

    OPTIONS = {"at_least": int, "times": int, "share": (int, float), "joints": list}
    REQUIRED = frozenset({"at_least", "times", "share", "joints"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._at_least: int = options["at_least"]  # type: ignore[assignment]
        self._times: int = options["times"]  # type: ignore[assignment]
        self._share: float = options["share"]  # type: ignore[assignment]
        self._joints: dict[bytes, list[bytes]] = {}
        for joint in options["joints"]:  # type: ignore[attr-defined]
            data = str(joint).encode()
            self._joints.setdefault(data[:_LEAD], []).append(data)

    @property
    def gate(self) -> Gate:
        return Gate(_SHORTEST_TEXT)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        if is_manual(document):
            return
        clauses = _clauses(document)
        joints = self._repeated_joints(clauses)
        if not (joints or self._may_run(clauses) or fold(document).unspaced):
            return
        from lintnews.repetition.openings import joined, runs

        for row in runs(document, self._at_least):
            yield _hit(row, " in a row", len(row) >= _BLATANT)
        for openings, total in joined(document, joints):
            if len(openings) >= max(self._times, self._share * total) and total >= _SENTENCES:
                yield _hit(openings, "", len(openings) >= _BLATANT_SHARE * total)

    def _may_run(self, clauses: "list[bytes]") -> bool:
        """Whether so many clauses in a row begin with the same words."""
        alike = 0
        before = WALL
        for at, clause in enumerate(clauses, 1):
            if not clause.startswith(before):
                before = clause[:_PREFIX] or WALL
                alike = 1
                continue
            alike += 1
            if alike >= self._at_least:
                row = clauses[at - self._at_least : at]
                if len({tuple(each.split(None, _WORDS)[:_WORDS]) for each in row}) == 1:
                    return True
        return False

    def _repeated_joints(self, clauses: "list[bytes]") -> "list[bytes]":
        """The joints that open so many clauses."""
        by_lead = self._joints
        led = [clause for clause in clauses if clause[:_LEAD] in by_lead]
        least = max(self._times, _ROUGHLY * self._share * len(clauses))
        if len(led) < least:
            return []
        counts = Counter(
            joint
            for clause in led
            for joint in by_lead[clause[:_LEAD]]
            if clause.startswith(joint + b" ")
        )
        return [joint for joint, count in counts.items() if count >= least]


def _clauses(document: "Document") -> "list[bytes]":
    """What may be the sentences of the paragraphs, folded; b"" where another block comes between."""
    view = fold(document)
    blocks = document.blocks
    running = iter(view.running)
    counted = False
    found: list[bytes] = []
    for clause in (WALL, *view.clauses()):
        if clause == WALL:
            index = next(running, -1)
            counted = index >= 0 and blocks[index].kind == "paragraph"
            if not counted:
                found.append(b"")
        elif counted and len(clause) >= _SHORTEST:
            found.append(clause.lstrip())
    return found


def _hit(openings: "Sequence[Opening]", row: str, blatant: bool) -> Hit:
    first, second, *rest = openings
    return Hit(
        second.span,
        {"opening": second.text, "count": len(openings), "row": row},
        None,
        (first.span, *(opening.span for opening in rest)),
        "warning" if blatant else None,
    )
