"""Names: the proper name inside the phrase of a source."""

from lintnews.sourcing.sources import is_name
from lintnews.sourcing.statements import statement_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document
    from lintnews.sourcing.statements import Statement
    from lintnews.sourcing.vocabulary import Vocabulary
    from lintnews.spans import Span

#: Words that may stand inside a name: "Bank of England".
_INNER = frozenset("of the for and de la von van der du al bin".split())


def name_in(document: "Document", span: "Span", words: "Vocabulary") -> str:
    """The first proper name in a span of one sentence, titles included; "" if there is none."""
    statement = statement_at(document, span.start)
    if statement is None:
        return ""
    first = statement.index_at(span.start)
    last = statement.index_at(span.end - 1) + 1
    at = first
    while at < last and not is_name(statement, at, words, places=True):
        at += 1
    end = at
    while end < last:
        if is_name(statement, end, words, places=True) or (
            statement.lows[end] in _INNER and end + 1 < last and _goes_on(statement, end, words)
        ):
            end += 1
        else:
            break
        if end < last and statement.gap(end).strip(". "):
            break
    if end == at:
        return ""
    name = document.text(statement.cut(at, end))
    return name[:-2] if name.endswith(("'s", "’s")) else name


def _goes_on(statement: "Statement", index: int, words: "Vocabulary") -> bool:
    following = index + 1
    if statement.lows[following] in _INNER:
        following += 1
    return following < len(statement) and is_name(statement, following, words, places=True)


def initials(name: str) -> str:
    """First letters of the capitalised words of a name, in lower case: "who" for the WHO."""
    return "".join(word[0] for word in name.split() if word[:1].isupper()).lower()
