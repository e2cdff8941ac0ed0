"""Outcomes: what a headline says has happened, and how surely the story says so.

A lexicon gives the words for an outcome in headlines and those by which a story bears it out.  A
sentence of the story that has such a word bears the headline out unless it hedges.
"""

from lintnews.language import regex as re
from lintnews.language.stems import stem
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GAP = ".."
#: Words that may stand in a gap of a phrase.
_WIDEST_GAP = 4


class Outcome(namedtuple("Outcome", "start end said")):
    """An outcome in a headline.

    start, end: code points of the headline.  said: stems by which a story says the same.
    """

    __slots__ = ()
    start: int
    end: int
    said: "frozenset[str]"


class Outcomes:
    """The outcomes of a lexicon: lines `form, form .. form = word, word`."""

    __slots__ = ("_by_word",)

    def __init__(self, entries: "Iterable[str]") -> None:
        """Raises ValueError for a line without `=`."""
        self._by_word: dict[str, list[tuple[Sequence[str], frozenset[str]]]] = {}
        for entry in entries:
            forms, equals, words = entry.partition(" = ")
            if not equals:
                raise ValueError(f"no “=” in {entry!r}: write “form, form = word, word”")
            said = frozenset(stem(word.strip()) for word in words.split(","))
            for form in forms.split(","):
                first, *rest = form.split()
                self._by_word.setdefault(first, []).append((rest, said))

    def find(self, headline: str) -> "Iterator[Outcome]":
        """The outcomes that a headline asserts, in order."""
        words = [(match[0].lower(), *match.span()) for match in _WORD.finditer(headline)]
        for at, (word, start, _) in enumerate(words):
            for rest, said in self._by_word.get(word, ()):
                last = _last(words, at, rest)
                if last >= 0:
                    yield Outcome(start, words[last][2], said)


def _last(words: "Sequence[tuple[str, int, int]]", at: int, rest: "Sequence[str]") -> int:
    """Index of the last word of a phrase whose first word stands at `at`, -1 if it is not there."""
    gap = False
    for form in rest:
        if form == _GAP:
            gap = True
            continue
        ahead = range(at + 1, min(len(words), at + 2 + (_WIDEST_GAP if gap else 0)))
        found = next((index for index in ahead if words[index][0] == form), -1)
        if found < 0:
            return -1
        at, gap = found, False
    return at


def words_of(text: str, language: str = "en") -> "list[str]":
    """The words of a text in lower case, apostrophes straight; French ones without their articles."""
    words = [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]
    if language == "fr":
        return [part for word in words for part in word.split("'")]
    return words
