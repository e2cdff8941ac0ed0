"""Fills a rule's message: `{name}` stands for a fact of the hit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

#: A match quoted in a message is cut to this many code points.
LONGEST_QUOTE = 60


def fill(message: str, facts: "Mapping[str, object]") -> str:
    """The message with every known `{name}` replaced; unknown names stay as they are.

    `str.format` is not used: a message from a pack must not reach into objects.
    """
    if "{" not in message:
        return message
    out: list[str] = []
    for part in message.split("{"):
        name, brace, rest = part.partition("}")
        if out and brace and name in facts:
            out.append(_spoken(facts[name]) + rest)
        else:
            out.append(("{" if out else "") + part)
    return "".join(out)


def _spoken(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(str(item) for item in value)
    return str(value)


def shorten(text: str) -> str:
    """Text for quoting in a message: white space collapsed, long texts cut in the middle."""
    text = " ".join(text.split())
    if len(text) <= LONGEST_QUOTE:
        return text
    half = (LONGEST_QUOTE - 3) // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
