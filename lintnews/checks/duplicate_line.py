"""Check kind `duplicate_line`: a title, heading, paragraph or list item pasted twice."""

from lintnews.checks.check import Check, Hit
from lintnews.document import OBJECT
from lintnews.repetition.fold import fold, is_unspaced
from lintnews.repetition.loops import in_loop
from lintnews.repetition.manual import is_manual
from lintnews.stdlib import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: Kinds that are compared, each with which: a heading that repeats a list item is a table of contents.
_PEERS = {
    "headline": ("title", "text"),
    "deck": ("text",),
    "heading": ("title", "heading"),
    "paragraph": ("title", "text"),
    "item": ("text",),
    "caption": ("text",),
}
#: Carriers that no reader sees on the page beside the text.
_OFF_PAGE = frozenset({"front matter", "title", "og:title", "json-ld"})
#: What text that is neither title nor heading ends with.
_ENDS = frozenset(".!?…。！？”\"’')»")
#: Text shorter than this many words that comes three times is a refrain; coming again far from
#: where it stood, it may be meant to.
_REFRAIN = 12
#: So many lines that are no sentences, the same before both of two blocks, make them a form.
_LABELS = 2
#: A line of ten Han characters says as much as one of five words.
_UNSPACED_BYTES = 30


class DuplicateLine(Check):
    """Flags a block of at least `at_least` words that says word for word what an earlier one said.

    Case and punctuation do not count.  Blocks that repeat side by side make one hit, on the first of
    them.  except: words that mark text which may come again (poll methods, credits).  labels: words
    over summaries, lower case; what one of these, or a form, says again is information only.
    Facts: count, of the blocks repeated there.  An error where a headline is repeated.
    """

    OPTIONS = {"at_least": int, "except": list, "labels": list}
    REQUIRED = frozenset({"at_least"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._at_least: int = options["at_least"]  # type: ignore[assignment]
        self._except = tuple(
            str(text).encode()
            for text in options.get("except", ())  # type: ignore[attr-defined]
        )
        self._labels: tuple[str, ...] = tuple(options.get("labels", ()))  # type: ignore[arg-type]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        if is_manual(document):
            return
        texts = fold(document).letters()
        if len(set(texts)) == len(texts):
            return
        repeated = {
            text
            for text, count in Counter(texts).items()
            if count > 1 and len(text) > self._at_least
        }
        if not repeated:
            return
        run: list[tuple[int, int]] = []
        for pair in self._pairs(document, texts, repeated):
            if run and pair != (run[-1][0] + 1, run[-1][1] + 1):
                yield _hit(document, run, self._labels)
                run = []
            run.append(pair)
        if run:
            yield _hit(document, run, self._labels)

    def _pairs(
        self, document: "Document", texts: "Sequence[bytes]", repeated: "Set[bytes]"
    ) -> "Iterator[tuple[int, int]]":
        """(block, the earlier one that it repeats), in order."""
        off_page = {title.span for title in document.titles if title.carrier in _OFF_PAGE}
        places: dict[bytes, list[int]] = {}
        for index in [at for at, text in enumerate(texts) if text in repeated]:
            text, block = texts[index], document.blocks[index]
            if block.kind in _PEERS and block.span not in off_page:
                places.setdefault(text, []).append(index)
        found: list[tuple[int, int]] = []
        for indices in places.values():
            if len(indices) > 1 and self._counts(fold(document).lines[indices[0]], len(indices)):
                found.extend(_repeats(document, indices))
        return iter(
            sorted(pair for pair in found if not in_loop(document, document.blocks[pair[0]].span))
        )

    def _counts(self, line: bytes, times: int) -> bool:
        """Whether a line is long enough, and neither a refrain nor standing text."""
        words = len(line.split())
        if words < self._at_least and not (len(line) >= _UNSPACED_BYTES and is_unspaced(line)):
            return False
        if times > 2 and words < _REFRAIN:
            return False
        return not any(mark in line for mark in self._except)


def _repeats(document: "Document", indices: "list[int]") -> "Iterator[tuple[int, int]]":
    """Of blocks that say the same, those that repeat an earlier one they can be held against."""
    first: dict[str, int] = {}
    for index in indices:
        block = document.blocks[index]
        if block.kind == "deck" and document.format != "plain":
            continue  # metadata, for lists of articles: the lead may well be the same
        text = document.text(block.span)
        if OBJECT in text:
            continue  # what no reader of the prose can compare
        groups = _PEERS[block.kind]
        title = "title" in groups and "title" in first
        if not title and block.kind not in ("headline", "heading") and text[-1:] not in _ENDS:
            # No sentence: a line that may well come again, but not at once.
            if first.get("line") == index - 1:
                yield index, index - 1
            first["line"] = index
            continue
        originals = [first[group] for group in groups if group in first]
        if block.kind == "headline":
            first.setdefault("title", index)
        for group in groups[-1:]:
            first.setdefault(group, index)
        if originals:
            yield index, min(originals)


def _is_mild(document: "Document", run: "list[tuple[int, int]]", labels: "Sequence[str]") -> bool:
    """Whether blocks that repeat others side by side may be meant to."""
    from lintnews.repetition.roles import is_summary

    index, original = run[0]
    block = document.blocks[index]
    if any(is_summary(document, at, labels) for at in run[0] if document.blocks[at].kind != "item"):
        return True
    if block.kind == "heading" and document.format == "plain":
        return True  # a line that only looks like one: an advert, a button
    if original and block.kind == "paragraph" and document.text(block.span)[-1:] not in _ENDS:
        return True  # the same, in other formats; but a title that opens the text is one
    if _fills_form(document, index, original):
        return True
    words = len(document.text(block.span).split())
    return len(run) == 1 and index - original > 1 and 1 < words < _REFRAIN


def _fills_form(document: "Document", index: int, original: int) -> bool:
    """Whether the same labels come before both of two blocks: a form, filled in once more."""
    labels = [
        (document.text(document.blocks[index - back].span), document.blocks[original - back].span)
        for back in range(1, min(_LABELS, original) + 1)
    ]
    return len(labels) == _LABELS and all(
        text[-1:] not in _ENDS and text == document.text(span) for text, span in labels
    )


def _hit(document: "Document", run: "list[tuple[int, int]]", labels: "Sequence[str]") -> Hit:
    """One hit for blocks that repeat others side by side."""
    blocks = document.blocks
    index, original = run[0]
    kinds = {blocks[at].kind for pair in run for at in pair}
    mild = "headline" not in kinds and _is_mild(document, run, labels)
    return Hit(
        blocks[index].span,
        {"count": len(run)},
        "" if len(run) == 1 else None,
        tuple(blocks[at].span for at in (original, *(pair[0] for pair in run[1:]))),
        "error" if "headline" in kinds else "info" if mild else None,
        # A title that stands there twice says nothing the second time.
        safe=len(run) == 1 and kinds == {"headline"},
    )
