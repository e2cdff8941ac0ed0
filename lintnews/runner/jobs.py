"""Spreads files over processes, and gives results in the order of the files."""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from typing import Any, TypeVar

    T = TypeVar("T")

#: Below this many bytes of input, starting processes costs more than they save (measured).
WORTHWHILE = 3_000_000
#: Files a worker is given ahead of its answers, so that it never waits for the next.
_AHEAD = 2


def workers(paths: "Sequence[str]", jobs: int | None) -> int:
    """How many processes to use; 1 is this one.  jobs: what the user asks for, None or 0: decide."""
    if len(paths) < 2:
        return 1
    if jobs:
        return min(jobs, len(paths))
    available = _processors()
    if available < 2 or not _exceeds(paths, WORTHWHILE):
        return 1
    return min(available, len(paths))


def each(
    work: "Callable[[str], T]",
    paths: "Sequence[str]",
    count: int,
    lost: "Callable[[str, str], T]",
    method: str | None = None,
) -> "Iterator[T]":
    """`work(path)` for every path, in their order, in `count` processes.

    lost: the result for a path at which a process died, given the path and what happened.
    method: how processes are started ("fork", "spawn"); the fastest that there is by default.
    `work` must not raise; under "spawn" it must also be picklable.
    """
    if count < 2:
        for path in paths:
            yield work(path)
        return
    pool = _Pool(work, paths, count, method or ("fork" if hasattr(os, "fork") else "spawn"))
    try:
        yield from pool.results(lost)
    finally:
        pool.close()


class _Worker:
    """A process, the line to it, and the indices of the files it still owes an answer for."""

    __slots__ = ("line", "owed", "process")

    def __init__(self, process: "BaseProcess", line: "Connection") -> None:
        self.process = process
        self.line = line
        self.owed: list[int] = []


class _Pool:
    def __init__(
        self, work: "Callable[[str], Any]", paths: "Sequence[str]", count: int, method: str
    ) -> None:
        from multiprocessing import get_context

        self._context = get_context(method)
        self._work = work
        self._paths = paths
        self._todo = list(range(len(paths) - 1, -1, -1))
        self._is_forked = method == "fork"
        self._workers: list[_Worker] = []
        for _ in range(count):
            self._workers.append(self._start())

    def results(self, lost: "Callable[[str, str], Any]") -> "Iterator[Any]":
        from multiprocessing.connection import wait

        done: dict[int, Any] = {}
        due = 0
        while due < len(self._paths):
            self._feed()
            busy = {worker.line: worker for worker in self._workers if worker.owed}
            for line in wait(list(busy)):
                worker = busy[line]  # type: ignore[index]
                try:
                    result = worker.line.recv()
                except (EOFError, OSError):
                    index = worker.owed[0]
                    done[index] = lost(self._paths[index], self._bury(worker))
                else:
                    done[worker.owed.pop(0)] = result
            while due in done:
                yield done.pop(due)
                due += 1

    def close(self) -> None:
        for worker in self._workers:
            worker.line.close()
        for worker in self._workers:
            # A worker that still owes answers is of no use to anybody any more.
            if worker.owed:
                worker.process.terminate()
            worker.process.join()

    def _feed(self) -> None:
        for worker in self._workers:
            while self._todo and len(worker.owed) < _AHEAD:
                index = self._todo.pop()
                worker.owed.append(index)
                try:
                    worker.line.send(self._paths[index])
                except OSError:
                    break  # it died: its silence is dealt with where answers are read

    def _bury(self, worker: _Worker) -> str:
        """Replaces a dead worker, hands its unread files to others, says how it died."""
        worker.line.close()
        worker.process.join()
        self._todo.extend(reversed(worker.owed[1:]))
        self._workers.remove(worker)
        if self._todo:
            self._workers.append(self._start())
        code = worker.process.exitcode or 0
        return (
            f"the process was ended by signal {-code}"
            if code < 0
            else f"the process exited ({code})"
        )

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        # A forked process has copies of all our ends; while it holds them no line is ever closed.
        copies = [ours, *(worker.line for worker in self._workers)] if self._is_forked else []
        process = self._context.Process(  # type: ignore[attr-defined]
            target=_serve, args=(theirs, self._work, copies), daemon=True
        )
        process.start()
        theirs.close()
        return _Worker(process, ours)


def _serve(
    line: "Connection", work: "Callable[[str], Any]", copies: "Sequence[Connection]"
) -> None:
    """What a worker does: answer paths until the line is closed.  copies: of the parent's ends."""
    for copy in copies:
        copy.close()
    try:
        while True:
            line.send(work(line.recv()))
    except (EOFError, OSError, KeyboardInterrupt):
        return


def _processors() -> int:
    """Processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _exceeds(paths: "Sequence[str]", size: int) -> bool:
    total = 0
    for path in paths:
        try:
            total += os.stat(path).st_size
        except (OSError, ValueError):
            continue
        if total > size:
            return True
    return False
