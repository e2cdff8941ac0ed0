"""What the HTML reader knows of elements, attributes and entities."""

from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Elements that begin and end a block.
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)

#: Elements without content.
VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)

#: Elements whose content is text to the parser, up to their end tag.
RAW = frozenset(["script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"])

#: Elements that no reader reads as prose, with all inside.
UNREAD = frozenset(
    ["pre", "template", "noscript", "svg", "math", "audio", "video", "canvas", "object"]
)

#: Elements that show something that no rule judges.
SHOWN = frozenset(["code", "tt", "kbd", "samp", "math"])

#: Block kind and level that an element gives the text inside.
KINDS: dict[str, tuple[str, int]] = {
    "blockquote": ("quote", 1),
    "li": ("item", 1),
    "dd": ("item", 1),
    "dt": ("item", 1),
    "td": ("cell", 0),
    "th": ("cell", 0),
    "figcaption": ("caption", 0),
    "caption": ("caption", 0),
    "h1": ("heading", 1),
    "h2": ("heading", 2),
    "h3": ("heading", 3),
    "h4": ("heading", 4),
    "h5": ("heading", 5),
    "h6": ("heading", 6),
}

#: Tags of assistants and their templates: no browser shows them, but a source pasted elsewhere does.
#: Any other name with an underscore is one too; no element of HTML has one.
LEFTOVERS = frozenset(
    [
        "answer",
        "antartifact",
        "antthinking",
        "artifact",
        "co:",
        "grok:render",
        "grok-card",
        "invoke",
        "reasoning",
        "reflection",
        "scratchpad",
        "sys",
        "think",
        "thinking",
    ]
)

REGIONS = frozenset({"nav", "header", "footer", "aside"})

#: What a start tag ends when it is the innermost open element: end tags that authors may omit.
ENDS: dict[str, tuple[str, ...]] = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("td", "th", "tr"),
    "tbody": ("td", "th", "tr", "thead", "tbody"),
    "tfoot": ("td", "th", "tr", "thead", "tbody"),
    "option": ("option",),
}

_ATTRIBUTE = r"""([^\s"'<>/=]+)(?:\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?"""

_COMMON = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&apos;": "'",
    "&#39;": "'",
    "&#34;": '"',
    "&nbsp;": "\xa0",
    "&#160;": "\xa0",
    "&mdash;": "—",
    "&ndash;": "–",
    "&lsquo;": "‘",
    "&rsquo;": "’",
    "&ldquo;": "“",
    "&rdquo;": "”",
    "&hellip;": "…",
    "&#8216;": "‘",
    "&#8217;": "’",
    "&#8220;": "“",
    "&#8221;": "”",
    "&#8211;": "–",
    "&#8212;": "—",
    "&#8230;": "…",
    "&#x27;": "'",
    "&copy;": "©",
}


def is_leftover(name: str) -> bool:
    """Whether a tag of this lower-case name is part of the text that it stands in."""
    return "_" in name or name in LEFTOVERS or name.startswith("antml:")


def decode_entity(entity: str) -> str:
    """The text of a character reference, itself if it is none."""
    text = _COMMON.get(entity)
    if text is None:
        from html import unescape

        text = unescape(entity)
    return text


def attributes(tag: str, offset: int = 0) -> "Iterator[tuple[str, str, int, int]]":
    """Lower-case name, raw value and its span (shifted by `offset`) of each attribute."""
    for match in re.finditer(_ATTRIBUTE, tag):
        group = match.lastindex or 1
        if group == 1:
            yield match[1].lower(), "", offset + match.end(), offset + match.end()
        else:
            yield (
                match[1].lower(),
                match[group],
                offset + match.start(group),
                offset + match.end(group),
            )


def decode_text(raw: str) -> str:
    """An attribute value with its character references decoded."""
    if "&" not in raw:
        return raw
    from html import unescape

    return unescape(raw)
