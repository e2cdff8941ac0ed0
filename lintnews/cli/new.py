"""`lintnews new`: start a rule from a template."""

import os
import re

from lintnews.cli.console import Console
from lintnews.cli.parser import Parser
from lintnews.config.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_TEMPLATE = """\
code: {code}
name: {name}                # reads well after "allow"
summary: FIXME one sentence, what is flagged.
why: FIXME why a reader should not have to accept it.
instead: FIXME what to do instead.
severity: warning           # error, warning, info
confidence: medium          # high, medium, low
since: "{version}"
languages: [en]
scope: [body]               # block kinds, or the groups body, line, quoted, all
check: existence            # the mechanism; `with` holds its options
with:
  terms: [FIXME wording]
message: "“{{match}}” FIXME says what is wrong and what to do."
examples:                   # at least two bad ones, and a good one that is a near miss
  - bad: FIXME a sentence with the fault.
    flags: [the fault]
  - bad: FIXME another one, unlike the first.
    flags: [another one]
  - good: FIXME a sentence that comes close and is fine.
    note: FIXME why it is fine
sources:
  - title: FIXME who says so
"""


def run(arguments: "Sequence[str]") -> int:
    """Runs the command; returns its exit code, raises Exit and ConfigError."""
    parser = Parser("new", "Write the skeleton of a rule, its examples to be filled in.")
    parser.add_argument("code", metavar="CODE", help="family and three digits, as in HYPE007")
    parser.add_argument("name", metavar="NAME", help="the defect, as in graded-absolute")
    parser.add_argument("--pack", metavar="DIR", help="pack to write to (made if need be)")
    options = parser.parse(arguments)
    _check(options.code, options.name)
    folder = options.pack or _own_rules()
    family = options.code.rstrip("0123456789").lower()
    path = os.path.join(folder, family, f"{options.code}-{options.name}.yaml")
    _write(path, options.code, options.name)
    console = Console()
    if options.pack:
        _write_manifest(folder)
    console.out(f"{path}\n")
    console.note(f"Fill in what says FIXME, then run: lintnews test {options.pack or options.code}")
    return 0


def _check(code: str, name: str) -> None:
    from lintnews.rulebook.fields import CODE, NAME
    from lintnews.rulebook.load import load

    if not re.fullmatch(CODE, code):
        raise ConfigError(f"'{code}' is no code: a family in capitals and three digits")
    if not re.fullmatch(NAME, name):
        raise ConfigError(f"'{name}' is no name: lower-case words joined by hyphens")
    for taken in load().find(code) + load().find(name):
        raise ConfigError(f"{taken.code} {taken.name} exists already")


def _own_rules() -> str:
    """The built-in rules, where lintnews runs from its source tree."""
    from lintnews.rulebook.sources import built_in, is_installed

    if is_installed():
        raise ConfigError("say where the rule goes: --pack DIR")
    return os.path.relpath(built_in())


def _write(path: str, code: str, name: str) -> None:
    from lintnews import __version__

    version = ".".join(__version__.split(".")[:2])
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(_TEMPLATE.format(code=code, name=name, version=version))
    except FileExistsError:
        raise ConfigError(f"'{path}' exists already") from None
    except OSError as error:
        raise ConfigError(f"cannot write '{path}': {error.strerror}") from None


def _write_manifest(folder: str) -> None:
    path = os.path.join(folder, "pack.yaml")
    if not os.path.exists(path):
        name = os.path.basename(os.path.abspath(folder))
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(f"name: {name}\n")
