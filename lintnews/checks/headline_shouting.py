"""Check kind `headline_shouting`: exclamation marks and capitals that raise the voice in a headline."""

from lintnews.checks.check import Check, Hit
from lintnews.headlines.carriers import judged
from lintnews.headlines.words import spaced
from lintnews.language import regex as re
from lintnews.language.words import stands
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.headlines.carriers import Headline

#: Letters from which a word in capitals is no longer taken for initials.
_LONG = 4
#: Words from which a headline without any lower-case letter is one.
_HEADLINE_WORDS = 3
#: Code points of the longest label before a colon or dash.
_LABEL = 30
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-ÞΑ-ΩА-Я][A-ZÀ-ÖØ-ÞΑ-ΩА-Я'’]{3}")
#: First code point of the scripts that are written without spaces.
_UNSPACED = "\u2e80"
_MARKS = re.compile(r"[!！]+")
#: What a name in capitals is followed by: "TODAY Show", "LOVE Magazine".
_TITLED = re.compile(
    r" (?:Magazine|Show|Awards?|Festival|Network|Records|Tour|Act|Project|Foundation)\b"
)
_VOWELS = frozenset("AEIOUYÀÁÂÄÅÆÈÉÊËÌÍÎÏÒÓÔÖØÙÚÛÜ")


class HeadlineShouting(Check):
    """Flags `!` and words in capitals that are no initials.

    marked_names: names that end with the mark ("Yahoo!").  acronyms: words of four and more letters
    that are written in capitals.  emphatic: ordinary words that only shouting capitalises.
    greetings: how a headline begins that greets or invites, which may exclaim more than news may.
    A word in capitals that the story writes so too is a name; one that it writes in lower case is
    shouted.  Facts: device ("exclamation mark" or "capitals").
    """

    OPTIONS = {"marked_names": list, "acronyms": list, "emphatic": list, "greetings": list}

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._names: Sequence[str] = options.get("marked_names", ())  # type: ignore[assignment]
        self._acronyms: Sequence[str] = options.get("acronyms", ())  # type: ignore[assignment]
        self._greetings: Sequence[str] = options.get("greetings", ())  # type: ignore[assignment]
        self._emphatic: Sequence[str] = options.get("emphatic", ())  # type: ignore[assignment]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for title in judged(document):
            text = title.text
            if "!" in text or "！" in text:
                yield from self._marks(title)
            if _CAPITALS.search(text) is not None:
                yield from self._capitals(document, title)

    def _marks(self, title: "Headline") -> "Iterator[Hit]":
        text = title.text
        for mark in _MARKS.finditer(text):
            start, end = mark.span()
            before, after = text[start - 1 : start], text[end : end + 1]
            if not (before.isalnum() or before in tuple("?？'’”\"»）)")):
                continue  # an operator: "!important"
            if after.isalnum() and mark[0][0] == "!" and after < _UNSPACED:
                continue  # a file name or the like: "a!b"
            if text[end : end + 3].lstrip()[:1].islower():
                continue  # the name of a show, in the middle of a sentence
            said = f" {text[:start].lower()}"
            if any(
                said.endswith(name[:-1]) and not said[-len(name)].isalnum() for name in self._names
            ):
                continue
            last = not text[end:].strip(" \t\"'’”»")
            replacement = None if before in "?？" or before == "" else "" if last else "."
            if not last and (after != " " or mark[0][0] == "！"):
                replacement = None
            facts = {"device": "exclamation mark", "carrier": title.carrier}
            span = Span(title.span.start + start, title.span.start + end)
            severity = "info" if self._may_exclaim(title) else "warning"
            yield Hit(span, facts, replacement=replacement, severity=severity)

    def _may_exclaim(self, title: "Headline") -> bool:
        """Whether an exclamation is worth a remark only: a deck's, or a greeting's."""
        return title.carrier == "deck" or any(
            spaced(title.text).startswith(f" {opener} ") for opener in self._greetings
        )

    def _capitals(self, document: "Document", title: "Headline") -> "Iterator[Hit]":
        words = list(_WORD.finditer(title.text))
        if len(words) >= _HEADLINE_WORDS and title.text.isupper():
            plain = [word for word in words if not self._is_acronym(word[0])]
            if len(plain) > 1:
                yield self._hit(title, words[0].start(), words[-1].end(), "warning")
            return
        unsure: list[re.Match[str]] = []
        for word in words:
            capitals = word[0]
            if not capitals.isupper() or len(capitals.replace("'", "").replace("’", "")) < _LONG:
                continue
            if self._is_acronym(capitals) or _joined(title.text, word):
                continue
            if _is_label(title.text, word.end()) and not self._is_emphatic(capitals):
                continue
            if _is_bracketed(title.text, word) or _TITLED.match(title.text, word.end()):
                continue
            verdict = self._shouted(document, title, capitals)
            if verdict:
                yield self._hit(title, word.start(), word.end(), "warning")
            elif verdict is None and not _VOWELS.isdisjoint(capitals):
                unsure.append(word)
        if len(unsure) > 1 and title.carrier != "deck":  # a deck may be a dateline or a label
            for word in unsure:
                yield self._hit(title, word.start(), word.end(), "info")

    def _is_acronym(self, word: str) -> bool:
        return word.partition("'")[0].partition("’")[0] in self._acronyms

    def _is_emphatic(self, word: str) -> bool:
        return word.lower().replace("’", "'") in self._emphatic

    def _shouted(self, document: "Document", title: "Headline", word: str) -> bool | None:
        """Whether the capitals are shouting; None if nothing tells."""
        lowered = word.lower()
        if self._is_emphatic(word):
            return True
        story = document.prose[title.span.end :]
        if stands(story, word):
            return False
        if stands(story, lowered):
            return True
        return None

    @staticmethod
    def _hit(title: "Headline", start: int, end: int, severity: str) -> Hit:
        facts = {"device": "capitals", "carrier": title.carrier}
        span = Span(title.span.start + start, title.span.start + end)
        return Hit(span, facts, severity="info" if title.carrier == "deck" else severity)


def _is_label(text: str, end: int) -> bool:
    """Whether all words up to the colon or dash that follows soon are in capitals: "ANA SILVA: ..."."""
    stop = min((at for at in (text.find(":", end), text.find(" – ", end)) if at >= 0), default=-1)
    return 0 <= stop <= _LABEL and text[:stop].isupper()


def _is_bracketed(text: str, word: "re.Match[str]") -> bool:
    """Whether the word stands alone in brackets, as a label of the house does: "(UPDATE)", "[VIDEO]"."""
    return (
        text[word.start() - 1 : word.start()] in "([" and text[word.end() : word.end() + 1] in ")]"
    )


def _joined(text: str, word: "re.Match[str]") -> bool:
    """Whether the word is a part of a longer token: "ConvertTo-JSON", "v2.BETA", "#METOO"."""
    before, after = text[word.start() - 1 : word.start()], text[word.end() : word.end() + 2]
    return (
        before in tuple("-_./\\#@$")
        or (after[:1] in tuple("-_./\\") and after[1:2].isalnum())
        or after[:1].isdigit()
        or before.isdigit()
    )
