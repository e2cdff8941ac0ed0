"""Which of its languages LanguageTool should check a document in."""

import re

from lintnews.language.identity import language_of, primary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from lintnews.document import Document

#: Variants to take where nothing tells them apart; a language without one has no spell checker.
_USUAL = {"en": "en-US", "de": "de-DE", "pt": "pt-PT", "ca": "ca-ES", "fr": "fr", "nl": "nl"}
_STATED = ("lang", "language", "inlanguage", "content-language", "og:locale", "locale")

# Everyday words of news that the two spellings part.
_BRITISH = (
    r"\b(?:(?:behavi|col|fav|harb|hon|lab|neighb|rum|vap|vig|endeav)our\w{0,8}|(?:cent|theat|fib)res?"
    r"|(?:kilo|centi|milli)?(?:metre|litre)s?|(?:def|off|lic)ences?|(?:organ|real|recogn|critic|apolog"
    r"|author|emphas|prior|summar|util|special|hospital|minim|maxim|privat|civil)is(?:e[ds]?|ing|ations?)"
    r"|(?:travel|cancel|model|label|fuel|signal|total|channel)l(?:ed|ing|ers?)|programmes?|cheques?|tyres?"
    r"|kerbs?|grey|tonnes?|aluminium|ageing|cosy|jewellery|mum|mums|whilst|towards|learnt|storeys?"
    r"|catalogues?|dialogues?|analys(?:ed|ing)|per cent|fulfil|enrol|instalments?|manoeuvre\w{0,2})\b"
)
_AMERICAN = (
    r"\b(?:(?:behavi|col|fav|harb|hon|lab|neighb|rum|vap|vig|endeav)or(?!at)\w{0,8}|(?:cent|theat|fib)ers?"
    r"|(?:kilo|centi|milli)?(?:meter|liter)s?|(?:def|off)enses?|(?:organ|real|recogn|critic|apolog"
    r"|author|emphas|prior|summar|util|special|hospital|minim|maxim|privat|civil)iz(?:e[ds]?|ing|ations?)"
    r"|(?:travel|cancel|model|label|fuel|signal|total|channel)(?:ed|ing|ers?)|programs?|tires?"
    r"|curbs?|gray|aluminum|aging|cozy|jewelry|mom|moms|toward|learned|catalogs?|analyz(?:ed|ing)"
    r"|percent|fulfill|enroll|installments?|maneuver\w{0,3})\b"
)
_PARTED = (
    (r"ys(e[drs]?|ing)\b", r"yz\1"),
    (r"is(e[drs]?|ing|ations?|ational|ers?)\b", r"iz\1"),
    ("our", "or"),
    (r"tre(s?)\b", r"ter\1"),
    (r"tr(ed|ing)\b", r"ter\1"),
    (r"ll(ed|ing|ers?|or|ors|ery)\b", r"l\1"),
    (r"ogues?\b", "og"),
    (r"ence(s?)\b", r"ense\1"),
    ("[ao]e", "e"),
    (r"mme(s?)\b", r"m\1"),
    (r"l+(ful|ment)", r"l\1"),
    ("grey", "gray"),
    ("[- ]", ""),
)
#: Code points of the prose that are looked at.
_SAMPLE = 20_000


def variant(document: "Document", wanted: str, known: "Collection[str]") -> str:
    """A language code that the server knows, "" if the document's language cannot be told.

    wanted: the configured code, or "auto".  known: the codes of the server.  A language that the
    server does not know is returned as it is ("fi").
    """
    if wanted != "auto":
        return wanted
    language = language_of(document)
    if not language:
        return ""
    stated = _stated(document, language)
    if stated in known:
        return stated
    if language == "en":
        return "en-GB" if _is_british(document.prose[:_SAMPLE]) else "en-US"
    usual = _USUAL.get(language, language)
    if usual in known:
        return usual
    return next((code for code in sorted(known) if primary(code) == language), language)


def _stated(document: "Document", language: str) -> str:
    """The tag with its region that the document states, in the form "en-GB"."""
    tags = [document.meta.get(key) for key in _STATED]
    tags.extend(block.language for block in document.blocks[:1])
    for tag in tags:
        if isinstance(tag, str) and primary(tag) == language:
            parts = tag.strip().replace("_", "-").split("-")
            if len(parts) > 1 and len(parts[1]) == 2:
                return f"{language}-{parts[1].upper()}"
    return ""


def _is_british(text: str) -> bool:
    text = text.lower()
    british = len(re.findall(_BRITISH, text)) + text.count("£")
    return british > len(re.findall(_AMERICAN, text))


def is_variant(text: str, other: str) -> bool:
    """Whether two English words are the British and the American spelling of one."""
    return text != other and _levelled(text) == _levelled(other)


def _levelled(word: str) -> str:
    """A word without what the spellings part: "colour" and "color" become one."""
    word = word.lower()
    for british, american in _PARTED:
        word = re.sub(british, american, word)
    return word
