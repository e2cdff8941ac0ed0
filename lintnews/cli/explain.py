"""`lintnews explain`: what a rule flags, why, and what to do instead."""

import sys

from lintnews.cli.book import open_book
from lintnews.cli.console import Console
from lintnews.cli.parser import Parser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.rule import Example, Rule

_BREADTH = 88


def run(arguments: "Sequence[str]") -> int:
    """Runs the command; returns its exit code, raises Exit and ConfigError."""
    parser = Parser("explain", "Show what rules flag, why, and what to do instead.")
    parser.add_argument("rules", nargs="+", metavar="RULE", help="codes, names or families")
    parser.add_argument("--config", metavar="FILE", help="config file to use")
    options = parser.parse(arguments)
    console = Console()
    book = open_book(options.config, documented=True)
    page = Page(console.colored(sys.stdout))
    pages = ["\n".join(page.lines(each, book.level(each))) for each in book.find(options.rules)]
    console.out("\n\n".join(pages) + "\n")
    return 0


class Page:
    """Renders one rule for a person."""

    def __init__(self, color: bool) -> None:
        self._color = color

    def lines(self, rule: "Rule", level: str) -> "Iterator[str]":
        """The page of a rule.  level: the severity in force."""
        yield f"{self._bold(rule.code)} {rule.name} ({level}, {rule.confidence} confidence)"
        yield ""
        yield from _wrapped(rule.summary)
        yield ""
        yield from _wrapped(rule.why)
        yield ""
        yield from _wrapped(f"Instead: {rule.instead}")
        if rule.languages:
            yield ""
            yield f"Languages: {', '.join(rule.languages)}"
        for heading, examples in (
            ("Flagged:", [each for each in rule.examples if each.bad is not None]),
            ("Left alone:", [each for each in rule.examples if each.good is not None]),
        ):
            if examples:
                yield ""
                yield self._bold(heading)
                for example in examples:
                    yield from _example(example)
        if rule.sources:
            yield ""
            yield self._bold("Sources:")
            for source in rule.sources:
                url = source.get("url")
                yield f"  {source['title']}" + (f" <{url}>" if url else "")

    def _bold(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self._color else text


def _example(example: "Example") -> "Iterator[str]":
    from lintnews.reporters.visible import visible

    text = example.bad if example.bad is not None else example.good
    mark = "-"
    for line in (text or "").rstrip("\n").split("\n"):
        yield f"  {mark} {visible(line)}".rstrip()
        mark = " "
    if example.flags:
        yield f"      flags: {', '.join(f'“{visible(flag)}”' for flag in example.flags)}"
    if example.fixed is not None:
        yield f"      fixed: {visible(example.fixed.strip())}"
    if example.note:
        yield f"      note: {example.note}"


def _wrapped(text: str) -> "list[str]":
    from textwrap import wrap

    return wrap(" ".join(text.split()), _BREADTH)
