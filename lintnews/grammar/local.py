"""The local server: one per user, kept warm between runs."""

import os
import signal
import subprocess
import sys
import time

from lintnews.grammar.client import Client, Trouble
from lintnews.grammar.folders import server_folder
from lintnews.grammar.installation import lack
from lintnews.grammar.state import LOG, State, is_kept, keeper, last_words, state, touch

#: Seconds to wait for a server that is starting.
START = 120.0
_PACE = 0.1
#: Seconds for a sign of life.
_HEALTH = 5.0
#: Seconds that the keeper has to stop its server.
_STOP = 15.0


def find() -> State | None:
    """The local server, if one runs and answers; raises Trouble if one runs and does not answer."""
    _require_posix()
    folder = server_folder()
    known = state(folder)
    if known is None:
        return None
    touch(folder)
    if not Client(known.address, _HEALTH).is_healthy():
        if state(folder) != known:
            return None  # it stopped meanwhile
        raise Trouble(
            f"the local server at {known.address} does not answer; end it with 'lintnews grammar stop'"
            f" (log: {os.path.join(folder, LOG)})"
        )
    return known


def start(idle: int) -> State:
    """The local server, started if none runs; a server that is starting already is waited for.

    idle: seconds without a request after which it stops, 0 for never.  Raises Trouble.
    """
    folder = server_folder()
    deadline = time.monotonic() + START
    launched = False
    while time.monotonic() < deadline:
        known = find()
        if known is not None:
            return known
        if not is_kept(folder):
            if launched:
                path = os.path.join(folder, LOG)
                raise Trouble(f"the server did not start: {last_words(folder)} (log: {path})")
            lacking = lack()
            if lacking:
                raise Trouble(f"no server runs here, and none can be started: {lacking}")
            _launch(folder, idle)
            launched = True
        time.sleep(_PACE)
    raise Trouble(f"the server did not start within {START:g} seconds")


def stop() -> bool:
    """Stops the local server; False if none runs.  Raises Trouble if it does not stop."""
    _require_posix()
    folder = server_folder()
    if not is_kept(folder):
        return False
    for request in (signal.SIGTERM, signal.SIGKILL):
        pid = keeper(folder)
        if pid:
            os.kill(pid, request)
        deadline = time.monotonic() + _STOP
        while time.monotonic() < deadline:
            if not is_kept(folder):
                return True
            time.sleep(_PACE)
    raise Trouble(f"the keeper ({keeper(folder)}) does not stop")


def _launch(folder: str, idle: int) -> None:
    """Starts a keeper; returns when it has the lock, or when another one has."""
    # -P: nothing in the current folder, which may be anybody's, is ever imported.
    line = [sys.executable, "-P", "-m", "lintnews.grammar.keeper", folder, str(idle)]
    nothing = subprocess.DEVNULL
    done = subprocess.run(  # noqa: S603 - our own interpreter and module
        line, stdin=nothing, stdout=nothing, stderr=subprocess.PIPE, timeout=START, check=False
    )
    if done.returncode not in (0, 1) or done.stderr:
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
        raise Trouble(f"the server cannot be started: {said}")


def _require_posix() -> None:
    if os.name != "posix":
        raise Trouble("a local server needs a POSIX system; give the address of one instead")
