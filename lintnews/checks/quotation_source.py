"""Check kind `quotation_source`: quotations that stand in none of the texts they should come from."""

from lintnews.checks.check import Check, Hit
from lintnews.checks.quotation_speaker import MARKS
from lintnews.sourcing.attributions import attributions
from lintnews.sourcing.names import name_in
from lintnews.sourcing.sources import NAMED
from lintnews.sourcing.speakers import speeches
from lintnews.sourcing.statements import statement_index
from lintnews.sourcing.transcripts import Transcripts, read_folder
from lintnews.sourcing.vocabulary import vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.language.quotations import Quotation
    from lintnews.sourcing.vocabulary import Vocabulary


class QuotationSource(Check):
    """Flags quotations of at least `words` words that no transcript holds, or that another one speaks.

    folder: where the transcripts lie (text, subtitles or HTML).  texts: transcripts given in the rule
    itself, used where no folder is named.  Facts: reason.
    """

    OPTIONS = {"words": int, "folder": str, "texts": list}
    REQUIRED = frozenset({"words"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._transcripts: Transcripts | None = None

    @property
    def patterns(self) -> "Sequence[str]":
        return (MARKS,)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        words = vocabulary(self.lexicons)
        least: int = self.options["words"]  # type: ignore[assignment]
        transcripts = self._transcripts or self._read()
        for quotation, size in speeches(document):
            if size < least or not quotation.closed:
                continue
            found = transcripts.find(document.text(quotation.inner))
            if found is None:
                yield Hit(quotation.span, {"reason": "stands in no source"})
                continue
            name = _speaker(document, quotation, words)
            if name and found.speaker and not _same(name, found.speaker):
                place = f"{found.path}:{found.line}"
                yield Hit(quotation.span, {"reason": f"is spoken by {found.speaker} ({place})"})

    def _read(self) -> Transcripts:
        folder = str(self.options.get("folder", ""))
        given: Sequence[str] = self.options.get("texts", ())  # type: ignore[assignment]
        texts = read_folder(folder) if folder else [("transcript", text) for text in given]
        self._transcripts = Transcripts(texts)
        return self._transcripts


def _speaker(document: "Document", quotation: "Quotation", words: "Vocabulary") -> str:
    """The name that the sentence of a quotation gives as its speaker, "" if it gives none."""
    block = document.block_at(quotation.span.start)
    if block is None:
        return ""
    index = statement_index(document, block, quotation.span.start)
    if index < 0:
        return ""
    for each in attributions(document, block, index, words):
        if each.kind == NAMED and not quotation.span.overlaps(each.source):
            return name_in(document, each.source, words)
    return ""


def _same(name: str, label: str) -> bool:
    """Whether a name and a speaker's label may be the same person: one name of theirs agrees."""
    return not {part.strip(".").lower() for part in name.split()}.isdisjoint(
        part.strip(".").lower() for part in label.split()
    )
