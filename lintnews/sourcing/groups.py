"""Groups: unnamed people who are made to say, think, fear or do something.

"Experts say", "some retailers fear", "many have questioned", "considered by many".
"""

from lintnews.sourcing.attributions import clause_follows
from lintnews.sourcing.sources import AUXILIARIES, COUNTS, has_name, is_name
from lintnews.sourcing.vocabulary import ATTITUDES
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.sourcing.statements import Statement
    from lintnews.sourcing.vocabulary import Vocabulary

QUANTIFIERS = frozenset("some many several most various numerous certain other others few".split())
#: Quantifiers that may stand for people by themselves: "many believe".
_ALONE = frozenset("some many several most others few".split())
_ADJECTIVES = frozenset(
    "new recent leading major prominent top senior independent industry political legal medical military"
    " economic financial security tech technology market energy health media government congressional"
    " federal local foreign western religious academic literary film music art music modern contemporary"
    " ancient early later earlier younger older outside critical conservative liberal progressive"
    " environmental animal climate human rights privacy consumer election policy campaign business sports"
    " opposition skeptical sceptical concerned many more large big small smaller larger young old"
    " educational scientific historical social public private international national regional domestic"
    " respected influential trade labor labour civil seasoned veteran unnamed anonymous well-placed"
    " traditional mainstream notable famous popular".split()
)
_OPENERS = frozenset(
    "the these those his her its their our my your both all every each any no this that such two three"
    " four five six seven eight nine ten dozen half".split()
)
_EXAMPLES = frozenset(
    "like including such among namely e.g notably especially particularly".split()
)
_NUMBERS = frozenset("hundred hundreds thousand thousands dozens million".split())
_JOIN = frozenset("and or".split())


class Group(namedtuple("Group", "span verb mild")):
    """span: the group with its verb, prose code points.  verb: the verb in lower case.

    mild: whether it is a bare group that may be known to the reader ("officials").
    """

    __slots__ = ()
    span: Span
    verb: str
    mild: bool


def group_at(
    statement: "Statement",
    index: int,
    words: "Vocabulary",
    known: "frozenset[str]" = frozenset(),
) -> Group | None:
    """The unnamed group whose head or first word is at an index, with its verb; None if there is none.

    known: groups that count, mildly, although nothing quantifies them.
    """
    mild = False
    low = statement.lows[index]
    if low in QUANTIFIERS:
        head = _head_after(statement, index, words)
        if head is None:
            return None
        first = index
    elif low in words.groups:
        head = index
        first = _first_of(statement, index, words)
        bare = first == index or all(
            not _quantifies(statement.lows[at]) for at in range(first, index)
        )
        placed = first < index and _placed(statement, first, index, words)
        if bare and not placed and low not in words.speaking:
            mild = low in known
            if not mild or not _is_vantage(statement, index):
                return None
    else:
        return None
    if first > 0 and not _may_begin(statement, first):
        return None
    if low == "others" and index and statement.lows[index - 1] == "and":
        return None  # "Lind and others"
    verb = _verb_after(statement, head, words)
    if verb is None:
        return None
    at = verb
    if low == "others" and at > head + 2:
        return None  # "Others who were there said": the phrase goes on
    official = statement.lows[head] in ("officials", "authorities", "leaders", "diplomats")
    if official and statement.lows[at] in words.cues and _placed(statement, first, head, words):
        return None  # "Israeli officials said": a government speaks
    if _named_around(statement, first, at, words):
        return None
    return Group(statement.cut(first, at + 1), statement.lows[at], mild)


def _is_vantage(statement: "Statement", index: int) -> bool:
    """Whether a bare group speaks from somewhere vague: "people familiar with it", "officials"."""
    if statement.lows[index] != "people":
        return True
    return index + 1 < len(statement) and statement.lows[index + 1] in (
        "familiar",
        "close",
        "briefed",
    )


def _quantifies(low: str) -> bool:
    return low in QUANTIFIERS


def _placed(statement: "Statement", first: int, index: int, words: "Vocabulary") -> bool:
    """Whether a place or trade stands before the group: "U.S. policymakers", "industry leaders"."""
    before = range(first, index)
    return any(
        _is_place(statement, at, words) or statement.lows[at] in ("industry", "leading", "senior")
        for at in before
    )


def _is_place(statement: "Statement", index: int, words: "Vocabulary") -> bool:
    return statement.words[index] in words.places


def _head_after(statement: "Statement", index: int, words: "Vocabulary") -> int | None:
    """Index of the head of the quantified phrase: a group noun, or the quantifier itself."""
    lows = statement.lows
    low = lows[index]
    following = index + 1
    if following < len(lows) and lows[following] == "of":
        if (
            low in ("some", "many", "most", "several", "few")
            and following + 2 < len(lows)
            and lows[following + 1] in ("the", "these", "those", "its", "his", "her", "their")
        ):
            following += 2
        else:
            return None
    for at in range(following, min(following + 5, len(lows))):
        if at > index + 1 and not _joined(statement, at):
            break
        if lows[at] in words.groups:
            nxt = lows[at + 1] if at + 1 < len(lows) else ""
            if nxt in words.groups and not statement.gap(at + 1).strip():
                continue
            return at
        if not _may_describe(statement, at, at - following, words):
            break
    if low in _ALONE and following == index + 1:
        return index
    return None


def _may_describe(statement: "Statement", at: int, count: int, words: "Vocabulary") -> bool:
    """Whether a word can stand between a quantifier and its group: known adjectives, or two others."""
    low = statement.lows[at]
    if low in _ADJECTIVES or low in QUANTIFIERS or _is_place(statement, at, words) or low == "and":
        return True
    plain = statement.words[at].islower() and low not in words.starters
    return (
        plain and count < 2 and low not in words.cues and low not in words.opinions and low != "of"
    )


def _joined(statement: "Statement", index: int) -> bool:
    """Whether only a blank (or the stop of "U.S.") stands before a word."""
    gap = statement.gap(index).strip()
    return not gap or (gap == "." and "." in statement.words[index - 1])


def _first_of(statement: "Statement", index: int, words: "Vocabulary") -> int:
    first = index
    while first > 0 and index - first < 6 and _joined(statement, first):
        before = statement.lows[first - 1]
        if (
            before in _ADJECTIVES
            or before in QUANTIFIERS
            or _is_place(statement, first - 1, words)
            or (before in _JOIN and first > 1 and statement.lows[first - 2] in words.groups)
            or before in words.groups
        ):
            first -= 1
        else:
            break
    return first


_BEFORE = frozenset(
    "and but while as that because although though if when whereas which so than yet since where"
    " what why or say says said".split()
)


def _may_begin(statement: "Statement", first: int) -> bool:
    """Whether a subject may begin at a word: after punctuation or a word that opens a clause."""
    gap = statement.gap(first)
    if any(mark in gap for mark in ',;:—–(“"-'):
        return statement.lows[first - 1] not in ("of", "for")
    return statement.lows[first - 1] in _BEFORE


def _verb_after(statement: "Statement", head: int, words: "Vocabulary") -> int | None:
    """Index of the verb of saying or thinking that a subject has, or None."""
    lows = statement.lows
    at = head + 1
    end = len(lows)
    if at < end and lows[at] in (
        "in",
        "on",
        "at",
        "of",
        "from",
        "within",
        "across",
        "around",
        "outside",
        "familiar",
        "close",
        "close",
        "briefed",
        "who",
        "with",
        "inside",
        "both",
        "alike",
    ):
        at = _after_modifier(statement, at, words)
    helper = ""
    while (
        at < end
        and not _stops(statement, at)
        and (lows[at] in AUXILIARIES or lows[at].endswith("ly"))
    ):
        if lows[at] in AUXILIARIES:
            helper = lows[at] if lows[at] in _HELPERS else helper
        at += 1
    if at >= end or _stops(statement, at):
        return None
    low = lows[at]
    if helper in ("is", "are", "was", "were", "be", "been"):
        return at if low in ATTITUDES else None
    if low in ("n't", "not"):
        return None
    if low in words.plural_opinions or (
        helper in ("have", "had", "has") and (low in words.opinions or low in words.cues)
    ):
        if (
            low in words.ambiguous
            and low not in words.opinions
            and not clause_follows(statement, at)
        ):
            return None
        if (
            low in words.noun_cues
            and at + 1 < end
            and lows[at + 1] in ("of", "for", "in")
            and helper == ""
        ):
            return None
        return at
    return None


_HELPERS = frozenset(
    "have had has is are was were be been can could may might must should will would".split()
)


def _stops(statement: "Statement", at: int) -> bool:
    if statement.gap(at) == ". " and "." in statement.words[at - 1]:
        return False  # "U.S. officials"
    return any(mark in statement.gap(at) for mark in '.;:!?()"“”,—–')


def _after_modifier(statement: "Statement", at: int, words: "Vocabulary") -> int:
    """Index after a phrase that describes the group: it may hold six words and no name."""
    for index in range(at + 1, min(at + 8, len(statement))):
        low = statement.lows[index]
        if low in words.plural_opinions or low in ("have", "are", "were", "had"):
            return index
    return at


def _named_around(statement: "Statement", first: int, verb: int, words: "Vocabulary") -> bool:
    """Whether the phrase names members, counts them or gives examples."""
    lows = statement.lows
    if has_name(statement, first + 1, verb, words) or (
        is_name(statement, first, words) and first > 0
    ):
        return True
    if any(low in COUNTS or low[0].isdigit() for low in lows[first:verb]):
        return True
    return any(low in _EXAMPLES for low in lows[first + 1 : verb])


#: Quantifiers that stand for people nobody counted; "other" and "most" have a known whole.
CROWDS = frozenset("some many several various numerous".split())


def crowd_at(statement: "Statement", index: int, words: "Vocabulary") -> Span | None:
    """The quantified people whose quantifier stands at an index, or None: "many early viewers"."""
    lows = statement.lows
    if index and lows[index - 1] in (
        "how",
        "as",
        "so",
        "too",
        "very",
        "not",
        "the",
        "these",
        "those",
    ):
        return None
    start = index + 1
    if start < len(lows) and lows[start] == "of":
        start += 2
    for at in range(start, min(start + 3, len(lows))):
        if not _joined(statement, at):
            return None
        low = lows[at]
        if low in words.people:
            if at + 1 < len(lows) and _is_example(statement, at + 1):
                return None
            return statement.cut(index, at + 1)
        if (
            low in words.starters
            or low in COUNTS
            or low in _NUMBERS
            or low in ("of", "the", "in", "and", "to", "for")
        ):
            return None
    return None


def _is_example(statement: "Statement", index: int) -> bool:
    return statement.lows[index] in _EXAMPLES
