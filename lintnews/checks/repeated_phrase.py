"""Check kind `repeated_phrase`: a turn of phrase that an article uses over and over."""

import re
import sys
from collections import Counter

from lintnews.checks.check import Check, Hit
from lintnews.language.stopwords import stop_words
from lintnews.repetition.fold import fold
from lintnews.repetition.loops import in_loop
from lintnews.repetition.manual import is_manual
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from lintnews.checks.check import Match
    from lintnews.document import Document

_KINDS = frozenset({"paragraph", "item", "deck"})


class RepeatedPhrase(Check):
    """Flags a phrase used `at_least` times, once, where it comes again for the first time.

    A phrase is two words of content between an opener and a closer ("in stark contrast to"), or
    after a verb and an article ("plays a key role"): wording, not the name of a thing.
    openers, closers, verbs: the words around it.  except: words of which none is in a phrase.
    All places are related; facts: phrase, count.
    """

    OPTIONS = {
        "openers": list,
        "closers": list,
        "verbs": list,
        "except": list,
        "at_least": int,
    }
    REQUIRED = frozenset({"openers", "closers", "verbs", "at_least"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._at_least: int = options["at_least"]  # type: ignore[assignment]
        self._except = frozenset(options.get("except", ()))  # type: ignore[call-overload]
        self._engine: Any = None
        self._pattern: Any = None

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        if is_manual(document):
            return
        # RE2 gives the same answers and is four times as fast, but slow to load for a short text.
        engine = sys.modules.get("re2") or re
        if engine is not self._engine:
            self._engine, self._pattern = engine, engine.compile(self._expression())
        found = self._pattern.findall(b" ".join(fold(document).words))
        if len(found) < self._at_least:
            return
        for phrase, count in Counter(map(_text, found)).items():
            if count >= self._at_least and self._is_wording(phrase):
                yield from self._hits(document, phrase)

    def _expression(self) -> bytes:
        openers, closers, verbs = (
            "|".join(map(re.escape, self.options[name]))  # type: ignore[call-overload]
            for name in ("openers", "closers", "verbs")
        )
        return (
            f" (?:{openers}) ([a-z]{{4,}} [a-z]{{4,}} (?:{closers})) "
            f"| ((?:{verbs}) an? [a-z]{{3,}} [a-z]{{4,}}) "
        ).encode()

    def _is_wording(self, phrase: str) -> bool:
        words = phrase.split()
        inner = words[-2:] if words[1] in ("a", "an") else words[:2]
        return not any(word in stop_words("en") or word in self._except for word in inner)

    def _hits(self, document: "Document", phrase: str) -> "Iterator[Hit]":
        pattern = re.compile(r"\b" + phrase.replace(" ", r"\s+") + r"\b", re.IGNORECASE)
        places = [
            Span(*match.span())
            for block in document.blocks
            if block.kind in _KINDS
            for match in pattern.finditer(document.prose, block.span.start, block.span.end)
        ]
        if len(places) < self._at_least or any(
            not document.text(place).islower() for place in places
        ):
            return
        if not in_loop(document, places[1]):
            facts = {"phrase": " ".join(document.text(places[1]).split()), "count": len(places)}
            yield Hit(places[1], facts, None, (places[0], *places[2:]))


def _text(groups: "tuple[bytes, bytes]") -> str:
    return (groups[0] or groups[1]).decode()
