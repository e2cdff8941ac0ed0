"""From the matches of a server to the remarks that are worth an editor's time."""

import re
from unicodedata import category

from lintnews.checks.language_tool import Remark
from lintnews.grammar.client import Trouble
from lintnews.grammar.kinds import is_of_dictionary, kind
from lintnews.grammar.names import Names
from lintnews.grammar.variant import is_variant
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from lintnews.document import Document
    from lintnews.grammar.manuscript import Manuscript
    from lintnews.spans import Span

#: Suggestions that are kept of one match.
_MOST_SUGGESTIONS = 5
_LONGEST_MESSAGE = 140
#: Blocks whose grammar is that of headlines.
_HEADLINES = frozenset({"headline", "heading"})


class Reply(namedtuple("Reply", "offset length rule category issue message suggestions")):
    """What is kept of one match: plain values, for the cache.  offset, length: UTF-16 units."""

    __slots__ = ()
    offset: int
    length: int
    rule: str
    category: str
    issue: str
    message: str
    suggestions: "list[str]"


def replies(matches: "Iterable[Any]") -> "list[Reply]":
    """The matches of an answer, read; raises Trouble if they are none."""
    try:
        return [_reply(match) for match in matches]
    except (KeyError, TypeError, ValueError, IndexError):
        raise Trouble("the server does not answer as LanguageTool does") from None


def _reply(match: "Any") -> Reply:
    rule = match["rule"]
    return Reply(
        int(match["offset"]),
        int(match["length"]),
        str(rule["id"]),
        str(rule["category"]["id"]),
        str(rule["issueType"]),
        _sentence(str(match["message"])),
        [str(each["value"]) for each in match["replacements"][:_MOST_SUGGESTIONS]],
    )


def remarks(
    document: "Document", manuscript: "Manuscript", found: "Iterable[Reply]", language: str
) -> "list[Remark]":
    """The remarks on a document, by place.  language: the code that it was checked in."""
    names = Names(document)
    out = []
    for reply in found:
        span = manuscript.span(reply.offset, reply.length)
        sort = kind(reply.rule, reply.category, reply.issue, language)
        if span is None or not sort:
            continue
        text = document.text(span)
        unknown = is_of_dictionary(reply.rule)
        if names.hold(text, unknown) or (sort != "grammar" and names.is_doubtful(text)):
            continue
        suggestions = tuple(each for each in reply.suggestions if each != text)
        if unknown:
            if names.is_likely(span) or any(is_variant(text, each) for each in suggestions[:1]):
                continue
        elif _is_out_of_place(document, manuscript, span):
            continue
        out.append(
            Remark(span, sort, reply.rule, reply.category, reply.issue, reply.message, suggestions)
        )
    out.sort()
    return out


def _is_out_of_place(document: "Document", manuscript: "Manuscript", span: "Span") -> bool:
    """Whether grammar cannot be judged: in a headline, which has its own, or beside what is masked.

    An article before a sum of money is right or wrong by how the sum is spoken, not by its sign.
    """
    block = document.block_at(span.start)
    if block is None or block.kind in _HEADLINES or manuscript.is_beside_unknown(span):
        return True
    after = document.prose[span.end : span.end + 2].strip()
    return bool(after) and category(after[0]) == "Sc"


def _sentence(message: str) -> str:
    """The first sentence of a message, in plain text, to stand within one of ours."""
    text = re.sub(r"</?suggestion>", "", message)
    text = " ".join(text.split())
    first = re.split(r"(?<=[^.]\w[.!?]) (?=[A-Z])", text, maxsplit=1)[0].rstrip(".!: ")
    if len(first) > _LONGEST_MESSAGE:
        first = first[: _LONGEST_MESSAGE - 1].rsplit(" ", 1)[0] + " …"
    return first
