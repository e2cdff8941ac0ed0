"""Names that differ in one letter."""

from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_LAST_WORD = r"(?<![\w.])([A-Z][a-zà-ÿ]{2,24})$"
_FIRST_WORD = r"[A-Z][a-zà-ÿ]{2,24}(?![\w-])"
#: Shorter names often differ in one letter and are two names (Ann, Anna; Marc, Mark).
FEWEST_LETTERS = 5


def is_one_slip_apart(one: str, two: str) -> bool:
    """Whether two names differ by one letter: another, missing, or swapped with its neighbour.

    One more letter at the end is no slip: "Korea" and "Korean", "Williams" and "William".
    """
    if one == two or abs(len(one) - len(two)) > 1 or min(len(one), len(two)) < FEWEST_LETTERS:
        return False
    if len(one) > len(two):
        one, two = two, one
    at = 0
    while at < len(one) and one[at] == two[at]:
        at += 1
    if len(one) < len(two):
        return one[at:] == two[at + 1 :] and at < len(one)
    if one[at + 1 :] == two[at + 1 :]:
        return True
    return one[at : at + 2] == two[at : at + 2][::-1] and one[at + 2 :] == two[at + 2 :]


def companions(prose: str, surname: str) -> "Iterator[tuple[str, Span]]":
    """Capitalised words right before a surname, with their prose spans."""
    target, size = f" {surname}", len(surname) + 1
    at = prose.find(target)
    while at > 0:
        if not prose[at + size : at + size + 1].isalnum():
            match = re.compile(_LAST_WORD).search(prose, max(0, at - 25), at)
            if match:
                yield match[1], Span(*match.span(1))
        at = prose.find(target, at + size)


def surnames_after(prose: str, first: str) -> "Iterator[tuple[str, Span]]":
    """Capitalised words right after a first name, with their prose spans."""
    target, size = f"{first} ", len(first) + 1
    at = prose.find(target)
    while at >= 0:
        if not prose[at - 1 : at].isalnum():
            match = re.compile(_FIRST_WORD).match(prose, at + size, at + size + 25)
            if match:
                yield match[0], Span(*match.span())
        at = prose.find(target, at + size)
