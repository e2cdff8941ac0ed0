"""What site generators put into Markdown and no reader sees: shortcodes, Liquid tags, MDX."""

from lintnews.formats.draft import FILLER
from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# Each stops at the next opening, so that a text of nothing but openings stays linear.
_SHORTCODE = r"\{\{[<%](?:[^{}]|\{(?!\{)|\}(?!\}))*+\}\}"
_TAG = r"\{%(?:[^%{]|%(?!\})|\{(?!%))*+%\}"
# Each begins with a literal, which is what makes a search fast; the line start is looked at after.
_MODULES = (
    r"import(?<![^\n]import)[ \t]+(?:[^\n'\"]*[ \t]from[ \t]+)?(['\"])[^'\"\n]+\1;?[ \t\r]*$",
    r"export(?<![^\n]export)[ \t]+(?:default|const|let|var|function|class)\b[^\n]*$",
)
_ELEMENT = r"<(?:/[A-Z][\w.]*|[A-Z][\w.]*(?:[^<>\n]|=>)*+)>[ \t\r]*$"


def blank_shortcodes(text: str) -> str:
    """The text, as long as before, without shortcodes, Liquid tags and MDX lines.

    A line of nothing else becomes blank; inside a line FILLER takes the place.  `{{ name }}` stays:
    left in running text it is a template that nobody filled in.
    """
    if "{{<" in text or "{{%" in text:
        text = _blank(_SHORTCODE, text)
    if "{%" in text:
        text = _blank(_TAG, text)
    if text.startswith(("import ", "export ")) or "\nimport " in text or "\nexport " in text:
        for pattern in _MODULES:
            text = re.sub(pattern, _fill(" "), text, flags=re.MULTILINE)
    if "={" in text:
        text = re.sub(_ELEMENT, _clear_line, text, flags=re.MULTILINE)
    return text


def _blank(pattern: str, text: str) -> str:
    text = re.sub(pattern, _fill(FILLER), text)
    if FILLER in text:
        text = re.sub(rf"{FILLER}[{FILLER} \t]*+(?=\r?\n|\Z)", _clear_line, text)
    return text


def _clear_line(match: "re.Match[str]") -> str:
    text = match.string
    start = match.start()
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return match[0] if before.strip(" \t") else " " * len(match[0])


def _fill(char: str) -> "Callable[[re.Match[str]], str]":
    def fill(match: "re.Match[str]") -> str:
        hidden = match[0]
        if "\n" in hidden:
            return "\n".join([char * len(line) for line in hidden.split("\n")])
        return char * len(hidden)

    return fill
