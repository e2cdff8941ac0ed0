"""Check kind `foreign_script`: lines in a script that the rest of the document does not use."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.language import regex as re
from lintnews.language.scripts import COMPANIONS, dominant_script, letters_by_script
from lintnews.language.view import view

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: Lines of these kinds are judged; a quotation may be an original, a cell or caption a name.
_KINDS = frozenset({"headline", "deck", "heading", "paragraph", "item", "byline", "dateline"})
#: Letters that a line needs in the foreign script, and their share of the line's letters.
_LETTERS = 4
_SHARE = 0.5
#: A name or a title in Latin letters is no foreign line: so many words are one.
_LATIN_WORDS = 5
#: Above this share of foreign lines the document is in two languages.
_BILINGUAL = 0.3
#: Letters that the document must have in its own script.
_OWN = 40
#: Code points of a document in which the language of a paragraph can be judged.
_ENOUGH = 300
#: Any letter that is not Latin.
_NOT_LATIN = "[\u0370-\u1dff\u1f00-\u1fff\u2e80-\u2fff\u3005-\ua6ff\ua800-\ud7ff\uf900-\ufaff\ufb13-\ufdff\ufe70-\ufefc\uff66-\uffdc]"
_QUOTED = "\"'“”„«»‘’「『《〈（(["


class ForeignScript(Check):
    """Flags a line whose letters mostly belong to another script than those of the document, and a
    paragraph in another language of the same script.

    Silent on lines with a language mark, in quotation marks or brackets, and where so many lines
    are foreign that the document is bilingual.  Facts: what and own, each a script or language.
    """

    @property
    def gate(self) -> Gate:
        return Gate(length=_OWN)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        yield from _other_scripts(document)
        if len(document.prose) >= _ENOUGH and len(document.blocks) > 1:
            from lintnews.leftovers.foreign import NAMES, foreign_blocks

            for block, language, own, sure in foreign_blocks(document):
                yield Hit(
                    block.span,
                    {"what": NAMES[language], "own": NAMES[own]},
                    replacement="",
                    severity=None if sure else "info",
                )


def _other_scripts(document: "Document") -> "Iterator[Hit]":
    prose = document.prose
    if not view(document).wide:
        return  # no letter that Western Europe does not use
    own = dominant_script(document)
    if not own or (own == "Latin" and not re.search(_NOT_LATIN, prose)):
        return
    allowed = {own, *COMPANIONS.get(own, ())}
    lines = own_letters = 0
    found = []
    for block in document.blocks:
        if block.kind not in _KINDS or block.region:
            continue
        text = document.text(block.span)
        lines += 1
        if own == "Latin" and text.isascii():
            own_letters += len(text)
            continue
        counts = letters_by_script(text)
        total = sum(counts.values())
        foreign = max(
            (script for script in counts if script not in allowed),
            key=lambda script: counts[script],
            default="",
        )
        letters = counts.get(foreign, 0)
        own_letters += total - letters
        if letters < _LETTERS or letters < total * _SHARE or block.language:
            continue
        if foreign == "Latin" and text.count(" ") < _LATIN_WORDS - 1:
            continue
        if text[0] in _QUOTED:
            continue
        found.append((block, foreign))
    if not found or own_letters < _OWN or len(found) > max(1, lines * _BILINGUAL):
        return
    for block, foreign in found:
        yield Hit(
            block.span,
            {"what": f"{foreign} letters", "own": own},
            replacement="",
            severity="info" if foreign == "Latin" else None,
        )
