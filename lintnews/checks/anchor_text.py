"""Check kind `anchor_text`: link texts that do not say where the link leads."""

from lintnews.checks.check import Check, Gate, Hit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_AROUND = " \t\n.,:;!…»>→()[]\"'“”*"


class AnchorText(Check):
    """Flags links whose whole text is one of `texts`.  Links of the page's own regions are skipped."""

    OPTIONS = {"texts": list}
    REQUIRED = frozenset({"texts"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._texts = frozenset(options["texts"])  # type: ignore[call-overload]

    @property
    def gate(self) -> Gate:
        return Gate(kinds=("target",))

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        for span, _, kind in document.links:
            if kind != "link" or span.end - span.start > 40 or span.end == span.start:
                continue
            if document.text(span).strip(_AROUND).casefold() not in self._texts:
                continue
            block = document.block_at(span.start)
            if block is not None and not block.region:
                yield Hit(span)
