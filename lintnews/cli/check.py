"""`lintnews check`: lint files and folders."""

import sys

from lintnews import __version__
from lintnews.cli.console import Console
from lintnews.cli.options import check_parser
from lintnews.cli.summary import summarize
from lintnews.config.discovery import Discovery, blame
from lintnews.config.errors import ConfigError, suggestion
from lintnews.config.settings import Override
from lintnews.reporters import FORMATS, Options, create
from lintnews.runner.files import Found, find
from lintnews.runner.jobs import each, workers
from lintnews.runner.linter import Linter
from lintnews.runner.run import Totals, Work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from lintnews.reporters import Reporter
    from lintnews.runner.run import Result

STDIN = "-"
_FAILED = 3


def run(arguments: "Sequence[str]") -> int:
    """Runs the command; returns its exit code, raises Exit and ConfigError."""
    options = check_parser().parse(arguments)
    console = Console(options.color, options.quiet)
    paths = options.paths or ([STDIN] if options.stdin_filename else [])
    if not paths:
        raise ConfigError(f"nothing to check: give files, folders, or {STDIN} for standard input")
    if STDIN in paths and len(paths) > 1:
        raise ConfigError(f"{STDIN} (standard input) cannot be checked together with other paths")
    discovery = Discovery(options.config)
    command = Override((), options.select, options.extend_select or (), options.ignore or ())
    linter = Linter(discovery, command, options.fail_on)
    if paths == [STDIN]:
        found = Found([options.stdin_filename or "<stdin>"], [])
    else:
        found = find(paths, discovery)
    linter.prepare(found.paths)
    reporter = _reporter(options, linter, discovery, console)
    work = Work(linter, reporter.file)
    if paths == [STDIN]:
        data = sys.stdin.buffer.read()
        results = iter([work.result(linter.lint_bytes(data, found.paths[0]))])
    else:
        jobs = discovery.folder_settings(".").jobs if options.jobs is None else options.jobs
        results = each(work, found.paths, workers(found.paths, jobs), work.lost)
    totals = Totals([*linter.defects(), *found.failures])
    write, close = _sink(options.output_file, reporter.machine, console)
    try:
        _report(reporter, results, totals, write, len(found.paths))
    finally:
        close()
    summarize(totals, options, console, human=not reporter.machine)
    if totals.failures:
        return _FAILED
    return 1 if totals.failing else 0


def _report(
    reporter: "Reporter",
    results: "Iterator[Result]",
    totals: Totals,
    write: "Callable[[str], None]",
    files: int,
) -> None:
    """Writes every piece as soon as it is there."""
    from lintnews.cli.progress import Progress

    progress = Progress(files)
    write(reporter.begin())
    is_first = True
    for result in results:
        totals.add(result)
        piece = str(result.piece)
        if piece:
            progress.clear()
            write(piece if is_first else reporter.separator + piece)
            is_first = False
        progress.advance()
    progress.clear()
    write(reporter.end(totals.report()))


def _reporter(options: "Any", linter: Linter, discovery: Discovery, console: Console) -> "Reporter":
    settings = discovery.folder_settings(".")
    format = options.format or settings.format or "text"
    if format not in FORMATS:
        message = f"unknown format '{format}'{suggestion(format, list(FORMATS))}"
        raise blame(settings, format, message)
    color = options.output_file is None and console.colored(sys.stdout)
    rules = linter.desk(".").documented() if format == "sarif" or options.explain else {}
    return create(format, Options(color, options.explain, rules, __version__))


def _sink(
    path: str | None, machine: bool, console: Console
) -> "tuple[Callable[[str], None], Callable[[], None]]":
    if path is None:
        return (lambda text: console.out(text, machine)), (lambda: None)
    try:
        file = open(path, "w", encoding="utf-8", errors="backslashreplace")  # noqa: SIM115
    except OSError as error:
        raise ConfigError(f"cannot write '{path}': {error.strerror}") from None

    def write(text: str) -> None:
        file.write(text)

    return write, file.close
