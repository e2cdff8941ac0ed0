"""XML 1.0 that is well-formed whatever an article holds."""

import re

#: What XML 1.0 cannot hold, not even escaped (section 2.2).
_UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_ESCAPES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\n": "&#10;",
        "\r": "&#13;",
        "\t": "&#9;",
    }
)

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def element(name: str, attributes: "dict[str, object]", content: str | None = None) -> str:
    """An element; content: text (not markup), None for an empty element."""
    start = name + "".join(f' {key}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<{start}/>" if content is None else f"<{start}>{escape(content)}</{name}>"


def escape(text: str) -> str:
    """Text for an attribute or an element; what XML cannot hold becomes U+FFFD."""
    return _UNSPEAKABLE.sub("\ufffd", text).translate(_ESCAPES)
