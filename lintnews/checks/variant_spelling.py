"""Check kind `variant_spelling`: one word, or one person, spelled two ways in a text."""

from lintnews.checks.check import Check, Hit
from lintnews.language import regex as re
from lintnews.language.quotations import inside
from lintnews.language.words import occurrences
from lintnews.names.spellings import companions, is_one_slip_apart, surnames_after
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lintnews.checks.check import Match
    from lintnews.document import Document

_SPEAKS = "(?:said|says|told|added|wrote|asked|argued|explained|warned|insisted|agreed)"
_MOST_SPEAKERS = 60
#: More first names than this beside one surname are no family but a list.
_MOST_NAMES = 12
#: What a form in capitals is part of when these follow: a name that has its own spelling.
_NAMED = (
    r"(?:[$.’'-]?\w*\d|\$|-?based \d| (?:Airways|Weekly|News|Open|Bancorp|Steel|Foods|Soccer|Cellular"
    r"|Army Corps|Code|Patent|Magazine|Bank|Trust|Masters|PGA)\b|[&/]|\.?[A-Z]|@|\.(?:com|gov|org|co)\b)"
)


class VariantSpelling(Check):
    """Flags the rarer of two spellings, once per pair, and names of speakers one letter apart.

    variants: lines "one | two" (see the lexicon).  The replacement is the more frequent spelling,
    the first where both are as frequent.  Facts: found, other, count (of the other).
    """

    OPTIONS = {"variants": list}
    REQUIRED = frozenset({"variants"})

    def __init__(
        self, options: "Mapping[str, object]", lexicons: "Mapping[str, Sequence[str]]"
    ) -> None:
        super().__init__(options, lexicons)
        self._groups: list[list[list[str]]] = [
            [[form.strip() for form in variant.split(",")] for variant in line.split("|")]
            for line in options["variants"]  # type: ignore[attr-defined]
        ]
        # group, variant in it, form of the variant, text; in the order of the patterns
        self._forms = [
            (group, variant, at, text)
            for group, variants in enumerate(self._groups)
            for variant, forms in enumerate(variants)
            for at, text in enumerate(forms)
        ]
        self._lower = [text == text.lower() for *_, text in self._forms]

    @property
    def patterns(self) -> "Sequence[str]":
        return [*(_pattern(text) for *_, text in self._forms), _SPEAKS]

    def find(self, document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
        found: dict[int, list[Match]] = {}
        speakers = []
        for match in matches:
            if match.pattern == len(self._forms):
                speakers.append(match)
            elif _is_running_text(document.prose, match, self._lower[match.pattern]):
                found.setdefault(self._forms[match.pattern][0], []).append(match)
        for uses in found.values():
            if len({self._forms[use.pattern][1] for use in uses}) > 1:
                yield from self._mixed(document, uses)
        yield from _misspelled(document, speakers[:_MOST_SPEAKERS])

    def _mixed(self, document: "Document", uses: "list[Match]") -> "Iterator[Hit]":
        uses = [use for use in _longest(uses) if inside(document, use.span) is None]
        tally: dict[int, list[Match]] = {}
        for use in uses:
            tally.setdefault(self._forms[use.pattern][1], []).append(use)
        if len(tally) < 2:
            return
        # The first used comes first and wins a draw.
        usual = max(tally, key=lambda variant: len(tally[variant]))
        for variant, places in tally.items():
            if variant == usual:
                continue
            group, _, at, _ = self._forms[places[0].pattern]
            other = self._groups[group][usual][at]
            text = document.text(places[0].span)
            yield Hit(
                places[0].span,
                {"found": text, "other": other, "count": len(tally[usual])},
                other,
                tuple(each.span for each in (tally[usual][0], *places[1:])),
            )


def _pattern(form: str) -> str:
    """The form as a rule pattern: in its own case where it has capitals."""
    pattern = re.sub(r"([.])", r"\\\1", form)
    return f"(?-i){pattern}" if form != form.lower() else pattern


def _longest(uses: "list[Match]") -> "list[Match]":
    """The uses without those that lie inside another ("Hizbul" in "al-Hizbul")."""
    kept: list[Match] = []
    for use in sorted(uses, key=lambda use: (use.start, -use.end)):
        if not kept or use.start >= kept[-1].end:
            kept.append(use)
    return kept


def _is_running_text(prose: str, match: "Match", lower: bool) -> bool:
    """Whether a form is no part of a name, an address or a line in capitals.

    lower: it is a word that only a name, or the start of a sentence, capitalises.
    """
    if lower and prose[match.start].isupper():
        return False
    before, after = prose[max(0, match.start - 24) : match.start], prose[match.end : match.end + 24]
    if before[-1:] in ("@", "/", "&", "#", "_", ".", "-") or re.match(_NAMED, after):
        return False
    if prose[match.start : match.end].isupper():
        beside = [*before.split()[-1:], *after.split()[:1]]
        return not any(len(word) > 3 and word.isalpha() and word.isupper() for word in beside)
    return True


def _misspelled(document: "Document", matches: "Sequence[Match]") -> "Iterator[Hit]":
    """Names of people who speak, where the text has the same name with one letter changed."""
    prose = document.prose
    seen: set[str] = set()
    flagged: set[Span] = set()
    for match in matches:
        words = prose[max(0, match.start - 60) : match.start].split()
        if len(words) < 1 or not _is_name(words[-1]):
            continue
        surname = words[-1]
        if surname in seen:
            continue
        seen.add(surname)
        firsts: dict[str, list[Span]] = {}
        for name, span in companions(prose, surname):
            firsts.setdefault(name, []).append(span)
        if len(firsts) > _MOST_NAMES:
            continue
        pairs = [(name, places, firsts) for name, places in firsts.items()]
        for first in list(firsts)[:3]:
            lasts: dict[str, list[Span]] = {}
            for name, span in surnames_after(prose, first):
                lasts.setdefault(name, []).append(span)
            if len(lasts) <= _MOST_NAMES:
                pairs += [(name, places, lasts) for name, places in lasts.items()]
        for name, places, among in pairs:
            for other, others in among.items():
                if (
                    len(places) == 1
                    and places[0] not in flagged
                    and is_one_slip_apart(name, other)
                    and _is_rarer(prose, name, other)
                ):
                    flagged.add(places[0])
                    yield Hit(
                        places[0],
                        {"found": name, "other": other, "count": prose.count(other)},
                        other,
                        tuple(others[:1]),
                    )


def _is_name(word: str) -> bool:
    return len(word) > 3 and word[0].isupper() and word.isalpha() and not word.isupper()


def _is_rarer(prose: str, name: str, other: str) -> bool:
    """Whether a name is the odd one out: it stands once, the other several times."""
    return prose.count(other) > 1 and len(list(occurrences(prose, name))) == 1
