"""Attributions in languages other than English, by their cues alone.

A sentence with a listed generic source rests on nobody; one with any other cue is given the benefit of
the doubt.
"""

from lintnews.sourcing.sources import GENERIC, NAMED
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.sourcing.statements import Statement
    from lintnews.sourcing.vocabulary import Vocabulary

#: Scripts that part words by blanks need a whole word.
_UNSPACED = frozenset(("zh", "ja"))


def foreign_attribution(
    statement: "Statement", language: str, words: "Vocabulary"
) -> "tuple[str, Span, Span] | None":
    """Kind, source and cue of the attribution of a sentence, or None.

    language: primary tag of one of `Vocabulary.foreign`.
    """
    cues, generic = words.foreign[language]
    text = statement.prose[statement.span.start : statement.span.end].lower()
    for kind, listed in ((GENERIC, generic), (NAMED, cues)):
        for cue in listed:
            at = _find(text, cue, language not in _UNSPACED)
            if at >= 0:
                start = statement.span.start + at
                span = Span(start, start + len(cue))
                source = span if kind == GENERIC else statement.span
                return kind, source, span
    return None


def _find(text: str, cue: str, spaced: bool) -> int:
    at = text.find(cue)
    while (
        at >= 0 and spaced and (text[at - 1 : at].isalnum() or text[at + len(cue) :][:1].isalnum())
    ):
        at = text.find(cue, at + 1)
    return at
