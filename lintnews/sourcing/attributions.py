"""Attributions: who is made to stand for what is said, sentence by sentence.

An attribution is a cue with its source: "Oulu University said", "according to police", "wrote
Maria Lind".  The search is generous to named sources: when in doubt there is one.
"""

from lintnews.language.identity import language_of
from lintnews.language.view import view
from lintnews.sourcing.foreign import foreign_attribution
from lintnews.sourcing.phrases import REACH, apposition, breaks, named_document, phrase_end
from lintnews.sourcing.sources import (
    AUXILIARIES,
    DEFINITE,
    DOCUMENT,
    GENERIC,
    NAMED,
    PRONOUN,
    PRONOUNS,
    has_name,
    is_name,
    kind_of,
)
from lintnews.sourcing.statements import statements
from lintnews.sourcing.vocabulary import ASKED, CITED, PREPOSITIONS
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from lintnews.document import Block, Document
    from lintnews.sourcing.statements import Statement
    from lintnews.sourcing.vocabulary import Vocabulary


class Attribution(namedtuple("Attribution", "kind source cue sentence")):
    """kind: one of the kinds of `sources`.  source, cue: prose spans.  sentence: index in its block."""

    __slots__ = ()
    kind: str
    source: Span
    cue: Span
    sentence: int


def attributions(
    document: "Document", block: "Block", index: int, words: "Vocabulary"
) -> "Sequence[Attribution]":
    """The attributions of one sentence of a block, in order; found on first use."""
    return document.once(
        ("attributions", block.span, index),
        lambda document: _of_sentence(document, block, index, words),
    )


def may_hold(
    document: "Document", block: "Block", words: "Vocabulary", signs: "AbstractSet[bytes]"
) -> bool:
    """Whether a block has one of the words without which nothing in it is attributed.

    signs: of the vocabulary, those for what is sought; they tell in English alone.
    """
    language = (block.language or language_of(document))[:2]
    return language in words.foreign or not signs.isdisjoint(view(document).words(*block.span))


def _of_sentence(
    document: "Document", block: "Block", index: int, words: "Vocabulary"
) -> "tuple[Attribution, ...]":
    statement = statements(document, block)[index]
    language = (block.language or language_of(document))[:2]
    if language not in words.foreign and words.signs.isdisjoint(
        view(document).words(*statement.span)
    ):
        return ()
    if language in words.foreign:
        found = foreign_attribution(statement, language, words)
        return () if found is None else (Attribution(*found, index),)
    return tuple(attributions_of(statement, words, index))


def attributions_of(
    statement: "Statement", words: "Vocabulary", sentence: int = 0
) -> "Iterator[Attribution]":
    """The attributions of one statement, in order."""
    lows = statement.lows
    cues = words.cues
    left = 0  # the source of the next cue stands after this word
    for index, low in enumerate(lows):
        found = None
        if low in cues:
            found = _around_verb(statement, index, left, words)
        elif low in ASKED and lows[index + 1 : index + 2] != ["by"]:
            found = _asker(statement, index, words)
        elif low in ASKED and lows[index + 1 : index + 2] == ["by"]:
            found = _agent(statement, index, words)
        if found is not None:
            kind, start, end = found
            yield Attribution(
                kind, statement.cut(start, end), statement.cut(index, index + 1), sentence
            )
            left = index + 1
        elif low == "as" or low in PREPOSITIONS:
            length = _preposition(statement, index)
            if not length:
                continue
            end = phrase_end(statement, index + length)
            if end > index + length:
                start = index + length
                kind = kind_of(statement, start, end, words)
                if low not in ("according", "citing", "as") and kind != NAMED:
                    continue
                cue = statement.cut(index, start)
                yield Attribution(kind, statement.cut(start, end), cue, sentence)
        elif low in _NO_PAPERS:
            continue
        elif low in words.documents or low in words.plural_documents:
            found = named_document(statement, index, words)
            if found is not None:
                kind, start, end = found
                cue = statement.cut(index, index + 1)
                yield Attribution(kind, statement.cut(start, end), cue, sentence)


#: "The Dow Jones index" and "his record" are no papers, though they carry a name.
_NO_PAPERS = frozenset(("index", "record", "test", "trial", "story"))


def _preposition(statement: "Statement", index: int) -> int:
    """Words that a cue which precedes its source takes up; 0 where it is none."""
    low = statement.lows[index]
    following = statement.lows[index + 1] if index + 1 < len(statement) else ""
    if low == "according":
        return 2 if following == "to" else 0
    if low == "based":
        return 2 if following in ("on", "upon") else 0
    if low == "per":
        return 1 if following not in ("cent", "capita", "day", "week", "year", "hour") else 0
    if low == "as":
        if (
            following in CITED
            and index + 2 < len(statement)
            and statement.lows[index + 2] in ("in", "by")
        ):
            return 3
        return 0
    return 1


#: After these a past form describes the noun before it: "a future projected along these lines".
_REDUCED = frozenset("by along for from at under between".split())
_NOUN_SIGNS = frozenset(
    "a an the this that these those his her its their our my your any no each every some of in new"
    " latest recent such another".split()
)
_BEFORE_PARTICIPLES = frozenset(
    "is are was were be been as by after while before also in without and".split()
)
_BE = frozenset("is are was were be been being".split())


def _around_verb(
    statement: "Statement", index: int, left: int, words: "Vocabulary"
) -> "tuple[str, int, int] | None":
    """Kind and word range of the source of a reporting verb, or None where the word is no cue."""
    lows = statement.lows
    low = lows[index]
    before = lows[index - 1] if index else ""
    tight = not any(mark in statement.gap(index) for mark in ',;:.()"“”—–')
    if tight and before == "to" and low in words.base_cues:
        return None
    if tight and before in _NOUN_SIGNS:
        return None
    if tight and low.endswith("ing") and before not in _BEFORE_PARTICIPLES:
        return None
    of_document = tight and (before in words.documents or before in words.plural_documents)
    following = lows[index + 1] if index + 1 < len(lows) else ""
    if low.endswith("ed") and following in _REDUCED:
        return _agent(statement, index, words) if following == "by" else None
    if low in ("asked", "questioned"):
        asker = _asker(statement, index, words)
        if asker is not None:
            return asker
    if low in words.ambiguous and not of_document and not clause_follows(statement, index):
        return None
    if low in words.noun_cues and not _works_as_verb(statement, index, words):
        return None
    if low in words.plural_documents and before in words.documents:
        return None  # "blog posts"
    if tight and _passive(statement, index, words):
        return _agent(statement, index, words)
    end = index
    while end > left and (lows[end - 1] in AUXILIARIES or lows[end - 1].endswith("ly")):
        end -= 1
    if end > left and lows[end - 1] in ("who", "which", "that"):
        end -= 1
    start = max(left, end - REACH)
    if end > start and not _inverted(statement, end) and not _said_name(statement, index, words):
        for at in range(end - 1, start - 1, -1):
            if ";" in statement.gap(at):
                start = at
                break
        return _left_source(statement, start, end, words)
    if (tight and index > 0) or low in words.base_cues:
        return None
    return _inverted_source(statement, index, words)


def clause_follows(statement: "Statement", index: int) -> bool:
    """Whether what stands around an ambiguous verb makes it one of saying."""
    after = statement.after(index)
    if any(mark in after for mark in ':,“"'):
        return True
    gap = statement.gap(index)
    if any(mark in gap for mark in ',”"'):
        return True
    if statement.lows[index] in ("put", "puts", "putting"):
        return "at" in statement.lows[index + 1 : index + 9]
    if index + 1 == len(statement):
        return True  # "..., the audit found."
    following = statement.lows[index + 1]
    return following in ("that", "how", "why", "whether", "it", "he", "she", "they", "there", "out")


def _asker(
    statement: "Statement", index: int, words: "Vocabulary"
) -> "tuple[str, int, int] | None":
    """Who asked a number of people: "Norstat asked 1,000 adults"."""
    following = statement.lows[index + 1] if index + 1 < len(statement) else ""
    if not following[:1].isdigit() or index == 0:
        return None
    named = is_name(statement, index - 1, words) or statement.lows[index - 1] in words.institutions
    return (NAMED, index - 1, index) if named else None


def _works_as_verb(statement: "Statement", index: int, words: "Vocabulary") -> bool:
    """Whether a word that is also a noun ("reports", "state") is a verb here."""
    following = statement.lows[index + 1] if index + 1 < len(statement) else ""
    if following in ("that", "how", "why", "whether", "out"):
        return True
    if any(mark in statement.after(index) for mark in ':“"'):
        return True
    if index and statement.lows[index - 1] in words.plural_documents and following != "of":
        return statement.lows[index] in words.base_cues
    if (
        index == 0
        or statement.gap(index).strip()
        or following in ("", "of", "for", "and", "to", "in", "on")
    ):
        return False
    low, before = statement.lows[index], statement.lows[index - 1]
    if low.endswith("s") and low not in words.base_cues:
        if before in ("he", "she", "it", "who", "which", "also") or before in words.documents:
            return True
        if before in words.institutions or before in words.roles:
            return following not in words.cues
        return is_name(statement, index - 1, words) and statement.words[index].islower()
    return (
        before in ("they", "we", "i", "you", "who", "also")
        or before in words.plural_documents
        or before in words.groups
    )


def _passive(statement: "Statement", index: int, words: "Vocabulary") -> bool:
    at = index - 1
    lows = statement.lows
    if lows[index] not in words.participles:
        return False
    while at >= 0 and index - at < 4 and (lows[at].endswith("ly") or lows[at] in ("also", "not")):
        at -= 1
    return at >= 0 and lows[at] in _BE


def _agent(
    statement: "Statement", index: int, words: "Vocabulary"
) -> "tuple[str, int, int] | None":
    for at in range(index + 1, min(index + 6, len(statement) - 1)):
        if statement.lows[at] == "by":
            end = phrase_end(statement, at + 1, 10)
            if end > at + 1:
                return kind_of(statement, at + 1, end, words), at + 1, end
    return None


def _inverted(statement: "Statement", end: int) -> bool:
    """Whether a verb after this word follows a quotation or clause instead of its subject."""
    gap = statement.after(end - 1)
    return "”" in gap or '"' in gap


def _said_name(statement: "Statement", index: int, words: "Vocabulary") -> bool:
    """Whether a verb after a comma has its subject behind it: ", said Maria Lind"."""
    if "," not in statement.gap(index) or index + 1 >= len(statement):
        return False
    if statement.after(index).strip():
        return False
    return is_name(statement, index + 1, words) or statement.lows[index + 1] in words.institutions


def _inverted_source(
    statement: "Statement", index: int, words: "Vocabulary"
) -> "tuple[str, int, int] | None":
    end = phrase_end(statement, index + 1, 10)
    if end <= index + 1:
        return None
    return kind_of(statement, index + 1, end, words), index + 1, end


def _left_source(
    statement: "Statement", start: int, end: int, words: "Vocabulary"
) -> "tuple[str, int, int]":
    """The subject that ends before a word: the phrase next to the verb, but names first."""
    if statement.lows[end - 1] in PRONOUNS:
        return PRONOUN, end - 1, end
    first = end - 1
    while first > start and not breaks(statement, first):
        first -= 1
    kind = kind_of(statement, first, end, words)
    if kind == GENERIC:
        # "Lind, among other experts, said": a name in the same clause is the source after all.
        if "," in statement.gap(first) and has_name(statement, start, first, words):
            return NAMED, start, end
        return kind, first, end
    if "," in statement.gap(first) and first > start:
        named = apposition(statement, start, first, words)
        if named is not None:
            return NAMED, named, end
    if kind == NAMED or not has_name(statement, start, first, words):
        return kind, first, end
    return (NAMED if kind == DOCUMENT else DEFINITE), first, end
