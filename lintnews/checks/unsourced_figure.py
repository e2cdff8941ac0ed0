"""Check kind `unsourced_figure`: quantities that nobody in the article vouches for."""

from lintnews.checks.check import Check, Hit
from lintnews.sourcing.figures import TRIGGERS
from lintnews.sourcing.records import is_mild
from lintnews.sourcing.statements import statements
from lintnews.sourcing.verdicts import AHEAD, later_source, verdicts
from lintnews.sourcing.vocabulary import vocabulary
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.sourcing.verdicts import Verdict
    from lintnews.sourcing.vocabulary import Vocabulary

#: Figures of one sentence that stand closer than this (code points) are flagged together.
CLOSE = 60


class UnsourcedFigure(Check):
    """Flags the figures whose verdict has one of the statuses `statuses`.

    mild: kinds of figures that are worth a note only.  Facts: status, scope, figures, kind, source.
    """

    OPTIONS = {"statuses": list, "mild": list}
    REQUIRED = frozenset({"statuses"})

    @property
    def patterns(self) -> "Sequence[str]":
        return TRIGGERS

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        words = vocabulary(self.lexicons)
        statuses: Sequence[str] = self.options["statuses"]  # type: ignore[assignment]
        mild: Sequence[str] = self.options.get("mild", ())  # type: ignore[assignment]
        done = -1
        for match in matches:
            number = document.block_index(match.start)
            if number <= done:
                continue
            done = number
            block = document.blocks[number]
            wanted = [
                verdict
                for verdict in verdicts(document, block, words)
                if verdict.status in statuses
                and not (block.kind == "deck" and _comes_again(document, verdict))
            ]
            for run in _runs(wanted):
                told = statements(document, block)[run[0].sentence]
                light = all(
                    each.figure.kind in mild or is_mild(told, each.figure, words) for each in run
                )
                yield _hit(document, run, "info" if light else None, words)


def _comes_again(document: "Document", verdict: "Verdict") -> bool:
    """Whether the number of a deck stands in the body too, where it is judged."""
    span = verdict.figure.span
    return document.prose.find(document.text(span), span.end, span.end + AHEAD) >= 0


def _runs(found: "Sequence[Verdict]") -> "Iterator[list[Verdict]]":
    """Verdicts of the same sentence whose figures stand close together."""
    run: list[Verdict] = []
    for verdict in found:
        if run and (
            verdict.sentence != run[-1].sentence
            or verdict.figure.span.start - run[-1].figure.span.end > CLOSE
        ):
            yield run
            run = []
        run.append(verdict)
    if run:
        yield run


def _hit(
    document: "Document", run: "list[Verdict]", severity: str | None, words: "Vocabulary"
) -> Hit:
    first, last = run[0], run[-1]
    later = later_source(document, last.figure, words)
    facts = {
        "status": first.status,
        "figures": [document.text(verdict.figure.span) for verdict in run],
        "kind": first.figure.kind,
        "source": first.via,
        "later": "" if later is None else f" (only later: {document.text(later)})",
    }
    related = tuple(span for span in (first.evidence, later) if span is not None)
    return Hit(
        Span(first.figure.span.start, last.figure.span.end),
        facts,
        related=related,
        severity=severity,
    )
