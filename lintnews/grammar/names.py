"""Names: words that no dictionary holds and no speller may touch."""

import re
from collections import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document
    from lintnews.spans import Span

#: Metadata that names people, places and subjects.
_KEYS = (
    "author",
    "authors",
    "byline",
    "by",
    "writer",
    "creator",
    "contributor",
    "contributors",
    "editor",
    "photographer",
    "people",
    "persons",
    "names",
    "places",
    "location",
    "dateline",
    "organisations",
    "organizations",
    "companies",
    "keywords",
    "tags",
    "topics",
    "categories",
    "section",
    "publisher",
    "news_keywords",
)
_WORD = r"[^\W\d_]+(?:['’.-][^\W\d_]+)*"
_TERM = 4
_HOST = r"(?:https?://|www\.)([^\s/?#]{1,253})"


class Names:
    """The names that a document states, and those that it only uses."""

    def __init__(self, document: "Document") -> None:
        self._document = document
        self._stated: frozenset[str] | None = None
        self._counts: Counter[str] | None = None
        self._sites: str | None = None

    def hold(self, text: str, any_case: bool) -> bool:
        """Whether every word of a text is part of a name that the metadata or the byline states.

        any_case: also without a capital, for words that no dictionary holds ("tags: [lintnews]").
        """
        if not any_case and text == text.lower():
            return False
        if self._stated is None:
            self._stated = frozenset(_words(self._document))
        found = re.findall(_WORD, text)
        return bool(found) and all(_key(word) in self._stated for word in found)

    def is_likely(self, span: "Span") -> bool:
        """Whether a word unknown to the speller is more likely a name or a term than a mistake.

        News is full of names, and a name that is called a mistake costs more than a mistake that
        stays.  A capital says so, except where every sentence has one; so do capitals and digits
        within the word, a link to a site of that name, and four times the same: a word of the story.
        """
        text = self._document.text(span)
        if (
            not all(char.isalpha() or char in " '’-" for char in text)
            or text[1:] != text[1:].lower()
        ):
            return True
        word = _key(text)
        if text[0].isupper() and not self._is_plain_start(span, word):
            return True
        return self._counted()[word] >= _TERM or (len(word) > 3 and word in self._hosts())

    @staticmethod
    def is_doubtful(text: str) -> bool:
        """Whether a text that LanguageTool knows in another form may be the name of somebody else."""
        capitals = len(re.findall(r"\b[^\W\d_]", text)) > 1 and text.istitle()
        return (
            capitals or (len(text) > 1 and text.isupper()) or bool(re.search(r"[^\W\d_]\d", text))
        )

    def _is_plain_start(self, span: "Span", word: str) -> bool:
        """Whether a capitalised word stands at the start of a sentence that goes on in lower case."""
        prose = self._document.prose
        before = prose[max(0, span.start - 12) : span.start].rstrip(" \u00a0\"'“‘«(")
        after = prose[span.end : span.end + 2]
        if before[-1:] not in ("", "\n", ".", "!", "?", "…") or not after[1:].islower():
            return False
        return after[0] == " " and self._counted()[word] == 1

    def _counted(self) -> "Counter[str]":
        if self._counts is None:
            self._counts = Counter(_key(word) for word in re.findall(_WORD, self._document.prose))
        return self._counts

    def _hosts(self) -> str:
        if self._sites is None:
            document = self._document
            targets = "\n".join(link.target for link in document.links)
            found = re.findall(_HOST, targets) + re.findall(_HOST, document.prose)
            self._sites = "\n".join(found).casefold()
        return self._sites


def _words(document: "Document") -> "Iterator[str]":
    texts = [text for key in _KEYS for text in _texts(document.meta.get(key))]
    texts.extend(document.text(block.span) for block in document.blocks if block.kind == "byline")
    for text in texts:
        for word in re.findall(_WORD, text[:10_000]):
            yield _key(word)
            yield from (_key(part) for part in re.split("[-.]", word))


def _texts(value: object) -> "Iterator[str]":
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for each in value[:200]:
            yield from _texts(each)
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))


def _key(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).casefold()
