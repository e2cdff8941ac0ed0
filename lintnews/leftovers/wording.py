"""Wordings of page chrome, as the lexicons list them, ready to be asked about one line.

An entry is lower-case words parted by blanks, `0` for any number.  "…" at the end lets more words
follow, at the start lets them precede.  In scripts without spaces an entry is compared with the
line's letters, and "…" may also stand in the middle.
"""

from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    Sorted = tuple[dict[str, str], set[str], set[str], list[str]]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[:|©&?»›→←«/>+$%]")
_SPACED = r"[\s:：|，。！!？?、…·•.]+$"
#: Marks around a line in a script without spaces.
_BRACKETS = " \t()（）[]【】*#>-•"
#: Words that an open entry may leave open, per word that it names.
_ROOM = 4
#: Words of an entry's opening that are looked up.
_LONGEST = 5

#: Any second word.
ANY = "…"
#: So many first words are kept, whether known or not.
_MOST_KNOWN = 20_000
#: How sure a wording is: the line is chrome wherever it stands; or only in such company.
SURE, LIKELY = 2, 1


def words_of(text: str) -> "list[str]":
    """Words and telling signs of a line, in lower case, "0" for each number."""
    return [
        "0" if word[0].isdigit() else word
        for word in _WORD.findall(text.casefold().replace("’", "'"))
    ]


def first_words(text: str) -> "tuple[str, str]":
    """The first two of `words_of` a line, "" where there is none."""
    first = _WORD.search(text)
    if first is None:
        return "", ""
    second = _WORD.search(text, first.end())
    return _plain(first[0]), _plain(second[0]) if second else ""


def _plain(word: str) -> str:
    return "0" if word[0].isdigit() else word.casefold().replace("’", "'")


def sort_out(spaced: "Iterable[Sequence[str]]", unspaced: "Iterable[Sequence[str]]") -> "Sorted":
    """The entries of all languages as `Wordings` looks them up.

    Lines and openings by their first letter, in one text: a line for every first word, with what it
    opens parted by tabs, as few of them are ever asked for; endings; the last words of those; entries
    in scripts without spaces.
    """
    groups: dict[str, list[str]] = {}
    endings: set[str] = set()
    for listed in spaced:
        for entry in listed:
            if entry.startswith("… "):
                endings.add(entry[2:])
            else:
                groups.setdefault(entry.split(" ", 1)[0], []).append(entry)
    letters: dict[str, str] = {}
    for first, entries in groups.items():
        line = "\t".join((first, *entries)) + "\n"
        letters[first[0]] = letters.get(first[0], "\n") + line
    return (
        letters,
        endings,
        {entry.rsplit(" ", 1)[-1] for entry in endings},
        [entry for listed in unspaced for entry in listed],
    )


class _Group:
    """The lines and openings with one first word."""

    __slots__ = ("exact", "openings", "seconds")

    def __init__(self, entries: "Sequence[str]") -> None:
        self.exact = {entry for entry in entries if not entry.endswith(" …")}
        self.openings = {entry[:-2] for entry in entries if entry.endswith(" …")}
        #: Their second words, "" where the line ends, "…" (ANY) where the opening does.
        self.seconds = {entry.partition(" ")[2].partition(" ")[0] for entry in entries}


class Wordings:
    """The entries of all languages."""

    __slots__ = ("_endings", "_groups", "_letters", "_unspaced", "_unspaced_entries", "lasts")

    def __init__(self, sorted_out: "Sorted") -> None:
        """sorted_out: what `sort_out` has made of the entries."""
        self._letters, self._endings, self.lasts, self._unspaced_entries = sorted_out
        self._groups: dict[str, _Group | None] = {}
        self._unspaced: dict[str, list[tuple[str, str]]] = {}

    def seconds(self, first: str) -> "Set[str]":
        """What may follow this word in a line or opening: words, "" for the end, or ANY."""
        group = self._group(first)
        return group.seconds if group else frozenset()

    def _group(self, first: str) -> "_Group | None":
        if first not in self._groups:
            if len(self._groups) > _MOST_KNOWN:
                self._groups.clear()
            text = self._letters.get(first[:1], "")
            start = text.find(f"\n{first}\t") + 1
            line = text[start : text.index("\n", start)] if start else ""
            self._groups[first] = _Group(line.split("\t")[1:]) if line else None
        return self._groups[first]

    def judge(self, words: "Sequence[str]", stopped: bool = False) -> int:
        """How sure it is that a line of these words is chrome: SURE, LIKELY or 0.

        stopped: it ends with a full stop, so that few words are not enough to tell.
        """
        group = self._group(words[0]) if words else None
        if group and " ".join(words) in group.exact:
            return SURE
        openings = group.openings if group else frozenset()
        count = len(words)
        best = 0
        for known in range(min(count, _LONGEST), 0, -1) if openings else ():
            if " ".join(words[:known]) in openings:
                marked = words[known - 1] in ":|»→"
                if not stopped or known > 2 or marked or count - known < 2:
                    best = _sureness(known, count - known, marked)
                break
        for known in range(min(count, _LONGEST), 1, -1):
            if " ".join(words[count - known :]) in self._endings:
                best = max(best, _sureness(known, count - known, known > 2))
                break
        return best

    def judge_unspaced(self, text: str) -> int:
        """The same for a line in a script without spaces."""
        if self._unspaced_entries:
            self._sort_unspaced()
        stopped = text.endswith("。")
        line = re.sub(_SPACED, "", text.strip(_BRACKETS).casefold())
        for first in (line[:1], ""):
            for head, tail in self._unspaced.get(first, ()):
                if tail == "\n":
                    if line == head:
                        return SURE
                elif line.startswith(head) and (not tail or tail in line[len(head) :]):
                    rest = len(line) - len(head) - len(tail)
                    if stopped and rest > 6 and head[-1:] not in "：:":
                        continue
                    if rest <= 24:
                        return SURE if rest <= 12 or tail else LIKELY
        return 0

    def _sort_unspaced(self) -> None:
        """Sort the unspaced entries by their first letter; only texts in such scripts ask for them."""
        for entry in self._unspaced_entries:
            head, mark, tail = entry.casefold().partition("…")
            self._unspaced.setdefault(head[:1], []).append((head, tail if mark else "\n"))
        self._unspaced_entries = []


def _sureness(known: int, rest: int, marked: bool) -> int:
    """Of an entry that names `known` words and leaves `rest` open."""
    if marked and not rest:
        return 0  # a label: what it labels is missing, or on the next line
    if marked:
        return SURE if rest <= 16 else LIKELY
    if known == 1:
        return LIKELY if rest <= 1 else 0
    if rest <= known:
        return SURE
    if rest <= _ROOM * known:
        return LIKELY if rest > 2 * known else SURE
    return 0
