"""Single HTML tags inside Markdown text."""

from lintnews.document import OBJECT, Comment
from lintnews.formats.markup import attributes, decode_text, is_leftover
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.formats.commonmark import Reader

#: Inline elements whose content is no prose, and what stands for them.
_REPLACED = {
    "code": OBJECT,
    "tt": OBJECT,
    "kbd": OBJECT,
    "samp": OBJECT,
    "math": OBJECT,
    "svg": OBJECT,
    "script": "",
    "style": "",
    "template": "",
    "noscript": "",
}

_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")


def read_inline_tag(reader: "Reader", start: int, end: int) -> None:
    """Take the tag, comment or declaration at source `[start, end)`."""
    draft = reader.draft
    tag = draft.text[start:end]
    if tag.startswith("<!--"):
        draft.comments.append(Comment(Span(start, end), draft.source[start + 4 : end - 3]))
        return
    match = _NAME.match(tag)
    if match is None:
        return
    name = match[1].lower()
    if is_leftover(name):
        draft.copy(start, end)
    elif name == "a":
        _end_anchor(reader)
        if tag[1] != "/":
            offset = start + match.end()
            for attribute, raw, begin, stop in attributes(tag[match.end() : -1], offset):
                if attribute == "href":
                    reader.anchor = (len(draft.pieces), decode_text(raw), begin, stop)
                    break
    elif tag[1] == "/":
        if reader.replaced is not None and reader.replaced[0] == name:
            _, first, begin = reader.replaced
            reader.replaced = None
            for index in range(first, len(draft.pieces)):
                draft.pieces[index] = ""
                draft.emptied = True
            draft.keep(_REPLACED[name], begin, end - begin) if _REPLACED[name] else None
    elif name == "br":
        draft.put("\n", start, end)
    elif name == "img":
        first = len(draft.pieces)
        draft.put(OBJECT, start, end)
        for attribute, raw, _, _ in attributes(tag[match.end() : -1]):
            if attribute == "src":
                draft.links.append((first, first + 1, decode_text(raw), "image"))
                break
        reader.image_end = end - reader.base
    elif name in _REPLACED and reader.replaced is None and not tag.endswith("/>"):
        reader.replaced = (name, len(draft.pieces), start)


def _end_anchor(reader: "Reader") -> None:
    if reader.anchor is not None:
        first, target, start, end = reader.anchor
        reader.draft.link(first, target, "link", start, end)
        reader.anchor = None
