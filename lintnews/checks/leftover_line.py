"""Check kind `leftover_line`: lines that a page carries around its articles."""

from lintnews.checks.check import Check, Hit
from lintnews.language.tables import table
from lintnews.leftovers.chrome import Chrome, read_entries

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.leftovers.chrome import Said


class LeftoverLine(Check):
    """Flags lines of page chrome by their words, their shape, their place and their neighbours.

    spaced, unspaced: lexicons of wordings, for languages that part words by blanks and those that
    do not.  headings: wordings that open a list of other stories.  vocabulary: words that menus
    and buttons are made of, each with its weight.

    Facts: seen (what speaks for it, in words).  Weak evidence is info, strong a warning; a line
    that is certain may be deleted unasked.
    """

    OPTIONS = {"spaced": list, "unspaced": list, "headings": list, "vocabulary": list}
    REQUIRED = frozenset({"spaced", "unspaced"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._chrome: Chrome | None = None

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        if self._chrome is None:
            self._chrome = Chrome(table(self.lexicons, "wordings of page chrome", self._entries))
        for verdict in self._chrome.judge(document):
            yield Hit(
                verdict.span,
                {"seen": verdict.seen},
                replacement="",
                severity=None if verdict.sure else "info",
                safe=verdict.certain,
            )

    def _entries(self) -> "Said":
        options = self.options
        return read_entries(
            options["spaced"],  # type: ignore[arg-type]
            options["unspaced"],  # type: ignore[arg-type]
            options.get("headings", ()),  # type: ignore[arg-type]
            options.get("vocabulary", ()),  # type: ignore[arg-type]
        )
