"""Check kind `markup_residue`: broken characters and markup that reached the reader as text."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_TAGS = (
    "p|br|hr|div|span|strong|em|b|i|u|a|img|h[1-6]|ul|ol|li|table|tbody|tr|td|th|blockquote|figure|figcaption"
    "|iframe|script|style|center|font|section|article|aside|header|footer|nav|small|sup|sub|picture|video|source"
)
_CODES = "caption|gallery|embed|playlist|audio|video|youtube|contact-form-7|adrotate|shortcode|button|column|row"

#: What it is, a text that must be there, the pattern, severity, formats in which it is residue.
_KINDS: "tuple[tuple[str, str, str, str, str], ...]" = (
    (
        "a character reference",
        "&",
        r"&(?:amp|lt|gt|quot|apos|nbsp|shy|copy|reg|trade|hellip|[nm]dash|[lr][sda]quo|bull|middot|euro|pound"
        r"|[aeiouyAEIOUY](?:acute|grave|circ|uml)|[anoANO]tilde|[cC]cedil|szlig|oslash|aring|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});",
        "warning",
        "plain markdown html",
    ),
    (
        "an HTML tag",
        "<",
        rf"</?(?i:{_TAGS})(?:\s[^<>\n]{{0,400}})?/?>|<!--[^\n]{{0,200}}?-->",
        "error",
        "plain",
    ),
    (
        "a shortcode",
        "[",
        rf"\[/(?:{_CODES}|vc_\w+|et_pb_\w+)\]|\[(?:{_CODES})\s[a-zA-Z_-]+=[^\]\n]{{0,300}}\]|\[/?(?:vc|et_pb|su|tdc?|fusion)_\w+[^\]\n]{{0,300}}\]",
        "error",
        "plain markdown html",
    ),
    (
        "an unfilled template field",
        "{",
        r"\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|\$\{[A-Za-z_][\w.]{0,40}\}|\{(?:first|last|user|author|site)_?name\}",
        "error",
        "plain markdown html",
    ),
    ("an unfilled template field", "<%", r"<%=?[^%\n]{0,80}%>", "error", "plain"),
    ("an unfilled template field", "%%", r"%%[a-z_]{3,30}%%", "error", "plain"),
    (
        "an unfilled template field",
        "_NAME%",
        r"%[A-Z]{3,20}(?:_[A-Z]{2,20})*_NAME%",
        "error",
        "plain",
    ),
    ("a slot for an advert", "[ad_", r"\[ad_\d{1,2}\]", "error", "plain markdown html"),
    (
        "a spreadsheet's error",
        "#",
        r"#(?:REF|VALUE|NAME|DIV/0)[!?]",
        "error",
        "plain markdown html",
    ),
    ("a program's value", "[object", r"\[object Object\]", "error", "plain markdown html"),
    ("program code", "window.dataLayer", r"window\.dataLayer[^\n]{0,200}", "error", "plain"),
    (
        "program code",
        "document.",
        r"document\.(?:write|getElementById)\([^\n]{0,200}",
        "error",
        "plain",
    ),
    ("program code", "googletag.", r"googletag\.\w+[^\n]{0,200}", "error", "plain"),
    ("program code", "adsbygoogle", r"adsbygoogle[^\n]{0,200}", "error", "plain"),
    ("program code", "$(document)", r"\$\(document\)[^\n]{0,200}", "error", "plain"),
    (
        "program code",
        "function",
        r"function ?\w{0,30}\([\w, ]{0,60}\) ?\{[^\n]{0,200}",
        "error",
        "plain",
    ),
    (
        "Markdown",
        "**",
        r"(?<![*\w])\*\*(?=[^\s*])[^*\n]{1,120}?[^\s*]\*\*(?!\*)",
        "warning",
        "plain",
    ),
    (
        "Markdown",
        "](",
        r"\[[^\[\]\n]{1,120}\]\((?:https?://|/|www\.)[^()\s]{1,300}\)",
        "warning",
        "plain",
    ),
    ("Markdown", "# ", r"(?m)^#{2,6} (?=\S)", "warning", "plain"),
    (
        "dummy text",
        "orem ipsum",
        r"[Ll]orem ipsum(?: dolor(?: sit(?: amet)?)?)?",
        "error",
        "plain markdown html",
    ),
    (
        "dummy text",
        "OREM IPSUM",
        r"LOREM IPSUM(?: DOLOR(?: SIT(?: AMET)?)?)?",
        "error",
        "plain markdown html",
    ),
    (
        "a note to fill a gap",
        "TK",
        r"(?<![\w.])(?:TK(?: ?TK)+|\[TK[^\]\n]{0,40}\]|\(TK\))(?!\w)",
        "error",
        "plain markdown html",
    ),
    (
        "a note to fill a gap",
        "TODO",
        r"(?<![\w.])(?:\[TODO[^\]\n]{0,60}\]|TODO ?[:(])",
        "error",
        "plain markdown html",
    ),
    (
        "a note to fill a gap",
        "FIXME",
        r"(?<![\w.])\[?FIXME\b[:\]]?",
        "error",
        "plain markdown html",
    ),
    ("a note to fill a gap", "TBC:", r"(?<![\w.])TBC:", "error", "plain markdown html"),
    (
        "an encyclopedia's editing mark",
        "[",
        r"\[(?:citation needed|clarification needed|verification needed|better source needed|dead link|edit|by whom\?|who\?|when\?|according to whom\?)\]",
        "warning",
        "plain markdown html",
    ),
    (
        "a broken character",
        "\ufffd",
        "\\S{0,20}\ufffd[\ufffd ]{0,200}",
        "error",
        "plain markdown html",
    ),
    ("a null character", "\0", r"\x00+", "error", "plain markdown html"),
)

#: First letters of what UTF-8 looks like in an encoding of single bytes.
_MOJIBAKE = ("â€", "Ã", "Â", "ðŸ", "ï»¿", "ï¿½", "Ð", "Ñ")

#: One of these stands in every text that has such residue.
_MARKS = "&<[{%#*\ufffd\0" + "".join(sorted({start[0] for start in _MOJIBAKE}))
_TEXTS = (
    "ipsum",
    "tk*",
    "todo",
    "fixme",
    "tbc",
    "datalayer",
    "document.write",
    "document.getElementById",
    "$(document)",
    "googletag",
    "adsbygoogle",
    "function",
)


class MarkupResidue(Check):
    """Flags what a conversion left: entities, tags, shortcodes, template fields, mojibake.

    Where the text that was meant is certain it is the replacement.  Facts: what.
    """

    @property
    def gate(self) -> Gate:
        return Gate(marks=_MARKS, texts=_TEXTS)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose, format = document.prose, document.format
        reach: list[Span] = []
        for what, trigger, pattern, severity, formats in _KINDS:
            if format not in formats or trigger[0] not in prose or trigger not in prose:
                continue
            for match in re.finditer(pattern, prose):
                span = _trimmed(prose, match.start(), match.end())
                if _in_address(prose, span.start) or _judged_apart(document, span):
                    continue
                if trigger == "&" and _in_front_matter(document, span):
                    continue
                if any(span.overlaps(other) for other in reach[-8:]):
                    continue
                reach.append(span)
                yield _hit(what, prose, span, severity)
        if prose.isascii() or not any(start in prose for start in _MOJIBAKE):
            return
        from lintnews.leftovers.mojibake import garbled

        for span, meant in garbled(prose):
            if not _judged_apart(document, span):
                yield Hit(
                    span,
                    {"what": "text in a wrong encoding"},
                    replacement=meant,
                    severity="error",
                    safe=meant is not None,
                )


def _hit(what: str, prose: str, span: Span, severity: str) -> Hit:
    replacement, safe = None, False
    text = prose[span.start : span.end]
    if what == "a character reference":
        from html import unescape

        replacement = unescape(text)
        safe = True
        if replacement.isspace():
            replacement = " "
    elif text.startswith("**"):
        replacement = text[2:-2]
    return Hit(span, {"what": what}, replacement=replacement, severity=severity, safe=safe)


def _trimmed(prose: str, start: int, end: int) -> Span:
    while end > start + 1 and prose[end - 1] in " \t":
        end -= 1
    return Span(start, end)


def _in_address(prose: str, offset: int) -> bool:
    """Whether an offset lies inside a web address."""
    start = max(prose.rfind(" ", 0, offset), prose.rfind("\n", 0, offset)) + 1
    return "://" in prose[start:offset] and offset - start < 500


def _in_front_matter(document: "Document", span: Span) -> bool:
    """Whether a span lies in front matter, whose values a site's template may well decode."""
    block = document.block_at(span.start)
    return (
        document.format == "markdown"
        and block is not None
        and block.kind in ("headline", "deck", "byline", "meta")
        and block.level == 0
    )


def _judged_apart(document: "Document", span: Span) -> bool:
    """Whether a span lies in a link address or outside all blocks."""
    block = document.block_at(span.start)
    return block is None or block.kind == "target"
