"""Paragraphs in another language than the article's, told by their function words.

Scripts tell other languages apart; this is for those of the Latin script.
"""

from lintnews.language import regex as re
from lintnews.language.identity import guessed_language, language_of, language_of_text
from lintnews.language.stopwords import FUNCTION_WORDS, languages_by_word, stop_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.document import Block, Document

#: English names of the languages that can be told.
NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "it": "Italian",
    "nl": "Dutch",
    "sv": "Swedish",
    "da": "Danish",
    "no": "Norwegian",
    "fi": "Finnish",
    "pl": "Polish",
    "cs": "Czech",
    "tr": "Turkish",
    "ro": "Romanian",
    "hu": "Hungarian",
}
#: So close that function words of a short text do not part them.
_CLOSE = (frozenset({"da", "no", "sv"}), frozenset({"es", "pt"}))
_KINDS = frozenset({"paragraph", "deck"})
#: Fewer code points are hardly ten words.
_SHORTEST = 50
#: Words that tell, counted outside quotation marks and brackets.
_WORDS = 10
#: How many of the own language's commonest words of its own are looked for first.
_COMMONEST = 14
#: Share of words that are function words of the foreign language, and, at most, of the own one.
_FOREIGN, _OWN = 0.25, 0.1
#: Share of words that the own language's stop words may have, those of both languages included.
_MOSTLY = 0.25
#: Function words that only the foreign language has, of those told apart.
_TELLING = 3
#: Above this share of the paragraphs the article is in two languages.
_BILINGUAL = 0.3
#: From here on nobody can take it for a name or a title.
_SURE_WORDS, _SURE = 20, 0.4
_OPENING = "\"'“”„«»‘’‚‹›「『《〈（([*_—–-"
_APART = r"[“„«\"][^“”„«»\"\n]{1,600}[”“»\"]|\([^()\n]{0,300}\)|\[[^\[\]\n]{0,300}\]"
#: Marks of a reference, whose titles stay as they are.
_REFERENCE = r"\b(?:ISBN|ISSN|doi|https?|pp?\. ?\d|vol\. ?\d|(?:19|20)\d\d\))"

_known_marks: "dict[str, tuple[str, ...]]" = {}


def foreign_blocks(document: "Document") -> "Sequence[tuple[Block, str, str, bool]]":
    """Paragraphs that nobody marked as foreign: block, language, the document's, whether it is sure."""
    own = language_of(document)
    if own not in NAMES:
        return ()
    prose = document.prose
    blocks = document.blocks
    found: list[tuple[Block, str, str, bool]] = []
    for index in _strangers(document, own):
        block = blocks[index]
        if prose[block.span.start] in _OPENING or _is_introduced(document, index):
            continue
        language, sure = _foreign_language(document.text(block.span), own)
        if language:
            found.append((block, language, own, sure))
    if not found or guessed_language(document) != own:
        return ()
    paragraphs = sum(block.kind in _KINDS for block in blocks)
    return found if len(found) <= max(1, paragraphs * _BILINGUAL) and paragraphs > 1 else ()


def _strangers(document: "Document", own: str) -> "Iterator[int]":
    """Indices of paragraphs without any of the commonest words of the document's language."""
    prose = document.prose
    first, *others = _marks(own)
    for index, (kind, (start, end), _, language, region) in enumerate(document.blocks):
        if end - start < _SHORTEST or prose.find(first, start, end) >= 0:
            continue
        if kind not in _KINDS or language or region:
            continue
        if not any(prose.find(mark, start, end) >= 0 for mark in others):
            yield index


def _marks(language: str) -> "tuple[str, ...]":
    """Function words that no other language has, commonest first, between blanks."""
    marks = _known_marks.get(language)
    if marks is None:
        known = languages_by_word()
        words = [word for word in FUNCTION_WORDS[language].split() if known[word] == (language,)]
        marks = tuple(f" {word} " for word in words[:_COMMONEST])
        _known_marks[language] = marks
    return marks


def _is_introduced(document: "Document", index: int) -> bool:
    """Whether the text around a paragraph presents it: "It reads:", or a translation in brackets."""
    before = document.blocks[index - 1] if index else None
    if before is not None and document.text(before.span).rstrip().endswith((":", "：", ",")):
        return True
    after = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
    return after is not None and document.prose[after.span.start : after.span.start + 1] in (
        "(",
        "[",
    )


def _foreign_language(text: str, own: str) -> "tuple[str, bool]":
    """The language of a paragraph if it is another one, and whether that is sure."""
    parts = text.lower().split()
    ours = stop_words(own)
    # A look at what most paragraphs fail, before all else.
    if len(parts) < _WORDS or sum(part in ours for part in parts) > _MOSTLY * len(parts):
        return "", False
    if re.search(_REFERENCE, text):
        return "", False
    text = re.sub(_APART, " ", text[:4000])
    words = re.findall(r"[^\W\d_]+", text)
    small = [word for word in words if word.islower()]
    if len(words) < _WORDS or 2 * len(small) < len(words):
        return "", False
    language, confidence = language_of_text(text)
    if language in ("", own) or any({language, own} <= close for close in _CLOSE):
        return "", False
    known = languages_by_word()
    foreign = [word for word in small if language in known.get(word, ())]
    telling = {word for word in foreign if own not in known[word]}
    shared = sum(own in known.get(word, ()) and language not in known[word] for word in small)
    if len(telling) < _TELLING or len(foreign) < _FOREIGN * len(words):
        return "", False
    if shared > _OWN * len(words):
        return "", False
    return language, len(words) >= _SURE_WORDS and confidence >= _SURE
