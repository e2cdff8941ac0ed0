"""Spans of text and the map from prose back to the source.

Every offset in lintnews counts code points of a decoded text, from 0, end exclusive.  Two texts
exist per article: the *source* (the decoded file) and the *prose* (what a reader reads, without
markup).  Checks only ever see prose; `SourceMap` takes their spans back.
"""

from bisect import bisect_left, bisect_right

from lintnews.values import namedtuple


class Span(namedtuple("Span", "start end")):
    """Half-open range of code points `[start, end)` in one text."""

    __slots__ = ()
    start: int
    end: int

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


class Position(namedtuple("Position", "line column")):
    """A place as people count it: both from 1, the column in code points."""

    __slots__ = ()
    line: int
    column: int


class Lines:
    """Turns offsets of one text into lines and columns; a line ends with LF, CRLF or a lone CR."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = _line_starts(text)

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Line and column (from 1) of a code point; the end of the text is a place of its own."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def span(self, line: int) -> Span:
        """The code points of a line (from 1), without its line ending."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    if "\r" not in text:
        find, at = text.find, 0
        while (at := find("\n", at) + 1) > 0:
            starts.append(at)
        return starts
    for at, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return starts


class SourceMap:
    """Takes prose offsets back to source offsets, exactly.

    A run says where a stretch of prose comes from.  A *verbatim* run is the same text in both,
    character by character; an *opaque* run is prose that stands for something else in the source
    (`&` for `&amp;`, a space for a line break with indentation) and maps only as a whole.
    Prose between runs (the break between two blocks) belongs to no source text.
    """

    __slots__ = ("_lengths", "_prose", "_source", "_widths")

    def __init__(self) -> None:
        self._prose: list[int] = []
        self._source: list[int] = []
        self._lengths: list[int] = []
        # source length of the run; -1 marks a verbatim run, whose source length is its prose length
        self._widths: list[int] = []

    @classmethod
    def identity(cls, length: int) -> "SourceMap":
        """The map of a prose that is its source."""
        mapping = cls()
        mapping.add(0, 0, length)
        return mapping

    @classmethod
    def of_runs(
        cls, prose: list[int], source: list[int], lengths: list[int], widths: list[int]
    ) -> "SourceMap":
        """The map of runs that are already in prose order, none empty (see `add`)."""
        mapping = cls()
        mapping._prose = prose
        mapping._source = source
        mapping._lengths = lengths
        mapping._widths = widths
        return mapping

    def add(self, prose: int, source: int, length: int, width: int = -1) -> None:
        """Append a run; runs come in prose order.  `width` is the source length of an opaque run."""
        if length <= 0:
            return
        if (
            width < 0
            and self._prose
            and self._widths[-1] < 0
            and self._prose[-1] + self._lengths[-1] == prose
            and self._source[-1] + self._lengths[-1] == source
        ):
            self._lengths[-1] += length
            return
        self._prose.append(prose)
        self._source.append(source)
        self._lengths.append(length)
        self._widths.append(width)

    @property
    def runs(self) -> list[tuple[int, int, int, bool]]:
        """(prose, source, prose length, verbatim) of every run, in prose order."""
        return [
            (prose, source, length, width < 0)
            for prose, source, length, width in zip(
                self._prose, self._source, self._lengths, self._widths, strict=True
            )
        ]

    def source(self, span: Span) -> Span:
        """The smallest source span that holds all the source text of a prose span."""
        return Span(self._start(span.start), self._end(span.end, span.start))

    def verbatim(self, span: Span) -> Span | None:
        """The source span, if the prose span lies in a single verbatim run: safe to edit."""
        run = bisect_right(self._prose, span.start) - 1
        if run < 0 or self._widths[run] >= 0:
            return None
        if span.end > self._prose[run] + self._lengths[run]:
            return None
        shift = self._source[run] - self._prose[run]
        return Span(span.start + shift, span.end + shift)

    def _start(self, offset: int) -> int:
        run = bisect_right(self._prose, offset) - 1
        if run >= 0 and offset < self._prose[run] + self._lengths[run]:
            if self._widths[run] >= 0:
                return self._source[run]
            return self._source[run] + offset - self._prose[run]
        if run + 1 < len(self._prose):  # between two runs: the next thing a reader sees
            return self._source[run + 1]
        return self._after(run)

    def _end(self, offset: int, start: int) -> int:
        if offset <= start:
            return self._start(start)
        run = bisect_left(self._prose, offset) - 1
        if run < 0:
            return self._start(start)
        if offset >= self._prose[run] + self._lengths[run]:
            return max(self._after(run), self._start(start))
        if self._widths[run] >= 0:
            return self._source[run] + self._widths[run]
        return self._source[run] + offset - self._prose[run]

    def _after(self, run: int) -> int:
        if run < 0:
            return 0
        width = self._widths[run]
        return self._source[run] + (self._lengths[run] if width < 0 else width)
