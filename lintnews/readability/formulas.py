"""Readability formulas over counts, each as its author published it.

All are rough: they see the length of words and sentences, not their sense, and are meant for texts
of a hundred words or more.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lintnews.readability.counts import Counts

#: Words a minute in silent reading of non-fiction: Brysbaert (2019), Journal of Memory and Language 109.
WORDS_A_MINUTE = 238
#: Han letters and kana a minute: Trauzettel-Klosinski and Dietz (2012), IOVS 53, for Chinese.
LETTERS_A_MINUTE = 255

#: Reading ease per language: base, weight of words per sentence, weight of syllables per word.
_EASE = {
    "en": (206.835, 1.015, 84.6),  # Flesch (1948), Journal of Applied Psychology 32
    "de": (180.0, 1.0, 58.5),  # Amstad (1978), Wie verständlich sind unsere Zeitungen?
    "fr": (207.0, 1.015, 73.6),  # Kandel and Moles (1958), Cahiers d'études de radio-télévision 19
    "es": (206.84, 1.02, 60.0),  # Fernández Huerta (1959), Consigna 214
}


def reading_ease(counts: "Counts") -> float:
    """From 0 (very hard) to 100 (very easy), by the formula of the text's language."""
    base, length, weight = _EASE[counts.language]
    return (
        base - length * counts.words / counts.sentences - weight * counts.syllables / counts.words
    )


def flesch_kincaid(counts: "Counts") -> float:
    """American school grade: Kincaid et al. (1975), Naval Technical Training Command, report 8-75."""
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def gunning_fog(counts: "Counts") -> float:
    """American school grade: Gunning (1952), The Technique of Clear Writing."""
    return 0.4 * (counts.words / counts.sentences + 100 * counts.complex_words / counts.words)


def smog(counts: "Counts") -> float:
    """American school grade: McLaughlin (1969), Journal of Reading 12, in its exact form."""
    root: float = (30 * counts.polysyllables / counts.sentences) ** 0.5
    return 1.0430 * root + 3.1291


def coleman_liau(counts: "Counts") -> float:
    """American school grade: Coleman and Liau (1975), Journal of Applied Psychology 60."""
    return 5.88 * counts.letters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def automated(counts: "Counts") -> float:
    """American school grade: Smith and Senter (1967), AMRL-TR-66-220; strokes count punctuation."""
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words / counts.sentences - 21.43


def lix(counts: "Counts") -> float:
    """From 20 (very easy) to 60 (very hard): Björnsson (1968), Läsbarhet."""
    return counts.words / counts.sentences + 100 * counts.long_words / counts.words


def wiener_sachtext(counts: "Counts") -> float:
    """German school grade: Bamberger and Vanecek (1984), Lesen - Verstehen - Lernen - Schreiben, no. 1."""
    return (
        19.35 * counts.polysyllables / counts.words
        + 0.1672 * counts.words / counts.sentences
        + 12.97 * counts.long_words / counts.words
        - 3.27 * counts.monosyllables / counts.words
        - 0.875
    )


#: Formula by the name that rules and `lintnews stats` use, with the languages it was made for
#: (None: any that parts words by blanks).
FORMULAS: "Mapping[str, tuple[Callable[[Counts], float], frozenset[str] | None]]" = {
    "reading_ease": (reading_ease, frozenset(_EASE)),
    "flesch_kincaid": (flesch_kincaid, frozenset({"en"})),
    "gunning_fog": (gunning_fog, frozenset({"en"})),
    "smog": (smog, frozenset({"en"})),
    "coleman_liau": (coleman_liau, frozenset({"en"})),
    "automated": (automated, frozenset({"en"})),
    "wiener_sachtext": (wiener_sachtext, frozenset({"de"})),
    "lix": (lix, None),
}


def grades(counts: "Counts") -> "dict[str, float]":
    """The value of every formula made for the text's language; none for a text without words."""
    if not counts.words or 2 * counts.unspaced > counts.words:
        return {}
    return {
        name: formula(counts)
        for name, (formula, languages) in FORMULAS.items()
        if languages is None or counts.language in languages
    }


def reading_minutes(counts: "Counts") -> float:
    """How long silent reading takes."""
    spaced = counts.words - counts.unspaced
    return spaced / WORDS_A_MINUTE + counts.unspaced / LETTERS_A_MINUTE
