"""Front matter of Markdown files: YAML, TOML or JSON before the text.

Lines of the form `key: scalar` are read by hand, with their exact places; a parser is loaded only
for `meta`, and only where there is more structure than that.
"""

from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.formats.draft import Draft

_KINDS = {
    **dict.fromkeys(("title", "headline"), "headline"),
    **dict.fromkeys(
        ("description", "subtitle", "deck", "dek", "standfirst", "summary", "excerpt"), "deck"
    ),
    **dict.fromkeys(("author", "authors", "byline", "by", "writer", "creator"), "byline"),
}

# Compiled on use: all together would cost a run more than the reading does.
_YAML = r"---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
_TOML = r"\+\+\+[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?\+\+\+[ \t]*(?:\r?\n|\Z)"

#: A top-level key with what stands on its line; in TOML only until the first table.
_YAML_LINE = (
    r"(?m)^([^\s#:\-\[{\"'][^:\r\n]*?|\"[^\"\r\n]*\"|'[^'\r\n]*')[ \t]*:(?:[ \t]+([^\r\n]*))?\r?$"
)
_TOML_LINE = r"(?m)^([\w.-]+|\"[^\"\r\n]*\")[ \t]*=[ \t]*([^\r\n]*)\r?$"
_TOML_TABLE = r"(?m)^[ \t]*\["
_JSON_PAIR = (
    r'(?m)^(?:\{|[ \t]{1,4}|\t)[ \t]*"((?:[^"\\\r\n]|\\.)*)"[ \t]*:[ \t]*'
    r'("(?:[^"\\\r\n]|\\.)*"|[\w.+-]+)'
)

_DOUBLE = r'"((?:[^"\\]|\\.)*)"'
_SINGLE = r"'((?:[^']|'')*)'"
_ESCAPE = r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}(?:\\u[0-9a-fA-F]{4})*|U[0-9a-fA-F]{8}|[^xuU\r\n])"

_REFERENCE = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"

_SIMPLE = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "b": "\b",
    "f": "\f",
    "0": "\0",
    "_": "\xa0",
    "N": "\x85",
    "e": "\x1b",
    "a": "\a",
    "v": "\v",
}

#: A parser is not asked about more than this many code points.
_MOST = 65_536


def read_front_matter(draft: "Draft") -> int:
    """Write the blocks and metadata of the front matter; returns where the text begins."""
    source = draft.source
    if source[0] == "{":
        return _read_json(draft)
    match = re.match(_YAML if source[0] == "-" else _TOML, source)
    if match is None:
        return 0
    if match[1] is not None:
        start, end = match.span(1)
        if source[0] == "-":
            _read_yaml(draft, start, end)
        else:
            _read_toml(draft, start, end)
    return match.end()


def _read_yaml(draft: "Draft", start: int, end: int) -> None:
    source, meta = draft.source, draft.meta
    keys = list(re.compile(_YAML_LINE).finditer(source, start, end))
    rich = not keys and bool(source[start:end].strip())
    for index, match in enumerate(keys):
        stop = keys[index + 1].start() if index + 1 < len(keys) else end
        key = match[1].strip("\"'").strip().lower()
        value = (match[2] or "").strip()
        below = source[match.end() : stop]
        at = match.start(2) if match[2] is not None else match.end()
        if not value and _is_scalar(below):
            # The value stands on the lines below its key.
            at, _ = _bounds(source, match.end(), stop)
            value, below = below.strip(), ""
        if not value:
            items = _plain_items(below)
            if items is None:
                rich = True
            elif items:
                meta.setdefault(key, items)
            else:
                meta.setdefault(key, "")
        elif value[0] in "|>":
            first = match.end()
            _write(draft, key, *_bounds(source, first, stop))
        elif value[0] == "[":
            items = _flow_items(value)
            if items is None or below.strip():
                rich = True
            else:
                meta.setdefault(key, items)
        elif value[0] in "{&*!%@`":
            rich = True
        elif value[0] in "\"'":
            found = re.compile(_DOUBLE if value[0] == '"' else _SINGLE).match(source, at, stop)
            if found is None:
                rich = True
            else:
                _write(draft, key, *found.span(1), quote=value[0])
        else:
            comment = re.search(r"(?:^|[ \t])#", value)
            if comment is not None:
                value = value[: comment.start()].rstrip()
            last = at + len(value)
            folded = below.strip()
            if folded and comment is None and not folded.startswith("#"):
                last = _bounds(source, at, stop)[1]
            _write(draft, key, at, last)
    if rich:
        _parse(draft, source[start:end], "yaml")


def _read_toml(draft: "Draft", start: int, end: int) -> None:
    source = draft.source
    table = re.compile(_TOML_TABLE).search(source, start, end)
    rich = table is not None
    for match in re.compile(_TOML_LINE).finditer(source, start, table.start() if table else end):
        key = match[1].strip('"').lower()
        value = match[2].strip()
        at = match.start(2)
        if not value:
            continue
        if value[:3] in ('"""', "'''") or value[0] in "[{":
            items = _flow_items(value)
            if items is None:
                rich = True
            else:
                draft.meta.setdefault(key, items)
        elif value[0] == '"':
            found = re.compile(_DOUBLE).match(source, at, match.end(2))
            if found is not None:
                _write(draft, key, *found.span(1), quote='"')
        elif value[0] == "'":
            close = source.find("'", at + 1, match.end(2))
            if close >= 0:
                _write(draft, key, at + 1, close)
        else:
            value = value.partition("#")[0].rstrip()
            _write(draft, key, at, at + len(value))
    if rich:
        _parse(draft, source[start:end], "toml")


def _read_json(draft: "Draft") -> int:
    import json

    source = draft.source
    if re.match(r'\{\s*(?:"|\})', source) is None:
        return 0
    try:
        value, end = json.JSONDecoder().raw_decode(source)
    except (ValueError, RecursionError):
        return 0
    if not isinstance(value, dict) or source[end:].partition("\n")[0].strip():
        return 0
    scalars = {key for key, item in value.items() if not isinstance(item, (dict, list))}
    for match in re.compile(_JSON_PAIR).finditer(source, 0, end):
        key = _unescape_all(match[1])
        if key in scalars and key.lower() not in draft.meta:
            start, stop = match.span(2)
            if source[start] == '"':
                _write(draft, key.lower(), start + 1, stop - 1, quote='"')
            else:
                _write(draft, key.lower(), start, stop)
    for key, item in value.items():
        draft.meta.setdefault(key.lower(), item if isinstance(item, (dict, list)) else str(item))
    return end


def _write(draft: "Draft", key: str, start: int, end: int, quote: str = "") -> None:
    """Write the scalar at source `[start, end)` as a block, and into `meta`."""
    if key in draft.meta:
        return
    source = draft.source
    raw = source[start:end]
    first = len(draft.pieces)
    # Titles go into pages as they are, so content systems write references such as &#8217; in them.
    coded = [_REFERENCE] if key in _KINDS and "&" in raw else []
    if quote == '"' and "\\" in raw:
        coded.append(_ESCAPE)
    elif quote == "'" and "''" in raw:
        coded.append("''")
    at = start
    for code in re.compile("|".join(coded)).finditer(source, start, end) if coded else ():
        draft.copy(at, code.start())
        draft.put(_decode(code[0]), *code.span())
        at = code.end()
    draft.copy(at, end)
    draft.meta[key] = "".join(draft.pieces[first:])
    kind = _KINDS.get(key, "meta")
    index = len(draft.blocks)
    if draft.close(kind) and kind == "headline":
        draft.titles.append(("front matter", index))


def _decode(code: str) -> str:
    """What an escape, a doubled quotation mark or a character reference stands for."""
    if code[0] == "&":
        from lintnews.formats.markup import decode_entity

        return decode_entity(code)
    return "'" if code == "''" else _unescape(code)


def _bounds(source: str, start: int, end: int) -> tuple[int, int]:
    """The range without the white space around it."""
    text = source[start:end]
    bare = text.strip()
    start += len(text) - len(text.lstrip())
    return start, start + len(bare)


def _flow_items(value: str) -> list[str] | None:
    """The strings of a list on one line, None if it is anything else."""
    if len(value) < 2 or value[-1] != "]" or any(char in value[1:-1] for char in "[]{}\"'\\#&*"):
        bare = re.fullmatch(
            r"\[\s*((?:\"[^\"\\]*\"|'[^'\\]*')(?:\s*,\s*(?:\"[^\"\\]*\"|'[^'\\]*'))*)\s*\]", value
        )
        if bare is None:
            return None
        return [item[1:-1] for item in re.findall(r"\"[^\"]*\"|'[^']*'", bare[1])]
    return [item.strip() for item in value[1:-1].split(",") if item.strip()]


def _is_scalar(below: str) -> bool:
    """Whether the lines below a key hold its value, and that is text."""
    value = below.strip()
    return (
        bool(value)
        and below.lstrip("\r\n")[:1] == " "
        and (value[0].isalnum() or value[0] in "\"'“‘")
        and (value[0] in "\"'" or (": " not in value and ":\n" not in value and " #" not in value))
        and value[-1] != ":"
    )


def _plain_items(below: str) -> list[str] | None:
    """The strings of a list of plain scalars, None if it is anything else."""
    items = []
    for line in below.splitlines():
        bare = line.strip()
        if not bare or bare[0] == "#":
            continue
        if (
            bare[:2] != "- "
            or bare[2:].lstrip()[:1] in tuple("[{&*!|>\"'@`%-")
            or ": " in bare
            or " #" in bare
            or bare[-1] == ":"
        ):
            return None
        items.append(bare[2:].strip())
    return items


def _unescape(escape: str) -> str:
    mark = escape[1]
    if mark == "x" or mark == "U":
        code = int(escape[2:], 16)
        return chr(code) if code < 0x110000 else "\ufffd"
    if mark == "u":
        units = b"".join(int(unit, 16).to_bytes(2, "big") for unit in escape[2:].split("\\u"))
        return units.decode("utf-16-be", "replace")
    return _SIMPLE.get(mark, mark)


def _unescape_all(raw: str) -> str:
    return re.compile(_ESCAPE).sub(lambda escape: _unescape(escape[0]), raw)


def _parse(draft: "Draft", text: str, language: str) -> None:
    """Add to `meta` what a real parser makes of the front matter; nothing if it cannot."""
    if len(text) > _MOST:
        return
    parsed: object
    try:
        if language == "yaml":
            import yaml

            # The base loader makes strings of all scalars and nothing else of anything.
            loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
            parsed = yaml.load(text, Loader=loader)  # noqa: S506
        else:
            import tomllib

            parsed = tomllib.loads(text)
    except Exception:
        # Any text may stand here; the simple reading stays.
        return
    if isinstance(parsed, dict):
        for key, value in parsed.items():
            draft.meta.setdefault(
                str(key).lower(), value if isinstance(value, (dict, list)) else str(value)
            )
