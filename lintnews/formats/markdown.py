"""Markdown, as CommonMark with GitHub's tables, footnotes, tasks and alerts reads it."""

import re

from pyromark import Options, events_with_range

from lintnews.document import OBJECT
from lintnews.formats.draft import FILLER, Draft
from lintnews.formats.twin import twin
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document

_OPTIONS = int(
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
)

#: Code points handed to the parser at once: its memory is some sixteen times the text.
_CHUNK = 2_000_000

#: Emphasis leaves the prose as it is: its marks are gaps between texts.
_MARKS = ("Strong", "Emphasis", "Strikethrough")

def read(source: str, path: str = "") -> "Document":
    """Read Markdown."""
    text = source
    if "{{" in text or "{%" in text or "import " in text or "export " in text or "={" in text:
        from lintnews.formats.shortcodes import blank_shortcodes

        text = blank_shortcodes(text)
    draft = Draft(source, text)
    start = 0
    if source[:3] in ("---", "+++") or source[:1] == "{":
        from lintnews.formats.frontmatter import read_front_matter

        start = read_front_matter(draft)
    has_definitions = "]:" in text
    if has_definitions:
        from lintnews.formats.references import find_definitions

        definitions = find_definitions(text)
    else:
        definitions = {}
    reader = _Reader(draft, definitions, has_definitions)
    ascii_text = twin(text)
    if len(text) - start <= _CHUNK:
        if start:
            ascii_text = "\n" * start + ascii_text[start:]
        reader.read(ascii_text, 0)
    else:
        for begin, end in _chunks(text, start):
            reader.read(ascii_text[begin:end], begin)
    if has_definitions:
        from lintnews.formats.references import find_comments

        draft.comments.extend(find_comments(text, reader.code))
        draft.comments.sort()
    return draft.finish(path, "markdown")


def _chunks(text: str, start: int) -> "Iterator[tuple[int, int]]":
    """Stretches of at most about _CHUNK code points, cut at blank lines outside fenced code."""
    fence = ""
    cut = at = start
    last = start
    size = len(text)
    # Only lines that matter: fences, and blank lines.
    for line in re.finditer(r"^(?: {0,3}(```+|~~~+)|(?=\r?\n))", text[start:], re.MULTILINE):
        mark = line[1]
        at = start + line.start()
        if mark is not None:
            if not fence:
                fence = mark
            elif mark[0] == fence[0] and len(mark) >= len(fence):
                fence = ""
        elif not fence:
            # A list or quotation may go on after a blank line, a paragraph cannot.
            if at - cut > _CHUNK and last > cut:
                yield cut, last
                cut = last
            last = at
    if size - cut > _CHUNK and last > cut:
        yield cut, last
        cut = last
    yield cut, size


class _Reader:
    """Turns parser events into a draft."""

    def __init__(self, draft: Draft, definitions: "dict[str, Span]", keep_code: bool) -> None:
        self.draft = draft
        self.definitions = definitions
        #: Source ranges of code blocks, if anyone will ask.
        self.code: list[tuple[int, int]] | None = [] if keep_code else None
        self.cited: set[Span] = set()
        self.headline = False

    def read(self, text: str, base: int) -> None:
        """Read one stretch.  text: its ASCII twin; base: where it starts in the source."""
        draft = self.draft
        self.text = text
        self.base = base
        self.kind, self.level = "paragraph", 0
        self.containers: list[tuple[str, int]] = []
        self.quotes = self.lists = 0
        self.open_links: list[tuple[int, dict[str, str]]] = []
        # Inline HTML still open: its name or address, first piece, source offsets.
        self.replaced: tuple[str, int, int] | None = None
        self.anchor: tuple[int, str, int, int] | None = None
        self.image_end = 0
        handle = self._handle
        shown = draft.text[base : base + len(text)] if base else draft.text
        add_piece, add_origin = draft.pieces.append, draft.origins.append
        add_width = draft.widths.append
        copy = draft.copy
        self.careful = careful = "\t" in shown or "\r" in shown or FILLER in shown
        # The verbatim run not yet added is [run, end) of this stretch: texts that touch are one.
        run = end = 0
        events = iter(events_with_range(text, options=_OPTIONS))
        for event, place in events:
            if "Text" in event:
                start = place["start"]
                stop = place["end"]
                if stop - start == len(event["Text"]):
                    if start == end:
                        end = stop
                        continue
                    value = None
                else:
                    value = event["Text"]
            elif event == "SoftBreak" and not careful:
                start = place["start"]
                stop = place["end"]
                if start == end:
                    end = stop
                    continue
                value = None
            elif ("Start" in event and event["Start"] in _MARKS) or (
                "End" in event and event["End"] in _MARKS
            ):
                continue
            else:
                value = None
                start = -1
            if end > run:
                piece = shown[run:end]
                if careful or self.careful or "  " in piece:
                    copy(run + base, end + base)
                else:
                    add_piece(piece)
                    add_origin(run + base)
                    add_width(-1)
            if start < 0:
                handle(event, place, events)
                run = end = 0
            elif value is None:
                run = start
                end = stop
            else:
                draft.put(value, start + base, stop + base)
                run = end = 0
        draft.close(self.kind, self.level)

    def _handle(self, event: "Event", place: "Place", events: "Iterator[tuple[Event, Place]]") -> None:
        """Take an event that ends a run of text."""
        draft = self.draft
        if event.__class__ is str:
            stop = place["end"] + self.base
            if event == "HardBreak" or event == "SoftBreak":
                start = place["start"] + self.base
                if draft.text[stop - 1] == "\n" and draft.text[stop - 2] != "\r":
                    draft.put("\n", stop - 1, stop)
                else:
                    draft.put("\n", start, stop)
            elif event == "Rule":
                draft.close(self.kind, self.level)
            return
        for name, value in event.items():
            break
        detail = None
        if value.__class__ is dict:
            for value, detail in value.items():
                break
        if name == "End":
            self._end(value, detail, place)
        elif name == "Start":
            self._start(value, detail, place, events)
        elif name in ("Code", "InlineMath", "DisplayMath"):
            draft.put(OBJECT, place["start"] + self.base, place["end"] + self.base)
        elif name == "InlineHtml":
            self._inline_html(place)
        elif name == "FootnoteReference":
            draft.links.append((len(draft.pieces), len(draft.pieces), value, "footnote"))

    def _start(self, name, detail, place, events) -> None:
        draft = self.draft
        if name == "Paragraph":
            draft.close(self.kind, self.level)
            self.end = place["end"]
            self.image_end = 0
        elif name == "Link":
            self.open_links.append((len(draft.pieces), detail))
        elif name == "Image":
            self._image(detail, place, events)
        elif name == "Item":
            draft.close(self.kind, self.level)
            self._enter("quote" if self.quotes else "item", self.quotes or self.lists)
        elif name == "List":
            draft.close(self.kind, self.level)
            self.lists += 1
            self._after_first_block()
        elif name == "Heading":
            draft.close(self.kind, self.level)
            level = int(detail["level"][1])
            if level == 1 and not self.headline:
                self.headline = True
                self._enter("headline", 1)
            else:
                self._enter("heading", level)
        elif name == "TableCell":
            draft.close(self.kind, self.level)
            self._enter("cell", 0)
        elif name == "CodeBlock":
            draft.close(self.kind, self.level)
            self._after_first_block()
            self._skip("CodeBlock", events)
            if self.code is not None:
                self.code.append((place["start"] + self.base, place["end"] + self.base))
        elif name == "BlockQuote":
            draft.close(self.kind, self.level)
            self._after_first_block()
            if detail is None:
                self.quotes += 1
                self._enter("quote", self.quotes)
            else:
                self._enter("paragraph", 0)
        elif name == "FootnoteDefinition":
            draft.close(self.kind, self.level)
            self._enter("footnote", 0)
        elif name == "HtmlBlock":
            draft.close(self.kind, self.level)
            self._html(events)
            self._after_first_block()
        else:
            draft.close(self.kind, self.level)

    def _end(self, name, detail, place) -> None:
        draft = self.draft
        if name == "Paragraph":
            if self.image_end and self._is_caption(place["end"]):
                draft.close("caption")
            else:
                draft.close(self.kind, self.level)
            self._after_first_block()
            self._forget_inline()
        elif name == "Link":
            self._link(place)
        elif name in ("Item", "TableCell"):
            draft.close(self.kind, self.level)
            self._leave()
            self._forget_inline()
        elif name == "Heading":
            index = len(draft.blocks)
            if draft.close(self.kind, self.level) and self.kind == "headline":
                draft.titles.append(("h1", index))
            self._leave()
            self._forget_inline()
        elif name == "List":
            draft.close(self.kind, self.level)
            self.lists -= 1
        elif name == "BlockQuote":
            draft.close(self.kind, self.level)
            if detail is None:
                self.quotes -= 1
            self._leave()
        elif name == "FootnoteDefinition":
            draft.close(self.kind, self.level)
            self._leave()
        else:
            draft.close(self.kind, self.level)

    def _enter(self, kind: str, level: int) -> None:
        self.containers.append((self.kind, self.level))
        self.kind, self.level = kind, level

    def _leave(self) -> None:
        self.kind, self.level = self.containers.pop()

    def _after_first_block(self) -> None:
        """What follows the first block of a list item is no item of its own."""
        if self.kind == "item":
            self.kind, self.level = "paragraph", 0

    def _forget_inline(self) -> None:
        self.replaced = self.anchor = None
        self.careful = False

    def _skip(self, name: str, events: "Iterator[tuple[Event, Place]]") -> "Place":
        """Pass over everything up to the end of the element just begun."""
        depth = 1
        for event, place in events:
            if "Start" in event:
                inner = event["Start"]
                if inner == name or (inner.__class__ is dict and name in inner):
                    depth += 1
            elif "End" in event:
                inner = event["End"]
                if inner == name or (inner.__class__ is dict and name in inner):
                    depth -= 1
                    if not depth:
                        break
        return place

    def _image(self, detail: "dict[str, str]", place, events) -> None:
        draft, base = self.draft, self.base
        start, stop = place["start"], place["end"]
        first = len(draft.pieces)
        draft.put(OBJECT, start + base, stop + base)
        self._skip("Image", events)
        address = self._address(detail, start, stop)
        draft.links.append((first, len(draft.pieces), draft.source[address[0] : address[1]], "image"))
        self.image_end = stop

    def _is_caption(self, stop: int) -> bool:
        """Whether the paragraph is an image and then nothing but emphasis."""
        draft = self.draft
        first = draft.first
        if first >= len(draft.pieces) or draft.pieces[first] != OBJECT:
            return False
        start = draft.origins[first] + draft.widths[first]
        rest = draft.text[start : stop + self.base].strip()
        return len(rest) > 2 and rest[0] in "*_" and rest[-1] == rest[0]

    def _link(self, place: "Place") -> None:
        draft = self.draft
        first, detail = self.open_links.pop()
        start, end = self._address(detail, place["start"], place["end"])
        target = draft.source[start:end]
        span = Span(start, end)
        if detail["link_type"] not in ("Inline", "Autolink", "Email"):
            if span in self.cited:
                end = start
            self.cited.add(span)
        draft.link(first, target, "link", start, end)

    def _address(self, detail: "dict[str, str]", start: int, stop: int) -> tuple[int, int]:
        """Where the address of a link stands in the source."""
        text, base = self.text, self.base
        target = detail["dest_url"]
        if detail["link_type"] in ("Inline", "Autolink", "Email"):
            if not target:
                return stop + base, stop + base
            opening = text.rfind("](", start, stop)
            at = text.find(target, max(opening, start), stop)
            if at < 0:
                at = text.find(target, start, stop)
            if at >= 0:
                return at + base, at + len(target) + base
            if opening >= 0:  # escapes or entities in it
                return opening + 2 + base, stop - 1 + base
            return start + base, stop + base
        label = detail["id"]
        at = text.rfind(label, start, stop)
        if at >= 0:
            label = self.draft.text[at + base : at + len(label) + base]
        found = self.definitions.get(" ".join(label.split()).casefold())
        return found or (start + base, stop + base)

    def _inline_html(self, place: "Place") -> None:
        from lintnews.formats.inline import read_inline_tag

        self.careful = True
        read_inline_tag(self, place["start"] + self.base, place["end"] + self.base)

    def _html(self, events: "Iterator[tuple[Event, Place]]") -> None:
        from lintnews.formats.html import scan

        start = end = -1
        for event, place in events:
            if "End" in event:
                break
            if place["start"] != end:
                if end > start:
                    scan(self.draft, start + self.base, end + self.base, self.kind, self.level)
                start = place["start"]
            end = place["end"]
        if end > start:
            scan(self.draft, start + self.base, end + self.base, self.kind, self.level)
