"""Lengths: sentences and blocks that are too long, found without splitting what cannot be."""

from lintnews.language import regex as re
from lintnews.language.quotations import quotations
from lintnews.language.sentences import sentences
from lintnews.language.view import view
from lintnews.language.words import count
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Block, Document

#: A stop that ends a sentence whatever the abbreviations of a language: after a word, before a
#: capital; in `View.plain`.
_SURE_STOP = rb"[.!?](?<=[a-z]{4}.)[\"')\]]*\s+(?=[\"'(\[]*[A-Z])"
_UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff]"
_WIDE_STOP = r"[。！？；]"


def long_sentences(
    document: "Document", block: "Block", words: int
) -> "Iterator[tuple[Span, int]]":
    """Sentences of a block with more than so many words of its author, and how many they have.

    Words in quotation are not the author's.
    """
    start, end = block.span
    text = view(document).plain[start:end]
    # Blanks are levelled there, so that a piece has no more words than one more than its blanks.
    if all(piece.count(b" ") < words for piece in re.split(_SURE_STOP, text)):
        return
    for sentence in sentences(document, block):
        if sentence.end - sentence.start >= 2 * words:
            number = count(document.text(sentence))
            if number > words:
                number -= _quoted_words(document, sentence)
            if number > words:
                yield sentence, number


def _quoted_words(document: "Document", sentence: Span) -> int:
    return sum(
        count(document.text(quotation.span))
        for quotation in quotations(document)
        if quotation.span.overlaps(sentence)
    )


def long_unspaced(
    document: "Document", block: "Block", characters: int
) -> "Iterator[tuple[Span, int]]":
    """Sentences of a block in Han or kana with more than so many characters."""
    prose, (start, end) = document.prose, block.span
    if end - start <= characters:
        return
    text = prose[start:end]
    if text.isascii() or 2 * len(re.findall(_UNSPACED, text)) < len(text):
        return
    for sentence in sentences(document, block):
        number = sentence.end - sentence.start
        if number <= characters:
            continue
        # A semicolon parts what another language would end with a full stop.
        longest = max(len(piece) for piece in re.split(_WIDE_STOP, document.text(sentence)))
        if longest > characters:
            yield sentence, longest


def is_enumeration(text: str) -> bool:
    """Whether a sentence is a list in running text: many commas, or semicolons between its items."""
    words = len(text.split())
    return (
        text.count(";") >= 2
        or text.count("；") >= 2
        or 6 * (text.count(",") + text.count("、")) > words > 0
    )
