"""The words of sourcing, read from the lexicons once per rulebook."""

from lintnews.language.abbreviations import vocabulary as abbreviations
from lintnews.language.tables import table
from lintnews.language.view import folded_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_VOWELS = "aeiou"

#: Capitalised words that never name a source.
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June"
    " July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov"
    " Dec Christmas Easter I I'm I've I'd I'll".split()
)


#: Words that precede the source of an attribution, participles after "as" ("as noted in"), and verbs
#: of those who ask.
PREPOSITIONS = frozenset("according citing per via based quoting".split())
CITED = frozenset(
    "detailed noted discussed explained highlighted observed reported described outlined cited shown"
    " mentioned explored documented stated argued".split()
)
ASKED = frozenset("surveyed polled interviewed questioned commissioned conducted".split())
#: What a group can be, or be doing, that holds a view.
ATTITUDES = frozenset(
    "concerned worried wary divided sceptical skeptical convinced unconvinced scrambling calling warning"
    " urging questioning starting beginning debating split optimistic pessimistic cautious doubtful"
    " critical alarmed hopeful anxious nervous uneasy unsure fearful confident afraid eager reluctant"
    " predicting expecting betting increasingly growing claiming saying arguing asking pointing".split()
)


class Vocabulary:
    """Word lists of one rulebook, as sets of lower-case forms (places keep their case)."""

    __slots__ = (
        "ambiguous",
        "base_cues",
        "cue_signs",
        "cues",
        "documents",
        "foreign",
        "group_signs",
        "groups",
        "institutions",
        "noun_cues",
        "opinions",
        "participles",
        "people",
        "people_signs",
        "places",
        "plural_documents",
        "plural_opinions",
        "roles",
        "signs",
        "speaking",
        "stances",
        "starters",
    )

    def __init__(self, lexicons: "Mapping[str, Sequence[str]]") -> None:
        words = table(lexicons, "words of sourcing", lambda: self._read(lexicons))
        for name, value in words.items():
            setattr(self, name, value)

    def _read(self, lexicons: "Mapping[str, Sequence[str]]") -> "dict[str, object]":
        cues = lexicons["en/cues"]
        opinions = lexicons["en/opinion-verbs"]
        documents = lexicons["en/document-nouns"]
        self.cues = _all_forms(cues)
        #: Past forms and participles: after "is" they are passive.
        self.participles = frozenset(form for entry in cues for form in forms(entry)[2:4])
        #: Forms that also serve as infinitives: not a cue after "to".
        self.base_cues = frozenset(entry.split(" ", 1)[0] for entry in cues)
        self.ambiguous = _all_forms(lexicons["en/ambiguous-cues"])
        #: Forms that are nouns as often as verbs.
        self.noun_cues = frozenset(
            form for entry in lexicons["en/noun-cues"] for form in (entry, plural(entry))
        )
        self.opinions = _all_forms(opinions)
        #: Forms that agree with a plural subject: "experts fear", "experts feared".
        self.plural_opinions = _agreeing(opinions) | _agreeing(cues)
        self.documents = frozenset(documents)
        self.plural_documents = frozenset(plural(noun) for noun in documents)
        self.groups = frozenset(lexicons["en/group-nouns"])
        #: Cues and generic sources of the other languages, by primary tag.
        self.foreign = {
            tag: (tuple(lexicons[f"{tag}/cues"]), tuple(lexicons[f"{tag}/generic-sources"]))
            for tag in ("de", "es", "fr", "zh")
        }
        self.people = self.groups.union(lexicons["en/people-nouns"])
        self.speaking = frozenset(lexicons["en/speaking-groups"])
        institutions = lexicons["en/institution-nouns"]
        self.institutions = frozenset((*institutions, *map(plural, institutions)))
        roles = lexicons["en/role-nouns"]
        self.roles = frozenset((*roles, *map(plural, roles)))
        self.places = frozenset(lexicons["en/places"])
        self.stances = _all_forms(lexicons["en/stance-cues"])
        #: Folded words without one of which nothing is said by anybody, ...
        self.cue_signs = folded_words({*self.cues, *ASKED, *PREPOSITIONS, *CITED})
        #: ... no source is named, be it a document with a name of its own, ...
        self.signs = self.cue_signs | folded_words(self.documents | self.plural_documents)
        #: ... no people say or think something, and no people are there.
        participles = {form for entry in (*cues, *opinions) for form in forms(entry)[2:4]}
        self.group_signs = folded_words(self.plural_opinions | participles | ATTITUDES)
        self.people_signs = folded_words(self.people)
        self.starters = abbreviations("en")[1]
        return {name: getattr(self, name) for name in self.__slots__}


_latest: "tuple[Mapping[str, Sequence[str]], Vocabulary] | None" = None


def vocabulary(lexicons: "Mapping[str, Sequence[str]]") -> Vocabulary:
    """The vocabulary of a rulebook's lexicons; built on first use.  Raises KeyError for a missing one."""
    global _latest
    if _latest is None or _latest[0] is not lexicons:
        _latest = (lexicons, Vocabulary(lexicons))
    return _latest[1]


def forms(entry: str) -> "tuple[str, str, str, str, str]":
    """Base, third person, past, participle and -ing form of a lexicon entry.

    An entry gives the base and, where they are not regular, past form and participle.
    """
    base, *irregular = entry.split()
    past = irregular[0] if irregular else _suffixed(base, "ed")
    participle = irregular[1] if len(irregular) > 1 else past
    doubled = past.endswith(base[-1] * 2 + "ed")
    present = past[:-2] + "ing" if doubled else _suffixed(base, "ing")
    return base, plural(base), past, participle, present


def plural(noun: str) -> str:
    """Regular plural of a noun, which is also the third person of a verb."""
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith("is") and len(noun) > 4:
        return noun[:-2] + "es"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    return noun + "s"


def _suffixed(base: str, suffix: str) -> str:
    if base.endswith("e") and (suffix == "ed" or not base.endswith("ee")):
        return base[:-1] + suffix
    if base.endswith("y") and suffix == "ed" and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    short = len(base) < 5 and base[-1] not in "aeiouwxy" and base[-2] in _VOWELS
    if short and base[-3:-2] not in _VOWELS:
        return base + base[-1] + suffix
    return base + suffix


def _all_forms(entries: "Iterable[str]") -> "frozenset[str]":
    return frozenset(form for entry in entries for form in forms(entry))


def _agreeing(entries: "Iterable[str]") -> "frozenset[str]":
    found: set[str] = set()
    for entry in entries:
        base, _, past, _, _ = forms(entry)
        found.update((base, past))
    return frozenset(found)
