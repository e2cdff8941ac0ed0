"""Statements: the sentences of an article that can be held against each other."""

from lintnews.document import OBJECT
from lintnews.language import regex as re
from lintnews.language.identity import language_of
from lintnews.language.sentences import sentences
from lintnews.language.stems import content_words
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lintnews.document import Document

#: Quotation marks: what somebody else said may well be said again.
_QUOTING = frozenset('"“”„«»「」『』')
_ENDS = frozenset(".!?…。！？")
#: Languages whose words no blank parts, compared by runs of characters.
UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
#: Content words of a sentence that can be restated in other words ...
FULL_STATEMENT = 6
#: ... and content words, or runs of characters, of the shortest one that is compared.
_FEWEST = 4
_FEWEST_RUNS = 12

_NUMBER = r"\d+(?:[.,]\d+)*"
_NAME = r"(?<=[\w,;:.)] )[A-Z][\w’'-]+"


class Statement(namedtuple("Statement", "span block kind terms")):
    """One sentence.

    span: prose code points.  block: index of its block; kind: that block's.  terms: stems of its
    content words, or three-character runs where no blanks part words.
    """

    __slots__ = ()
    span: Span
    block: int
    kind: str
    terms: "frozenset[str]"


def statements(
    document: "Document",
    blocks: "Iterable[int]",
    aliases: "Mapping[str, str]",
    wanted: "Callable[[int, str], bool] | None" = None,
) -> "list[Statement]":
    """The full sentences of some blocks, without those that quote and those too short to compare.

    wanted: says of a block's index and a sentence's text whether to take it, in scripts with blanks.
    """
    found: list[Statement] = []
    for index in blocks:
        found.extend(_of_block(document, index, aliases, wanted))
    return found


def _of_block(
    document: "Document",
    index: int,
    aliases: "Mapping[str, str]",
    wanted: "Callable[[int, str], bool] | None",
) -> "Iterator[Statement]":
    from lintnews.repetition.roles import is_credited

    block = document.blocks[index]
    whole = document.text(block.span)
    if is_credited(whole):
        return
    language = block.language[:2] or language_of(document)[:2] or "en"
    for span in sentences(document, block):
        text = document.text(span)
        if text[-1:] not in _ENDS or OBJECT in text or not _QUOTING.isdisjoint(text):
            continue
        if language in UNSPACED:
            terms = character_runs(text)
            if len(terms) < _FEWEST_RUNS:
                continue
        elif wanted is not None and not wanted(index, text):
            continue
        else:
            terms = frozenset(content_words(text, language, aliases))
            if len(terms) < _FEWEST:
                continue
        yield Statement(span, index, block.kind, terms)


def numbers(text: str) -> "frozenset[str]":
    """The numbers in a sentence."""
    return frozenset(re.findall(_NUMBER, text))


def names(text: str, aliases: "Mapping[str, str]") -> "frozenset[str]":
    """Stems of the capitalised words in a sentence, but for its first."""
    return frozenset(content_words(" ".join(re.findall(_NAME, text)), "en", aliases))


def character_runs(text: str) -> "frozenset[str]":
    """The runs of three letters or digits of a text."""
    bare = "".join([char for char in text if char.isalnum()])
    return frozenset([bare[at : at + 3] for at in range(len(bare) - 2)])
