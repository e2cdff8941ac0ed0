"""Sources: whether a noun phrase names somebody a reader could ask, or only a kind of people.

The whole phrase decides, not its head: "an article in the Lisbon Gazette" is named, "a recent
report" is not.
"""

from lintnews.sourcing.vocabulary import CALENDAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.sourcing.statements import Statement
    from lintnews.sourcing.vocabulary import Vocabulary

NAMED = "named"  # a name stands in the phrase
DEFINITE = "definite"  # a body or person that the reader can tell: "police", "her lawyer"
PRONOUN = "pronoun"
DOCUMENT = "document"  # a document pointed at without a name: "the report"
GENERIC = "generic"  # "experts", "a recent study"

PRONOUNS = frozenset("he she it they we i you who which that one this these those others".split())

_INDEFINITE = frozenset(
    "a an one another some any several many most various numerous certain few other others new recent"
    " more no early earlier previous past multiple countless all leading industry".split()
)
_POINTING = frozenset("the this that these those its his her their our my same".split())
#: Adjectives that say nothing about where a document comes from.
PLAIN_ADJECTIVES = frozenset(
    "new recent latest separate previous earlier independent major comprehensive detailed in-depth"
    " leading single prominent preliminary growing available existing current original source initial"
    " scientific academic empirical further additional other similar same whole full entire"
    " industry media news online medical peer-reviewed large small big long short key first second"
    " published unpublished widely-cited influential damning internal external local national"
    " international global annual quarterly monthly weekly".split()
)


def is_name(statement: "Statement", index: int, words: "Vocabulary", places: bool = False) -> bool:
    """Whether a word is (part of) a proper name.  places: whether names of places count."""
    word = statement.words[index]
    if not word[0].isupper():
        return word[:1].islower() and word[1:2].isupper()  # eBay, iFixit
    if word in CALENDAR:
        return False
    bare = word[:-2] if word.endswith(("'s", "’s")) else word
    if not places and bare in words.places:
        return False
    if index > 0 and not _opens(statement.gap(index)):
        return True
    low = statement.lows[index]
    if (
        len(bare) > 1
        and bare.replace(".", "").replace("&", "").isupper()
        and bare not in ("A", "I")
    ):
        return True
    if bare in words.starters or low in words.cues or low in words.opinions:
        return False
    if low in words.groups or low in words.documents or low in words.plural_documents:
        return _name_follows(statement, index)
    if low in words.institutions or low in words.roles or low.endswith(("ly", "ing", "ed")):
        return _name_follows(statement, index)
    if low in PRONOUNS or low in _INDEFINITE or low in _POINTING or low in PLAIN_ADJECTIVES:
        return False
    if bare is not word or _name_follows(statement, index):
        return True
    following = statement.lows[index + 1] if index + 1 < len(statement) else ""
    return following in words.cues or following in AUXILIARIES


#: Labels that a writer makes up for a document that was never named.
OWN_LABELS = frozenset(
    "source original analytics analysis news above aforementioned said full underlying cited".split()
)

AUXILIARIES = frozenset(
    "has have had is are was were will would can could may might must should shall do does did been"
    " be being also now then later still already just recently repeatedly often never not only even"
    " once further earlier previously currently last this too again first subsequently since yesterday"
    " today long itself himself herself themselves".split()
)


def _opens(gap: str) -> bool:
    """Whether a word after this gap would have a capital anyway."""
    gap = gap.strip()
    return bool(gap) and gap[-1] in "\"“„«:‘'([•*–—"


def _name_follows(statement: "Statement", index: int) -> bool:
    if index + 1 >= len(statement) or statement.after(index).strip():
        return False
    following = statement.words[index + 1]
    return following[0].isupper() and following not in CALENDAR


def has_name(
    statement: "Statement", start: int, end: int, words: "Vocabulary", places: bool = False
) -> bool:
    """Whether any of the words `[start, end)` is a name."""
    return any(is_name(statement, index, words, places) for index in range(start, end))


def kind_of(statement: "Statement", start: int, end: int, words: "Vocabulary") -> str:
    """What sort of source the noun phrase of the words `[start, end)` is; they are not empty."""
    head = end - 1
    if has_name(statement, start, end, words) or is_name(statement, head, words, places=True):
        return NAMED
    low = statement.lows[head]
    if low in PRONOUNS and head - start < 2:
        return PRONOUN
    lows = statement.lows[start:end]
    if low in words.groups:
        return _kind_of_group(lows, low in words.speaking)
    if low in words.documents or low in words.plural_documents:
        return _kind_of_document(lows, low in words.plural_documents)
    for index in range(head, start - 1, -1):  # "a study of 4,000 nurses", "experts on the region"
        if statement.lows[index] in ("of", "on", "in", "from", "by", "at", "for", "into", "about"):
            if index > start:
                return kind_of(statement, start, index, words)
            break
    if lows[0] in ("some", "many", "several", "most", "few", "others"):
        return GENERIC
    return DEFINITE


def _kind_of_group(lows: "list[str]", speaking: bool) -> str:
    before = lows[:-1]
    if not speaking and not any(low in _VAGUE for low in before):
        return DEFINITE  # "officials", "union leaders": those in charge of what is told
    if any(low in _POINTING or low[0].isdigit() or low in COUNTS for low in before):
        return DEFINITE
    return GENERIC


_VAGUE = frozenset("some many several various certain other most few".split())
COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozen both half quarter third".split()
)


def _kind_of_document(lows: "list[str]", is_plural: bool) -> str:
    before = lows[:-1]
    if lows[-1] in ("records", "filings"):
        return DEFINITE  # public ones, unless the writer says otherwise
    telling = [
        low
        for low in before
        if low not in PLAIN_ADJECTIVES and low not in _INDEFINITE and low not in _POINTING
    ]
    if telling and not all(low in OWN_LABELS or low.endswith("ly") for low in telling):
        return DEFINITE  # "exit polls", "the state transport audit": a reader knows which
    if any(low in _POINTING for low in before[:2]):
        return DOCUMENT
    return GENERIC
