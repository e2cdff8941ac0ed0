"""What a check is: a mechanism that one rule configures.

A check names the patterns it wants found.  The engine finds the patterns of all rules in one scan
and hands every check its own matches; the check answers with hits, in prose offsets.
"""

from lintnews.spans import Span
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.document import Document


class Match(namedtuple("Match", "start end pattern groups", defaults=((),))):
    """Where a wanted pattern stands.

    start, end: prose code points.  pattern: index into the check's `patterns`.
    groups: one span per capturing group, None where the group took no part; empty for patterns
    without groups.
    """

    __slots__ = ()
    start: int
    end: int
    pattern: int
    groups: "tuple[Span | None, ...]"

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Hit(
    namedtuple(
        "Hit",
        "span facts replacement related severity safe",
        defaults=({}, None, (), None, False),
    )
):
    """All a check can say.

    span: prose code points.  facts: values for the rule's message, by name, and for machines.
    replacement: text that would mend it ("" deletes).  related: other prose spans that belong to it.
    severity: overrides the rule's, for mechanisms that grade.  safe: the replacement cannot change
    what the article says.
    """

    __slots__ = ()
    span: Span
    facts: "Mapping[str, object]"
    replacement: str | None
    related: "tuple[Span, ...]"
    severity: str | None
    safe: bool


class Gate(
    namedtuple("Gate", "length kinds formats marks texts odd", defaults=(0, (), (), "", (), False))
):
    """What a document must have before a check without patterns is worth a call, or an import.

    length: code points of prose.  kinds: a block of one of these kinds.  formats: one of these formats.
    marks, texts, odd: one of these characters, or one of these words and phrases in any case (with
    `*` where a word may go on), or any character that Windows-1252 lacks; one of the three is enough.
    A condition left empty always holds.
    """

    __slots__ = ()
    length: int
    kinds: "tuple[str, ...]"
    formats: "tuple[str, ...]"
    marks: str
    texts: "tuple[str, ...]"
    odd: bool


class Check:
    """Base of all check kinds; one instance per rule and rulebook, shared by all documents.

    `options` is the rule's `with:` mapping, lexicon references resolved.  `lexicons` gives the
    entries of any lexicon by its name ("en/cues").  A check that keeps state between documents is
    a defect: put what belongs to one document into `document.once(...)`.
    """

    #: Options that a rule of this kind may give, with the type each must have; None: any.
    OPTIONS: "Mapping[str, type | tuple[type, ...] | None]" = {}
    #: Options that it must give.
    REQUIRED: "frozenset[str]" = frozenset()
    #: Whether it passes on what a server said of the document, and is silent without one.
    needs_server = False

    def __init__(
        self,
        options: "Mapping[str, object]",
        lexicons: "Mapping[str, Sequence[str]]",
    ) -> None:
        self.options = options
        self.lexicons = lexicons

    @property
    def patterns(self) -> "Sequence[str]":
        """Patterns in the rule syntax that must be found before `find` is worth a call.

        An empty sequence means: call `find` for every document that passes the gate.  Read once,
        when the rulebook is compiled: it must not depend on a document.
        """
        return ()

    @property
    def gate(self) -> Gate:
        """For checks without patterns: which documents they want to see.  Read once, too."""
        return Gate()

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        """Hits of this rule in a document.  `matches` are sorted by start and in the rule's scope."""
        raise NotImplementedError
