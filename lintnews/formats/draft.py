"""A document in the making: what every reader writes to."""

import re
from itertools import accumulate, compress

from lintnews.document import BREAK, OBJECT, Block, Comment, Document, Link, Title
from lintnews.spans import SourceMap, Span

#: Fills what a reader blanks inside a line.  Python takes it for white space, Markdown for text:
#: it can neither indent a line nor stand in the prose.
FILLER = "\x1f"

#: White space that is one character in the prose.
_RUN = re.compile(r"[ \t\n\r\x0b\x0c\x1f]{2,}|[\r\x1f]")

#: Two characters of a run that spare the pattern above for most pieces.
_DOUBLE = "  "


class Draft:
    """Pieces of prose, in order, with where each comes from.

    A piece is verbatim (width -1), opaque (width: source code points it stands for) or a break
    between blocks (origin -1).  Blocks and links are held as piece indices, so that no prose offset
    is known, or kept up to date, before the end.
    """

    __slots__ = (
        "blocks",
        "comments",
        "first",
        "links",
        "meta",
        "origins",
        "pieces",
        "source",
        "targets",
        "text",
        "titles",
        "widths",
    )

    def __init__(self, source: str, text: str | None = None) -> None:
        self.source = source
        #: The source as read: same length, with what no reader sees blanked.
        self.text = source if text is None else text
        self.pieces: list[str] = []
        self.origins: list[int] = []
        self.widths: list[int] = []
        self.first = 0
        # kind, first piece, piece after the last, level, language, region
        self.blocks: list[tuple[str, int, int, int, str, str]] = []
        # first piece, piece after the last, target, kind
        self.links: list[tuple[int, int, str, str]] = []
        self.comments: list[Comment] = []
        # carrier, block index
        self.titles: list[tuple[str, int]] = []
        # start, end, text
        self.targets: list[tuple[int, int, str]] = []
        self.meta: dict[str, object] = {}

    def copy(self, start: int, end: int) -> None:
        """Add source text; runs of white space become one character."""
        piece = self.text[start:end]
        if not piece:
            return
        if len(self.pieces) > self.first:
            if piece[0] <= " " and piece[0].isspace() and self.pieces[-1][-1:].isspace():
                bare = piece.lstrip(" \t\n\r\x0b\x0c\x1f")
                start += len(piece) - len(bare)
                piece = bare
                if not piece:
                    return
        if _DOUBLE in piece or "\n" in piece or FILLER in piece or "\t" in piece or "\r" in piece:
            done = 0
            for run in _RUN.finditer(piece):
                at, stop = run.span()
                if at > done:
                    self.keep(piece[done:at], start + done, -1)
                blank = run[0]
                self.keep(
                    "\n" if "\n" in blank or "\r" in blank else " ", start + at, stop - at
                )
                done = stop
            if done:
                piece = piece[done:]
                start += done
                if not piece:
                    return
        self.keep(piece, start, -1)

    def keep(self, piece: str, origin: int, width: int) -> None:
        """Add a piece as it is.  width: source code points of an opaque one, -1 if verbatim."""
        self.pieces.append(piece)
        self.origins.append(origin)
        self.widths.append(width)

    def put(self, text: str, start: int, end: int) -> None:
        """Add prose that stands for the source text `[start, end)`."""
        if not text:
            return
        if (
            text in (" ", "\n")
            and len(self.pieces) > self.first
            and self.pieces[-1][-1:].isspace()
        ):
            return
        self.keep(text, start, end - start)

    def close(self, kind: str, level: int = 0, language: str = "", region: str = "") -> bool:
        """End the open block; False if there was nothing in it."""
        pieces = self.pieces
        first = self.first
        if len(pieces) == first:
            return False
        head, tail = pieces[first][:1], pieces[-1][-1:]
        if not head or not tail or head.isspace() or tail.isspace():
            self._trim()
            if self.first > first:
                return False
        self.blocks.append((kind, first, len(pieces), level, language, region))
        pieces.append(BREAK)
        self.origins.append(-1)
        self.widths.append(-1)
        self.first = len(pieces)
        return True

    def _trim(self) -> None:
        # Emptied pieces keep their place: links hold indices.
        pieces, origins, widths, first = self.pieces, self.origins, self.widths, self.first
        last = len(pieces) - 1
        while last >= first and not pieces[last].strip():
            pieces[last] = ""
            last -= 1
        while first < last and not pieces[first].strip():
            pieces[first] = ""
            first += 1
        if last < first:
            self.first = len(pieces)
            return
        if widths[last] < 0:
            pieces[last] = pieces[last].rstrip()
        if widths[first] < 0:
            piece = pieces[first].lstrip()
            origins[first] += len(pieces[first]) - len(piece)
            pieces[first] = piece

    def link(self, first: int, target: str, kind: str, start: int, end: int) -> None:
        """Add a link from the prose since piece `first` to an address at source `[start, end)`."""
        self.links.append((first, len(self.pieces), target, kind))
        if kind == "link" and target and end > start:
            self.targets.append((start, end, target))

    def finish(self, path: str, format: str) -> Document:
        """The document; the draft is spent."""
        self.close("paragraph")
        for start, end, target in self.targets:
            if self.source[start:end] == target:
                self.keep(target, start, -1)
            else:
                self.put(target, start, end)
            self.close("target")
        pieces, origins = self.pieces, self.origins
        if self.blocks:
            pieces[self.blocks[-1][2]] = ""
        prose = "".join(pieces)
        lengths = list(map(len, pieces))
        offsets = list(accumulate(lengths, initial=0))
        if prose == self.source:
            mapping = SourceMap.identity(len(prose))
        else:
            real = [origin >= 0 and length > 0 for origin, length in zip(origins, lengths, strict=True)]
            mapping = SourceMap.of_runs(
                list(compress(offsets, real)),
                list(compress(origins, real)),
                list(compress(lengths, real)),
                list(compress(self.widths, real)),
            )
        # tuple.__new__ takes a third of the time of the generated constructor.
        new = tuple.__new__
        blocks = [
            new(Block, (kind, new(Span, (offsets[first], offsets[last])), level, language, region))
            for kind, first, last, level, language, region in self.blocks
        ]
        end = len(prose)
        links = [
            Link(Span(min(offsets[first], end), min(offsets[last], end)), target, kind)
            for first, last, target, kind in self.links
        ]
        titles = [
            Title(carrier, prose[blocks[index].span.start : blocks[index].span.end], blocks[index].span)
            for carrier, index in self.titles
        ]
        return Document(
            path,
            format,
            self.source,
            prose,
            mapping,
            blocks,
            self.meta,
            links,
            self.comments,
            titles,
        )


__all__ = ["FILLER", "OBJECT", "Draft"]
