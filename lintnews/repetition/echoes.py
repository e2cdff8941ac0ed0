"""Echoes: the runs of four words that a text says more than once.

One set of the runs says how many have been said before, and so clears most texts for whoever looks
for more.
"""

from lintnews.repetition.fold import fold
from lintnews.stdlib import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TypeVar

    from lintnews.document import Document

    T = TypeVar("T")
    Run = tuple[bytes, ...]

#: Words of a run.
RUN = 4
#: Words of a text that probably says some run again; counting is then worth it at once.
_LONG = 500


def echoes(document: "Document") -> int:
    """How many runs of a document's folded words have been said before; counted on first use."""
    return document.once("echoes", _echoes)


def repeated_runs(document: "Document") -> "Mapping[Run, int]":
    """The runs that are said more than once, with how often, in order; counted on first use."""
    return document.once("repeated runs", _repeated_runs)


def runs_of(words: "Sequence[T]") -> "Iterator[tuple[T, T, T, T]]":
    """The runs of four words, from the first to the last."""
    return zip(words, words[1:], words[2:], words[3:], strict=False)


def _echoes(document: "Document") -> int:
    words = fold(document).words
    if len(words) > _LONG:
        return sum(repeated_runs(document).values()) - len(repeated_runs(document))
    return max(0, len(words) - RUN + 1 - len(set(runs_of(words))))


def _repeated_runs(document: "Document") -> "Mapping[Run, int]":
    words = fold(document).words
    if len(words) <= _LONG and not echoes(document):
        return {}
    counts: Counter[Run] = Counter(runs_of(words))
    return {run: count for run, count in counts.items() if count > 1}
