"""Makes the search tables of a rulebook: done once, when it is assembled."""

from itertools import pairwise

from lintnews.engine.atoms import is_folded, is_frequent
from lintnews.engine.index import GRAM, STEP, PatternIndex
from lintnews.language.view import fold, level
from lintnews.shelf import Stock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    #: Per pattern its searchable forms, each the kind of a plan and its fields.
    Plans = Sequence[Sequence[tuple[Any, ...]]]


def build_index(
    plans: "Mapping[str, Plans]", gates: "Mapping[str, tuple[bytes, ...]] | None" = None
) -> PatternIndex:
    """The tables for the patterns of all these rules.

    gates: for a rule whose gate asks for texts, their atoms, by code.
    """
    gates = gates or {}
    phrases: dict[bytes, list[tuple[Any, ...]]] = {}
    expressions: dict[tuple[bytes, bool, tuple[bool, bool], bool], list[tuple[str, int]]] = {}
    sieves: list[tuple[tuple[bytes, ...], ...]] = []
    wide: dict[str, list[tuple[Any, ...]]] = {}
    wide_expressions: list[tuple[Any, ...]] = []
    for code, patterns in plans.items():
        for number, forms in enumerate(patterns):
            for kind, *fields in forms:
                if kind == "phrase":
                    core, text, lead, exact, groups = fields
                    owner = (code, number, text, lead, exact, groups)
                    phrases.setdefault(b" " + core + b" ", []).append(owner)
                elif kind == "expression":
                    pattern, exact, _, atoms, edges, tame = fields
                    key = (pattern, exact, edges, tame)
                    if key not in expressions:
                        sieves.append(atoms)
                    expressions.setdefault(key, []).append((code, number))
                elif kind == "wide phrase":
                    text, groups = fields
                    wide.setdefault(text, []).append((code, number, groups))
                else:
                    pattern, exact, _ = fields
                    wide_expressions.append((code, number, pattern, exact))
    sieves.extend((atoms,) for atoms in gates.values())
    uses: dict[bytes, list[int]] = {}
    for sieve, sets in enumerate(sieves):
        for number, atoms in enumerate(sets):
            for atom in atoms:
                uses.setdefault(atom, []).append(sieve * STEP + number)
    words, grams, marks = _tables(phrases, uses)
    alphabet = _alphabet(wide, wide_expressions)
    stock = Stock()
    put = stock.put
    return PatternIndex(
        {word: put(entry) for word, entry in words.items()},
        {gram: put(entry) for gram, entry in grams.items()},
        put(marks),
        tuple(put((*key, owners)) for key, owners in expressions.items()),
        tuple(map(len, sieves)),
        tuple(gates),
        put((alphabet, tuple(wide), tuple(wide.values()), wide_expressions)),
        stock,
    )


def _alphabet(texts: "Iterable[str]", expressions: "Iterable[tuple[Any, ...]]") -> str:
    """The characters of patterns that the byte view lacks, in both cases."""
    sources = [*texts, *(pattern for _, _, pattern, _ in expressions)]
    chars = {char for source in sources for char in source if level(char) is None}
    return "".join(sorted(chars.union(*(char.upper() + char.lower() for char in chars))))


def _tables(
    phrases: "Mapping[bytes, Sequence[Any]]", uses: "Mapping[bytes, Sequence[int]]"
) -> "tuple[dict[bytes, list[Any]], dict[bytes, list[Any]], list[Any]]":
    """Phrases and atoms under the word, or the gram, of theirs that the fewest of them share."""
    words = {needle: needle.split() for needle in phrases}
    whole = {atom: [word for word in fold(atom).split(b" ")[1:-1] if word] for atom in uses}
    pieces = {atom: _grams(fold(atom)) for atom in uses}
    shared = _counted([*words.values(), *whole.values()])
    shared_grams = _counted(pieces.values())
    by_word: dict[bytes, list[Any]] = {}
    by_gram: dict[bytes, list[Any]] = {}
    marks: list[Any] = []

    def rank(word: bytes) -> tuple[bool, int, bytes]:
        return is_frequent(word), shared[word], word

    for needle, owners in phrases.items():
        pairs = tuple(pairwise(words[needle]))
        word = min(words[needle], key=rank)
        by_word.setdefault(word, [[], [], []])[1].append((needle, pairs, owners))
    for atom, numbers in uses.items():
        entry = (atom, is_folded(atom), tuple(pairwise(whole[atom])), numbers)
        word = min(whole[atom], key=rank, default=b"")
        if atom == b" " + word + b" ":
            by_word.setdefault(word, [[], [], []])[0] = numbers
        elif word and not (is_frequent(word) and pieces[atom]):
            by_word.setdefault(word, [[], [], []])[2].append(entry)
        elif pieces[atom]:
            gram = min(pieces[atom], key=lambda each: (shared_grams[each], each))
            by_gram.setdefault(gram, []).append(entry)
        else:
            marks.append(entry)
    return by_word, by_gram, marks


def _counted(groups: "Iterable[Iterable[bytes]]") -> "dict[bytes, int]":
    counts: dict[bytes, int] = {}
    for group in groups:
        for each in set(group):
            counts[each] = counts.get(each, 0) + 1
    return counts


def _grams(folded: bytes) -> "set[bytes]":
    """The grams of an atom's infrequent words, with the blanks around these as far as they are certain."""
    parts = folded.split(b" ")
    found: set[bytes] = set()
    for index, part in enumerate(parts):
        if part and not is_frequent(part):
            padded = b" " * (index > 0) + part + b" " * (index < len(parts) - 1)
            found.update(padded[at : at + GRAM] for at in range(len(padded) - GRAM + 1))
    return found
