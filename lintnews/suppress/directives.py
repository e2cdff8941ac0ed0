"""Reads what an editor wrote for lintnews into an article: comments and front matter."""

from lintnews.language import regex as re
from lintnews.spans import Span
from lintnews.suppress import MARK
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lintnews.document import Document

    Resolve = Callable[[str], frozenset[str]]

#: What a comment may ask for.
ACTIONS = ("ignore", "ignore-start", "ignore-end", "ignore-file")

#: Of a longer comment only this many code points are read: no list of rules is that long.
_LONGEST = 2_000

_CODE = re.compile(r"[A-Za-z]{2,8}[0-9]{3}")


class Directive(namedtuple("Directive", "action words reason span")):
    """One request.

    action: one of ACTIONS, or what stands in its place.  words: codes, names and families; empty
    for all.  reason: "" if none is given; None where none is asked for.  span: source code points.
    """

    __slots__ = ()
    action: str
    words: "tuple[str, ...]"
    reason: str | None
    span: Span


def directives(document: "Document", resolve: "Resolve") -> "Iterator[Directive]":
    """The requests in a document, in source order.  resolve: the codes that a word stands for."""
    yield from _front_matter(document)
    for span, text in _comments(document):
        stripped = text[:_LONGEST].strip()
        if stripped.startswith(MARK):
            yield _parse(stripped[len(MARK) :], span, resolve)


def _comments(document: "Document") -> "Iterator[tuple[Span, str]]":
    if document.format != "plain" or document.comments:
        yield from document.comments
        return
    source = document.source
    start = source.find("<!--")
    while start >= 0:
        end = source.find("-->", start + 4)
        if end < 0:
            return
        yield Span(start, end + 3), source[start + 4 : min(end, start + _LONGEST)]
        start = source.find("<!--", end + 3)


def _parse(text: str, span: Span, resolve: "Resolve") -> Directive:
    action, _, rest = text.strip().partition(" ")
    words: list[str] = []
    rest = rest.strip()
    wanted = True
    while rest:
        word = re.split(r"[\s,:]", rest, maxsplit=1)[0]
        # After a comma, and first in an `ignore`, stands a rule whatever it looks like.
        if not (wanted and (words or action == "ignore")) and not _names_rule(word, resolve):
            break
        if not _is_word(word):
            break
        words.append(word)
        rest = rest[len(word) :].lstrip()
        wanted = rest.startswith(",")
        rest = rest.lstrip(", ") if wanted else rest
    reason = None if action == "ignore-end" else re.sub(r"^(?:-+|[–—:(])\s*", "", rest).strip()
    return Directive(action, tuple(words), reason, span)


def _is_word(text: str) -> bool:
    return text[:1].isalnum()


def _names_rule(word: str, resolve: "Resolve") -> bool:
    """Whether a word is meant as a rule and not as the first word of a reason.

    Families are English words too ("quote", "date"): they count in capitals alone.
    """
    if _CODE.fullmatch(word) or (word.isupper() and len(word) > 2):
        return True
    return bool(resolve(word)) and not word.isalpha()


def _front_matter(document: "Document") -> "Iterator[Directive]":
    value = document.meta.get("lintnews")
    if isinstance(value, dict):
        value = value.get("ignore")
    elif isinstance(value, str):
        # A reader of simple front matter leaves `{ignore: [A, B]}` as it stands.
        listed = re.fullmatch(r"\s*\{?\s*ignore:\s*\[?([^\]}]*)\]?\s*\}?\s*", value)
        value = listed[1] if listed else None
    if isinstance(value, str):
        value = re.split(r"[\s,]+", value)
    if not isinstance(value, (list, tuple)):
        return
    words = tuple(text for text in (str(word).strip(" '\"") for word in value) if text)
    key = re.search(r"^lintnews\s*:", document.source, re.MULTILINE)
    if words:
        span = Span(key.start(), key.end()) if key else Span(0, 0)
        yield Directive("ignore-file", words, None, span)
