"""What readability formulas are fed with: words, sentences, syllables, letters."""

from lintnews.language import regex as re
from lintnews.language.identity import language_of
from lintnews.language.sentences import sentences
from lintnews.language.words import tokens
from lintnews.readability.syllables import counter
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from lintnews.document import Document

#: Kinds of running text; titles, captions, tables and notes are no sentences.
_RUNNING = frozenset({"paragraph", "item", "deck", "quote"})
#: Parts of a page that are no article.
_BESIDE = frozenset({"nav", "header", "footer", "aside"})
_LONG = 6  # letters that a word of the LIX must exceed
_MANY = 3  # syllables of a polysyllable
_ENDINGS = ("es", "ed", "ing")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


class Counts(
    namedtuple(
        "Counts",
        "language words sentences syllables letters characters long_words polysyllables"
        " monosyllables complex_words longest longest_words unspaced",
    )
):
    """Counts over the running text of a document.

    language: primary tag, "" if unknown.  letters: letters and digits.  characters: everything but
    white space.  long_words: of more than six letters.  polysyllables: words of three syllables or
    more; complex_words: those without names, compounds and inflected two-syllable words.
    longest: prose span of the longest sentence, longest_words: its words.
    unspaced: letters of scripts without spaces, each of which also counts as a word.
    """

    __slots__ = ()
    language: str
    words: int
    sentences: int
    syllables: int
    letters: int
    characters: int
    long_words: int
    polysyllables: int
    monosyllables: int
    complex_words: int
    longest: Span
    longest_words: int
    unspaced: int


def counts(document: "Document") -> Counts:
    """The counts of a document, computed on first use."""
    return document.once("readability counts", _of_document)


def _of_document(document: "Document") -> Counts:
    language = language_of(document)
    tally = _Tally(counter(language))
    for block in document.blocks:
        if block.kind in _RUNNING and block.region not in _BESIDE:
            for span in sentences(document, block):
                tally.add(document.text(span), span)
    return Counts(
        language,
        tally.words,
        tally.sentences,
        tally.syllables,
        tally.letters,
        tally.characters,
        tally.long_words,
        tally.polysyllables,
        tally.monosyllables,
        tally.complex_words,
        tally.longest,
        tally.longest_words,
        tally.unspaced,
    )


class _Tally:
    """Adds up sentences."""

    def __init__(self, syllables_of: "Callable[[str], int]") -> None:
        self._syllables_of = syllables_of
        self._known: dict[str, int] = {}
        self.words = self.sentences = self.syllables = self.letters = self.characters = 0
        self.long_words = self.polysyllables = self.monosyllables = self.complex_words = 0
        self.longest, self.longest_words, self.unspaced = Span(0, 0), 0, 0

    def add(self, text: str, span: Span) -> None:
        """Count one sentence; what holds no word is none."""
        found = tokens(text)
        if not found:
            return
        self.sentences += 1
        self.words += len(found)
        self.characters += len("".join(text.split()))
        if not text.isascii():
            self.unspaced += len(_UNSPACED.findall(text))
        if len(found) > self.longest_words:
            self.longest, self.longest_words = span, len(found)
        for at, (start, end) in enumerate(found):
            self._add_word(text[start:end], is_first=at == 0)

    def _add_word(self, word: str, is_first: bool) -> None:
        syllables = self._known.get(word)
        if syllables is None:
            syllables = self._known[word] = self._syllables_of(word)
        self.syllables += syllables
        letters = sum(char.isalnum() for char in word)
        self.letters += letters
        self.long_words += letters > _LONG
        self.monosyllables += syllables == 1
        if syllables >= _MANY:
            self.polysyllables += 1
            is_name = word[0].isupper() and not is_first
            is_inflected = syllables == _MANY and word.endswith(_ENDINGS)
            self.complex_words += not (is_name or is_inflected or "-" in word)
