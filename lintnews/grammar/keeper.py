"""The keeper: the background process that runs one LanguageTool server and stops it when idle.

    python -P -m lintnews.grammar.keeper FOLDER IDLE_TIMEOUT

It returns at once, with 0, when it has the lock of the folder and goes on in the background, or
with 1 when another keeper has it.  The lock is held as long as the keeper lives, so nobody needs to
trust a process number that was written down: the system gives it up even for a killed process.
"""

import fcntl
import json
import os
import signal
import socket
import sys
import time
from subprocess import DEVNULL, STDOUT, Popen, TimeoutExpired

from lintnews.grammar.client import Client, Trouble
from lintnews.grammar.guard import PATIENCE, Guard
from lintnews.grammar.installation import command
from lintnews.grammar.state import LOCK, LOG, STATE, USED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

#: Seconds that Java has until the server answers.
_START = 60.0
#: Seconds for the first check, which loads dictionaries.
_FIRST = 120.0
_PACE = 0.25
#: Others look at the lock for an instant; that must not be taken for a second keeper.
_LOCK_TRIES = 20

# Checkers are kept between requests, which makes the second request ten times faster.
_PROPERTIES = """\
maxCheckThreads=4
maxTextLength=500000
maxCheckTimeMillis=30000
cacheSize=1000
cacheTTLSeconds=600
pipelineCaching=true
maxPipelinePoolSize=4
pipelineExpireTimeInSeconds=3600
"""


def main(arguments: "Sequence[str]") -> int:
    """Runs the keeper; returns in the foreground process only."""
    folder, idle = arguments
    os.chdir(folder)
    if not _lock():
        return 1
    if os.fork():
        return 0
    os.setsid()
    _open_log()
    try:
        _say(f"keeper {os.getpid()}")
        for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(each, _leave)
        _keep(int(idle))
        _say("stopped")
    except BaseException as error:  # the last word belongs in the log
        _say(f"{type(error).__name__}: {error}")
    finally:
        os._exit(0)


def _lock() -> bool:
    lock = os.open(LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    for _ in range(_LOCK_TRIES):
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            time.sleep(0.05)
        else:
            _remove(STATE)  # a keeper that was killed leaves it
            return True
    return False


def _open_log() -> None:
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    log = os.open(LOG, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o600)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.close(log)


def _say(text: str) -> None:
    print(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {text}", flush=True)


def _leave(number: int, frame: "FrameType | None") -> None:
    raise SystemExit(f"ended by signal {number}")


def _keep(idle: int) -> None:
    with open("server.properties", "w", encoding="ascii") as file:
        file.write(_PROPERTIES)
    _write(LOCK, str(os.getpid()), in_place=True)
    port = _free_port()
    line = command(port, os.path.abspath("server.properties"))
    guard = Guard()
    with Popen(line, stdin=DEVNULL, stdout=1, stderr=STDOUT) as java:  # noqa: S603 - as installed
        guard.watch(java.pid)
        try:
            _serve(java, f"http://127.0.0.1:{port}/v2", idle)
        finally:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            _remove(STATE)
            _end(java)
    guard.dismiss()


def _serve(java: "Popen[bytes]", address: str, idle: int) -> None:
    client = Client(address, 2.0)
    deadline = time.monotonic() + _START
    while not client.is_healthy():
        if java.poll() is not None:
            raise Trouble(f"the server ended with {java.returncode} before it answered")
        if time.monotonic() > deadline:
            raise Trouble(f"the server did not answer within {_START:g} seconds")
        time.sleep(_PACE)
    _warm(address)
    _write(USED, "")
    state = {"pid": os.getpid(), "java": java.pid, "address": address, "idle": idle}
    _write(STATE, json.dumps({**state, "version": client.version()}))
    _say(f"answers at {address}")
    while java.poll() is None:
        if idle and time.time() - os.stat(USED).st_mtime > idle:
            _say(f"not used for {idle} seconds")
            return
        time.sleep(_PACE)
    _say(f"the server ended with {java.returncode}")


def _warm(address: str) -> None:
    """The first check of a language takes seconds: not those of whoever asks first."""
    try:
        client = Client(address, _FIRST)
        language = "en-US" if "en-US" in client.languages() else "en"
        client.check({"language": language, "text": "This is the first of many texts."})
    except Trouble as trouble:
        _say(str(trouble))


def _end(java: "Popen[bytes]") -> None:
    java.terminate()
    try:
        java.wait(PATIENCE)
    except TimeoutExpired:
        java.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _write(name: str, text: str, in_place: bool = False) -> None:
    """All or nothing; in_place: into the file itself, because a lock is on it."""
    temporary = name if in_place else f"{name}.new"
    with open(temporary, "w", encoding="ascii") as file:
        file.write(text)
    if not in_place:
        os.replace(temporary, name)


def _remove(name: str) -> None:
    try:
        os.unlink(name)
    except FileNotFoundError:
        return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
