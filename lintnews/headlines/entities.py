"""Names in headlines, and whether the story below knows them under any name."""

from lintnews.language import regex as re
from lintnews.language.words import stands

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WORD = re.compile(r"[^\W\d_][\w&]*(?:[.'’-]\w+)*\.?")
_CAPITALS = re.compile(r"[A-Z][A-Z&]{1,5}")
#: Letters of a name that its other forms share: "Slovenia" and "Slovene".
_ROOT = 5
#: A headline with a smaller share of lower-case words capitalises them all, names or not.
_LOWER_SHARE = 0.3
_LONG = 5


class Aliases:
    """Names that stand for each other."""

    __slots__ = ("_of",)

    def __init__(self, entries: "Sequence[str]") -> None:
        """entries: names parted by commas, one group a line."""
        of: dict[str, list[str]] = {}
        for entry in entries:
            group = [name.strip() for name in entry.split(",")]
            for name in group:
                of.setdefault(name, []).extend(group)
        self._of: Mapping[str, Sequence[str]] = of

    def of(self, name: str) -> "Sequence[str]":
        """All names that stand for this one, itself not always among them."""
        return self._of.get(name, ())


def names_in(headline: str) -> "Iterator[tuple[str, int, int]]":
    """Single-word names of a headline with their code points; none where every word has a capital.

    The first word of the headline and of what follows a colon or a full stop is none, since
    anything may stand there; initials always are names.
    """
    words = list(_WORD.finditer(headline))
    long = [word[0] for word in words if len(word[0]) >= _LONG]
    lower = sum([word[0].islower() for word in words if len(word[0]) >= _LONG])
    if not long or lower < _LOWER_SHARE * len(long):
        return
    for word in words:
        text = word[0].rstrip(".")
        bare = re.sub(r"['’]s?$", "", text)
        if not bare[:1].isupper() or len(bare) < 2 or "." in word[0]:
            continue  # with a stop it is an abbreviation: "N.J.", "Md."
        initials = _CAPITALS.fullmatch(bare) is not None
        before = headline[: word.start()].rstrip()
        opens = not before or before[-1] in ":.!?\"“‘'–-|"
        if initials or not opens:
            yield bare, word.start(), word.start() + len(bare)


def is_known(name: str, story: str, aliases: Aliases) -> bool:
    """Whether a story knows a name: as it is, by another name, by its root or spelled out."""
    if stands(story, name, open_end=True) or stands(story.lower(), name.lower(), open_end=True):
        return True
    if any(stands(story, other, open_end=True) for other in aliases.of(name)):
        return True
    if name.endswith("s") and len(name) > _LONG and name[:-1] in story:
        return True
    if _CAPITALS.fullmatch(name):
        return _spelled_out(name, story)
    return len(name) >= _ROOT and stands(story, name[:_ROOT], open_end=True)


def _spelled_out(initials: str, story: str) -> bool:
    """Whether words in a row begin with these letters; small words between them are passed over."""
    letters = [letter for letter in initials if letter.isalpha()]
    between = r"\w*[\s-]+(?:(?:of|the|for|and|in|on|de|du|der)\s+){0,2}"
    pattern = r"(?<!\w)" + between.join(re.escape(letter) for letter in letters)
    return re.search(pattern, story, re.IGNORECASE) is not None
