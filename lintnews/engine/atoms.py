"""Atoms: texts of which every match of an expression holds at least one.

All atoms are searched together with the phrases, so an expression is only tried on blocks in which
one of its atoms stands, and only compiled once that happens.
"""

from lintnews.engine.view import fold, level

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from lintnews.engine.patterns import Expansion

#: More atoms than this are no sieve.
MOST_ATOMS = 48
#: Letters that an atom must have; shorter ones are everywhere.
FEWEST_LETTERS = 3

#: Words so common that an atom made of them alone would hardly sift anything.
_COMMON = frozenset(
    "the of and to in that is was for with as on are be by this have from or had not but what all"
    " were when we there can an your which their if do will each how them then she many some so"
    " these would other into has more her two like him see could no than been its now my over any"
    " our who about up out one his they you he it at said new last year first also".split()
)


def atoms_of(
    tree: "Any", choices: "Callable[[str, Any], list[Expansion] | None]"
) -> "tuple[bytes, ...]":
    """The best atoms of a parsed expression, as they look in `View.folded`; empty if it has none.

    choices: the finite expansions of one element of the tree, None where there are none.
    """
    best = max(_candidates(tree, choices), key=_worth, default=None)
    if best is None or _worth(best) < FEWEST_LETTERS:
        return ()
    # An atom that contains another one is found whenever that one is.
    kept = [atom for atom in best if not any(o != atom and o in atom for o in best)]
    return tuple(sorted(kept))


def _candidates(
    tree: "Any", choices: "Callable[[str, Any], list[Expansion] | None]"
) -> "list[frozenset[bytes]]":
    """Sets of texts, each such that every match holds one of its members."""
    found: list[frozenset[bytes]] = []
    run: list[str] = [""]

    def flush() -> None:
        folded = frozenset(_folded(text) for text in run)
        if b"" not in folded:
            found.append(folded)

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


def _inner_candidates(
    op: str, argument: "Any", choices: "Callable[[str, Any], list[Expansion] | None]"
) -> "list[frozenset[bytes]]":
    if op == "SUBPATTERN":
        return _candidates(argument[3], choices)
    if op in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
        return _candidates(argument[2], choices)
    if op == "BRANCH":
        best = [max(_candidates(branch, choices), key=_worth, default=None) for branch in argument[1]]
        if all(each is not None for each in best):
            united = frozenset[bytes]().union(*(each for each in best if each is not None))
            if len(united) <= 2 * MOST_ATOMS:
                return [united]
    return []


def _folded(text: str) -> bytes:
    levelled = level(text)
    return b"" if levelled is None else fold(levelled)


def _worth(atoms: "Sequence[bytes] | frozenset[bytes]") -> float:
    """How rare the most frequent of the atoms may be taken to be: its letters, common words less."""
    return min(
        sum(
            len(word) / 4 if word.decode("cp1252", "replace") in _COMMON else len(word)
            for word in atom.split()
        )
        for atom in atoms
    )
