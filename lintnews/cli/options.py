"""The options of `lintnews check`."""

from lintnews.stdlib import SimpleNamespace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from lintnews.cli.parser import Parser

#: The options as they are when none is given.
DEFAULTS: "dict[str, Any]" = {
    "format": None,
    "select": None,
    "extend_select": None,
    "ignore": None,
    "config": None,
    "fail_on": None,
    "fix": False,
    "diff": False,
    "unsafe_fixes": False,
    "stdin_filename": None,
    "jobs": None,
    "output_file": None,
    "sources": None,
    "against": None,
    "now": None,
    "explain": False,
    "statistics": False,
    "quiet": False,
    "color": "auto",
}


def check_options(arguments: "Sequence[str]") -> "Any":
    """The options of a command line as attributes; raises Exit."""
    if any(word.startswith("-") and word != "-" for word in arguments):
        return check_parser().parse(arguments)
    # Nothing but paths, as in a hook: building a parser would take longer than linting them.
    return SimpleNamespace(paths=list(arguments), **DEFAULTS)


def check_parser() -> "Parser":
    """The parser of `lintnews check`."""
    from lintnews.cli.parser import Parser, count, one_of
    from lintnews.config.settings import FAIL_ON
    from lintnews.reporters import FORMATS

    parser = Parser("check", "Lint articles: Markdown, HTML and plain text.")
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    add(
        "--format",
        type=one_of(FORMATS, "format"),
        metavar="F",
        help=f"how findings are printed: {', '.join(FORMATS)} (default: text)",
    )
    _add_selection(parser)
    add(
        "--fail-on",
        type=one_of(FAIL_ON, "severity"),
        metavar="S",
        help=f"least severity that makes the exit code 1: {', '.join(FAIL_ON)} (default: warning)",
    )
    add("--fix", action="store_true", help="mend what can be mended safely, report the rest")
    add("--diff", action="store_true", help="print what --fix would change, change nothing")
    add("--unsafe-fixes", action="store_true", help="mend also where the meaning may change")
    add("--stdin-filename", metavar="NAME", help="name to report for standard input")
    add("--jobs", type=count, metavar="N", help="processes to use (default: as many as pay)")
    add("-o", "--output-file", metavar="FILE", help="write findings to a file")
    add("--now", metavar="DATE", help="day of publication (2025-08-14) of files that state none")
    add("--sources", metavar="DIR", help="transcripts that every quotation must be found in")
    add("--against", metavar="DIR", help="articles, press releases ... that no text may come from")
    add("--explain", action="store_true", help="add advice and facts to every finding")
    add("--statistics", action="store_true", help="count findings by rule")
    add("-q", "--quiet", action="store_true", help="print findings and errors only")
    add(
        "--color",
        type=one_of(("auto", "always", "never"), "choice"),
        default="auto",
        metavar="WHEN",
        help="auto, always or never (default: auto)",
    )
    return parser


def _add_selection(parser: "Parser") -> None:
    from lintnews.cli.parser import words

    add = parser.add_argument
    add(
        "--select",
        type=words,
        action="extend",
        metavar="RULES",
        help="rules to run, and no others: codes, names, families, ALL",
    )
    add(
        "--extend-select", type=words, action="extend", metavar="RULES", help="rules to run besides"
    )
    add("--ignore", type=words, action="extend", metavar="RULES", help="rules not to run")
    add("--config", metavar="FILE", help="config file to use instead of the nearest ones")
