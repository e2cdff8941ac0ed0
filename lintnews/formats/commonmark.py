"""CommonMark events into a draft."""

from lintnews.document import OBJECT
from lintnews.formats import pulldown
from lintnews.formats.draft import FILLER, Draft
from lintnews.formats.references import unescape_address
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    Event = Any
    Place = Mapping[str, int]

_EXTENSIONS = (
    pulldown.TABLES
    | pulldown.FOOTNOTES
    | pulldown.STRIKETHROUGH
    | pulldown.TASK_LISTS
    | pulldown.HEADING_ATTRIBUTES
    | pulldown.ALERTS
)

#: Elements that leave the prose as it is: their marks are gaps between texts.
_MARKS = ("Strong", "TableRow", "Emphasis", "TableHead", "Strikethrough")

#: Link types whose address stands in the link itself.
_DIRECT = ("Inline", "Autolink", "Email")


class Reader:
    """Turns parser events into a draft, one stretch of text after the other."""

    def __init__(self, draft: Draft, definitions: "Mapping[str, Span]", keep_code: bool) -> None:
        self.draft = draft
        self.definitions = definitions
        #: Source ranges of code blocks, if anyone will ask.
        self.code: list[tuple[int, int]] | None = [] if keep_code else None
        self.cited: set[Span] = set()
        self.headline = False
        self.text = ""
        self.base = 0
        self.kind, self.level = "paragraph", 0
        self.containers: list[tuple[str, int]] = []
        self.quotes = self.lists = 0
        self.open_links: list[tuple[int, dict[str, str]]] = []
        self.image_end = 0
        #: Inline HTML still open: its name or address, first piece, source offsets.
        self.replaced: tuple[str, int, int] | None = None
        self.anchor: tuple[int, str, int, int] | None = None
        #: Whether pieces may join badly: after inline HTML.
        self.careful = False
        self.starts: dict[str, Callable[[Any, Place, Iterator[Any]], None]] = {
            "Link": self._start_link,
            "Item": self._start_item,
            "TableCell": self._start_cell,
            "Heading": self._start_heading,
            "CodeBlock": self._code_block,
            "List": self._start_list,
            "HtmlBlock": self._html_block,
            "BlockQuote": self._start_quote,
            "Image": self._image,
            "FootnoteDefinition": self._start_footnote,
        }
        self.ends: dict[str, Callable[[Any, Place], None]] = {
            "Link": self._end_link,
            "Item": self._end_item,
            "TableCell": self._end_item,
            "Heading": self._end_heading,
            "List": self._end_list,
            "BlockQuote": self._end_quote,
            "FootnoteDefinition": self._end_footnote,
        }

    def read(self, text: str, base: int) -> None:
        """Read one stretch.  text: its ASCII twin; base: where it starts in the source."""
        draft = self.draft
        self.text = text
        self.base = base
        self.kind, self.level = "paragraph", 0
        self.containers.clear()
        self.open_links.clear()
        self.quotes = self.lists = 0
        self._end_inline()
        starts, ends = self.starts, self.ends
        shown = draft.text[base : base + len(text)] if base else draft.text
        pieces, copy, close = draft.pieces, draft.copy, draft.close
        add_piece, add_origin = pieces.append, draft.origins.append
        add_width = draft.widths.append
        odd = "\r" in shown or FILLER in shown
        # The verbatim run not yet added is [run, end) of this stretch: texts that touch are one.
        run = end = 0
        events: Iterator[Any] = iter(pulldown.events_with_range(text, options=_EXTENSIONS))
        for event, place in events:
            if "Text" in event:
                start = place["start"]
                stop = place["end"]
                value = event["Text"]
                if stop - start == len(value):
                    if start == end:
                        end = stop
                        continue
                    value = None
            elif event.__class__ is str and event == "SoftBreak":
                start = place["start"]
                stop = place["end"]
                if stop - start == 1:
                    if start == end:
                        end = stop
                        continue
                    value = None
                else:
                    value = "\n"
            else:
                start = -1
            if end > run:
                piece = shown[run:end]
                if odd or "  " in piece or "\t" in piece or self.careful:
                    copy(run + base, end + base)
                else:
                    add_piece(piece)
                    add_origin(run + base)
                    add_width(-1)
            if start >= 0:
                if value is None:
                    run = start
                    end = stop
                else:
                    draft.put(value, start + base, stop + base)
                    run = end = 0
                continue
            run = end = 0
            if "End" in event:
                name = event["End"]
                if name == "Paragraph":
                    if self.image_end and self._is_caption(place["end"]):
                        close("caption")
                    else:
                        close(self.kind, self.level)
                    if self.kind == "item":
                        self.kind, self.level = "paragraph", 0
                    if self.careful or self.image_end:
                        self._end_inline()
                elif name in _MARKS:
                    continue
                else:
                    detail = None
                    if name.__class__ is dict:
                        ((name, detail),) = name.items()
                    if name in ends:
                        ends[name](detail, place)
            elif "Start" in event:
                name = event["Start"]
                if name == "Paragraph":
                    if draft.first < len(pieces):
                        close(self.kind, self.level)
                elif name in _MARKS:
                    continue
                else:
                    detail = None
                    if name.__class__ is dict:
                        ((name, detail),) = name.items()
                    if name in starts:
                        starts[name](detail, place, events)
            elif "Code" in event:
                start = place["start"]
                add_piece(OBJECT)
                add_origin(start + base)
                add_width(place["end"] - start)
            elif "InlineHtml" in event:
                self._inline_html(place)
            elif event == "HardBreak":
                self._hard_break(place)
            elif event == "Rule":
                close(self.kind, self.level)
            elif "FootnoteReference" in event:
                draft.link(
                    len(pieces), event["FootnoteReference"], "footnote", place["end"] + base, 0
                )
        draft.close(self.kind, self.level)

    def _hard_break(self, place: "Place") -> None:
        draft = self.draft
        stop = place["end"] + self.base
        if draft.text[stop - 1] == "\n" and draft.text[stop - 2] != "\r":
            draft.copy(stop - 1, stop)
        else:
            draft.put("\n", place["start"] + self.base, stop)

    def _start_link(self, detail: "Any", place: "Place", events: "Iterator[Any]") -> None:
        self.open_links.append((len(self.draft.pieces), detail))

    def _start_item(self, detail: "Any", place: "Place", events: "Iterator[Any]") -> None:
        self.draft.close(self.kind, self.level)
        self._enter("quote" if self.quotes else "item", self.quotes or self.lists)

    def _start_list(self, detail: "Any", place: "Place", events: "Iterator[Any]") -> None:
        self.draft.close(self.kind, self.level)
        self.lists += 1
        self._after_first_block()

    def _start_heading(self, detail: "Any", place: "Place", events: "Iterator[Any]") -> None:
        self.draft.close(self.kind, self.level)
        level = int(detail["level"][1])
        if level == 1 and not self.headline:
            self.headline = True
            self._enter("headline", 1)
        else:
            self._enter("heading", level)

    def _start_cell(self, detail: "Any", place: "Place", events: "Iterator[Any]") -> None:
        self.draft.close(self.kind, self.level)
        self._enter("cell", 0)

    def _code_block(self, detail: "Any", place: "Place", events: "Iterator[Any]") -> None:
        self.draft.close(self.kind, self.level)
        self._after_first_block()
        if self.code is not None:
            self.code.append((place["start"] + self.base, place["end"] + self.base))
        for event, _ in events:
            if "End" in event:
                break

    def _start_quote(self, detail: "Any", place: "Place", events: "Iterator[Any]") -> None:
        self.draft.close(self.kind, self.level)
        self._after_first_block()
        if detail is None:
            self.quotes += 1
            self._enter("quote", self.quotes)
        else:  # an alert quotes nobody
            self._enter("paragraph", 0)

    def _start_footnote(self, detail: "Any", place: "Place", events: "Iterator[Any]") -> None:
        self.draft.close(self.kind, self.level)
        self._enter("footnote", 0)

    def _end_item(self, detail: "Any", place: "Place") -> None:
        self.draft.close(self.kind, self.level)
        self._leave()
        if self.careful or self.image_end:
            self._end_inline()

    def _end_heading(self, detail: "Any", place: "Place") -> None:
        draft = self.draft
        index = len(draft.blocks)
        if draft.close(self.kind, self.level) and self.kind == "headline":
            draft.titles.append(("h1", index))
        self._leave()
        if self.careful or self.image_end:
            self._end_inline()

    def _end_list(self, detail: "Any", place: "Place") -> None:
        self.draft.close(self.kind, self.level)
        self.lists -= 1

    def _end_quote(self, detail: "Any", place: "Place") -> None:
        self.draft.close(self.kind, self.level)
        if detail is None:
            self.quotes -= 1
        self._leave()

    def _end_footnote(self, detail: "Any", place: "Place") -> None:
        self.draft.close(self.kind, self.level)
        self._leave()

    def _enter(self, kind: str, level: int) -> None:
        self.containers.append((self.kind, self.level))
        self.kind, self.level = kind, level

    def _leave(self) -> None:
        self.kind, self.level = self.containers.pop()

    def _after_first_block(self) -> None:
        """What follows the first block of a list item is no item of its own."""
        if self.kind == "item":
            self.kind, self.level = "paragraph", 0

    def _end_inline(self) -> None:
        self.replaced = self.anchor = None
        self.image_end = 0
        self.careful = False

    def _image(self, detail: "Any", place: "Place", events: "Iterator[Any]") -> None:
        draft, base = self.draft, self.base
        start, stop = place["start"], place["end"]
        depth = 1
        for event, _ in events:
            if "Start" in event and "Image" in event["Start"]:
                depth += 1
            elif "End" in event and event["End"] == "Image":
                depth -= 1
                if not depth:
                    break
        first = len(draft.pieces)
        draft.keep(OBJECT, start + base, stop - start)
        begin, end = self._address(detail, start, stop)
        draft.link(first, unescape_address(draft.source[begin:end]), "image", begin, end)
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

    def _end_link(self, detail: "Any", place: "Place") -> None:
        draft = self.draft
        first, detail = self.open_links.pop()
        written = detail["dest_url"]
        at = place["end"] - 1 - len(written)
        if (
            detail["link_type"] in _DIRECT
            and at > place["start"]
            and self.text.startswith(written, at)
        ):
            # The address closes the link, as it is: nearly all of them.
            at += self.base
            end = at + len(written)
            draft.link(first, draft.source[at:end], "link", at, end)
            return
        start, end = self._address(detail, place["start"], place["end"])
        target = unescape_address(draft.source[start:end])
        span = Span(start, end)
        if detail["link_type"] not in _DIRECT:
            if span in self.cited:
                end = start
            self.cited.add(span)
        draft.link(first, target, "link", start, end)

    def _address(self, detail: "dict[str, str]", start: int, stop: int) -> tuple[int, int]:
        """Where the address of a link stands in the source."""
        text, base = self.text, self.base
        target = detail["dest_url"]
        if detail["link_type"] in _DIRECT:
            if not target:
                return stop + base, stop + base
            opening = text.rfind("](", start, stop)
            at = text.find(target, max(opening, start), stop)
            if at < 0:
                at = text.find(target, start, stop)
            if at >= 0:
                return at + base, at + len(target) + base
            if opening >= 0:  # escapes or entities in it
                written = text[opening + 2 : stop - 1]
                begin = opening + 2 + len(written) - len(written.lstrip(" \t\n<"))
                end = begin + len(text[begin : stop - 1].split(None, 1)[0].rstrip(">"))
                return begin + base, end + base
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

    def _html_block(self, detail: "Any", place: "Place", events: "Iterator[Any]") -> None:
        from lintnews.formats.html import scan

        self.draft.close(self.kind, self.level)
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
        self._after_first_block()
