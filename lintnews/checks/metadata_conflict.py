"""Check kind `metadata_conflict`: metadata that contradict the text they describe."""

from lintnews.checks.check import Check, Hit
from lintnews.language.identity import language_of_text, stated_language
from lintnews.language.scripts import dominant_script, sample
from lintnews.leftovers.wording import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: Keys that say that the title of the file is meant for somebody else than its reader.
_OWN_TITLE = ("seo_title", "seotitle", "h1", "linktitle", "short_title", "meta_title", "heading")
_DATES = ("date", "published", "publishdate", "published_at", "pubdate", "datepublished")
#: Share of words that two titles of one story have in common.
_SHARED = 0.5
_LONG_ENOUGH = 400
_SURE = 0.9
_SCRIPTS = {
    **dict.fromkeys(
        ("en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "nb", "fi", "pl", "tr"),
        "Latin",
    ),
    "ru": "Cyrillic",
    "uk": "Cyrillic",
    "bg": "Cyrillic",
    "zh": "Han",
    "ja": "Kana",
    "ko": "Hangul",
    "el": "Greek",
    "ar": "Arabic",
    "he": "Hebrew",
}


class MetadataConflict(Check):
    """Flags a headline that is not the title of the front matter, a wrong language mark, and, as a
    warning, a date line that is not of the day stated.

    Facts: what (what contradicts what).
    """

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        if not document.meta:
            return
        yield from self._titles(document)
        yield from self._language(document)
        if any(document.meta.get(key) for key in _DATES):
            from lintnews.leftovers.dating import contradictions

            for span, stated in contradictions(document):
                what = f"the date of the metadata is {stated}"
                yield Hit(span, {"what": what}, severity="warning")

    @staticmethod
    def _titles(document: "Document") -> "Iterator[Hit]":
        if any(key in document.meta for key in _OWN_TITLE):
            return
        stated = next((title for title in document.titles if title.carrier == "front matter"), None)
        shown = next((title for title in document.titles if title.carrier == "h1"), None)
        if stated is None or shown is None:
            return
        if any(block.kind == "paragraph" and block.span < shown.span for block in document.blocks):
            return  # the heading of a section
        if stated.text == shown.text:
            return
        one, other = set(words_of(stated.text)), set(words_of(shown.text))
        if min(len(one), len(other)) < 3 or one <= other or other <= one:
            return
        if len(one & other) < _SHARED * len(one | other):
            what = f"the title of the front matter is “{stated.text[:60]}”"
            yield Hit(shown.span, {"what": what}, related=(stated.span,))

    @staticmethod
    def _language(document: "Document") -> "Iterator[Hit]":
        stated = stated_language(document)
        text = sample(document) if stated else ""
        if len(text) < _LONG_ENOUGH or not document.blocks:
            return
        script = dominant_script(document)
        found = ""
        if stated in _SCRIPTS and script in _SCRIPTS.values() and _SCRIPTS[stated] != script:
            found = f"{script} letters"
        elif script == "Latin" and not (stated == "en" and " the " in text and " of " in text):
            guess, confidence = language_of_text(text)
            if guess and guess != stated and confidence >= _SURE and stated in _SCRIPTS:
                found = f"language “{guess}”"
        if found:
            first = next(
                (block for block in document.blocks if block.kind == "paragraph"),
                document.blocks[0],
            )
            yield Hit(
                first.span,
                {"what": f"the metadata say language “{stated}”, the text is in {found}"},
            )
