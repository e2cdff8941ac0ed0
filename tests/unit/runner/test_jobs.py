"""Work over several processes."""

import os
from pathlib import Path

import pytest

from lintnews.runner import jobs


def shout(path: str) -> str:
    return path.upper()


def die(path: str) -> str:
    if "dead" in path:
        os._exit(7)
    return path


def always_die(path: str) -> str:
    os._exit(7)


def lose(path: str, error: str) -> str:
    return f"lost {path}: {error}"


PATHS = [f"{number:03}" for number in range(40)]


@pytest.mark.parametrize("count", [1, 2, 5, 64])
def test_results_come_in_the_order_of_the_paths(count: int) -> None:
    assert list(jobs.each(shout, PATHS, count, lose)) == PATHS


def test_processes_that_are_not_forked() -> None:
    assert list(jobs.each(shout, ["a", "b", "c"], 2, lose, "spawn")) == ["A", "B", "C"]


def test_only_the_file_at_which_a_process_died_is_lost() -> None:
    paths = [*PATHS[:10], "dead-1", "dead-2", *PATHS[10:], "dead-3"]
    results = list(jobs.each(die, paths, 3, lose))
    assert [each for each in results if not each.startswith("lost")] == PATHS
    assert [each for each in results if each.startswith("lost")] == [
        f"lost dead-{number}: the process exited (7)" for number in (1, 2, 3)
    ]


def test_no_process_survives() -> None:
    assert len(list(jobs.each(always_die, PATHS, 3, lose))) == len(PATHS)


def test_a_run_that_is_given_up_leaves_no_process() -> None:
    from multiprocessing import active_children

    results = jobs.each(shout, PATHS, 2, lose)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert active_children() == []


def test_large_results() -> None:
    def repeat(path: str) -> str:
        return path * 500_000

    results = jobs.each(repeat, PATHS[:6], 2, lose)
    assert [len(each) for each in results] == [1_500_000] * 6


def test_how_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_processors", lambda: 4)
    small, big = tmp_path / "small", tmp_path / "big"
    small.write_text("x")
    with big.open("wb") as file:
        file.truncate(jobs.WORTHWHILE + 1)
    assert jobs.workers([str(small)] * 9, None) == 1
    assert jobs.workers([str(big)], None) == 1
    assert jobs.workers([str(big), *[str(small)] * 9], None) == 4
    assert jobs.workers([str(big), str(small)], 0) == 2
    assert jobs.workers([str(small)] * 9, 3) == 3
    assert jobs.workers([str(small)] * 2, 3) == 2
    assert jobs.workers(["gone", "gone too"], None) == 1
    monkeypatch.setattr(jobs, "_processors", lambda: 1)
    assert jobs.workers([str(big), str(small)], None) == 1


def test_the_work_of_a_run_reaches_processes_that_are_not_forked(tmp_path: Path) -> None:
    from lintnews.config.discovery import Discovery
    from lintnews.reporters import Options, create
    from lintnews.runner.linter import Linter
    from lintnews.runner.run import Work

    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    for path in paths:
        Path(path).write_text("The crew closed the the dam.\n")
    linter = Linter(Discovery())
    linter.prepare(paths)
    work = Work(linter, create("text", Options()).file)
    results = list(jobs.each(work, paths, 2, work.lost, "spawn"))
    assert results == [work(path) for path in paths]
    assert [result.failing for result in results] == [True, True]
