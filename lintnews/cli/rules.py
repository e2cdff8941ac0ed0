"""`lintnews rules`: list the rules."""

from lintnews.cli.book import open_book
from lintnews.cli.console import Console
from lintnews.cli.parser import Parser, one_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.cli.book import Book
    from lintnews.rule import Rule


def run(arguments: "Sequence[str]") -> int:
    """Runs the command; returns its exit code, raises Exit and ConfigError."""
    parser = Parser("rules", "List rules, with the severity they have in the current folder.")
    parser.add_argument("rules", nargs="*", metavar="RULE", help="codes, names or families")
    parser.add_argument(
        "--format",
        type=one_of(("text", "json"), "format"),
        default="text",
        metavar="F",
        help="text or json (default: text)",
    )
    parser.add_argument("--config", metavar="FILE", help="config file to use")
    options = parser.parse(arguments)
    book = open_book(options.config, documented=False)
    rules = book.find(options.rules) if options.rules else list(book.rules.values())
    console = Console()
    if options.format == "json":
        console.out(_as_json(rules, book), machine=True)
    else:
        console.out(_as_text(rules, book))
    return 0


def _as_text(rules: "Sequence[Rule]", book: "Book") -> str:
    breadth = max((len(rule.name) for rule in rules), default=0)
    return "".join(
        f"{rule.code:<8} {rule.name:<{breadth}}  {book.level(rule):<7}  {rule.summary}\n"
        for rule in rules
    )


def _as_json(rules: "Sequence[Rule]", book: "Book") -> str:
    from json import dumps

    listed = [
        {
            "code": rule.code,
            "name": rule.name,
            "family": rule.family,
            "summary": rule.summary,
            "severity": book.level(rule),
            "default_severity": rule.severity if rule.enabled else "off",
            "confidence": rule.confidence,
            "languages": list(rule.languages),
            "since": rule.since,
        }
        for rule in rules
    ]
    return dumps(listed, ensure_ascii=False, indent=1) + "\n"
