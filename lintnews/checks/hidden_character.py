"""Check kind `hidden_character`: characters that no reader sees and that change what programs read."""

from lintnews.checks.check import Check, Gate, Hit
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

#: Direction controls, tags, private use: text may be shown in another order, or hold a message.
_GRAVE = "\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd"
#: Zero-width characters between Latin letters or digits, where no script needs them.
_ZERO = "\u200b\u2060-\u2064\ufeff\u180e"
_JOINERS = "\u200c\u200d"
_SOME = f"[{_GRAVE}{_PRIVATE}{_ZERO}{_JOINERS}]"
_ANY = rf"[{_GRAVE}]+|[{_PRIVATE}]+|[{_ZERO}]+|(?<=[A-Za-z0-9])[{_JOINERS}]+(?=[A-Za-z0-9])"
#: Marks that Arabic, Hebrew and their neighbours need in mixed lines.
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_FLAGS = "\U0001f3f4"


class HiddenCharacter(Check):
    """Flags invisible characters: direction controls and tags as errors, for they can make text read
    otherwise than it is stored; private-use and zero-width characters as what they are.

    Direction controls in a paragraph with right-to-left letters, and tags in a flag emoji, belong there.
    Facts: what, points (code points).
    """

    @property
    def gate(self) -> Gate:
        return Gate(odd=True)  # Windows-1252 has none of them

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        if not re.search(_SOME, prose):
            return
        for match in re.finditer(_ANY, prose):
            found = match[0]
            first = found[0]
            span = Span(*match.span())
            block = document.block_at(span.start)
            if block is None or (found == "\ufeff" and document.source.startswith(found)):
                continue
            if "\u202a" <= first <= "\u202e" or "\u2066" <= first <= "\u2069":
                if re.search(_RIGHT_TO_LEFT, document.text(block.span)):
                    continue
                yield _hit(
                    span,
                    found,
                    "a hidden control of the direction of text, a security matter",
                    "error",
                )
            elif first >= "\U000e0000" and first <= "\U000e007f":
                if prose[span.start - 1 : span.start] == _FLAGS:
                    continue
                yield _hit(
                    span,
                    found,
                    "hidden tag text that only programs read, a security matter",
                    "error",
                )
            elif "\ue000" <= first <= "\uf8ff" or first >= "\U000f0000":
                yield _hit(span, found, "a private-use character that shows as a box", None)
            else:
                yield _hit(span, found, "an invisible character", "info")


def _hit(span: Span, found: str, what: str, severity: str | None) -> Hit:
    points = " ".join(f"U+{ord(char):04X}" for char in found[:8])
    safe = severity != "error"
    return Hit(
        span, {"what": what, "points": points, "match": points}, "", severity=severity, safe=safe
    )
