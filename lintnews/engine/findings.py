"""From hits in the prose to findings in the source."""

from zlib import crc32

from lintnews.engine.deletions import widened
from lintnews.engine.messages import fill, shorten
from lintnews.finding import Edit, Finding, Place
from lintnews.language.sentences import split
from lintnews.spans import Lines, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.checks.check import Hit
    from lintnews.document import Document
    from lintnews.rule import Rule


class Recorder:
    """Turns the hits of one document into findings."""

    def __init__(self, document: "Document") -> None:
        self._document = document
        self._lines: Lines | None = None

    def record(self, rule: "Rule", hit: "Hit") -> Finding:
        """The finding that a hit stands for, its fingerprint still empty."""
        document = self._document
        place = self._place(hit.span)
        match = document.source[place.span.start : place.span.end]
        facts = dict(hit.facts)
        words = {
            "match": shorten(document.text(hit.span)) or shorten(match),
            "replacement": hit.replacement if hit.replacement is not None else "",
            **facts,
        }
        return Finding(
            document.path,
            place.span,
            place.line,
            place.column,
            place.end_line,
            place.end_column,
            rule.code,
            rule.name,
            fill(rule.message, words),
            hit.severity or rule.severity,
            rule.confidence,
            match,
            tuple(self._place(span) for span in hit.related),
            self._edits(hit),
            facts,
            "",
        )

    def fingerprinted(self, findings: "list[Finding]") -> "list[Finding]":
        """The findings with fingerprints: code, path, sentence and which of its kind it is."""
        seen: dict[str, int] = {}
        out = []
        for finding in findings:
            key = f"{finding.code}\0{finding.path}\0{self._context(finding)}"
            number = seen[key] = seen.get(key, 0) + 1
            data = f"{key}\0{number}".encode("utf-8", "surrogatepass")
            mark = f"{crc32(data):08x}{crc32(data[::-1]):08x}"
            out.append(finding._replace(fingerprint=mark))
        return out

    def _place(self, span: Span) -> Place:
        source = self._document.map.source(span)
        if self._lines is None:
            self._lines = Lines(self._document.source)
        start = self._lines.position(source.start)
        end = self._lines.position(source.end)
        return Place(source, start.line, start.column, end.line, end.column)

    def _edits(self, hit: "Hit") -> "tuple[Edit, ...]":
        """One edit, where the span is the same text in prose and source: a fix never cuts markup."""
        if hit.replacement is None:
            return ()
        span = self._document.map.verbatim(hit.span)
        if span is None:
            return ()
        if not hit.replacement:
            span = widened(self._document.source, span)
        return (Edit(span, hit.replacement, hit.safe),)

    def _context(self, finding: Finding) -> str:
        """The source line text around a finding, levelled: what its fingerprint holds on to."""
        source, span = self._document.source, finding.span
        start = source.rfind("\n", max(0, span.start - 200), span.start) + 1
        if start == 0:
            start = max(0, span.start - 200)
        end = source.find("\n", span.end, span.end + 200)
        if end < 0:
            end = min(len(source), span.end + 200)
        sentence = source[start:end]
        inner = Span(span.start - start, span.end - start)
        for piece in split(sentence):
            if piece.start <= inner.start < piece.end:
                sentence = sentence[piece.start : max(piece.end, inner.end)]
                break
        return " ".join(sentence.split()).casefold()
