"""The search tables of a rulebook: plain values, unpacked piece by piece as a text asks for them.

A short text touches a few dozen words of the thousands that rules look for.  What belongs to a
word or to an expression therefore stays marshalled until a text holds it.
"""

import marshal

from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    #: Per pattern its searchable forms, each the kind of a plan and its fields.
    Plans = Sequence[Sequence[tuple[Any, ...]]]

#: Length of the grams by which atoms are looked up, in bytes; shorter atoms have one of their own.
GRAM = 5
#: An atom's use is `expression * STEP + number of the set`.
STEP = 4
_MARSHAL = 4


class PatternIndex(namedtuple("PatternIndex", "words grams expressions masks wide")):
    """All patterns of a rulebook.

    words: first word of the folded core -> marshalled [(needle, owners)], where an owner is (code,
    pattern, text, lead, exact, groups).  grams: a few bytes of an atom -> marshalled [(atom, uses)],
    the atoms as in `View.lower`, the uses naming the sets of expressions it belongs to.
    expressions: marshalled (pattern, exact, edges, tame, owners), an owner being (code, pattern).
    masks: per
    expression one bit for each of its sets; 0 if it has none.
    wide: marshalled (texts, their owners, expressions), for scripts without bytes of their own.
    """

    __slots__ = ()
    words: "Mapping[bytes, bytes]"
    grams: "Mapping[bytes, bytes]"
    expressions: "tuple[bytes, ...]"
    masks: "tuple[int, ...]"
    wide: bytes


def build_index(plans: "Mapping[str, Plans]") -> PatternIndex:
    """The tables for the patterns of all these rules."""
    phrases: dict[bytes, list[tuple[Any, ...]]] = {}
    expressions: dict[tuple[bytes, bool, tuple[bool, bool], bool], list[tuple[str, int]]] = {}
    sets: list[tuple[tuple[bytes, ...], ...]] = []
    wide: dict[str, list[tuple[Any, ...]]] = {}
    wide_expressions: list[tuple[Any, ...]] = []
    for code, patterns in plans.items():
        for number, forms in enumerate(patterns):
            for kind, *fields in forms:
                if kind == "phrase":
                    core, text, lead, exact, groups = fields
                    owner = (code, number, text, lead, exact, groups)
                    phrases.setdefault(core, []).append(owner)
                elif kind == "expression":
                    pattern, exact, _, atoms, edges, tame = fields
                    key = (pattern, exact, edges, tame)
                    if key not in expressions:
                        sets.append(atoms)
                    expressions.setdefault(key, []).append((code, number))
                elif kind == "wide phrase":
                    text, groups = fields
                    wide.setdefault(text, []).append((code, number, groups))
                else:
                    pattern, exact, _ = fields
                    wide_expressions.append((code, number, pattern, exact))
    words: dict[bytes, list[tuple[bytes, list[tuple[Any, ...]]]]] = {}
    for core, owners in phrases.items():
        words.setdefault(core.split(b" ", 1)[0], []).append((b" " + core + b" ", owners))
    uses: dict[bytes, list[int]] = {}
    for index, each in enumerate(sets):
        for number, atoms in enumerate(each):
            for atom in atoms:
                uses.setdefault(atom, []).append(index * STEP + number)
    return PatternIndex(
        {word: marshal.dumps(entries, _MARSHAL) for word, entries in words.items()},
        _by_gram(uses),
        tuple(marshal.dumps((*key, owners), _MARSHAL) for key, owners in expressions.items()),
        tuple((1 << len(each)) - 1 for each in sets),
        marshal.dumps((tuple(wide), tuple(wide.values()), wide_expressions), _MARSHAL),
    )


def _by_gram(uses: "Mapping[bytes, Sequence[int]]") -> "dict[bytes, bytes]":
    """Atoms under that gram of theirs which the fewest atoms share."""
    shared: dict[bytes, int] = {}
    for atom in uses:
        for gram in _grams(atom):
            shared[gram] = shared.get(gram, 0) + 1
    entries: dict[bytes, list[tuple[bytes, tuple[int, ...]]]] = {}
    for atom, sets in uses.items():
        gram = min(_grams(atom), key=lambda each: (shared[each], each))
        entries.setdefault(gram, []).append((atom, tuple(sets)))
    return {gram: marshal.dumps(each, _MARSHAL) for gram, each in entries.items()}


def _grams(atom: bytes) -> "set[bytes]":
    if len(atom) <= GRAM:
        return {atom}
    return {atom[at : at + GRAM] for at in range(len(atom) - GRAM + 1)}
