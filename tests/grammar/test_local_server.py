"""The server that stays warm: one, healthy, never orphaned."""

import os
import re
import signal
import time
from collections.abc import Callable
from pathlib import Path

from tests.grammar.conftest import Desk


def wait_for(condition: Callable[[], object], seconds: float = 30) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return False


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # A zombie that nobody has waited for has ended all the same.
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


def processes(out: str) -> tuple[int, int]:
    """(Java, keeper)."""
    found = re.search(r"process (\d+), kept by (\d+)", out)
    assert found, out
    return int(found[1]), int(found[2])


def folder(desk: Desk) -> Path:
    return Path(desk.environment["XDG_CACHE_HOME"]) / "lintnews" / "grammar" / "server"


def test_one_server_whatever_happens_to_those_who_start_it(own_desk: Desk) -> None:
    desk = own_desk
    assert desk.run("grammar", "status") == (1, "No server runs.\n", "")
    assert desk.run("grammar", "stop") == (0, "No server runs.\n", "")

    # Several at once, and the first is killed while the server is starting.
    starters = [desk.start("grammar", "start") for _ in range(4)]
    assert wait_for((folder(desk) / "server.log").exists)
    assert desk.run("grammar", "status") == (1, "A server is starting.\n", "")
    starters[0].send_signal(signal.SIGKILL)
    late = desk.run("grammar", "start")
    assert late.code == 0, late
    said = [starter.communicate(timeout=60) for starter in starters]
    assert [starter.returncode for starter in starters[1:]] == [0, 0, 0]
    assert {out for out, _ in said[1:]} == {late.out}
    java, keeper = processes(late.out)
    assert lives(java)
    assert lives(keeper)
    assert desk.run("grammar", "status") == (0, late.out, "")
    log = (folder(desk) / "server.log").read_text()
    assert log.count("Server started") == 1
    assert (folder(desk) / "server.log").stat().st_mode & 0o077 == 0

    # The keeper is killed: its server does not outlive it, and the next one is another.
    os.kill(keeper, signal.SIGKILL)
    assert wait_for(lambda: not lives(java))
    assert desk.run("grammar", "status") == (1, "No server runs.\n", "")
    again = desk.run("grammar", "start")
    assert again.code == 0
    assert processes(again.out)[0] != java

    # Java is killed: the keeper goes, too.
    java, keeper = processes(again.out)
    os.kill(java, signal.SIGKILL)
    assert wait_for(lambda: not lives(keeper))
    assert desk.run("grammar", "status").code == 1


def test_an_unused_server_stops(own_desk: Desk) -> None:
    desk = own_desk
    desk.configure('server = "auto"\nidle-timeout = 3')
    desk.write("a.txt", "The board said on Monday that the comittee has met and that it was short.")
    # `check` starts it, and it stays for the next run.
    outcome = desk.run("check", "--select", "GRAM", "a.txt")
    assert outcome.code == 1, outcome
    status = desk.run("grammar", "status")
    assert "; stops after 3 seconds without use\n" in status.out
    java, keeper = processes(status.out)
    assert wait_for(lambda: not lives(keeper), 20)
    assert not lives(java)
    assert "not used for 3 seconds" in (folder(desk) / "server.log").read_text()
    assert not (folder(desk) / "server.json").exists()


def test_a_server_that_cannot_start_says_why(own_desk: Desk, tmp_path: Path) -> None:
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text("#!/bin/sh\necho 'Error: a JVM of 1998' >&2\nexit 7\n")
    java.chmod(0o755)
    path = f"{java.parent}:{own_desk.environment['PATH']}"
    desk = own_desk._replace(environment={**own_desk.environment, "PATH": path})
    outcome = desk.run("grammar", "start")
    assert outcome.code == 3
    assert "the server did not start: " in outcome.err
    assert "ended with 7 before it answered" in outcome.err
    assert "a JVM of 1998" in (folder(desk) / "server.log").read_text()
    assert desk.run("grammar", "status").code == 1
