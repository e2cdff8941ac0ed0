"""Phrases: the longest runs of words that a text says several times, and where they stand."""

from lintnews.repetition.echoes import repeated_runs
from lintnews.repetition.fold import HIDDEN, WALL
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.document import Document
    from lintnews.repetition.echoes import Run

_KINDS = frozenset({"paragraph", "item", "deck"})
#: Letters and signs that go on with a word.
_JOINING = frozenset("'-_")


def phrases(document: "Document", at_least: int) -> "Iterator[Run]":
    """The folded phrases of four words or more that stand so often, in order of their first places.

    A phrase goes on as long as the runs in it are said equally often.
    """
    counts = {
        run: count
        for run, count in repeated_runs(document).items()
        if count >= at_least and WALL not in run and HIDDEN not in run
    }
    following: dict[Run, list[Run]] = {}
    for run in counts:
        following.setdefault(run[:-1], []).append(run)
    told: set[Run] = set()
    for run, count in counts.items():
        if run in told:
            continue
        phrase, last = list(run), run
        while True:
            told.add(last)
            later = [
                other
                for other in following.get(last[1:], ())
                if counts[other] == count and other not in told
            ]
            if len(later) != 1:
                break
            last = later[0]
            phrase.append(last[-1])
        yield tuple(phrase)


def places_of(document: "Document", words: "Sequence[str]") -> "list[Span]":
    """Where lower-case words stand in running text with nothing but blanks between."""
    text = lowered(document)
    rarest = max(range(len(words)), key=lambda index: len(words[index]))
    found: list[Span] = []
    at = text.find(words[rarest])
    while at >= 0:
        start = _start(text, at, words[:rarest])
        end = _end(text, at + len(words[rarest]), words[rarest + 1 :])
        if start >= 0 and end >= 0 and _is_whole(text, start, end):
            block = document.block_at(start)
            if block is not None and block.kind in _KINDS and end <= block.span.end:
                found.append(Span(start, end))
        at = text.find(words[rarest], at + 1)
    return found


def word_before(document: "Document", place: Span) -> str:
    """The lower-case word before a place, with only blanks between; "" where there is none."""
    text = lowered(document)
    end = _skip_back(text, place.start)
    start = end
    while start > 0 and end < place.start and _goes_on(text[start - 1]):
        start -= 1
    return text[start:end]


def lowered(document: "Document") -> str:
    """The prose in lower case, apostrophes straight, every letter where it was."""
    return document.once("lowered", _lowered)


def _lowered(document: "Document") -> str:
    prose = document.prose
    text = prose.lower()
    if len(text) != len(prose):  # a letter that takes two in lower case
        text = "".join([char.lower() if len(char.lower()) == 1 else char for char in prose])
    return text.replace("’", "'").replace("‘", "'")


def _start(text: str, at: int, words: "Sequence[str]") -> int:
    """Where words begin that stand, parted by blanks, before an offset; -1 where they do not."""
    for word in reversed(words):
        end = _skip_back(text, at)
        if end == at or not text.endswith(word, 0, end):
            return -1
        at = end - len(word)
    return at


def _end(text: str, at: int, words: "Sequence[str]") -> int:
    """Where words end that stand, parted by blanks, behind an offset; -1 where they do not."""
    for word in words:
        start = at
        while start < len(text) and text[start].isspace():
            start += 1
        if start == at or not text.startswith(word, start):
            return -1
        at = start + len(word)
    return at


def _skip_back(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on beyond either end."""
    return not (
        (start > 0 and _goes_on(text[start - 1])) or (end < len(text) and _goes_on(text[end]))
    )


def _goes_on(char: str) -> bool:
    return char.isalnum() or char in _JOINING
