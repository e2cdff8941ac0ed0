"""What site generators put into Markdown and no reader sees: shortcodes, Liquid tags, MDX."""

import re

from lintnews.formats.draft import FILLER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# Each stops at the next opening, so that a text of nothing but openings stays linear.
_SHORTCODE = r"\{\{[<%](?:[^{}]|\{(?!\{)|\}(?!\}))*+\}\}"
_TAG = r"\{%(?:[^%{]|%(?!\})|\{(?!%))*+%\}"
_MODULE = (
    r"^(?:import[ \t]+(?:[^\n'\"]*[ \t]from[ \t]+)?(['\"])[^'\"\n]+\1;?"
    r"|export[ \t]+(?:default|const|let|var|function|class)\b[^\n]*)[ \t\r]*$"
)
_ELEMENT = r"^[ \t]*<(?:/[A-Z][\w.]*|[A-Z][\w.]*(?:[^<>\n]|=>)*+)>[ \t\r]*$"


def blank_shortcodes(text: str) -> str:
    """The text, as long as before, without shortcodes, Liquid tags and MDX lines.

    A line of nothing else becomes blank; inside a line FILLER takes the place.  `{{ name }}` stays:
    left in running text it is a template that nobody filled in.
    """
    for pattern, wanted in (
        (_SHORTCODE, "{{<" in text or "{{%" in text),
        (_TAG, "{%" in text),
    ):
        if wanted:
            alone = rf"^[ \t]*(?:(?:{pattern})[ \t]*)+$"
            text = re.sub(alone, _fill(" "), text, flags=re.MULTILINE)
            text = re.sub(pattern, _fill(FILLER), text)
    if text.startswith(("import ", "export ")) or "\nimport " in text or "\nexport " in text:
        text = re.sub(_MODULE, _fill(" "), text, flags=re.MULTILINE)
    if "={" in text:
        text = re.sub(_ELEMENT, _fill(" "), text, flags=re.MULTILINE)
    return text


def _fill(char: str) -> "Callable[[re.Match[str]], str]":
    def fill(match: "re.Match[str]") -> str:
        hidden = match[0]
        if "\n" in hidden:
            return "\n".join([char * len(line) for line in hidden.split("\n")])
        return char * len(hidden)

    return fill
