"""Words of a headline, cheaply: which of a few stems it holds."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


#: First code point of the scripts that are written without spaces.
_UNSPACED = "\u2e80"


def spaced(text: str) -> str:
    """The text in lower case, every run of other characters a blank, one blank before and after."""
    lowered = text.lower().replace("’", "'")
    letters = "".join(char if char.isalnum() or char == "'" else " " for char in lowered)
    return f" {' '.join(letters.split())} "


def holds(text: str, stems: "Iterable[str]") -> bool:
    """Whether a text holds a word that begins with one of these stems, given in lower case.

    A stem that ends with a blank stands for the whole word; blanks inside stand for any gap.  In
    scripts without spaces a stem may stand anywhere.
    """
    words = spaced(text)
    return any((stem if stem >= _UNSPACED else f" {stem}") in words for stem in stems)
