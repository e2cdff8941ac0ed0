"""Identity: which language a text is in.

What the file states comes first.  Otherwise scripts tell most languages apart, and function words
tell those of the Latin script; a few letters tell those of the Cyrillic and Arabic ones.
"""

from lintnews.language import regex as re
from lintnews.language.scripts import dominant, dominant_script, sample
from lintnews.stdlib import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

#: Metadata keys that state a language, best first.
_KEYS = ("lang", "language", "inlanguage", "content-language", "og:locale", "locale")

_NAMES = {
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
    "chinese": "zh",
    "portuguese": "pt",
    "italian": "it",
    "japanese": "ja",
    "russian": "ru",
    "nb": "no",
    "nn": "no",
    "iw": "he",
}

#: The language that a script stands for in news; the first of several where letters decide.
_LANGUAGE_OF_SCRIPT = {
    "Han": "zh",
    "Kana": "ja",
    "Hangul": "ko",
    "Cyrillic": "ru",
    "Arabic": "ar",
    "Greek": "el",
    "Hebrew": "he",
    "Devanagari": "hi",
    "Thai": "th",
    "Bengali": "bn",
    "Tamil": "ta",
    "Telugu": "te",
    "Gujarati": "gu",
    "Kannada": "kn",
    "Malayalam": "ml",
    "Gurmukhi": "pa",
    "Sinhala": "si",
    "Burmese": "my",
    "Khmer": "km",
    "Lao": "lo",
    "Georgian": "ka",
    "Armenian": "hy",
    "Ethiopic": "am",
}

# Letters that the script's first language does not have; order decides.
_TELLING = {
    "Cyrillic": (("іїєґ", "uk"), ("ў", "be"), ("ђћџљњј", "sr")),
    "Arabic": (("ٹڈڑےں", "ur"), ("پچژگ", "fa")),
}

#: Fewer words than this tell a Latin-script language only when nearly all agree.
_ENOUGH_WORDS = 10
#: Share of function words below which a text is a list of names, or in a language not listed.
_LEAST_SHARE = 0.12
#: How far the best language must lead the next, as a share of its score.
_LEAD = 0.15
#: The same below thirty words, where one word more or less changes the order.
_LEAD_OF_FEW = 0.3


#: What is looked at first, in code points; the words it must have, the share of them that must be
#: function words of one language, and how many times as many as those of the next (measured: over
#: 10,000 texts in five languages: never another answer than the whole sample's).
_GLANCE = 900
_GLANCED_WORDS = 60
_GLANCED_SHARE = 0.14
_GLANCED_LEAD = 2.5


def language_of(document: "Document") -> str:
    """BCP 47 primary tag of a document's language ("en", "zh" ...), "" where it cannot be told.

    The stated one, unless the letters of the body rule it out; else the guessed one.
    """
    return document.once("language", _of_document)


def stated_language(document: "Document") -> str:
    """Primary tag that the metadata or the markup states, "" if none."""
    for key in _KEYS:
        tag = primary(document.meta.get(key))
        if tag:
            return tag
    tags = Counter(block.language for block in document.blocks if block.language)
    # A tag on a few blocks marks foreign passages, not the article.
    if tags and 2 * tags.total() >= len(document.blocks):
        return primary(max(tags, key=lambda tag: tags[tag]))
    return ""


def guessed_language(document: "Document") -> str:
    """Primary tag that a sample of the body speaks for, "" where it cannot be told."""
    return document.once("guessed language", _of_sample)


def _of_sample(document: "Document") -> str:
    text = sample(document)
    return _at_a_glance(text) or language_of_text(text)[0]


def language_of_text(text: str) -> "tuple[str, float]":
    """Primary tag of a text's language, and the confidence from 0 to 1; ("", 0.0) if unknown."""
    script = dominant(text)
    if script == "Latin":
        return _of_latin(text)
    language = _LANGUAGE_OF_SCRIPT.get(script, "")
    if not language:
        return "", 0.0
    for letters, other in _TELLING.get(script, ()):
        if any(letter in text for letter in letters):
            return other, 0.8
    return language, 0.9


def primary(tag: object) -> str:
    """Primary part of a language tag or name ("en" of "en-GB", "en_US" or "English"), else ""."""
    if isinstance(tag, (list, tuple)):
        tag = tag[0] if tag else ""
    if not isinstance(tag, str):
        return ""
    name = tag.strip().lower()
    part = re.split(r"[-_]", name, maxsplit=1)[0]
    part = _NAMES.get(name, _NAMES.get(part, part))
    return part if len(part) in (2, 3) and part.isascii() and part.isalpha() else ""


def _of_document(document: "Document") -> str:
    stated = stated_language(document)
    if not stated:
        return guessed_language(document)
    script = dominant_script(document)
    # Templates say lang="en" whatever they hold; the script of the body cannot be mistaken.
    if script in ("", "Latin") or (stated in ("zh", "ja", "ko") and script in ("Han", "Kana")):
        return stated
    guessed = guessed_language(document)
    written = {tag for _, tag in _TELLING.get(script, ())} | {_LANGUAGE_OF_SCRIPT.get(script, "")}
    latin = stated in _latin_languages()
    return guessed if guessed and latin and stated not in written else stated


def _latin_languages() -> "frozenset[str]":
    from lintnews.language.stopwords import FUNCTION_WORDS

    return frozenset(FUNCTION_WORDS)


def _at_a_glance(text: str) -> str:
    """The language of a text whose opening leaves no doubt, "" for any other."""
    from lintnews.language.stopwords import languages_by_word

    words = text[:_GLANCE].split()
    if len(words) < _GLANCED_WORDS:
        return ""
    known = languages_by_word()
    counts = Counter(filter(known.__contains__, words))
    scores: dict[str, float] = {}
    for word, count in counts.items():
        languages = known[word]
        for language in languages:
            scores[language] = scores.get(language, 0.0) + count / len(languages)
    best, second = sorted([0.0, 0.0, *scores.values()])[:-3:-1]
    if best < _GLANCED_SHARE * len(words) or best < _GLANCED_LEAD * second:
        return ""
    return max(scores, key=lambda language: scores[language])


def _of_latin(text: str) -> "tuple[str, float]":
    from lintnews.language.stopwords import languages_by_word

    # Neither the s of "firm's" nor the letters of "U.S." are words.
    counts: Counter[str] = Counter()
    for word, count in Counter(re.findall(r"(?<!['’])\b[^\W\d_]+", text)).items():
        if len(word) > 1 or word.islower():
            counts[word.lower()] += count
    total = counts.total()
    known = languages_by_word()
    scores: dict[str, float] = {}
    hits: dict[str, int] = {}
    for word, count in counts.items():
        languages = known.get(word)
        if languages:
            # A word that many languages share says little about any of them.
            weight = count / len(languages)
            for language in languages:
                scores[language] = scores.get(language, 0.0) + weight
                hits[language] = hits.get(language, 0) + count
    if not scores:
        return "", 0.0
    ranked = sorted(scores, key=lambda language: (-scores[language], language))
    best = ranked[0]
    lead = 1 - (scores[ranked[1]] / scores[best] if len(ranked) > 1 else 0.0)
    share = hits[best] / total
    if share < _LEAST_SHARE or lead < (_LEAD if total >= 30 else _LEAD_OF_FEW):
        return "", 0.0
    if total < _ENOUGH_WORDS and not (hits[best] >= 3 and share >= 0.4 and lead >= 0.5):
        return "", 0.0
    return best, round(min(1.0, lead * min(1.0, share / 0.3) * min(1.0, total / 30) + 0.2), 3)
