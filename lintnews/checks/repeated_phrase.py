"""Check kind `repeated_phrase`: a turn of phrase that an article uses over and over."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.language.quotations import inside
from lintnews.language.stopwords import stop_words
from lintnews.repetition.echoes import RUN, echoes, repeated_runs
from lintnews.repetition.loops import in_loop
from lintnews.repetition.manual import is_manual

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.spans import Span

_ARTICLES = frozenset({"a", "an"})
#: A text of fewer code points has no room to repeat itself.
_SHORTEST_TEXT = 80
#: Letters of the shortest word of content.
_CONTENT = 3
#: Words of the longest turn of phrase.
_TURN = 5
#: Words of content in any phrase, and in one that is an indefinite thing ("a key player in town").
_FEWEST = 2
_FEWEST_OF_THING = 3


class RepeatedPhrase(Check):
    """Flags a phrase used `at_least` times, once, where it comes again for the first time.

    A phrase has two words of content at least and is wording, not the name of a thing, which has to
    be repeated: something other than a name's small words stands inside it ("made it clear that");
    or it stands between an opener and a closer ("in stark contrast to"), or after a verb and an
    article ("plays a key role").  An indefinite thing counts from one time more on.
    openers, closers, verbs: the words around it.  joints: small words that names of things have
    inside.  except: words of which none is in a phrase.
    All places are related; facts: phrase, count.
    """

    OPTIONS = {
        "openers": list,
        "closers": list,
        "verbs": list,
        "joints": list,
        "except": list,
        "at_least": int,
    }
    REQUIRED = frozenset({"openers", "closers", "verbs", "joints", "at_least"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._at_least: int = options["at_least"]  # type: ignore[assignment]
        self._openers, self._closers, self._verbs, self._joints, self._except = (
            frozenset(options.get(name, ()))  # type: ignore[call-overload]
            for name in ("openers", "closers", "verbs", "joints", "except")
        )
        self._openings = frozenset(word.encode() for word in self._openers)
        self._endings = frozenset(word.encode() for word in self._closers)

    @property
    def gate(self) -> Gate:
        return Gate(_SHORTEST_TEXT)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        if is_manual(document) or echoes(document) < self._at_least - 1:
            return
        repeated = repeated_runs(document)
        turns = [run for run in repeated if run[0] in self._openings and run[-1] in self._endings]
        if turns or max(repeated.values()) >= self._at_least:
            yield from self._phrases(document, turns)

    def _phrases(self, document: "Document", turns: "Sequence[Sequence[bytes]]") -> "Iterator[Hit]":
        from lintnews.repetition.phrases import phrases, places_of, word_before

        done: list[Span] = []
        for words in map(_decoded, turns):
            if self._is_turn(words) and self._except.isdisjoint(words):
                places = [
                    place
                    for place in places_of(document, words[1:])
                    if word_before(document, place) in self._openers
                ]
                yield from self._hit(document, places, self._at_least, done)
        for words in map(_decoded, phrases(document, self._at_least)):
            yield from self._hits(document, words, done)

    def _least(self, words: "list[str]") -> int:
        """How often a phrase must come to be one too many, 0 for the name of a thing."""
        small = stop_words("en")
        content = [word for word in words if self._is_content(word)]
        if len(content) < _FEWEST or not self._except.isdisjoint(words):
            return 0
        if any(word.isdecimal() for word in words):
            return 0
        inner = [at for at, word in enumerate(words) if word not in small]
        core = words[inner[0] : inner[-1] + 1]
        if any(word in small and word not in self._joints for word in core):
            return self._at_least
        if any(self._is_turn(words[at : at + _TURN]) for at in range(len(words) - _FEWEST)):
            return self._at_least
        first = next((word for word in words if word in _ARTICLES or word not in self._joints), "")
        if first in _ARTICLES and len(content) >= _FEWEST_OF_THING:
            return self._at_least + 1
        return 0

    def _is_turn(self, words: "list[str]") -> bool:
        """Whether a turn of phrase begins the words: opener, content, closer; or verb and object."""
        opener, rest = words[0], words[1:]
        article = rest[0] in _ARTICLES
        if article:
            rest = rest[1:]
        if len(rest) < _FEWEST or not all(map(self._is_content, rest[:_FEWEST])):
            return False
        if opener in self._verbs:
            return article
        return opener in self._openers and len(rest) > _FEWEST and rest[_FEWEST] in self._closers

    def _is_content(self, word: str) -> bool:
        return len(word) >= _CONTENT and word.isalpha() and word not in stop_words("en")

    def _hits(
        self, document: "Document", words: "list[str]", done: "list[Span]"
    ) -> "Iterator[Hit]":
        least = self._least(words)
        if not least:
            return
        from lintnews.repetition.phrases import places_of

        places = places_of(document, words)
        if len(places) < least:
            return
        shown = [document.text(place).split() for place in places]
        small = [all(map(_is_small, column)) for column in zip(*shown, strict=True)]
        if all(small):
            yield from self._hit(document, places, least, done)
            return
        # A capital is a name's; what is left of the phrase may still be one.
        start, end = _longest(small)
        if end - start >= RUN:
            yield from self._hits(document, words[start:end], done)

    def _hit(
        self, document: "Document", places: "list[Span]", least: int, done: "list[Span]"
    ) -> "Iterator[Hit]":
        if len(places) < least or not all(_is_small(document.text(place)) for place in places):
            return
        places = [place for place in places if inside(document, place) is None]
        if len(places) < least or any(place.overlaps(other) for place in places for other in done):
            return
        if not in_loop(document, places[1]):
            done.extend(places)
            phrase = " ".join(document.text(places[1]).split())
            facts = {"phrase": phrase, "count": len(places)}
            yield Hit(places[1], facts, None, (places[0], *places[2:]))


def _decoded(words: "Sequence[bytes]") -> "list[str]":
    return [word.decode("utf-8", "surrogatepass") for word in words]


def _is_small(word: str) -> bool:
    return word == word.lower()


def _longest(marks: "list[bool]") -> "tuple[int, int]":
    """[start, end) of the longest run of marks that hold, the first of several."""
    best = start = 0, 0
    for at, mark in enumerate((*marks, False)):
        if not mark:
            best = max(best, start, key=lambda run: run[1] - run[0])
            start = at + 1, at + 1
        else:
            start = start[0], at + 1
    return best
