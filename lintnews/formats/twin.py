"""The ASCII twin of a text: as long in bytes as the text is in code points.

A Markdown parser reports byte ranges.  Parsing the twin instead of the text makes them code
points, without a table or a pass over the events, and keeps lone surrogates from the parser.
"""

import codecs
from unicodedata import category

#: Stands for a letter.  It must not close or open anything: no digit (list numbers), not "x"
#: (tasks), allowed in the addresses of autolinks.
_LETTER = "q"
#: Stands for a letter after "<", where "q" would open a tag.
_AFTER_BRACKET = "\x7f"
_PUNCTUATION = ","
#: White space to the rules of emphasis, but neither indentation nor a blank line.
_SPACE = "\x0c"


def twin(text: str) -> str:
    """The text with every character outside ASCII, and NUL, replaced by one of the same class."""
    if not text.isascii():
        text = text.encode("ascii", "lintnews.twin").decode("ascii")
    if "\0" in text:
        text = text.replace("\0", _LETTER)
    return text


_known: dict[str, str] = {}


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    text, start, end = error.object, error.start, error.end
    if end - start == 1:
        char = text[start]
        stand_in = _known.get(char) or _learn(char)
    else:
        known = _known
        stand_in = "".join([known.get(char) or _learn(char) for char in text[start:end]])
    if stand_in[0] == _LETTER and start and text[start - 1] in "</":
        stand_in = _AFTER_BRACKET + stand_in[1:]
    return stand_in, end


def _learn(char: str) -> str:
    group = category(char)[0]
    stand_in = _PUNCTUATION if group in "PS" else _SPACE if group == "Z" else _LETTER
    _known[char] = stand_in
    return stand_in


codecs.register_error("lintnews.twin", _stand_in)
