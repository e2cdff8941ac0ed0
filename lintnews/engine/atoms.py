"""Atoms: texts that every match of an expression must hold.

An expression has up to three sets of atoms, and every match holds at least one of each.  All atoms
are searched at once, so an expression is only tried on blocks in which each of its sets has a
member, and only compiled once that happens.
"""

from lintnews.engine.view import level

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from lintnews.engine.patterns import Expansion

    Choices = Callable[[str, Any], "list[Expansion] | None"]

#: More atoms than this are no sieve.
MOST_ATOMS = 300
#: Sets that are worth looking at; each costs a search of its own.
MOST_SETS = 3
#: What the commonest atom of a set must be worth; see `_worth`.
LEAST_WORTH = 2.0

#: Words so common that an atom made of them alone would hardly sift anything.
_COMMON = frozenset(
    b"the of and to in that is was for with as on are be by this have from or had not but what all"
    b" were when we there can an your which their if do will each how them then she many some so"
    b" these would other into has more her two like him see could no than been its now my over any"
    b" our who about up out one his they you he it at said new last year first also a i".split()
)


def atoms_of(tree: "Any", choices: "Choices") -> "tuple[tuple[bytes, ...], ...]":
    """The best sets of atoms of a parsed expression, as they look in `View.lower`.

    choices: the finite expansions of one element of the tree, None where there are none.  Empty if
    the expression has no atom that would sift.
    """
    found = {atoms: _least_worth(atoms) for atoms in _candidates(tree, choices)}
    good = sorted(
        (atoms for atoms, worth in found.items() if worth >= LEAST_WORTH),
        key=lambda atoms: (-found[atoms], sorted(atoms)),
    )
    return tuple(_without_longer(atoms) for atoms in good[:MOST_SETS])


def _without_longer(atoms: "frozenset[bytes]") -> "tuple[bytes, ...]":
    """An atom that contains another one stands wherever that one does."""
    kept: list[bytes] = []
    for atom in sorted(atoms, key=lambda each: (len(each), each)):
        if not any(shorter in atom for shorter in kept):
            kept.append(atom)
    return tuple(sorted(kept))


def _candidates(tree: "Any", choices: "Choices") -> "list[frozenset[bytes]]":
    """Sets of texts, each such that every match holds one of its members."""
    found: list[frozenset[bytes]] = []
    run: list[str] = [""]

    def flush() -> None:
        texts = frozenset(level(text) or b"" for text in run)
        if b"" not in texts:
            found.append(texts)

    for op, argument in tree:
        texts = choices(str(op), argument)
        if texts is not None and len(run) * len(texts) <= MOST_ATOMS:
            run = [text + more for text in run for more, _ in texts]
            continue
        flush()
        small = texts is not None and len(texts) <= MOST_ATOMS
        run = [text for text, _ in texts] if small and texts else [""]
        if not small:
            found.extend(_inner_candidates(str(op), argument, choices))
    flush()
    return found


def _inner_candidates(op: str, argument: "Any", choices: "Choices") -> "list[frozenset[bytes]]":
    if op == "SUBPATTERN":
        return _candidates(argument[3], choices)
    if op in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
        return _candidates(argument[2], choices)
    if op == "BRANCH":
        best = [
            max(_candidates(branch, choices), key=_least_worth, default=None)
            for branch in argument[1]
        ]
        if all(each is not None for each in best):
            united = frozenset[bytes]().union(*(each for each in best if each is not None))
            if len(united) <= 2 * MOST_ATOMS:
                return [united]
    return []


def _least_worth(atoms: "frozenset[bytes]") -> float:
    return min(_worth(atom) for atom in atoms)


def _worth(atom: bytes) -> float:
    """How rare an atom may be taken to be: letters count, common words and commas hardly."""
    total = 0.0
    for word in atom.split():
        letters = sum(bytes([byte]).isalnum() or byte >= 0xC0 for byte in word)
        odd = sum(byte in b"%$[]<>{}@#=|&*^\\\xa3\xa5\x80\x86" for byte in word)
        total += letters / 4 if word in _COMMON else letters
        total += 2 * odd + 0.25 * (len(word) - letters - odd)
    return total
