"""A rule, as data: what it flags, why, how it says so.  Mechanisms live in `lintnews.checks`."""

from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Example(
    namedtuple(
        "Example",
        "bad good flags fixed format note also",
        defaults=(None, None, (), None, "plain", "", ()),
    )
):
    """A text that shows the rule.  Exactly one of bad and good is set.

    flags: the exact source substrings the rule flags in `bad`, in order.  fixed: the text after
    the fix.  format: "plain" (default), "markdown" or "html".  also: other codes that may fire.
    """

    __slots__ = ()
    bad: str | None
    good: str | None
    flags: "tuple[str, ...]"
    fixed: str | None
    format: str
    note: str
    also: "tuple[str, ...]"


class Rule(
    namedtuple(
        "Rule",
        "code name summary why instead severity confidence since languages scope quoted enabled"
        " check options message examples sources aliases replaced_by supersedes independent origin",
    )
):
    """One rule of a rulebook.

    languages: BCP 47 primary tags, empty for all.  scope: the block kinds it judges.
    quoted: also judges text inside direct quotation.  enabled: on by default.
    check: the check kind; options: its parameters, lexicons resolved.
    supersedes: codes whose findings give way where the two overlap.
    independent: its findings stay although another rule of the family flags the same span.
    origin: file it was read from.
    """

    __slots__ = ()
    code: str
    name: str
    summary: str
    why: str
    instead: str
    severity: str
    confidence: str
    since: str
    languages: "tuple[str, ...]"
    scope: "frozenset[str]"
    quoted: bool
    enabled: bool
    check: str
    options: "Mapping[str, object]"
    message: str
    examples: "tuple[Example, ...]"
    sources: "tuple[Mapping[str, str], ...]"
    aliases: "tuple[str, ...]"
    replaced_by: str | None
    supersedes: "tuple[str, ...]"
    independent: bool
    origin: str

    @property
    def family(self) -> str:
        return self.code.rstrip("0123456789")
