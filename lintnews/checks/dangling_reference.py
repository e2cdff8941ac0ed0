"""Check kind `dangling_reference`: marks that point at notes, tables or figures that are not there."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_NUMBER = r"\[(\d{1,3})\](?!\()"
_FOOTNOTE = r"\[\^([\w-]{1,30})\](?!:)"
#: Words before a bracketed number that make it the number of a rule or a paragraph.
_LEGAL = r"(?i)(?:section|paragraph|para|rule|article|clause|chapter|line|note|at|item|no|§)\.?\s?$"
_ENTRY = r"(?m)^\W{0,3}\[?(\d{1,3})[\].):]\s*\S"
_FLOAT = (
    r"(Table|Figure|Fig\.|Chart|Exhibit) (\d{1,2})\b(?= (?:shows?|illustrates?|above|below)|[).,])"
)
_POINTING = r"(?i)\b(?:see|as|in) $"
_FLOATS = ("Figure ", "Table ", "Chart ", "Fig. ", "Exhibit ")
#: A paper is named, and its figures with it.
_PAPER = r"(?i)\bet al\.|\bdoi\b|\barXiv\b"


class DanglingReference(Check):
    """Flags `[3]` in a text without numbered notes, `[^a]` without its note, "as Figure 2 shows" without one.

    Two or more numbered marks are needed, since one may be anything.  Facts: what.
    """

    @property
    def gate(self) -> Gate:
        return Gate(marks="[", texts=("figure", "table", "chart", "fig.", "exhibit"))

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        if "[" in prose:
            yield from self._numbers(document)
            yield from self._footnotes(document)
        if document.format != "plain" and any(kind in prose for kind in _FLOATS):
            yield from self._floats(document)

    @staticmethod
    def _numbers(document: "Document") -> "Iterator[Hit]":
        prose = document.prose
        found = [
            match
            for match in re.finditer(_NUMBER, prose)
            if prose[match.start() - 1 : match.start()] not in ("", "[", "(", "\n")
            and not re.search(_LEGAL, prose[max(0, match.start() - 12) : match.start()])
        ]
        if len(found) < 2:
            return
        entries = {match[1] for match in re.finditer(_ENTRY, prose)}
        entries.update(match[1] for match in re.finditer(_ENTRY, document.source))
        for match in found:
            block = document.block_at(match.start())
            if match[1] in entries or block is None or block.kind in ("target", "meta"):
                continue
            yield Hit(Span(*match.span()), {"what": f"note {match[1]}"}, replacement="")

    @staticmethod
    def _footnotes(document: "Document") -> "Iterator[Hit]":
        if document.format != "markdown":
            return
        for match in re.finditer(_FOOTNOTE, document.prose):
            yield Hit(Span(*match.span()), {"what": f"note “{match[1]}”"})

    @staticmethod
    def _floats(document: "Document") -> "Iterator[Hit]":
        prose = document.prose
        if re.search(_PAPER, prose):
            return
        has_picture = any(link.kind == "image" for link in document.links)
        has_table = any(block.kind == "cell" for block in document.blocks)
        for match in re.finditer(_FLOAT, prose):
            kind, number = match[1], match[2]
            if has_table if kind == "Table" else has_picture:
                continue
            if not re.search(_POINTING, prose[max(0, match.start() - 5) : match.start()]):
                continue
            if re.search(rf"(?m)^\W{{0,3}}{re.escape(kind)} {number}\b[.:]", prose):
                continue
            yield Hit(Span(match.start(1), match.end(2)), {"what": f"{kind} {number}"})
