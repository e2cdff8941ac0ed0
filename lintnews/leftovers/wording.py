"""Wordings of page chrome, as the lexicons list them, ready to be asked about one line.

An entry is lower-case words parted by blanks, `0` for any number.  "…" at the end lets more words
follow, at the start lets them precede.  In scripts without spaces an entry is compared with the
line's letters, and "…" may also stand in the middle.
"""

from lintnews.language import regex as re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Sorted = tuple[set[str], set[str], set[str], set[str], set[str], list[str]]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[:|©&?»›→←«/>+$%]")
_SPACED = r"[\s:：|，。！!？?、…·•.]+$"
#: Marks around a line in a script without spaces.
_BRACKETS = " \t()（）[]【】*#>-•"
#: Words that an open entry may leave open, per word that it names.
_ROOM = 4
#: Words of an entry's opening that are looked up.
_LONGEST = 5

#: How sure a wording is: the line is chrome wherever it stands; or only in such company.
SURE, LIKELY = 2, 1


def words_of(text: str) -> "list[str]":
    """Words and telling signs of a line, in lower case, "0" for each number."""
    return [
        "0" if word[0].isdigit() else word
        for word in _WORD.findall(text.casefold().replace("’", "'"))
    ]


def sort_out(spaced: "Iterable[Sequence[str]]", unspaced: "Iterable[Sequence[str]]") -> "Sorted":
    """The entries of all languages as `Wordings` looks them up.

    Whole lines, openings and endings; the first two words of lines that an entry may fit, without
    apostrophes (one, if it is the only one); the last words of those it ends; entries in scripts
    without spaces.
    """
    entries = [entry for listed in spaced for entry in listed]
    endings = {entry[2:] for entry in entries if entry.startswith("… ")}
    return (
        {entry for entry in entries if "…" not in entry},
        {entry[:-2] for entry in entries if entry.endswith(" …")},
        endings,
        {_head(entry) for entry in entries},
        {entry.rsplit(" ", 1)[-1] for entry in endings},
        [entry for listed in unspaced for entry in listed],
    )


def _head(entry: str) -> str:
    first, *others = entry.removesuffix(" …").replace("'", "").split(" ")
    return f"{first} {others[0]}" if others and others[0].isalpha() else first


class Wordings:
    """The entries of all languages."""

    __slots__ = (
        "_endings",
        "_exact",
        "_openings",
        "_unspaced",
        "_unspaced_entries",
        "heads",
        "lasts",
    )

    def __init__(self, sorted_out: "Sorted") -> None:
        """sorted_out: what `sort_out` has made of the entries."""
        self._exact, self._openings, self._endings, self.heads, self.lasts, entries = sorted_out
        self._unspaced_entries = entries
        self._unspaced: dict[str, list[tuple[str, str]]] = {}

    def judge(self, words: "Sequence[str]", stopped: bool = False) -> int:
        """How sure it is that a line of these words is chrome: SURE, LIKELY or 0.

        stopped: it ends with a full stop, so that few words are not enough to tell.
        """
        line = " ".join(words)
        if line in self._exact:
            return SURE
        count = len(words)
        best = 0
        for known in range(min(count, _LONGEST), 0, -1):
            part = " ".join(words[:known])
            if part in self._openings:
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
