"""A document in the making: what every reader writes to."""

from itertools import accumulate, compress

from lintnews.document import BREAK, OBJECT, Block, Comment, Document, Link, Title
from lintnews.language import regex as re
from lintnews.spans import SourceMap, Span

#: Fills what a reader blanks inside a line.  Python takes it for white space, Markdown for text:
#: it can neither indent a line nor stand in the prose.
FILLER = "\x1f"

#: White space that is one character in the prose.
_RUN = re.compile(r"[ \t\n\r\x0b\x0c\x1f]{2,}|[\r\x1f]")

#: What a trimmed block neither begins nor ends with: the white space of Python, or nothing.
_BLANKS = frozenset(
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
) | {""}

#: Two characters of a run that spare the pattern above for most pieces.
_DOUBLE = "  "


class Draft:
    """Pieces of prose, in order, with where each comes from.

    A piece is verbatim (width -1) or opaque (width: source code points it stands for).  Blocks and
    links are held as piece indices, so that no prose offset is known, or kept up to date, before
    the end.
    """

    __slots__ = (
        "blocks",
        "comments",
        "emptied",
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
        #: Whether a piece has been taken back: it is "" and no run of the map.
        self.emptied = False
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
        if piece[0] <= " " and (len(self.pieces) == self.first or self.pieces[-1][-1:].isspace()):
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
                self.keep("\n" if "\n" in blank or "\r" in blank else " ", start + at, stop - at)
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
        if text in (" ", "\n") and len(self.pieces) > self.first and self.pieces[-1][-1:].isspace():
            return
        self.keep(text, start, end - start)

    def close(self, kind: str, level: int = 0, language: str = "", region: str = "") -> bool:
        """End the open block; False if there was nothing in it."""
        pieces = self.pieces
        first = self.first
        if len(pieces) == first:
            return False
        if pieces[-1][-1:] in _BLANKS or pieces[first][:1] in _BLANKS:
            self._trim()
            if self.first > first:
                return False
        self.first = last = len(pieces)
        self.blocks.append((kind, first, last, level, language, region))
        return True

    def _trim(self) -> None:
        # Emptied pieces keep their place: links hold indices.
        pieces, origins, widths, first = self.pieces, self.origins, self.widths, self.first
        last = len(pieces) - 1
        while last >= first and not pieces[last].strip():
            pieces[last] = ""
            last -= 1
            self.emptied = True
        while first < last and not pieces[first].strip():
            pieces[first] = ""
            first += 1
            self.emptied = True
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
        last = len(self.pieces)
        if first == last == self.first:
            # Nothing of the block is there yet to point at.
            self.keep("", start, -1)
            self.emptied = True
            last += 1
        self.links.append((first, last, target, kind))
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
        pieces, origins, widths = self.pieces, self.origins, self.widths
        lengths = list(map(len, pieces))
        # A block stands one break after the one before.
        steps = [0, *lengths]
        gap = len(BREAK)
        for block in self.blocks[:-1]:
            last = block[2]
            pieces[last - 1] += BREAK
            steps[last] += gap
        offsets = list(accumulate(steps))
        prose = "".join(pieces)
        # tuple.__new__ takes a third of the time of the generated constructor.
        new = tuple.__new__
        blocks = [
            new(
                Block,
                (
                    kind,
                    new(Span, (offsets[first], offsets[last - 1] + lengths[last - 1])),
                    level,
                    language,
                    region,
                ),
            )
            for kind, first, last, level, language, region in self.blocks
        ]
        links = []
        for first, last, target, kind in self.links:
            start = offsets[first] if first < last else offsets[last - 1] + lengths[last - 1]
            links.append(Link(Span(start, offsets[last - 1] + lengths[last - 1]), target, kind))
        offsets.pop()
        if prose == self.source:
            mapping = SourceMap.identity(len(prose))
        elif self.emptied:
            mapping = SourceMap.of_runs(
                list(compress(offsets, lengths)),
                list(compress(origins, lengths)),
                list(compress(lengths, lengths)),
                list(compress(widths, lengths)),
            )
        else:
            mapping = SourceMap.of_runs(offsets, origins, lengths, widths)
        titles = [
            Title(
                carrier,
                prose[blocks[index].span.start : blocks[index].span.end],
                blocks[index].span,
            )
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
