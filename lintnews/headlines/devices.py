"""Devices: the turns of phrase by which a headline withholds, promises or flatters.

A lexicon names them, one pattern a line: `device: word word ...`.  In a pattern `a|b` is one of
several words, `(a)` a word that may be missing, `*` any word, `<n>` a number from 2 to 101 in
digits or letters, `^` the start and `$` the end of the headline; `:`, `?` and `!` are words too.
A device that starts with `!` speaks for itself, all others only together.  The device `-` is none:
it keeps names ("This American Life") from being taken for one.  Where a script is written without
spaces, the pattern is a stretch of text.
"""

from lintnews.headlines.tokens import END, NUMBER, NUMBERS, START
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lintnews.headlines.tokens import Token

    Words = frozenset[str]
    #: Lines, the numbers of those that a word may begin, stretches with their device.
    Sorted = tuple[Sequence[str], dict[str, tuple[int, ...]], Sequence[tuple[str, str]]]

_ANY = "*"
_NONE = "-"
#: First code point of the scripts that are written without spaces.
_UNSPACED = "\u2e80"


class Device(namedtuple("Device", "name start end strong")):
    """A device that a headline uses.  start, end: code points of the headline.

    strong: whether it needs no other one beside it.
    """

    __slots__ = ()
    name: str
    start: int
    end: int
    strong: bool


def sort_out(entries: "Iterable[str]") -> "Sorted":
    """What `Devices` looks up, of lines of a lexicon.

    Raises ValueError for a line without device and pattern.
    """
    lines: list[str] = []
    openers: dict[str, list[int]] = {}
    stretches: list[tuple[str, str]] = []
    for entry in entries:
        name, _, pattern = entry.partition(": ")
        words = pattern.split()
        if not words:
            raise ValueError(f"no device in {entry!r}: write “device: words”")
        if words[0][0] >= _UNSPACED:
            stretches += [(name, stretch) for stretch in pattern.split("|")]
            continue
        for word in _openers(words):
            openers.setdefault(word, []).append(len(lines))
        lines.append(entry)
    return tuple(lines), {word: tuple(at) for word, at in openers.items()}, tuple(stretches)


class Devices:
    """The devices of one language, ready to be looked for."""

    __slots__ = ("_by_word", "_lines", "_openers", "_stretches")

    def __init__(self, sorted_out: "Sorted") -> None:
        """sorted_out: what `sort_out` has made of the lines."""
        # A headline asks for few words: a line is taken apart when one of them may begin it.
        self._lines, self._openers, self._stretches = sorted_out
        self._by_word: dict[str, list[tuple[str, Words | None, tuple[Words, ...]]]] = {}

    def _beginning(self, word: str) -> "list[tuple[str, Words | None, tuple[Words, ...]]]":
        """Name, word before (the start of a headline) and words after, of patterns at a word."""
        found = self._by_word.get(word)
        if found is None:
            found = self._by_word[word] = []
            for line in self._openers.get(word, ()):
                name, _, pattern = self._lines[line].partition(": ")
                for variant in _variants(pattern.split()):
                    before = None
                    if START in variant[0] and len(variant) > 1:
                        before, variant = variant[0], variant[1:]
                    if word in variant[0]:
                        found.append((name, before, variant[1:]))
        return found

    def find(self, headline: str, tokens: "Sequence[Token]") -> "list[Device]":
        """All devices of a headline, in order; of those of one name that overlap, the longest."""
        texts = [token[0] for token in tokens]
        openers = self._openers
        hits: list[tuple[int, int, str]] = []
        for at, text in enumerate(texts):
            found = self._beginning(text) if text in openers else ()
            if text in NUMBERS:
                found = [*found, *self._beginning(NUMBER)]
            if found:
                for name, before, rest in found:
                    if before is not None and (at == 0 or texts[at - 1] not in before):
                        continue
                    if not rest or _follows(texts, at + 1, rest):
                        hits.append((at - (before is not None), at + 1 + len(rest), name))
        devices = list(_settled(hits, tokens)) if hits else []
        for name, stretch in self._stretches:
            start = headline.find(stretch)
            if start >= 0:
                end = start + len(stretch)
                devices.append(Device(name.lstrip("!"), start, end, name[0] == "!"))
        return devices


def names(devices: "Iterable[Device]") -> "list[str]":
    """The names of devices, each once, in order."""
    return list(dict.fromkeys(device.name for device in devices))


def _settled(hits: "list[tuple[int, int, str]]", tokens: "Sequence[Token]") -> "Iterator[Device]":
    silent = [(first, end) for first, end, name in hits if name == _NONE]
    reach: dict[tuple[str, bool], int] = {}
    for first, end, name in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if name == _NONE or any(a < end and first < b for a, b in silent):
            continue
        strong = name[0] == "!"
        bare = name[1:] if strong else name
        if first < reach.get((bare, strong), 0) or first < reach.get((bare, True), 0):
            continue
        reach[bare, strong] = end
        seen = [token for token in tokens[first:end] if token.end > token.start]
        if seen:
            yield Device(bare, seen[0].start, seen[-1].end, strong)


def _follows(texts: "Sequence[str]", at: int, rest: "tuple[Words, ...]") -> bool:
    if at + len(rest) > len(texts):
        return False
    for allowed in rest:
        text = texts[at]
        at += 1
        if text in allowed:
            continue
        if _ANY in allowed and (text[0].isalnum() or text[0] == "<"):
            continue
        if NUMBER in allowed and text in NUMBERS:
            continue
        return False
    return True


def _openers(words: "list[str]") -> "set[str]":
    """The words at one of which a pattern is looked for: its first, unless that may be missing."""
    openers: set[str] = set()
    for position, word in enumerate(words):
        optional = word[0] == "(" and word[-1] == ")"
        choice = (word[1:-1] if optional else word).split("|")
        openers.update(choice)
        if not optional and not (position == 0 and START in choice):
            break
    return openers


def _variants(words: "list[str]") -> "Iterator[tuple[Words, ...]]":
    """A pattern's words with its optional ones present and absent."""
    done: list[tuple[Words, ...]] = [()]
    for word in words:
        optional = word[0] == "(" and word[-1] == ")"
        choice = frozenset((word[1:-1] if optional else word).split("|"))
        if word == "$":
            choice = frozenset({END})
        longer = [(*variant, choice) for variant in done]
        done = [*longer, *done] if optional else longer
    return (variant for variant in done if variant)
