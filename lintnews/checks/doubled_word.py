"""Check kind `doubled_word`: a word, or a short phrase, typed twice in a row."""

from bisect import bisect_left, bisect_right

from lintnews.checks.check import Check, Hit
from lintnews.language import regex as re
from lintnews.language.identity import language_of
from lintnews.language.stopwords import stop_words
from lintnews.repetition.codes import codes
from lintnews.repetition.fold import HIDDEN, WALL, fold
from lintnews.repetition.loops import in_loop
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Block, Document

#: Longest phrase looked for, in words.
_LONGEST = 4

#: Endings of English that names and commands do not have, and letters of words too short for one.
_ENDINGS = tuple("ing ed ly tion tions ment ments ness ity ities able ance ence".split())
_LONGEST_STEM = 5

#: Code points in which the next word begins.
_GAP = 8

_WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"
# One try per word: the look-behind refuses every start inside one, and white space may follow
# only where the word has ended.
_DOUBLED = rf"(?<![\w'’.@#/&-])({_WORD})(?:\s+\1)+(?![\w'’@/&-]|[.:]\w)"


class DoubledWord(Check):
    """Flags a word repeated at once, whatever the case, within one block.

    except: words that may stand twice.  openers: words that may begin a doubled phrase of two or
    more words ("of the of the"); longer phrases than three words count whatever begins them.
    joiners: those of them that a turn of speech may follow ("and more and more").  common: words
    that are neither name, command nor emphasis.  A word that is none of these and no function word
    either, nor ends like one, is information only.  Names (both capitalised) are left alone unless
    the word is one of `openers`.  The replacement keeps the first; facts: word.
    """

    OPTIONS = {"except": list, "openers": list, "joiners": list, "common": list}
    REQUIRED = frozenset({"openers"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._except = frozenset(options.get("except", ()))  # type: ignore[call-overload]
        self._openers = frozenset(options["openers"])  # type: ignore[call-overload]
        self._joiners = frozenset(options.get("joiners", ()))  # type: ignore[call-overload]
        self._common = frozenset(options.get("common", ()))  # type: ignore[call-overload]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        suspects = _suspects(document)
        if not suspects:
            return
        view = fold(document)
        walls = view.walls()
        for index in sorted({bisect_right(walls, at) for at in suspects}):
            yield from self._in_block(document, document.blocks[view.running[index]])

    def _in_block(self, document: "Document", block: "Block") -> "Iterator[Hit]":
        done = block.span.start
        for start, first, end in _doublings(document.prose, block.span):
            if start < done or not self._is_slip(document, start, first, end):
                continue
            done = end
            text = document.prose[start:first]
            severity = None if self._is_certain(document, text) else "info"
            yield Hit(Span(start, end), {"word": text}, text, (), severity)

    def _is_slip(self, document: "Document", start: int, first: int, end: int) -> bool:
        """Whether the words of [start, first) stand again up to `end` by mistake."""
        prose = document.prose
        words = prose[start:first].lower().replace("’", "'").split()
        if len(words) == 1:
            if words[0] in self._except or not _is_spaced(words[0]):
                return False
            # Two capitals are a name; a capital before a small letter is a label or a declaration.
            if not prose[start:end].islower() and words[0] not in self._openers:
                return False
            # "In the The Hague trial" begins a name; "The The sang" is one.
            if prose[end - len(words[0])].isupper() and not (
                prose[start].isupper() and _is_capital(prose, end)
            ):
                return False
        elif len(words) < _LONGEST and words[0] not in self._openers:
            return False
        if len(words) == 2 and words[0] in self._joiners and words[1] not in self._openers:
            return False
        return not _crosses_link(document, start, end) and not in_loop(document, Span(start, end))

    def _is_certain(self, document: "Document", text: str) -> bool:
        """Whether nobody would put a word or phrase twice on purpose."""
        word = text.lower()
        return (
            len(word.split()) > 1
            or word in self._openers
            or word in self._common
            or word in stop_words(language_of(document)[:2] or "en")
            or (len(word) > _LONGEST_STEM and word.endswith(_ENDINGS))
        )


def _is_capital(prose: str, end: int) -> bool:
    """Whether the next word behind an offset begins with a capital."""
    return prose[end : end + _GAP].lstrip()[:1].isupper()


def _suspects(document: "Document") -> "list[int]":
    """Indices of words at which the same word or phrase may stand twice."""
    words = fold(document).words
    found: list[int] = []
    for length in range(1, _LONGEST + 1):
        for first, last in codes(document).runs(length, length):
            for start in range(first, last - length + 1):
                phrase = words[start : start + length]
                if (
                    phrase == words[start + length : start + 2 * length]
                    and WALL not in phrase
                    and HIDDEN not in phrase
                    and not phrase[0].isdigit()
                ):
                    found.append(start)
    return found


def _doublings(prose: str, span: Span) -> "list[tuple[int, int, int]]":
    """(start, end of the first, end of the last) of all doublings in a block, sorted."""
    text = prose[span.start : span.end]
    found = [
        (span.start + match.start(), span.start + match.end(1), span.start + match.end())
        for match in re.finditer(_DOUBLED, text, re.IGNORECASE)
    ]
    pieces = [(match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    words = [text[a:b].lower() for a, b in pieces]
    for length in range(2, _LONGEST + 1):
        same = bytes(a == b for a, b in zip(words, words[length:], strict=False))
        mark = b"\x01" * (length - 1)
        at = same.find(mark)
        while at >= 0:
            doubled = _phrase(text, pieces, words, at, length)
            if doubled:
                start, first, end = doubled
                found.append((span.start + start, span.start + first, span.start + end))
            at = same.find(mark, at + 1)
    return sorted(found)


def _phrase(
    text: str, pieces: "list[tuple[int, int]]", words: "list[str]", at: int, length: int
) -> "tuple[int, int, int] | None":
    """The doubled phrase of `length` words from word `at`, unless it is a turn of speech."""
    once, twice = words[at : at + length], words[at + length : at + 2 * length]
    if len(twice) < length or once[:-1] != twice[:-1]:
        return None
    last = twice[-1].rstrip(".,;:!?)”\"'’")
    if last != once[-1] or not all(
        word.replace("'", "").replace("-", "").isalpha() for word in once
    ):
        return None
    if len(set(once)) == 1:
        return None
    # "again and again and again", "day after day after day": the round goes on.
    if at and words[at - 1].lstrip("([“‘\"'") == once[-1]:
        return None
    if at + 2 * length < len(words) and words[at + 2 * length].strip(".,;:!?") == once[0]:
        return None
    end = pieces[at + 2 * length - 1][0] + len(last)
    return pieces[at][0], pieces[at + length - 1][1], end


def _is_spaced(word: str) -> bool:
    """Whether a word is in a script that parts words by blanks."""
    return all(char < "\u0e00" or "\uac00" <= char < "\ud7b0" for char in word)


def _crosses_link(document: "Document", start: int, end: int) -> bool:
    """Whether a link begins or ends among the repeated words, which then only look adjacent."""
    links = document.once("links by start", lambda document: sorted(document.links))
    index = bisect_left(links, end, key=lambda link: link.span.start)
    for link in links[max(0, index - 3) : index]:
        if start < link.span.end and not (link.span.start <= start and end <= link.span.end):
            return True
    return False
