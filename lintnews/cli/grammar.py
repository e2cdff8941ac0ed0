"""`lintnews grammar`: the local LanguageTool server."""

import os

from lintnews.cli.console import Console
from lintnews.cli.parser import Parser, one_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.grammar.state import State

_ACTIONS = ("start", "status", "stop")
_FAILED = 3


def run(arguments: "Sequence[str]") -> int:
    """Runs the command; returns its exit code, raises Exit and ConfigError.

    0: the server runs, or has been stopped.  1: `status` finds none.  3: it cannot be done.
    """
    parser = Parser("grammar", "Start, show or stop the local LanguageTool server.")
    parser.add_argument(
        "action",
        type=one_of(_ACTIONS, "action"),
        metavar="ACTION",
        help="start: keep a server warm between runs; status: show it; stop: end it",
    )
    parser.add_argument("--config", metavar="FILE", help="config file to use")
    options = parser.parse(arguments)

    from lintnews.grammar.client import Trouble

    console = Console()
    try:
        return {"start": _start, "status": _status, "stop": _stop}[options.action](
            console, options.config
        )
    except Trouble as trouble:
        console.error(f"grammar: {trouble}")
        return _FAILED


def _start(console: Console, config: str | None) -> int:
    from lintnews.config.discovery import Discovery
    from lintnews.grammar.local import start
    from lintnews.grammar.options import options_of

    settings = Discovery(config).folder_settings(".")
    _show(console, start(options_of(settings.grammar).idle_timeout))
    return 0


def _status(console: Console, config: str | None) -> int:
    from lintnews.grammar.folders import server_folder
    from lintnews.grammar.local import find
    from lintnews.grammar.state import is_kept

    known = find()
    if known is None:
        starting = is_kept(server_folder())
        console.out("A server is starting.\n" if starting else "No server runs.\n")
        return 1
    _show(console, known)
    return 0


def _stop(console: Console, config: str | None) -> int:
    from lintnews.grammar.local import stop

    console.out("The server has been stopped.\n" if stop() else "No server runs.\n")
    return 0


def _show(console: Console, state: "State") -> None:
    from lintnews.grammar.folders import server_folder
    from lintnews.grammar.state import LOG

    end = f"stops after {state.idle} seconds without use" if state.idle else "runs until stopped"
    console.out(
        f"{state.version} answers at {state.address}\n"
        f"process {state.java}, kept by {state.pid}; {end}\n"
        f"log: {os.path.join(server_folder(), LOG)}\n"
    )
