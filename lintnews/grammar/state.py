"""What is known of the local server: files in one folder of the user's cache."""

import json
import os

from lintnews.values import namedtuple

#: The keeper holds a lock on this file as long as it lives; the file holds its process number.
LOCK = "keeper.lock"
#: Written when the server answers, removed when it stops.
STATE = "server.json"
#: Its time is that of the last request.
USED = "used"
LOG = "server.log"


class State(namedtuple("State", "pid java address idle version")):
    """pid: of the keeper.  java: process number of the server.  address: ends with /v2.

    idle: seconds without a request after which it stops, 0 for never.
    """

    __slots__ = ()
    pid: int
    java: int
    address: str
    idle: int
    version: str


def is_kept(folder: str) -> bool:
    """Whether a keeper lives; its server may still be starting."""
    import fcntl

    try:
        with open(os.path.join(folder, LOCK), "rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


def keeper(folder: str) -> int:
    """Process number of the keeper, if it lives; else 0."""
    if not is_kept(folder):
        return 0
    try:
        with open(os.path.join(folder, LOCK), encoding="ascii") as file:
            return int(file.read() or 0)
    except (OSError, ValueError):
        return 0


def state(folder: str) -> State | None:
    """The state of a server that has been started and whose keeper lives."""
    try:
        with open(os.path.join(folder, STATE), encoding="ascii") as file:
            known = State(**json.load(file))
    except (OSError, ValueError, TypeError):
        return None
    return known if is_kept(folder) else None


def touch(folder: str) -> None:
    """Notes that the server is used."""
    try:
        os.utime(os.path.join(folder, USED))
    except OSError:
        return


def last_words(folder: str) -> str:
    """The last line of the log."""
    try:
        with open(os.path.join(folder, LOG), encoding="utf-8", errors="replace") as file:
            lines = file.read()[-4000:].split("\n")
    except OSError:
        return ""
    return next((line.strip() for line in reversed(lines) if line.strip()), "")
