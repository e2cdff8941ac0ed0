"""Transcripts: the texts that quotations must be found in, word for word.

Quotation marks, dashes, punctuation and case do not count; an ellipsis or a bracket in a quotation
stands for words left out or changed, and what stands around it is looked for on its own.
"""

import os
from bisect import bisect_right

from lintnews.language import regex as re
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SUFFIXES = (".txt", ".md", ".html", ".htm", ".vtt", ".srt")

_WORD = r"[^\W_]+(?:'[^\W_]+)*"
_GAP = r"\[[^\]]{0,200}\]|\([^)]{0,200}\)|…|\.\.\.|\. \. \."
#: "IDA HOLM:" or "Q:" at the start of a line opens a speaker's turn.
_TURN = r"^[ \t>*-]*([A-Z][\w.'’ -]{0,40}?)[*_]*:(?=\s|$)"
#: A part of a quotation of fewer words proves nothing.
PART = 3


class Found(namedtuple("Found", "path line speaker")):
    """Where a quotation stands.  line: from 1.  speaker: whose turn it is there, "" if unknown."""

    __slots__ = ()
    path: str
    line: int
    speaker: str


class Transcripts:
    """A set of texts to look quotations up in."""

    def __init__(self, texts: "Iterable[tuple[str, str]]") -> None:
        """texts: path and content of each."""
        self._texts = [_Text(path, text) for path, text in texts]

    def find(self, quotation: str) -> Found | None:
        """Where all parts of a quotation stand in one text, or None.  Linear in the texts."""
        parts = [words for words in map(_words, re.split(_GAP, quotation)) if len(words) >= PART]
        if not parts:
            return None
        for text in self._texts:
            found = text.find(parts)
            if found is not None:
                return found
        return None


class _Text:
    __slots__ = ("_joined", "_lines", "_starts", "_turns", "path")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        joined: list[str] = []
        self._starts: list[int] = []
        self._lines: list[int] = []
        self._turns: list[tuple[int, str]] = []
        length = 0
        for number, line in enumerate(text.splitlines(), 1):
            turn = re.match(_TURN, line)
            if turn:
                self._turns.append((length, turn[1].strip()))
                line = line[turn.end() :]
            words = _words(line)
            if words:
                self._starts.append(length)
                self._lines.append(number)
                piece = " ".join(words) + " "
                joined.append(piece)
                length += len(piece)
        self._joined = " " + "".join(joined)

    def find(self, parts: "Sequence[Sequence[str]]") -> Found | None:
        first, at = -1, 0
        for words in parts:
            wanted = f" {' '.join(words)} "
            at = self._joined.find(wanted, max(0, at))
            if at < 0:
                return None
            if first < 0:
                first = at
            at += len(wanted) - 1
        line = self._lines[max(0, bisect_right(self._starts, first) - 1)]
        turn = bisect_right(self._turns, (first, "\U0010ffff")) - 1
        return Found(self.path, line, self._turns[turn][1] if turn >= 0 else "")


def _words(text: str) -> "list[str]":
    level = text.lower().replace("’", "'").replace("‘", "'").replace("\u00ad", "")
    return re.findall(_WORD, level)


def read_folder(folder: str) -> "list[tuple[str, str]]":
    """Path and text of every transcript below a folder, by path; markup of HTML is blanked.

    Raises OSError when the folder cannot be listed.
    """
    os.listdir(folder)
    found: list[tuple[str, str]] = []
    for root, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            if not name.lower().endswith(SUFFIXES):
                continue
            path = os.path.join(root, name)
            with open(path, encoding="utf-8-sig", errors="replace") as stream:
                text = stream.read()
            if name.lower().endswith((".html", ".htm")):
                from html import unescape

                text = unescape(re.sub(r"<[^<>]*>", " ", text))
            found.append((path, text))
    return found
