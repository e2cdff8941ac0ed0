"""Metadata that an HTML page carries beside its text: meta elements and JSON-LD."""

from lintnews.formats.markup import attributes, decode_text
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.formats.html import Scanner

_TITLES = frozenset({"og:title", "twitter:title"})

_STRING = r'"((?:[^"\\]|\\.)*+)"'
_HEADLINE = rf'"headline"\s*:\s*{_STRING}'
_VALUES = (
    ("date", rf'"datePublished"\s*:\s*{_STRING}'),
    ("modified", rf'"dateModified"\s*:\s*{_STRING}'),
)
#: The name of an author stands this near the key: an object may come between, not an article.
_REACH = 300

_ESCAPE = r'\\(?:u[0-9a-fA-F]{4}(?:\\u[0-9a-fA-F]{4})*|["\\/bfnrt])'
_SIMPLE = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def read_meta(scanner: "Scanner", attrs: str, offset: int) -> None:
    """Take a meta element: a title becomes a block, anything else metadata.

    attrs: the attributes as written; offset: where they stand in the source.
    """
    draft = scanner.draft
    name = ""
    content: tuple[str, int, int] | None = None
    for attribute, raw, start, end in attributes(attrs, offset):
        if attribute in ("name", "property", "itemprop") and not name:
            name = decode_text(raw).strip().lower()
        elif attribute == "content":
            content = (raw, start, end)
    if not name or content is None:
        return
    raw, start, end = content
    if name in _TITLES and name not in scanner.read:
        scanner.read.add(name)
        scanner.close()
        index = len(draft.blocks)
        scanner.text(start, end)
        if draft.close("meta"):
            draft.titles.append((name, index))
    value = decode_text(raw).strip()
    draft.meta.setdefault(name, value)
    if name in ("article:published_time", "datepublished", "dc.date", "pubdate"):
        draft.meta.setdefault("date", value)
    elif name in ("article:author", "dc.creator"):
        draft.meta.setdefault("author", value)


def read_json_ld(scanner: "Scanner", start: int, end: int) -> None:
    """Take the headline, date and author that JSON-LD at source `[start, end)` states."""
    draft = scanner.draft
    source = draft.text[start:end]
    found = re.search(_HEADLINE, source)
    if found is not None and "json-ld" not in scanner.read:
        scanner.read.add("json-ld")
        index = len(draft.blocks)
        at, stop = start + found.start(1), start + found.end(1)
        for escape in re.finditer(_ESCAPE, found[1]):
            begin = start + found.start(1) + escape.start()
            draft.copy(at, begin)
            at = begin + len(escape[0])
            draft.put(_unescape(escape[0]), begin, at)
        draft.copy(at, stop)
        if draft.close("meta"):
            draft.titles.append(("json-ld", index))
    for key, pattern in _VALUES:
        found = re.search(pattern, source)
        if found is not None:
            draft.meta.setdefault(key, unescape_json(found[1]))
    at = source.find('"author"')
    if at >= 0:
        found = re.search(rf'"name"\s*:\s*{_STRING}', source[at : at + _REACH])
        if found is not None:
            draft.meta.setdefault("author", unescape_json(found[1]))


def unescape_json(raw: str) -> str:
    """The text of a JSON string without its quotes."""
    if "\\" not in raw:
        return raw
    return re.sub(_ESCAPE, lambda escape: _unescape(escape[0]), raw)


def _unescape(escape: str) -> str:
    if escape[1] != "u":
        return _SIMPLE[escape[1]]
    units = b"".join(int(unit, 16).to_bytes(2, "big") for unit in escape[2:].split("\\u"))
    return units.decode("utf-16-be", "replace")
