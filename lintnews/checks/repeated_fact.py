"""Check kind `repeated_fact`: the same figure for the same thing, given twice."""

from lintnews.checks.check import Check, Hit
from lintnews.language import regex as re
from lintnews.language.identity import language_of
from lintnews.language.sentences import sentence_at
from lintnews.language.stems import content_words, stem
from lintnews.repetition.aliases import aliases_of
from lintnews.repetition.codes import codes
from lintnews.repetition.loops import in_loop
from lintnews.repetition.manual import is_manual
from lintnews.spans import Span
from lintnews.stdlib import Counter, defaultdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: A number of ten or more, its magnitude, and the plural that it counts.
_FACT = (
    r"(?<![\w.,$€£¥-])(\d{1,3}(?:,\d{3})+|\d{2,}(?:\.\d+)?)"
    r"(?:\s+(million|billion|trillion))?\s+((?:[a-z]+[-\s])?[a-z]{3,}s)\b"
)
_QUOTING = frozenset('"“”„«»')
#: A figure that comes so often is what a list counts.
_MANY = 6
_YEARS = range(1900, 2100)


class RepeatedFact(Check):
    """Flags a figure that an earlier paragraph has given for the same thing.

    The sentences share a name and `shared` terms in all.  The first paragraph may sum up what comes
    later, so it does not count.  except: units that recur on purpose (points, years).
    aliases: lines of the lexicon of names.  One hit per figure, its other places related; facts: fact.
    """

    OPTIONS = {"except": list, "aliases": list, "shared": int}
    REQUIRED = frozenset({"shared"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._except = frozenset(stem(str(unit)) for unit in options.get("except", ()))  # type: ignore[attr-defined]
        self._aliases: tuple[str, ...] = tuple(options.get("aliases", ()))  # type: ignore[arg-type]
        self._shared: int = options["shared"]  # type: ignore[assignment]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        if is_manual(document):
            return
        if codes(document).numbers < 2:
            return
        figures = Counter(filter(bytes.isdigit, codes(document).figures()))
        again = [
            word.decode()
            for word, count in figures.items()
            if count > 1 and len(word) > 1 and int(word[:9]) not in _YEARS
        ]
        if not again:
            return
        for places in self._facts(document, again).values():
            if len(places) > 1:
                yield from self._repeats(document, places)

    def _facts(
        self, document: "Document", digits: "list[str]"
    ) -> "Mapping[tuple[str, ...], list[Span]]":
        """Where every figure with some of the digits stands, by number, magnitude and unit."""
        found: defaultdict[tuple[str, ...], list[Span]] = defaultdict(list)
        paragraphs = [block.span for block in document.blocks if block.kind == "paragraph"]
        for start, end in paragraphs[1:]:
            text = document.prose[start:end]
            if not any(run in text for run in digits):
                continue
            for match in re.finditer(_FACT, text):
                number, magnitude, unit = match.groups()
                noun = stem(unit.replace("-", " ").split()[-1])
                if noun in self._except or (number.isdigit() and int(number[:9]) in _YEARS):
                    continue
                span = Span(start + match.start(), start + match.end())
                found[number, magnitude or "", noun].append(span)
        return found

    def _repeats(self, document: "Document", places: "list[Span]") -> "Iterator[Hit]":
        told: list[tuple[Span, int, frozenset[str], frozenset[str]]] = []
        again: list[tuple[Span, Span]] = []
        for span in places[:_MANY]:
            sentence = document.text(sentence_at(document, span.start))
            if not _QUOTING.isdisjoint(sentence) or in_loop(document, span):
                continue
            aliases = aliases_of(self._aliases)
            language = language_of(document)[:2] or "en"
            terms = frozenset(content_words(sentence, language, aliases))
            capitals = " ".join(re.findall(r"\b[A-Z][\w’'-]*\b", sentence))
            names = frozenset(content_words(capitals, language, aliases))
            block = document.block_index(span.start)
            for first, where, known, called in told:
                if where != block and names & called and len(terms & known) >= self._shared:
                    again.append((span, first))
                    break
            told.append((span, block, terms, names))
        if again and len(places) < _MANY:
            span, first = again[0]
            fact = " ".join(document.text(span).split())
            yield Hit(span, {"fact": fact}, None, (first, *(other for other, _ in again[1:])))
