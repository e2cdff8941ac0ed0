"""What LanguageTool must not judge: code, addresses, other people's words."""

import re
from bisect import bisect_right

from lintnews.document import OBJECT
from lintnews.language.quotations import quotations
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document
    from lintnews.language.quotations import Quotation

# Addresses, handles and tags; bounded, so that a long run of letters stays linear.
_ADDRESS = (
    rf"{OBJECT}|(?:https?://|www\.)[^\s<>“”]{{1,2000}}|[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,4}}"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?:com|org|net|gov|edu|io|info|co\.uk)\b(?:/[^\s<>“”]{0,2000})?"
    r"|[@#]\w{1,64}"
)
#: What stands for code and addresses: a noun of no known kind.
_THING = "Xxyz"


class Mask(namedtuple("Mask", "span reading opaque")):
    """A stretch that is sent as blanks.

    span: prose code points.  reading: what the server reads in its place.  opaque: nothing is known
    of what stands there, so that the words beside it cannot be judged either.
    """

    __slots__ = ()
    span: Span
    reading: str
    opaque: bool


def masks(document: "Document", judge_quotations: bool) -> "list[Mask]":
    """The masks of a document, in order, not overlapping; one may cross blocks."""
    found = [] if judge_quotations else [_of_quotation(document, q) for q in quotations(document)]
    starts = [mask.span.start for mask in found]
    for span in _addresses(document.prose):
        index = bisect_right(starts, span.start) - 1
        is_quoted = 0 <= index < len(starts) and span.start < found[index].span.end
        if not is_quoted and not (index + 1 < len(starts) and starts[index + 1] < span.end):
            found.append(Mask(span, _THING, True))
    found.sort()
    return found


def _addresses(prose: str) -> "Iterator[Span]":
    if not any(sign in prose for sign in (OBJECT, "://", "www.", "@", "#", ".")):
        return
    for match in re.finditer(_ADDRESS, prose):
        yield Span(*match.span())


def _of_quotation(document: "Document", quotation: "Quotation") -> Mask:
    """Marks, the first word and the closing punctuation stay: "an" and the sentence around need them."""
    text = document.text(quotation.inner)
    first = re.match(r"[\w'’.-]{1,40}", text)
    word = first[0].rstrip(".") if first and OBJECT not in text[:40] else _THING
    end = text[-1:] if text[-1:] in ".,!?;:…" else ""
    opening = document.prose[quotation.span.start]
    closing = document.prose[quotation.span.end - 1] if quotation.closed else ""
    return Mask(quotation.span, opening + (word or _THING) + end + closing, False)
