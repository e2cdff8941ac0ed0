"""Check kind `arithmetic`: figures of one sentence that do not compute."""

from lintnews.checks.check import Check, Hit
from lintnews.language.sentences import index_at, sentences_of_block_at
from lintnews.numbers.quantity import HEDGES, worded
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_FROM = rf"from (?:(?:{HEDGES}) )?(?:US|A|C)?[$£€¥]? ?[0-9][0-9.,]*"
_LAST = (
    "(?:the )?(?:remaining|other|rest|remainder)",
    "(?:undecided|unsure|not sure|don't know|no opinion)",
)
_COUNT = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
_PART = (
    rf"({_COUNT}) (?:out )?of (?:the |its |their |all |all the |a total of |a total )?({_COUNT})(?: [a-z-]+){{0,3}}"
    rf"(?:,? or |, | \((?:or )?)((?:{HEDGES}) )?([0-9]{{1,3}}(?:\.[0-9]+)?) ?(?:%|per ?cent)"
)
_NEAR = 240
#: Without one of these nearby two values say nothing that could be checked.
_SIGNS = ("%", "cent", "$", "£", "€", "bled", "pled", "bling", "halv")


class Arithmetic(Check):
    """Flags a change whose percentage or multiple is not that of its two values, shares that do not
    add up to 100%, and a part of a whole with the wrong percentage.

    Facts: stated, computed.
    """

    @property
    def patterns(self) -> "Sequence[str]":
        return (_FROM, _PART, *_LAST)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        done: set[Span] = set()
        for match in matches:
            if match.pattern == 1:
                yield from _part(document, match)
                continue
            around = document.prose[max(0, match.start - _NEAR) : match.end + _NEAR]
            if not any(sign in around for sign in _SIGNS):
                continue
            spans = sentences_of_block_at(document, match.start)
            at = index_at(spans, match.start)
            sentence = spans[at]
            if sentence in done:
                continue
            done.add(sentence)
            text = document.text(sentence)
            # Only the few texts that offer a sum pay for these.
            from lintnews.numbers.changes import conflicts
            from lintnews.numbers.shares import wrong_sum

            for found in conflicts(text):
                yield Hit(
                    Span(sentence.start + found.start, sentence.start + found.end),
                    {"stated": found.stated, "computed": found.computed},
                )
            wrong = wrong_sum(text, document.text(spans[at - 1]) if at else "")
            if wrong:
                yield Hit(
                    Span(sentence.start + wrong.start, sentence.start + wrong.end),
                    {"stated": "a whole", "computed": f"{wrong.total:g}%"},
                )


def _part(document: "Document", match: "Match") -> "Iterator[Hit]":
    """ "34 of the 50 councillors, or 60%": 68%."""
    part_span, whole_span, hedge, percent_span = match.groups
    if part_span is None or whole_span is None or percent_span is None:
        return
    part, whole = worded(document.text(part_span)), worded(document.text(whole_span))
    printed = document.text(percent_span)
    if part is None or not whole or not 0 < part <= whole:
        return
    if 1900 <= whole <= 2100 and "," not in document.text(whole_span):
        return  # "12 of 2024"
    from lintnews.numbers.changes import TOLERANCE

    stated = float(printed)
    tolerance = TOLERANCE if hedge is None or hedge.start < 0 else 0.1 * stated + TOLERANCE
    right = 100 * part / whole
    if abs(right - stated) > tolerance:
        yield Hit(match.span, {"stated": f"{stated:g}%", "computed": f"{right:.3g}%"})
