"""The search tables of a rulebook: plain values, read piece by piece as a text asks for them.

A short text touches a few dozen words of the thousands that rules look for.  What belongs to a
word or to an expression therefore lies on a shelf until a text holds it.

A sieve is what a text must hold before something is worth a try: the sets of atoms of an expression,
or the texts of a rule's gate.  Sieves are numbered, those of the expressions first.
"""

from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lintnews.shelf import Shelf, Stock

#: Length of the grams by which parts of words are looked up, in bytes.
GRAM = 5
#: The most sets of atoms that a sieve can have; an atom's use is `sieve * STEP + number of the set`.
STEP = 3

#: How a backtracking matcher may be used (see `lintnews.engine.backtracking`): on a short text, ...
TAME = 1
#: ... in `View.plain`, for a part of the expression tells capitals from small letters; ...
IN_PLAIN = 2
#: ... and only where the text has no run of so many digits: that is how often such a class may come.
FEW_DIGITS = 4
MANY_DIGITS = 16


class PatternIndex(
    namedtuple("PatternIndex", "words grams marks expressions sizes gates wide shelf")
):
    """All patterns of a rulebook.

    words: word -> reference of (uses, phrases, atoms): the uses of the word as an atom, the phrases and
    other atoms that hold it in `View.folded`.  A phrase is (needle, its pairs of words, owners), an
    owner (code, pattern, text, lead, exact, groups); an atom is (atom, whether it is sought in
    `View.folded`, its pairs, uses).
    grams: a few bytes of a word -> reference of atoms that hold no whole word.  marks: reference of
    the atoms that hold neither.
    expressions: references of (pattern, exact, edges, tameness, owners), an owner being (code, pattern).
    sizes: of every sieve the number of its sets.  gates: the codes whose gates are the last sieves.
    wide: reference of (the letters that they need, texts, their owners, expressions), for scripts
    without bytes of their own.
    shelf: where the references lead.
    """

    __slots__ = ()
    words: "Mapping[bytes, int]"
    grams: "Mapping[bytes, int]"
    marks: int
    expressions: "tuple[int, ...]"
    sizes: "tuple[int, ...]"
    gates: "tuple[str, ...]"
    wide: int
    shelf: "Shelf | Stock"
