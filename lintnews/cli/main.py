"""Chooses the command and turns its outcome into an exit code."""

import os
import sys

from lintnews.cli.console import Console

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

#: Command: what it does.  Anything else that comes first is a path to check.
COMMANDS = {
    "check": "lint files and folders (the default)",
    "explain": "show what a rule flags, why, and what to do instead",
    "rules": "list the rules",
    "sources": "show who stands for what in an article",
    "test": "run the examples of rules, also of a pack",
    "new": "start a rule from a template",
    "schema": "print the JSON Schema of rule files",
    "stats": "print length, readability and reading time of articles",
    "grammar": "start, show or stop the local LanguageTool server",
}

_DEFECT = 3
_INTERRUPTED = 130
_BROKEN_PIPE = 141


def main(arguments: "Sequence[str]") -> int:
    """Runs a command line.

    Returns 0 for nothing to say, 1 for findings, 2 for a command or configuration that cannot be
    followed, 3 if something could not be linted.
    """
    try:
        code = _dispatch(list(arguments))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has had enough; Python must not complain when it exits.
        _abandon_output()
        return _BROKEN_PIPE
    except Exception:
        # A defect of ours must not look like a finding, which is what Python's exit code 1 says.
        from traceback import format_exc

        Console().error(f"{format_exc()}\nThis is a defect of lintnews; please report it.")
        return _DEFECT
    return code


def _dispatch(arguments: "list[str]") -> int:
    if arguments and arguments[0] in ("-h", "--help", "help"):
        Console().out(_overview())
        return 0
    if arguments and arguments[0] in ("-V", "--version"):
        from lintnews import __version__

        Console().out(f"lintnews {__version__}\n")
        return 0
    if not arguments:
        Console().error(_overview().rstrip())
        return 2
    name = arguments.pop(0) if arguments[0] in COMMANDS else "check"
    module = __import__(f"lintnews.cli.{name}", fromlist=["run"])
    from lintnews.cli.exit import USAGE, Exit
    from lintnews.config.errors import ConfigError

    try:
        code: int = module.run(arguments)
    except Exit as end:
        if end.message:
            Console().error(end.message.rstrip())
        return end.code
    except ConfigError as error:
        Console().error(f"error: {error}")
        return USAGE
    return code


def _overview() -> str:
    listed = "\n".join(f"  {name:<9} {what}" for name, what in COMMANDS.items())
    return (
        "lintnews reads an article as a standards editor would.\n\n"
        f"usage: lintnews PATH...\n       lintnews COMMAND ...\n\ncommands:\n{listed}\n\n"
        "lintnews COMMAND --help shows the options of a command.\n"
    )


def _abandon_output() -> None:
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return
