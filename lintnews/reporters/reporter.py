"""What every reporter is: text for the start, for each file, and for the end."""

from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lintnews.finding import Report
    from lintnews.rule import Rule


class Options(
    namedtuple("Options", "color explain rules version", defaults=(False, False, {}, ""))
):
    """color: use terminal colours.  explain: add facts and advice to every finding.

    rules: the rules that run, with their reasons, by code; only sarif and `explain` need them.
    version: of lintnews.
    """

    __slots__ = ()
    color: bool
    explain: bool
    rules: "Mapping[str, Rule]"
    version: str


class Reporter:
    """Renders a run piece by piece; the pieces, joined in order, are the output.

    `file` is called in the process that linted the file, so a reporter keeps no state between
    files and can be pickled.
    """

    #: Stands between the pieces of two files that are not empty.
    separator = ""
    #: Read by machines: always UTF-8, whatever the terminal speaks.
    machine = True

    def __init__(self, options: Options) -> None:
        self.options = options

    def begin(self) -> str:
        """What comes first."""
        return ""

    def file(self, report: "Report", source: str) -> str:
        """The findings of one file; source: its decoded text."""
        raise NotImplementedError

    def end(self, report: "Report") -> str:
        """What comes last.  report: of the whole run, without findings."""
        return ""
