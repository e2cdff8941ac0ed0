"""`lintnews test`: run the examples of rules, and what follows from their patterns."""

import os

from lintnews.cli.console import Console
from lintnews.cli.parser import Parser
from lintnews.config.discovery import Discovery
from lintnews.config.errors import ConfigError
from lintnews.rulebook.errors import RulebookError
from lintnews.rulebook.load import load
from lintnews.runner.linter import Linter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.rule import Rule
    from lintnews.rulebook import Rulebook


def run(arguments: "Sequence[str]") -> int:
    """Runs the command: 0 if all tests pass, 1 if one fails, 3 if a rule file is broken."""
    parser = Parser("test", "Run the examples of rules and the tests that their patterns bring.")
    parser.add_argument(
        "rules", nargs="*", metavar="RULE|PACK", help="codes, names, families, or pack folders"
    )
    parser.add_argument("--config", metavar="FILE", help="config file to use")
    parser.add_argument("-q", "--quiet", action="store_true", help="print what fails only")
    options = parser.parse(arguments)
    console = Console(quiet=options.quiet)
    packs = [word for word in options.rules if os.path.isdir(word)]
    words = [word for word in options.rules if word not in packs]
    book = _book(packs, options.config)
    rules = _rules(book, words, packs)
    if not (rules or book.errors):
        raise ConfigError("there is no rule to test")
    return _run(book, rules, packs, console)


def _book(packs: "list[str]", config: str | None) -> "Rulebook":
    settings = Linter(Discovery(config)).desk(".").settings
    configured = [os.path.join(settings.root, pack) for pack in settings.packs]
    fresh = [
        pack for pack in packs if os.path.abspath(pack) not in map(os.path.abspath, configured)
    ]
    try:
        return load(settings.extend, [*configured, *fresh], documented=True)
    except RulebookError as error:
        raise ConfigError(str(error)) from None


def _rules(book: "Rulebook", words: "list[str]", packs: "list[str]") -> "list[Rule]":
    """The rules to test: those named and those of the packs named, or all."""
    if not (words or packs):
        return list(book.rules.values())
    chosen = {}
    for word in words:
        found = book.find(word)
        if not found:
            near = book.nearest(word)
            hint = f"; did you mean '{near}'?" if near else ""
            raise ConfigError(f"no rule or pack is called '{word}'{hint}")
        chosen.update({rule.code: rule for rule in found})
    chosen.update({r.code: r for r in book.rules.values() if _is_below(r.origin, packs)})
    return [rule for code, rule in book.rules.items() if code in chosen]


def _is_below(path: str, folders: "list[str]") -> bool:
    whole = os.path.realpath(path)
    return any(whole.startswith(os.path.realpath(folder) + os.sep) for folder in folders)


def _run(book: "Rulebook", rules: "list[Rule]", packs: "list[str]", console: Console) -> int:
    from lintnews.selftest import cases

    passed = failed = 0
    for case in cases(book, rules):
        problem = case.run()
        if problem is None:
            passed += 1
            continue
        failed += 1
        console.out(f"FAILED {case.id} ({case.rule.origin})\n  {problem}\n")
    broken = [each for each in book.errors if not packs or _is_below(each.path, packs)]
    for error in broken:
        console.out(f"BROKEN {error}\n")
    outcome = f"{passed} passed" + (f", {failed} failed" if failed else "")
    outcome += f", {len(broken)} broken" if broken else ""
    console.note(f"{outcome} ({len(rules)} {'rule' if len(rules) == 1 else 'rules'}).")
    if broken:
        return 3
    return 1 if failed else 0
