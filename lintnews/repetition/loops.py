"""Loops: stretches in which a text goes round and round.

Two measures over windows of words: the share of different words, which falls far below that of any
prose when a phrase comes round, and the share of four-word runs that the window has seen before.
The first alone is looked at in every document; it costs one set for every few words.
"""

from collections import Counter

from lintnews.document import OBJECT
from lintnews.language.words import tokens
from lintnews.repetition.fold import RUNNING, fold, is_unspaced
from lintnews.repetition.manual import is_manual
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.document import Document

#: Words in a window, and from one window to the next.
_WINDOW = 128
_STEP = 32
#: The same shares in the first pass, which parts words a little differently.
_COARSE_TYPES = 0.61
_COARSE_REPEATED = 0.1
#: Least share of different words that no loop reaches, and of four-word runs said before that it has.
_TYPES = 0.58
_REPEATED = 0.125
#: A window is as long as this for the shares, though the text be shorter: a short text may repeat.
_SHORTEST = 77
#: Lists of goods, casts and results repeat by nature: names, figures and codes in so many places.
_MARKS = 0.45
_REPEATED_IN_LIST = 0.25
#: So do tables in disguise: credits, fixtures, nominations, with a sign between their cells.
_REPEATED_IN_TABLE = 0.45
_LETTERS_PER_CELL = 60
#: Scripts without blanks have one word per character, and fewer different ones.
_TYPES_UNSPACED = 0.42
_REPEATED_UNSPACED = 0.3
_RUN = 4
#: Words that show which kind of script a text is in.
_SAMPLE = 400
#: So many runs come three times in a loop, unless very much comes twice.
_THRICE = 1
#: So many runs that come again nearly without a gap are the beginning of the loop.
_DENSE = 8


class Loop(namedtuple("Loop", "span phrase first repeated")):
    """A stretch that repeats itself.

    span: prose code points from where it begins to repeat to where it ends.  phrase: the first run
    that repeats.  first: where that run stood before.  repeated: share of runs said before.
    """

    __slots__ = ()
    span: Span
    phrase: Span
    first: Span
    repeated: float


def loops(document: "Document") -> "Sequence[Loop]":
    """The loops of a document, in order, found on first use."""
    return document.once("loops", _find)


def in_loop(document: "Document", span: Span) -> bool:
    """Whether a prose span lies in a loop, where no other repetition is worth a word."""
    return any(loop.first.start <= span.start < loop.span.end for loop in loops(document))


def _find(document: "Document") -> "Sequence[Loop]":
    if is_manual(document):
        return ()
    words = (
        fold(document).plain_words() if OBJECT in document.prose else fold(document).bare_words()
    )
    unspaced = is_unspaced(b" ".join(words[:_SAMPLE]))
    if not unspaced and not _may_loop(words):
        return ()
    spans = _word_spans(document)
    prose = document.prose
    texts = [prose[start:end].lower() for start, end in spans]
    types, repeated = (_TYPES_UNSPACED, _REPEATED_UNSPACED) if unspaced else (_TYPES, _REPEATED)
    found: list[Loop] = []
    start = end = -1
    for at in range(0, max(1, len(texts) - _WINDOW // 2), _STEP):
        window = Span(at, min(at + _WINDOW, len(spans)))
        share = _repeated(texts[at : window.end], types)
        if share < repeated or share < _limit(prose, spans, window, repeated):
            continue
        if start >= 0 and at > end:
            found.append(_loop(spans, texts, start, end))
            start = -1
        if start < 0:
            start = at
        end = min(at + _WINDOW, len(texts))
    if start >= 0:
        found.append(_loop(spans, texts, start, end))
    return found


def _may_loop(words: "list[bytes]") -> bool:
    """Whether a window of the folded words is poor in different ones and rich in runs said before."""
    for at in range(0, max(1, len(words) - _WINDOW // 2), _STEP):
        window = words[at : at + _WINDOW]
        length = max(len(window), _SHORTEST)
        if len(set(window)) < _COARSE_TYPES * length:
            runs = list(zip(window, window[1:], window[2:], window[3:], strict=False))
            if len(runs) - len(set(runs)) >= _COARSE_REPEATED * length:
                return True
    return False


def _word_spans(document: "Document") -> "list[Span]":
    """The words of the running text that a reader sees."""
    found: list[Span] = []
    for block in document.blocks:
        kind, (start, end) = block.kind, block.span
        if kind not in RUNNING or (kind in ("deck", "headline") and document.format != "plain"):
            continue
        text = document.prose[start:end]
        if OBJECT not in text:
            found.extend(Span(start + a, start + b) for a, b in tokens(text))
    return found


def _repeated(words: "list[str]", types: float) -> float:
    """Share of the four-word runs said before, 0 where the words are too different for a loop."""
    if len(set(words)) >= types * max(len(words), _SHORTEST):
        return 0.0
    runs = Counter(zip(words, words[1:], words[2:], words[3:], strict=False))
    total = runs.total()
    share = (total - len(runs)) / max(total, _SHORTEST)
    if share < _REPEATED_IN_LIST and sum(count > 2 for count in runs.values()) < _THRICE:
        return 0.0  # something said twice, no more
    return share


def _limit(prose: str, spans: "list[Span]", window: Span, repeated: float) -> float:
    """The share of runs said before from which a window of words is a loop."""
    if window.end <= window.start:
        return 1.0
    text = prose[spans[window.start].start : spans[window.end - 1].end]
    parted = text.count(";") + text.count(" - ") + text.count("|") + text.count("\t")
    if parted > len(text) // _LETTERS_PER_CELL:
        return _REPEATED_IN_TABLE
    words = [prose[start:end] for start, end in spans[window.start : window.end]]
    marks = sum(len(word) == 1 or not word[0].islower() for word in words)
    if words[0].isascii() and marks >= _MARKS * len(words):
        return _REPEATED_IN_LIST
    return repeated


def _loop(spans: "list[Span]", words: "list[str]", start: int, end: int) -> Loop:
    """The loop in the words of [start, end), which repeat themselves."""
    seen: dict[tuple[str, ...], int] = {}
    again: list[tuple[int, int]] = []
    for at in range(start, end - _RUN + 1):
        run = tuple(words[at : at + _RUN])
        first = seen.setdefault(run, at)
        if first != at:
            again.append((at, first))
    # It begins where most of what follows has been said; a run or two may come again before.
    index = next(
        (
            number
            for number in range(len(again) - _DENSE)
            if again[number + _DENSE][0] - again[number][0] < _DENSE * 3 // 2
        ),
        0,
    )
    at, first = again[index]
    length = _RUN
    while (at + length, first + length) in again[index : index + 60] and length < 16:
        length += 1
    return Loop(
        Span(spans[at].start, spans[end - 1].end),
        Span(spans[at].start, spans[at + length - 1].end),
        Span(spans[first].start, spans[first + length - 1].end),
        len(again) / (end - start - _RUN + 1),
    )
