"""Stems: word forms brought together, so that two sentences can be compared.

A light English stemmer: plural s, -ed, -ing and -ly, with doubled consonants and silent e put
right.  It leaves derivation alone (nation, national), where heavier stemmers join what news keeps
apart (university, universe).
"""

from lintnews.language import regex as re
from lintnews.language.stopwords import stop_words
from lintnews.stdlib import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# Words that end like an inflected form without being one.
_WHOLE_WORDS = (
    "news always perhaps thus bus gas plus campus virus census bonus status series species"
    " politics economics sports means during nothing something anything everything morning"
    " evening ceiling sterling hundred sacred kindred july italy sibling pudding viking"
)
_WHOLE = frozenset(_WHOLE_WORDS.split())

# Irregular forms that news is full of, by their base form.
_FORMS = (
    "rise rose risen|fall fell fallen|win won|lose lost|make made|take took taken|give gave given"
    "|go went gone|grow grew grown|sell sold|buy bought|tell told|hold held|pay paid|build built"
    "|find found|meet met|keep kept|leave left|send sent|spend spent|begin began begun|break broke"
    " broken|choose chose chosen|come came|see saw seen|know knew known|run ran|write wrote written"
    "|speak spoke spoken|bring brought|think thought|catch caught|teach taught|fight fought|stand"
    " stood|understand understood|deal dealt|draw drew drawn|drive drove driven|feel felt|show shown"
    "|strike struck|steal stole stolen|sink sank sunk|hide hid hidden|lead led|feed fed|flee fled"
    "|person people|man men|woman women|child children|life lives|wife wives|knife knives|leaf leaves"
    "|half halves|foot feet|tooth teeth|crisis crises|analysis analyses|die dying|lie lying|tie tying"
    "|agree agreed|disagree disagreed|guarantee guaranteed|free freed"
)
_IRREGULAR = {
    form: base for base, *forms in (line.split() for line in _FORMS.split("|")) for form in forms
}

_VOWELS = frozenset("aeiouy")

_WORD = r"[^\W_]+(?:['’.\-][^\W_]+)*"


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Stem of an English word, in lower case: the same for its forms, not always a word itself."""
    word = word.lower().replace("’", "'")
    word = word.removesuffix("'s").strip("'")
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return _IRREGULAR.get(word, word)
    if word not in _WHOLE and word not in _IRREGULAR:
        word = _singular(word)
        if word not in _WHOLE and len(word) > 3:
            word = _uninflected(word)
    return _normal(_IRREGULAR.get(word, word))


def content_words(
    text: str, language: str = "en", aliases: "Mapping[str, str] | None" = None
) -> "tuple[str, ...]":
    """Stems of the words of a text that carry meaning, in order; stop words are left out.

    aliases: phrases of up to three words, as printed ("United States", "U.S", "US": no final stop),
    to the word that stands for them; the longest wins, and it is neither stemmed nor left out.
    Only English words are stemmed; other languages keep their forms, in lower case.
    """
    words = re.findall(_WORD, text)
    stops = stop_words(language)
    found: list[str] = []
    skip = 0
    for index, word in enumerate(words):
        if skip:
            skip -= 1
            continue
        if aliases and not word[0].islower():
            for length in (3, 2, 1):
                alias = aliases.get(" ".join(words[index : index + length]))
                if alias is not None:
                    break
            if alias is not None:
                found.append(alias)
                skip = min(length, len(words) - index) - 1
                continue
        lower = word.lower().replace("’", "'")
        if lower not in stops:
            found.append(stem(lower) if language == "en" else lower)
    return tuple(found)


def _singular(word: str) -> str:
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "ches", "shes", "xes")) or (word.endswith("oes") and len(word) > 5):
        return word[:-2]
    return word[:-1]


def _uninflected(word: str) -> str:
    if word.endswith("ied"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith("eed"):
        return word
    if word.endswith(("ingly", "edly")):
        word = word[:-2]
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and not _VOWELS.isdisjoint(base):
            return _mended(base)
    if word.endswith("ly") and len(word) > 5:
        if word.endswith("bly"):
            return word[:-1] + "e"
        return word[:-3] + "y" if word.endswith("ily") else word[:-2]
    return word


def _mended(base: str) -> str:
    """The verb that -ed or -ing was put to."""
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "aeioulszf":
        return base[:-1]  # "stopp"
    return base + "e" if _lost_e(base) else base


def _lost_e(base: str) -> bool:
    """Whether a base is like "mak", "us" or "su": one vowel, and at most one consonant after it."""
    vowels = [index for index, char in enumerate(base) if char in _VOWELS]
    if base[-1] in _VOWELS:
        return base[-1] == "u"
    return len(vowels) == 1 and vowels[0] == len(base) - 2 and base[-1] not in "wxy"


def _normal(word: str) -> str:
    """One spelling for what inflection leaves in two: "install" and "instal", "forc" and "force"."""
    if len(word) > 5 and word.endswith("ll"):
        return word[:-1]
    if len(word) > 4 and word[-1] == "e" and word[-2] != "e" and not _lost_e(word[:-1]):
        return word[:-1]
    return word
