"""Loops: stretches in which a text goes round and round.

Either the same words come straight after one another (`rounds`); or a window of words is poor in
different ones, rich in runs of four that it has seen before, and has one of them three times, for
what is said twice has been pasted twice, which is for other rules to say; or the text breaks off in
the middle of saying something again.  One set of the four-word runs clears nearly every document.
"""

from bisect import bisect_left
from itertools import compress, count

from lintnews.document import BREAK, OBJECT
from lintnews.language import regex as re
from lintnews.language.words import token_texts, tokens
from lintnews.repetition.codes import codes
from lintnews.repetition.echoes import RUN, echoes, repeated_runs, runs_of
from lintnews.repetition.fold import RUNNING, WALL, fold
from lintnews.repetition.manual import is_manual
from lintnews.repetition.rounds import may_count_on, may_go_round, rounds
from lintnews.spans import Span
from lintnews.stdlib import Counter
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.document import Block, Document

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
#: Runs said before, close together, that any loop has.
_FEWEST_AGAIN = 8
#: Lists of goods, casts and results repeat by nature: names, figures and codes in so many places ...
_MARKS = 0.45
_REPEATED_IN_LIST = 0.3
#: ... or so many entries that a label opens ("North wing - closed"), or captions.
_ENTRIES = 3
_ENTRY = r"[^.!?]{1,40}?(?: [-–—]|:) "
#: So do tables in disguise: credits, fixtures, nominations, with a sign between their cells.
_REPEATED_IN_TABLE = 0.45
_LETTERS_PER_CELL = 60
#: Scripts without blanks have one word per character, and fewer different ones.
_TYPES_UNSPACED = 0.42
_REPEATED_UNSPACED = 0.3
#: So often a loop says some run.
_THRICE = 3
#: So many runs in a row that come a second time, and no third, are a passage pasted twice.
_PASTED = 12
#: So many runs that come again nearly without a gap are the beginning of the loop.
_DENSE = 8
#: Words said again at the very end, after which a text that stops in mid-sentence was cut off.
_LAST = 11
_ENDS = frozenset((*'.!?…。！？"”’»)', ""))
#: Words of a phrase that is shown.
_SHOWN = 16


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
    unspaced = fold(document).unspaced
    if not (_letters_may_loop(document) if unspaced else _may_loop(document)):
        return ()
    words = [word.lower() for text, _ in _running_texts(document) for word in token_texts(text)]
    found = [_round(_word_spans(document), *each) for each in rounds(words)]
    for start, end in _dense(document, words, unspaced):
        found.append(_loop(_word_spans(document), words, start, end))
    if _breaks_off(document):
        found += _last(document, _word_spans(document), words)
    return _merged(sorted(found, key=lambda loop: (loop.span.start, -loop.phrase.end)))


def _merged(found: "list[Loop]") -> "list[Loop]":
    """The loops without those that go on with another, which ends where they do."""
    merged: list[Loop] = []
    for loop in found:
        last = merged[-1] if merged else loop
        if last is not loop and (
            loop.span.start < last.span.end or last.first.start <= loop.first.start < last.span.end
        ):
            merged[-1] = last._replace(
                span=Span(last.span.start, max(last.span.end, loop.span.end)),
                repeated=max(last.repeated, loop.repeated),
            )
        else:
            merged.append(loop)
    return merged


def _may_loop(document: "Document") -> bool:
    """Whether folded words come in rounds, or some window of them is poor and repeats itself."""
    if echoes(document) < _FEWEST_AGAIN:
        return may_count_on(codes(document))
    words, repeated = fold(document).words, repeated_runs(document)
    again = list(compress(count(), map(repeated.__contains__, runs_of(words))))
    # The ends of every stretch that has enough of them.
    close = zip(again, again[_FEWEST_AGAIN - 1 :], strict=False)
    spans = [(start, end) for start, end in close if end - start < _WINDOW]
    if not spans:
        return False
    if any(end - start < _FEWEST_AGAIN for start, end in spans):
        if may_go_round(codes(document)):
            return True
    elif may_count_on(codes(document)):
        return True
    first, last = spans[0][0] // _STEP * _STEP, spans[-1][1]
    return _is_cut_off(document, words, repeated) or any(
        _is_poor(words[at : at + _WINDOW])
        for at in range(max(0, first - _WINDOW + _STEP), last, _STEP)
        if bisect_left(again, at + _WINDOW) - bisect_left(again, at) >= _FEWEST_AGAIN
    )


def _letters_may_loop(document: "Document") -> bool:
    """The same where no blanks part words: whether runs of four letters have been said before."""
    letters = "".join(document.prose.split())
    return len(letters) - RUN + 1 - len(set(runs_of(letters))) >= _FEWEST_AGAIN


def _is_poor(window: "list[bytes]") -> bool:
    """Whether folded words are poor in different ones, and rich in runs said before."""
    length = max(len(window), _SHORTEST)
    if len(set(window)) >= _COARSE_TYPES * length:
        return False
    runs = Counter(runs_of(window))
    return (
        runs.total() - len(runs) >= _COARSE_REPEATED * length
        and max(runs.values(), default=0) >= _THRICE
    )


def _running_texts(document: "Document") -> "Iterator[tuple[str, int]]":
    """The blocks of running text that a reader sees, and where they begin."""
    for block in document.blocks:
        kind, (start, end) = block.kind, block.span
        if kind not in RUNNING or (kind in ("deck", "headline") and document.format != "plain"):
            continue
        text = document.prose[start:end]
        if OBJECT not in text:
            yield text, start


def _word_spans(document: "Document") -> "list[Span]":
    """Where the words of the running text stand; found on first use, which few texts come to."""
    return document.once("word spans", _find_words)


def _find_words(document: "Document") -> "list[Span]":
    return [span for text, start in _running_texts(document) for span in tokens(text, start)]


def _dense(document: "Document", words: "list[str]", unspaced: bool) -> "Iterator[tuple[int, int]]":
    """[start, end) of the stretches of words whose windows are poor and repeat themselves."""
    types, repeated = (_TYPES_UNSPACED, _REPEATED_UNSPACED) if unspaced else (_TYPES, _REPEATED)
    start = end = -1
    for at in range(0, max(1, len(words) - _WINDOW // 2), _STEP):
        window = Span(at, min(at + _WINDOW, len(words)))
        share = _repeated(words[at : window.end], types)
        if share < repeated or share < _limit(document, window, repeated):
            continue
        if start >= 0 and at > end:
            yield start, end
            start = -1
        if start < 0:
            start = at
        end = window.end
    if start >= 0:
        yield start, end


def _repeated(words: "list[str]", types: float) -> float:
    """Share of the four-word runs said before, 0 where the words are too different for a loop.

    A long passage that comes a second time has been pasted, and is left to other rules.
    """
    if len(set(words)) >= types * max(len(words), _SHORTEST):
        return 0.0
    runs = list(runs_of(words))
    counts = Counter(runs)
    if max(counts.values(), default=0) < _THRICE:
        return 0.0
    again = pasted = distance = 0
    first: dict[tuple[str, str, str, str], int] = {}
    for at, run in enumerate(runs):
        back = at - first.setdefault(run, at)
        if back != distance:
            again += pasted if pasted < _PASTED else 0
            pasted, distance = 0, back
        if back and counts[run] >= _THRICE:
            again += 1
        elif back:
            pasted += 1
    again += pasted if pasted < _PASTED else 0
    return again / max(len(runs), _SHORTEST)


def _limit(document: "Document", window: Span, repeated: float) -> float:
    """The share of runs said before from which a window of words is a loop."""
    if window.end <= window.start:
        return 1.0
    prose, spans = document.prose, _word_spans(document)
    whole = prose[spans[window.start].start : spans[window.end - 1].end]
    lines = [" ".join(line.split()) for line in whole.split(BREAK)]
    text = "\n".join(lines)
    parted = text.count(";") + text.count(" - ") + text.count("|") + whole.count("\t")
    if parted > len(text) // _LETTERS_PER_CELL:
        return _REPEATED_IN_TABLE
    words = [prose[start:end] for start, end in spans[window.start : window.end]]
    marks = sum(len(word) == 1 or not word[0].islower() for word in words)
    if words[0].isascii() and marks >= _MARKS * len(words):
        return _REPEATED_IN_LIST
    from lintnews.repetition.roles import is_credited

    entries = [line for line in lines if is_credited(line) or re.match(_ENTRY, line)]
    return _REPEATED_IN_LIST if len(entries) >= _ENTRIES else repeated


def _is_cut_off(
    document: "Document", words: "list[bytes]", repeated: "Mapping[tuple[bytes, ...], int]"
) -> bool:
    """Whether a document stops in the middle of a sentence of words said before."""
    last = [word for word in words[-_LAST - 2 :] if word != WALL][-RUN - 1 : -1]
    return tuple(last) in repeated and _breaks_off(document)


def _breaks_off(document: "Document") -> bool:
    """Whether a document stops in the middle of a sentence."""
    from lintnews.repetition.roles import is_credited

    block = _last_block(document)
    text = document.text(block.span) if block else ""
    return text[-1:] not in _ENDS and not is_credited(text)


def _last_block(document: "Document") -> "Block | None":
    """The block that the running text ends with, if that is a paragraph."""
    running = fold(document).running
    block = document.blocks[running[-1]] if running else None
    return block if block and block.kind == "paragraph" else None


def _last(document: "Document", spans: "list[Span]", words: "list[str]") -> "list[Loop]":
    """The words that a document ends with, but for the last one, where it has said them before."""
    end = len(words) - 1
    last = words[end - _LAST : end]
    block = _last_block(document)
    if block is None or end < 2 * _LAST or spans[end - _LAST].start < block.span.start:
        return []
    at = next((at for at in range(end - 2 * _LAST) if words[at : at + _LAST] == last), -1)
    if at < 0:
        return []
    start = end - _LAST
    while at > 0 and words[at - 1] == words[start - 1] and at + end - start < start:
        at, start = at - 1, start - 1
    shown = min(end - start, _SHOWN) - 1
    return [
        Loop(
            Span(spans[start].start, spans[-1].end),
            Span(spans[start].start, spans[start + shown].end),
            Span(spans[at].start, spans[at + shown].end),
            1.0,
        )
    ]


def _round(spans: "list[Span]", start: int, end: int, length: int) -> Loop:
    """The loop that rounds of a length are, in words [start, end)."""
    shown = min(length, _SHOWN) - 1
    again = start + length
    return Loop(
        Span(spans[again].start, spans[end - 1].end),
        Span(spans[again].start, spans[again + shown].end),
        Span(spans[start].start, spans[start + shown].end),
        1 - length / (end - start),
    )


def _loop(spans: "list[Span]", words: "list[str]", start: int, end: int) -> Loop:
    """The loop in the words of [start, end), which repeat themselves."""
    seen: dict[tuple[str, ...], int] = {}
    again: list[tuple[int, int]] = []
    for at in range(start, end - RUN + 1):
        run = tuple(words[at : at + RUN])
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
    length = RUN
    while (at + length, first + length) in again[index : index + 60] and length < _SHOWN:
        length += 1
    return Loop(
        Span(spans[at].start, spans[end - 1].end),
        Span(spans[at].start, spans[at + length - 1].end),
        Span(spans[first].start, spans[first + length - 1].end),
        len(again) / (end - start - RUN + 1),
    )
