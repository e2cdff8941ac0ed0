"""Atoms: texts that every match of an expression must hold.

An expression has up to three sets of atoms, and every match holds at least one of each.  All atoms
are searched at once, so an expression is only tried on texts in which each of its sets has a
member, and only compiled once that happens.

An atom of letters, digits and blanks is sought in `View.folded`, where a word has a blank on either
side and all digits are alike; one with other characters in `View.lower`.
"""

from functools import lru_cache
from math import log2

from lintnews.language.view import fold, level

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    from lintnews.engine.patterns import Expansion

    Choices = Callable[[str, Any], "list[Expansion] | None"]
    Atoms = frozenset[bytes]

#: More atoms than this are no sieve.
MOST_ATOMS = 300
#: Sets that are worth looking at; each costs a search of its own.
MOST_SETS = 3
#: What the commonest atom of a set must be worth (see `_worth`), and of the only set there is.
LEAST_WORTH, LEAST_WORTH_ALONE = 2.0, 0.3
#: An atom worth so much is rare enough; from there on, few atoms count for more.
ENOUGH_WORTH = 8.0
#: What doubling the atoms of a set takes from its worth.
_SIZE = 0.5
#: What it takes that a word may go on at one end of an atom.
_STUMP = 1.5
#: Bytes that are no letter or digit, and those of marks that prose hardly has.
_NO_LETTERS = bytes(byte for byte in range(0xC0) if not bytes([byte]).isalnum())
_ODD = b'%$[]<>{}@#=|&*^"\\\xa3\xa5\x80\x86'
#: Stand in a text for the boundary of a word, and for any digit.
_EDGE, _DIGIT = "\0", "\1"

#: Words so common that an atom made of them alone would hardly sift anything.
_COMMON = frozenset(
    b"the of and to in that is was for with as on are be by this have from or had not but what all"
    b" were when we there can an your which their if do will each how them then she many some so"
    b" these would other into has more her two like him see could no than been its now my over any"
    b" our who about up out one his they you he it at said new last year first also a i need most"
    b" des der die das den und von mit ein eine de la le les et en un une du el los que del con por"
    b" http https www com html".split()
)
#: Frequent words, worth half of what others are.
_FREQUENT = frozenset(
    b"access account add after again age ago among another area article available back based because"
    b" become before being best better between both build business call called case change check city"
    b" code come community company content contact control country create current data day days decide"
    b" depend design details different document does done down during early edit end even events every"
    b" example file find follow following form full get give given global go going good government great"
    b" group had health help here high home hub image including information international issue it's"
    b" just key know known large later law less level life line link list little local long look made make"
    b" making man market may mean members might million money month must name national never news next"
    b" note number off office old only open order own page paper part party people per percent place plan"
    b" point police policy possible post power president problem process product program project provide"
    b" public question read real recent report research results right same say says second section see"
    b" service set several share show since site small source state states still story study such support"
    b" system take team text thing things think those three through time title today too top two type"
    b" under until update us use used users using value version very view want war water way week well"
    b" where while why within without word work world write years yet".split()
)


def atoms_of(
    tree: "Any", choices: "Choices", edges: "tuple[bool, bool]"
) -> "tuple[tuple[bytes, ...], ...]":
    """The best sets of atoms of a parsed expression.

    choices: the finite expansions of one element of the tree, None where there are none.
    edges: whether every match begins, and ends, at the boundary of a word.  Empty if the expression
    has no atom that would sift.
    """
    good: list[Atoms] = []
    ranked = _ranked(_Sifter(choices).candidates(tree, *edges))
    for atoms in ranked:
        if _least_worth(atoms) >= LEAST_WORTH and not any(
            _implies(each, atoms) or _implies(atoms, each) for each in good
        ):
            good.append(atoms)
    if not good:
        best = max(ranked, key=_least_worth, default=frozenset[bytes]())
        good = [best] if best and _least_worth(best) >= LEAST_WORTH_ALONE else []
    return tuple(without_longer(atoms) for atoms in good[:MOST_SETS])


def atoms_of_texts(texts: "Iterable[str]") -> "tuple[bytes, ...]":
    """The atoms of words and phrases, `*` where a word may go on.

    Raises ValueError for one whose letters the byte view lacks.
    """
    atoms = set()
    for text in texts:
        before = _EDGE * text[0].isalnum()
        after = _EDGE * text[-1].isalnum()
        atom = _atom(before + text.strip("*") + after)
        if not atom:
            raise ValueError(f"cannot be sought: {text!r}")
        atoms.add(atom)
    return without_longer(frozenset(atoms))


def without_longer(atoms: "Atoms") -> "tuple[bytes, ...]":
    """The atoms of a set without those that stand only where another one does."""
    kept: list[bytes] = []
    for atom in sorted(atoms, key=lambda each: (len(each), each)):
        folded = fold(atom)
        if not any(shorter in atom or shorter in folded for shorter in kept):
            kept.append(atom)
    return tuple(sorted(kept))


def is_folded(atom: bytes) -> bool:
    """Whether an atom is sought in `View.folded`."""
    return fold(atom) == atom


def is_frequent(word: bytes) -> bool:
    """Whether a folded word may stand in any text."""
    return word in _COMMON or word in _FREQUENT or word.isdigit() or len(word) < 3


class _Sifter:
    """Finds sets of atoms in the parts of a parsed expression."""

    def __init__(self, choices: "Choices") -> None:
        self._choices = choices

    def candidates(self, tree: "Any", opens: bool, closes: bool) -> "list[Atoms]":
        """Sets of atoms, each such that every match holds one of its members.

        opens, closes: whether a match begins, and ends, at the boundary of a word.
        """
        found: list[Atoms] = []
        run = _Run(opens)
        items = list(tree)
        for index, (op, argument) in enumerate(items):
            texts = self._texts(str(op), argument)
            if texts is not None:
                run.add(texts)
            if texts is None or len(texts) > _Run.MANY:
                inner = (str(op), argument, run.is_at_edge, closes and index == len(items) - 1)
                found.extend(self._inner(*inner))
            if texts is None:
                run.add(self._ends(str(op), argument, first=True))
                found.extend(run.candidates(closes=False))
                run = _Run(opens=False)
                run.add(self._ends(str(op), argument, first=False))
        found.extend(run.candidates(closes))
        return found

    def _inner(self, op: str, argument: "Any", opens: bool, closes: bool) -> "list[Atoms]":
        if op == "SUBPATTERN":
            return self.candidates(argument[3], opens, closes)
        if op in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
            return self.candidates(argument[2], opens, False)
        if op == "BRANCH":
            best = [_ranked(self.candidates(branch, opens, closes))[:1] for branch in argument[1]]
            united = frozenset[bytes]().union(*(atoms for each in best for atoms in each))
            if all(best) and len(united) <= 2 * MOST_ATOMS:
                return [united]
        return []

    def _texts(self, op: str, argument: "Any") -> "list[str] | None":
        """The finite expansions of one element, _DIGIT for any digit; None where there are none."""
        if op == "AT" and str(argument) == "AT_BOUNDARY":
            return [_EDGE]
        if op == "IN" and all(_is_digits(str(kind), value) for kind, value in argument):
            return [_DIGIT]
        if op == "SUBPATTERN" and not (argument[1] or argument[2]):
            return self._texts_of(argument[3])
        if op == "BRANCH":
            return _united([self._texts_of(branch) for branch in argument[1]])
        if op in ("MAX_REPEAT", "MIN_REPEAT"):
            if argument[0] == argument[1] <= 9:
                return self._texts_of([*argument[2]] * argument[0])
            if argument[:2] == (0, 1):
                return _united([self._texts_of(argument[2]), [""]])
        found = self._choices(op, argument)
        return None if found is None else [text for text, _ in found]

    def _texts_of(self, items: "Any") -> "list[str] | None":
        done = [""]
        for op, argument in items:
            texts = self._texts(str(op), argument)
            if texts is None or len(done) * len(texts) > MOST_ATOMS:
                return None
            done = [text + more for text in done for more in texts]
        return done

    def _ends(self, op: str, argument: "Any", first: bool) -> "list[str] | None":
        """What an element without finite expansions begins (or ends) with, None if that is anything."""
        if op == "SUBPATTERN":
            return self._ends_of(argument[3], first)
        if op in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
            return self._ends_of(argument[2], first)
        if op == "BRANCH":
            return _united([self._ends_of(branch, first) for branch in argument[1]])
        return None

    def _ends_of(self, items: "Any", first: bool) -> "list[str] | None":
        done = [""]
        for op, argument in items if first else reversed(list(items)):
            texts = self._texts(str(op), argument)
            more = self._ends(str(op), argument, first) if texts is None else texts
            if more is None or len(done) * len(more) > MOST_ATOMS:
                break
            done = [a + b if first else b + a for a in done for b in more]
            if texts is None:
                break
        return None if "" in done else done


class _Run:
    """Neighbouring elements of an expression that each stand for one of a few texts."""

    #: An element of more texts is worth a look inside.
    MANY = 12
    #: Ranges of elements that are looked at more closely.
    MOST = 8

    def __init__(self, opens: bool) -> None:
        """opens: whether the first of them begins at the boundary of a word."""
        self._opens = opens
        self._elements: list[list[str]] = []

    def add(self, texts: "list[str] | None") -> None:
        """Adds an element; None for nothing known."""
        if texts is None:
            return
        last = self._elements[-1] if self._elements else []
        # Digits stay apart: they are sought in another way than marks.
        if len(texts) == len(last) == 1 and (_DIGIT in texts[0]) == (_DIGIT in last[0]):
            self._elements[-1] = [last[0] + texts[0]]
        else:
            self._elements.append(texts)

    @property
    def is_at_edge(self) -> bool:
        """Whether what follows begins at the boundary of a word."""
        return self._is_edge(self._elements, last=True, beyond=self._opens)

    def candidates(self, closes: bool) -> "Iterator[Atoms]":
        """The best sets of atoms of the run.  closes: it ends at the boundary of a word."""
        for start, end in self._windows()[: self.MOST]:
            atoms = frozenset(map(_atom, self._texts(start, end, closes)))
            if b"" not in atoms:
                yield atoms

    def _windows(self) -> "list[tuple[int, int]]":
        """Ranges of neighbouring elements, those first that promise to sift best."""
        scores: dict[tuple[int, int], float] = {}
        for start in range(len(self._elements)):
            size, marked, folded, digits = 1, 0.0, 0.0, False
            for end in range(start, len(self._elements)):
                element = self._elements[end]
                size *= len(element)
                if size > MOST_ATOMS:
                    break
                # Whether words go on at the ends of an element is for its neighbours to say.
                bare = [level(text.replace(_DIGIT, "0")) or b"" for text in element]
                levelled = [b" " + text + b" " for text in bare]
                marked += min(map(_worth, levelled))
                folded += min(_worth(fold(text)) for text in levelled)
                digits = digits or any(_DIGIT in text for text in element)
                # Any digit is sought without the marks around it.
                worth = folded if digits else max(marked, folded)
                if worth:
                    scores[start, end + 1] = _score(worth, size)
        return sorted(scores, key=lambda window: (-scores[window], window))

    def _texts(self, start: int, end: int, closes: bool) -> "list[str]":
        opens = self._is_edge(self._elements[:start], last=True, beyond=self._opens)
        texts = [_EDGE if opens else ""]
        for element in self._elements[start:end]:
            texts = [text + more for text in texts for more in element]
        if self._is_edge(self._elements[end:], last=False, beyond=closes):
            texts = [text + _EDGE for text in texts]
        return texts

    @staticmethod
    def _is_edge(elements: "Sequence[Sequence[str]]", last: bool, beyond: bool) -> bool:
        """Whether elements end (or begin) with what is part of no word; beyond: whether it is so there."""
        for element in reversed(elements) if last else elements:
            chars = {text[-1:] if last else text[:1] for text in element}
            if any(char == _DIGIT or char.isalnum() for char in chars):
                return False
            if "" not in chars:
                return True
        return beyond


@lru_cache(maxsize=1 << 17)
def _atom(text: str) -> bytes:
    """The atom of a text, b"" if it has none."""
    bare = level(text.replace(_EDGE, "").replace(_DIGIT, "0"))
    if not bare:
        return b""
    folded = b""
    for index, part in enumerate(text.replace(_DIGIT, "0").split(_EDGE)):
        new = fold(level(part) or b"")
        # Where a blank stands already, a boundary goes without saying.
        if index and folded[-1:] != b" " and new[:1] != b" ":
            folded += b" "
        folded += new
    if not folded.strip():
        return b"" if _DIGIT in text else bare
    return folded if _DIGIT in text or _worth(folded) >= _worth(bare) else bare


def _is_digits(kind: str, value: "Any") -> bool:
    """Whether a member of a class stands for digits alone."""
    if kind == "RANGE":
        return bool(0x30 <= value[0] <= value[1] <= 0x39)
    return kind == "CATEGORY" and str(value) == "CATEGORY_DIGIT"


def _united(parts: "Sequence[list[str] | None]") -> "list[str] | None":
    texts = list(dict.fromkeys(text for part in parts for text in part or ()))
    return None if None in parts or len(texts) > MOST_ATOMS else texts


def _ranked(candidates: "Iterable[Atoms]") -> "list[Atoms]":
    """Sets of atoms, the best first."""
    scores = {atoms: _score(_least_worth(atoms), len(atoms)) for atoms in candidates}
    return sorted(scores, key=lambda atoms: (-scores[atoms], sorted(atoms)))


def _implies(atoms: "Atoms", others: "Atoms") -> bool:
    """Whether a text that holds one of the first set must hold one of the second."""
    return all(any(other in atom or other in fold(atom) for other in others) for atom in atoms)


def _score(worth: float, size: int) -> float:
    return min(worth, ENOUGH_WORTH) - _SIZE * log2(size)


def _least_worth(atoms: "Atoms") -> float:
    return min(map(_worth, atoms))


@lru_cache(maxsize=1 << 17)
def _worth(atom: bytes) -> float:
    """How rare an atom may be taken to be: letters count, frequent words, marks and stumps hardly."""
    total = 0.0
    words = atom.split(b" ")
    last = len(words) - 1
    for index, word in enumerate(words):
        letters = len(word.translate(None, _NO_LETTERS))
        odd = len(word) - len(word.translate(None, _ODD))
        worth = letters / 4 if word in _COMMON else letters / 2 if word in _FREQUENT else letters
        if letters and (index in (0, last)):  # where a word may go on, there are more of them
            stump = (index == 0 and word[:1].isalnum()) + (index == last and word[-1:].isalnum())
            worth = max(0.0, worth - _STUMP * stump)
        total += worth + 2 * odd + 0.25 * (len(word) - letters - odd)
    return total
