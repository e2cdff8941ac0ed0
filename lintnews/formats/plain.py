"""Plain text: paragraphs by line or by blank line, and the title block on top."""

from itertools import pairwise

from lintnews.formats.draft import Draft
from lintnews.formats.lines import (
    count_words,
    ends_sentence,
    is_byline,
    is_dateline,
    is_publisher,
)
from lintnews.language import regex as re
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

_LINE = re.compile(r"[^\r\n]+")

#: A line of at least this many words belongs to the body (the rule catalogue's title block).
_BODY_WORDS = 25
#: A heading is shorter.
_HEADING_WORDS = 15
#: Widths at which people and programs wrap text.
_NARROWEST, _WIDEST = 40, 100
#: Share of the lines that may be wider than that.
_TOLERANCE = 0.1
#: Share of the breaks that come where the next word would not fit, and of those inside a sentence.
_FITTING, _INSIDE = 0.75, 0.3
#: What has no space for longer than this is no word to wrap by: an address, or Chinese.
_LONGEST_WORD = 30

_BULLET = re.compile(r"(?:[•◦▪‣●][ \t]*|[-*–—+][ \t]+|\(?[0-9]{1,3}[.)][ \t]+)(?=\S)")


class Line(namedtuple("Line", "start end text blank")):
    """A line that is not empty.  start, end: source code points, without white space around.

    blank: whether an empty line comes before it.
    """

    __slots__ = ()
    start: int
    end: int
    text: str
    blank: bool


def read(source: str, path: str = "") -> "Document":
    """Read plain text."""
    draft = Draft(source)
    lines = _lines(source)
    segments = _segments(lines)
    body = _title_block_end(segments)
    done = _write_title_block(draft, segments, body)
    _write_body(draft, segments, done)
    return draft.finish(path, "plain")


def _lines(source: str) -> list[Line]:
    lines = []
    before = 0
    for match in _LINE.finditer(source):
        text = match[0]
        start, end = match.span()
        bare = text.strip()
        if not bare:
            continue
        if len(bare) != len(text):
            start += len(text) - len(text.lstrip())
            end = start + len(bare)
        gap = source[before:start]
        blank = len(gap) > 1 and gap.count("\n") + gap.count("\r") - gap.count("\r\n") > 1
        lines.append(Line(start, end, bare, blank))
        before = end
    return lines


def _segments(lines: list[Line]) -> list[list[Line]]:
    """The lines of each block: one, or all of a hard-wrapped paragraph."""
    width = _wrap_width(lines)
    if not width:
        return [[line] for line in lines]
    segments: list[list[Line]] = []
    for line in lines:
        if segments and not line.blank and _continues(segments[-1][-1].text, line.text, width):
            segments[-1].append(line)
        else:
            segments.append([line])
    return segments


def _continues(line: str, following: str, width: int) -> bool:
    """Whether a line was broken only because the next word would not fit."""
    if _BULLET.match(following):
        return False
    word = len(following.split(None, 1)[0])
    return word <= _LONGEST_WORD and len(line) + 1 + word > width


def _wrap_width(lines: list[Line]) -> int:
    """The width at which the text is hard-wrapped, 0 if it is not."""
    lengths = [len(line.text) for line in lines]
    narrow = [length for length in lengths if length <= _WIDEST]
    if len(lines) - len(narrow) > len(lines) * _TOLERANCE or len(narrow) < 2:
        return 0
    width = max(narrow)
    if width < _NARROWEST:
        return 0
    breaks = fitting = inside = 0
    for line, following in pairwise(lines):
        text = following.text
        if following.blank or _BULLET.match(text):
            continue
        breaks += 1
        fitting += _continues(line.text, text, width)
        inside += text[0].islower() and not ends_sentence(line.text)
    # Breaks that come where they must; and some of them in the middle of a sentence.
    if not inside or fitting < breaks * _FITTING or inside < breaks * _INSIDE:
        return 0
    return width


def _words(segment: list[Line]) -> int:
    return sum([count_words(line.text) for line in segment])


def _title_block_end(segments: list[list[Line]]) -> int:
    """Number of segments before the body."""
    for index, segment in enumerate(segments):
        if len(segment) > 1 and _words(segment) >= _BODY_WORDS:
            return index
        if len(segment) == 1 and count_words(segment[0].text) >= _BODY_WORDS:
            return index
    # Nothing but short lines: a title is only what has no full stop before something that has.
    for index, segment in enumerate(segments):
        if ends_sentence(segment[-1].text):
            return index
    return 0


def _write_title_block(draft: Draft, segments: list[list[Line]], body: int) -> int:
    """Write the title block; returns the number of segments written."""
    if not body or body >= len(segments):
        return 0
    kinds: list[str] = []
    candidates: list[tuple[int, int]] = []
    for index, segment in enumerate(segments[:body]):
        text = segment[0].text
        if is_dateline(text):
            kinds.append("dateline")
        elif is_byline(text):
            kinds.append("byline")
        elif _BULLET.match(text):
            kinds.append("item")
        elif segment[-1].text.endswith((".", "。")):
            kinds.append("deck")
        else:
            kinds.append("heading")
            if not is_publisher(text):
                candidates.append((-sum([len(line.text) for line in segment]), index))
    if candidates:
        best = min(candidates)[1]
        wording = [line.text for line in segments[best]]
        for index, segment in enumerate(segments[:body]):
            if [line.text for line in segment] == wording:
                kinds[index] = "headline"
    elif "deck" in kinds:
        # Sentences alone are a short first paragraph.
        kinds = ["paragraph" if kind == "deck" else kind for kind in kinds]
    for segment, kind in zip(segments, kinds, strict=False):
        index = len(draft.blocks)
        draft.copy(segment[0].start, segment[-1].end)
        draft.close(kind, 1 if kind == "headline" or kind == "item" else 0)
        if kind == "headline" and not draft.titles:
            draft.titles.append(("block", index))
    return body


def _write_body(draft: Draft, segments: list[list[Line]], done: int) -> None:
    last = len(segments) - 1
    for index in range(done, last + 1):
        segment = segments[index]
        line = segment[0]
        text = line.text
        start, end = line.start, segment[-1].end
        kind, level = "paragraph", 0
        if text[0] in "•◦▪‣●-*–—+(0123456789" and (bullet := _BULLET.match(text)):
            start += bullet.end()
            kind, level = "item", 1
        elif len(text) < 120 and len(segment) == 1:
            if is_dateline(text):
                kind = "dateline"
            elif is_byline(text):
                kind = "byline"
            elif (
                index < last
                and index > 0
                and text[-1] not in ".:;,!?…。！？：；，"
                and count_words(text) < _HEADING_WORDS
                and not ends_sentence(text)
            ):
                kind = "heading"
        draft.copy(start, end)
        draft.close(kind, level)
