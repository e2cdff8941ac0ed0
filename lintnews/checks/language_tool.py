"""Passes on what a LanguageTool server remarked on a document.

The check asks no server itself: whoever lints lays the remarks into the document first, under
`REMARKS`.  Without them it has nothing to say.
"""

from lintnews.checks.check import Check, Hit
from lintnews.finding import SEVERITIES
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document
    from lintnews.spans import Span

#: Where a document's memo holds its remarks.
REMARKS = "remarks of LanguageTool"


class Remark(namedtuple("Remark", "span kind rule category issue message suggestions")):
    """One match of LanguageTool.

    span: prose code points.  kind: "grammar", "spelling" or "usage".  rule, category: LanguageTool's ids ("EN_A_VS_AN", "MISC").
    issue: its kind of issue ("misspelling", "grammar" ...).  message: one sentence, without a full
    stop.  suggestions: texts to put in place, best first.
    """

    __slots__ = ()
    span: "Span"
    kind: str
    rule: str
    category: str
    issue: str
    message: str
    suggestions: "tuple[str, ...]"


class LanguageTool(Check):
    """kind: the remarks that the rule passes on.  accept: texts that are never flagged, in any case.

    severities: by LanguageTool's kind of issue, where the rule's own does not fit.
    """

    OPTIONS = {"kind": str, "severities": dict, "accept": list}
    REQUIRED = frozenset({"kind"})
    needs_server = True

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._severities: dict[str, str] = dict(options.get("severities", {}))  # type: ignore[call-overload]
        for issue, severity in self._severities.items():
            if severity not in SEVERITIES:
                raise ValueError(f"{issue} is {severity!r}, not one of {', '.join(SEVERITIES)}")
        accepted: list[str] = options.get("accept", [])  # type: ignore[assignment]
        self._accepted = frozenset(word.casefold() for word in accepted)

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        remarks: Sequence[Remark] = document.memo.get(REMARKS, ())  # type: ignore[assignment]
        for remark in remarks:
            if remark.kind != self.options["kind"]:
                continue
            if document.text(remark.span).casefold() in self._accepted:
                continue
            facts = {
                "rule": remark.rule,
                "category": remark.category,
                "issue": remark.issue,
                "remark": _with_advice(remark),
                "suggestions": remark.suggestions,
            }
            replacement = remark.suggestions[0] if remark.suggestions else None
            yield Hit(remark.span, facts, replacement, severity=self._severities.get(remark.issue))


def _with_advice(remark: Remark) -> str:
    named = [f"“{text}”" if text else "nothing" for text in remark.suggestions[:3]]
    if not named or remark.message.endswith("?"):  # "Did you mean “there”?" says it already
        return str(remark.message)
    *others, last = named
    advice = f"{', '.join(others)} or {last}" if others else last
    return f"{remark.message}; perhaps {advice}"
