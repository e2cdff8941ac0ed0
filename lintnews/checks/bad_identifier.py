"""Check kind `bad_identifier`: identifiers of works that cannot be right."""

from lintnews.checks.check import Check, Hit
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_ISBN = r"\bISBN(?:-1[03])?:? ?((?:\d[ -]?){9,12}[\dXx])(?![\d-])"
_ISSN = r"\bISSN:? ?(\d{4}-?\d{3}[\dXx])\b"
_DOI = r"(?i)(?:\bdoi: ?|doi\.org/)(10\.?[^\s\"'<>\])]{0,200})"
_DOI_FORM = r"10\.\d{4,9}(?:\.\d+)*/\S+"
_ARXIV = r"(?i)(?:\barXiv: ?|arxiv\.org/(?:abs|pdf)/)([\w.-]{3,40}(?:/\d{1,8})?)"
_ARXIV_FORM = r"(?i)(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,2})?(?:\.pdf|\.)?"

#: Index of the pattern for a year in an address.
_DATED = 4


class BadIdentifier(Check):
    """Flags ISBN and ISSN with a wrong check digit, and DOI and arXiv numbers of no valid form.

    The check digits are those of ISO 2108 and ISO 3297.  A date in an address that lies after the
    article is information: articles are changed without saying so.  Facts: what, and the advice that goes with it.
    """

    @property
    def patterns(self) -> "Sequence[str]":
        return ("ISBN", "ISSN", "doi", "arXiv", "/20[0-3][0-9][/-]")

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        prose = document.prose
        dated = [match.span for match in matches if match.pattern == _DATED]
        if dated:
            from lintnews.leftovers.dating import later_addresses

            for span, day in later_addresses(document, dated):
                advice = f"the article itself is of {day}"
                facts = {"what": "The date in an address", "advice": advice}
                yield Hit(span, facts, severity="info")
        if len(dated) == len(matches):
            return
        if "ISBN" in prose:
            yield from _failing(prose, _ISBN, _is_isbn, "ISBN")
        if "ISSN" in prose:
            yield from _failing(prose, _ISSN, _is_issn, "ISSN")
        if "10." in prose or "doi:" in prose or "DOI:" in prose:
            yield from _failing(
                prose, _DOI, lambda text: bool(re.fullmatch(_DOI_FORM, text)), "DOI"
            )
        if "rxiv" in prose or "rXiv" in prose:
            yield from _failing(
                prose,
                _ARXIV,
                lambda text: bool(re.fullmatch(_ARXIV_FORM, text.rstrip("."))),
                "arXiv number",
            )


def _failing(
    prose: str, pattern: str, is_valid: "Callable[[str], bool]", what: str
) -> "Iterator[Hit]":
    for match in re.finditer(pattern, prose):
        number = match[1].rstrip(".,;:)")
        if not is_valid(number):
            yield Hit(
                Span(match.start(1), match.start(1) + len(number)),
                {"what": what, "advice": "look the work up"},
            )


def _is_isbn(text: str) -> bool:
    digits = text.replace("-", "").replace(" ", "").upper()
    if len(digits) == 13 and digits.isdigit():
        return (
            sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10
            == 0
        )
    if len(digits) == 10 and digits[:9].isdigit():
        values = [int(digit) for digit in digits[:9]] + [10 if digits[9] == "X" else int(digits[9])]
        return sum(value * (10 - place) for place, value in enumerate(values)) % 11 == 0
    return False


def _is_issn(text: str) -> bool:
    digits = text.replace("-", "").upper()
    values = [int(digit) for digit in digits[:7]] + [10 if digits[7] == "X" else int(digits[7])]
    return sum(value * (8 - place) for place, value in enumerate(values)) % 11 == 0
