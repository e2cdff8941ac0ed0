"""A guard: a small process that ends another one when this one is gone, however it went."""

import os
import signal
import time
from contextlib import suppress

#: Seconds that a process has to end when it is asked to.
PATIENCE = 5.0
_PACE = 0.05


class Guard:
    """Ends a watched process as soon as the process that made the guard does not live any more.

    Even a process that is killed closes its end of a pipe; the guard waits for that.
    """

    def __init__(self) -> None:
        read, self._line = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            try:
                _keep_watch(read)
            finally:
                os._exit(0)
        os.close(read)

    def watch(self, pid: int) -> None:
        """End this process when the time comes, and no other."""
        os.write(self._line, b"%d\n" % pid)

    def dismiss(self) -> None:
        """The watched process has ended; there is nothing left to guard."""
        with suppress(BrokenPipeError):
            os.write(self._line, b"0\n")
        os.close(self._line)
        os.waitpid(self._pid, 0)


def end(pid: int) -> None:
    """Ends a process that is not ours: asks first."""
    for request in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.kill(pid, request)
            deadline = time.monotonic() + PATIENCE
            while time.monotonic() < deadline:
                os.kill(pid, 0)
                time.sleep(_PACE)
        except ProcessLookupError:
            return


def _keep_watch(line: int) -> None:
    for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    # Locks and logs that were open when the guard was made are not its to hold.
    os.dup2(line, 0)
    os.closerange(1, os.sysconf("SC_OPEN_MAX"))
    said = b""
    while piece := os.read(0, 4096):
        said = (said + piece)[-64:]
    words = said.split()
    pid = int(words[-1]) if words else 0
    if pid:
        end(pid)
