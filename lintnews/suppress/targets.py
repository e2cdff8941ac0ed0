"""What a comment speaks about: its own line, or a block."""

from bisect import bisect_left

from lintnews.spans import Lines, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document


class Targets:
    """Finds what comments of one document are attached to."""

    __slots__ = ("_blocks", "_source", "_starts", "lines")

    def __init__(self, document: "Document") -> None:
        self._source = document.source
        self.lines = Lines(document.source)
        source = document.map.source
        self._blocks = sorted(
            source(block.span) for block in document.blocks if block.kind not in ("target", "meta")
        )
        self._starts = [span.start for span in self._blocks]

    def target(self, comment: Span) -> Span:
        """The lines of a comment; if it stands alone on them, the block around it or the next."""
        first = self.lines.span(self.lines.position(comment.start).line)
        last = self.lines.span(self.lines.position(comment.end).line)
        before = self._source[first.start : comment.start]
        after = self._source[comment.end : last.end]
        if (before and not before.isspace()) or (after and not after.isspace()):
            return Span(first.start, max(last.end, comment.end))
        return self._block(comment, Span(first.start, last.end))

    def _block(self, comment: Span, lines: Span) -> Span:
        """From the block's start to the next block's, so that markup at its end belongs to it."""
        follower = bisect_left(self._starts, comment.end)
        around = self._blocks[follower - 1] if follower else Span(0, 0)
        # Where comments are prose to the reader, one may be a block of its own.
        if around.covers(comment) and not lines.covers(around):
            start = around.start
        else:
            start = comment.end
            follower += 1
        end = self._starts[follower] if follower < len(self._starts) else len(self._source)
        return Span(start, end)
