"""Judges the lines of a document: which of them belong to the page and not to the article."""

from itertools import pairwise

from lintnews.language.view import view
from lintnews.leftovers.lines import Line, is_unspaced, line_of, read_lines
from lintnews.leftovers.wording import ANY, LIKELY, SURE, Wordings, first_words, sort_out, words_of
from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from lintnews.document import Document
    from lintnews.leftovers.wording import Sorted

    Said = tuple[Sorted, Sorted, dict[str, int]]

#: A line of menu words has at most so many.
_MENU_WORDS = 7
#: Weights that add up to a menu line: sure, likely.
_MENU_SURE, _MENU_LIKELY = 3, 2
#: Lines on either side that count as neighbours.
_REACH = 2
#: Lines that a heading for other stories can stand over, and words of such a line.
_LISTED = 12
_TEASER_WORDS = range(3, 22)
#: So many beginnings and ends of lines are kept.
_MOST_KNOWN = 20_000
_MENU = "≡"
_ANYTHING = frozenset({ANY})
#: Marks that may stick to a word.
_AROUND = '.,:;!?…»>→*)]"”'


class Verdict(namedtuple("Verdict", "span seen sure certain")):
    """A line of chrome.

    seen: what speaks for it.  sure: strong evidence.  certain: may go without asking.
    """

    __slots__ = ()
    span: Span
    seen: str
    sure: bool
    certain: bool


def read_entries(
    spaced: "Sequence[str]",
    unspaced: "Sequence[str]",
    headings: "Sequence[str]",
    vocabulary: "Sequence[str]",
) -> "Said":
    """Wordings and headings sorted out, and the weights of the words of menus."""
    weights: dict[str, int] = {}
    for entry in vocabulary:
        word, _, weight = entry.rpartition(" ")
        weights[word] = max(int(weight), weights.get(word, 0))
    return sort_out((spaced,), (unspaced,)), sort_out((headings,), ()), weights


class Chrome:
    """What page chrome says, in all languages that the lexicons know."""

    def __init__(self, said: "Said") -> None:
        """said: see `read_entries`."""
        wordings, headings, self._weights = said
        self._wordings = Wordings(wordings)
        self._headings = Wordings(headings)
        self._opens: dict[str, Set[str]] = {}
        self._follows: dict[str, str] = {}
        self._closes: dict[str, bool] = {}

    def judge(self, document: "Document") -> "Iterator[Verdict]":
        """The chrome lines of a document, in order."""
        seen = read_lines(document)
        scores: dict[int, int] = {}
        reasons: dict[int, str] = {}
        # Somebody marked these up: only their neighbours can tell that it was a program.
        meant: set[int] = set()
        alone = len(seen) == 1
        marked_up = document.format != "plain"
        for index in self._candidates(seen, view(document).wide):
            line = line_of(*seen[index])
            if not line.text or (marked_up and line.kind == "headline"):
                continue
            score, reason = self._of_line(line)
            if score and marked_up and line.kind in ("heading", "item") and not alone:
                score = LIKELY
                meant.add(index)
            if score:
                scores[index] = score
                reasons[index] = reason
        if meant.issuperset(scores) and not _are_near(sorted(scores)):
            return
        lines = [line_of(*each) for each in seen]
        self._list_teasers(lines, scores, reasons)
        for verdict, index, company in self._verdicts(lines, scores, reasons):
            if company or index not in meant:
                yield verdict

    def _of_line(self, line: Line) -> "tuple[int, str]":
        """Score and reason of a line by its own words."""
        text = line.text
        if line.unspaced:
            return self._wordings.judge_unspaced(text), "the wording of page chrome"
        words = words_of(text)
        if line.kind == "byline" or not words or text[-1] in ",;":
            return 0, ""
        score = self._wordings.judge(words, text[-1] == ".")
        if line.kind == "headline":
            # A guess of the reader's; but no headline is so short and so like a button.
            return (
                (score, "the wording of page chrome")
                if score == SURE and len(words) < 3
                else (0, "")
            )
        if score:
            if text[-1] == "." and len(words) > 5:
                score = LIKELY
            if line.is_lower:
                score -= 1
            return score, "the wording of page chrome"
        return self._menu(line, words)

    def _candidates(self, lines: "Sequence[tuple[int, int, str, str]]", wide: bool) -> "list[int]":
        """Which lines begin or end as lines of chrome do, or with two words of menus.

        wide: whether there may be lines in a script without spaces.
        """
        # Few words open, follow and end most lines: what is known of them is kept.
        opens, follows, closes = self._opens, self._follows, self._closes
        weights = self._weights
        if len(opens) + len(follows) + len(closes) > _MOST_KNOWN:
            opens.clear()
            follows.clear()
            closes.clear()
        found = []
        for index, (_, _, text, _) in enumerate(lines):
            if not text:
                continue
            head, _, rest = text.partition(" ")
            seconds = opens.get(head)
            if seconds is None:
                seconds = opens[head] = self._seconds(head)
            if seconds:
                second = rest.partition(" ")[0]
                word = follows.get(second)
                if word is None:
                    word = follows[second] = first_words(second)[0]
                if (
                    word in seconds
                    or ANY in seconds
                    or (not word and rest)
                    or (_MENU in seconds and word in weights)
                ):
                    found.append(index)
                    continue
            tail = text.rpartition(" ")[2]
            may_close = closes.get(tail)
            if may_close is None:
                may_close = closes[tail] = _bare(tail) in self._wordings.lasts
            if may_close or (wide and is_unspaced(text)):
                found.append(index)
        return found

    def _seconds(self, head: str) -> "Set[str]":
        """What may be the second word of a line of chrome, by what stands before its first blank.

        _MENU for any word of menus, ANY for any word; "" where the line ends.
        """
        first, second = first_words(head)
        if not first:
            return _ANYTHING
        found, weights = self._wordings.seconds(first), self._weights
        if not second:
            return found | {"", _MENU} if first in weights else found
        is_menu = first in weights and second in weights
        return _ANYTHING if is_menu or second in found or ANY in found else frozenset()

    def _menu(self, line: Line, words: "Sequence[str]") -> "tuple[int, str]":
        """Score of a line that is made of the words of menus and buttons only."""
        if len(words) > _MENU_WORDS or line.text[-1] == "." or line.is_lower:
            return 0, ""
        weights = self._weights
        total = heaviest = 0
        for word in words:
            weight = weights.get(word)
            if weight is None:
                return 0, ""
            total += weight
            heaviest = max(heaviest, weight)
        if heaviest < _MENU_LIKELY and len(words) > 3:
            return 0, ""
        if total >= _MENU_SURE:
            return SURE, "nothing but words of menus and buttons"
        if total >= _MENU_LIKELY:
            return LIKELY, "nothing but words of menus and buttons"
        return 0, ""

    def _list_teasers(
        self, lines: "Sequence[Line]", scores: "dict[int, int]", reasons: "dict[int, str]"
    ) -> None:
        """Score the headlines that stand under a heading for other stories."""
        for index in [index for index, score in scores.items() if score == SURE]:
            head = lines[index]
            if head.unspaced or self._headings.judge(words_of(head.text)) != SURE:
                continue
            for other in range(index + 1, min(index + 1 + _LISTED, len(lines))):
                line = lines[other]
                if other in scores:
                    continue
                if not line.text or line.ends or line.text[-1] in ".:":
                    break
                if line.words not in _TEASER_WORDS:
                    break
                scores[other] = LIKELY
                reasons[other] = f"it stands under “{head.text}”"

    def _verdicts(
        self, lines: "Sequence[Line]", scores: "Mapping[int, int]", reasons: "Mapping[int, str]"
    ) -> "Iterator[tuple[Verdict, int, int]]":
        """Verdict, index of the line, and how many of its neighbours are chrome too."""
        last_sentence = max((i for i, line in enumerate(lines) if line.ends), default=-1)
        for index in sorted(scores):
            score, line = scores[index], lines[index]
            seen = reasons[index]
            company = sum(
                1
                for other in range(index - _REACH, index + _REACH + 1)
                if other != index and other in scores
            )
            if company:
                seen += f", among {company} other such line{'s' if company > 1 else ''}"
            if index > last_sentence >= 0:
                seen += ", after the last sentence"
            sure = score == SURE or company > 1 or (company > 0 and index > last_sentence)
            placed = company > 0 or index >= last_sentence
            certain = score == SURE and placed and len(line.text) > 3
            yield Verdict(line.span, seen, sure, certain), index, company


def _are_near(indices: "Sequence[int]") -> bool:
    """Whether two lines are neighbours."""
    return any(after - before <= _REACH for before, after in pairwise(indices))


def _bare(word: str) -> str:
    """A word as the lexicons have it, without marks that stick to it."""
    bare = word.casefold().rstrip(_AROUND)
    return bare if bare.isalpha() else bare.replace("'", "").replace("’", "")
