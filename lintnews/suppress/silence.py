"""Takes out the findings that an editor has answered for in the article itself."""

from lintnews.finding import SuppressionNote
from lintnews.spans import Span
from lintnews.suppress.directives import ACTIONS, directives
from lintnews.suppress.regions import Regions
from lintnews.suppress.targets import Targets
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lintnews.document import Document
    from lintnews.finding import Finding
    from lintnews.suppress.directives import Directive, Resolve


#: For so many unknown words of a document the nearest known one is looked up, which is slow.
_HINTS = 20


class Vocabulary(namedtuple("Vocabulary", "resolve nearest active")):
    """What words in a comment may mean.

    resolve: the codes that a code, name or family stands for.  nearest: the known word most like a
    mistyped one.  active: codes of the rules that run; a comment for another rule is not unused.
    """

    __slots__ = ()
    resolve: "Resolve"
    nearest: "Callable[[str], str | None]"
    active: "frozenset[str]"


class Silenced(namedtuple("Silenced", "findings suppressed notes")):
    """findings: those that stay.  suppressed: the others.  notes: comments that need a look."""

    __slots__ = ()
    findings: "Sequence[Finding]"
    suppressed: "Sequence[Finding]"
    notes: "Sequence[SuppressionNote]"


def silence(
    document: "Document", findings: "Sequence[Finding]", vocabulary: Vocabulary
) -> Silenced:
    """Parts findings into those that stay and those that comments in the document silence."""
    silencer = _Silencer(document, vocabulary)
    silencer.read()
    return silencer.part(findings)


class _Silencer:
    def __init__(self, document: "Document", vocabulary: Vocabulary) -> None:
        self._document = document
        self._vocabulary = vocabulary
        self._targets = Targets(document)
        self._comments = Regions()
        #: By code; "" for regions that silence every rule.
        self._regions: dict[str, Regions] = {}
        #: What each region came from: the directive and the word of it.
        self._origins: list[tuple[Directive, str, frozenset[str]]] = []
        self._notes: list[tuple[int, str]] = []
        self._hints: dict[str, str] = {}

    def read(self) -> None:
        """Turns every directive into regions, and into notes where it cannot be followed."""
        pending: list[Directive] = []
        for directive in directives(self._document, self._vocabulary.resolve):
            action = directive.action
            if directive.span.end:
                self._comments.add(directive.span, 0)
            if action not in ACTIONS:
                self._note(directive, f"unknown request '{action}'; known: {', '.join(ACTIONS)}")
                continue
            if directive.reason == "":
                self._note(directive, f"'{action}' gives no reason")
            if action == "ignore-start":
                pending.append(directive)
            elif action == "ignore-end":
                self._close(directive, pending)
            elif action == "ignore-file":
                self._add(directive, Span(0, len(self._document.source) + 1))
            elif directive.words:
                self._add(directive, self._targets.target(directive.span))
            else:
                self._note(directive, "'ignore' names no rule, so it silences nothing")
        for directive in pending:
            self._note(directive, "'ignore-start' has no 'ignore-end'; it holds to the end")
            self._add(directive, Span(directive.span.end, len(self._document.source) + 1))
        for regions in (self._comments, *self._regions.values()):
            regions.settle()

    def part(self, findings: "Sequence[Finding]") -> Silenced:
        """The findings in two heaps, and a note for every word that silenced none."""
        used: set[int] = set()
        kept: list[Finding] = []
        suppressed: list[Finding] = []
        for finding in findings:
            origin = self._origin(finding)
            if origin is not None:
                used.add(origin)
                suppressed.append(finding)
            # Where comments are prose to the reader, what they say is still not the article's.
            elif self._comments.owner(finding.span.start) is None:
                kept.append(finding)
        for index, (directive, word, codes) in enumerate(self._origins):
            if index not in used and (not word or codes & self._vocabulary.active):
                what = f"of '{word}' " if word else ""
                self._note(directive, f"unused: there is no finding {what}to silence")
        return Silenced(kept, suppressed, self._sorted_notes())

    def _origin(self, finding: "Finding") -> int | None:
        for key in (finding.code, ""):
            regions = self._regions.get(key)
            if regions is not None:
                for offset in (finding.span.start, max(finding.span.end - 1, 0)):
                    owner = regions.owner(offset)
                    if owner is not None:
                        return owner
        return None

    def _close(self, end: "Directive", pending: "list[Directive]") -> None:
        for index in range(len(pending) - 1, -1, -1):
            if not end.words or set(end.words) == set(pending[index].words):
                start = pending.pop(index)
                self._add(start, Span(start.span.end, end.span.start))
                return
        self._note(end, "'ignore-end' without an 'ignore-start' before it")

    def _add(self, directive: "Directive", span: Span) -> None:
        if not directive.words:
            self._hold(span, ("",), (directive, "", frozenset()))
        for word in directive.words:
            codes = self._vocabulary.resolve(word)
            if codes:
                self._hold(span, codes, (directive, word, codes))
            else:
                self._note(directive, f"unknown rule '{word}'{self._hint(word)}")

    def _hint(self, word: str) -> str:
        if word not in self._hints and len(self._hints) < _HINTS:
            near = self._vocabulary.nearest(word)
            self._hints[word] = f"; did you mean '{near}'?" if near else ""
        return self._hints.get(word, "")

    def _hold(
        self,
        span: Span,
        keys: "Sequence[str] | frozenset[str]",
        origin: "tuple[Directive, str, frozenset[str]]",
    ) -> None:
        for key in keys:
            self._regions.setdefault(key, Regions()).add(span, len(self._origins))
        self._origins.append(origin)

    def _note(self, directive: "Directive", message: str) -> None:
        self._notes.append((directive.span.start, message))

    def _sorted_notes(self) -> "list[SuppressionNote]":
        notes = []
        for offset, message in sorted(set(self._notes)):
            line, column = self._targets.lines.position(offset)
            notes.append(SuppressionNote(self._document.path, line, column, message))
        return notes
