"""Loads the rulebook: compiled where that is possible, from YAML where it is not."""

from lintnews.rulebook import compiled
from lintnews.rulebook.rulebook import Rulebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def load(
    extend: "Mapping[str, Sequence[str]] | None" = None,
    packs: "Sequence[str]" = (),
    options: "Mapping[str, Mapping[str, object]] | None" = None,
    documented: bool = False,
) -> Rulebook:
    """The built-in rules, with packs.

    extend: more entries for lexicons, by name.  packs: folders with a pack.yaml, or
    names that installed distributions announce.  options: values
    that replace those of a rule's `with:`, by code.  documented: with examples, reasons and
    sources, which linting does not need.  Defects of single files are in `Rulebook.errors`; raises
    RulebookError for a pack, lexicon or code that does not exist.
    """
    if not (extend or packs or options or documented):
        book = compiled.load()
        if book is not None:
            return book
    from lintnews.rulebook.assembly import assemble

    return assemble(extend or {}, packs, options or {})
