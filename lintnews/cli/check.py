"""`lintnews check`: lint files and folders, and mend what can be mended."""

import os
import sys

from lintnews import __version__
from lintnews.cli.console import Console
from lintnews.cli.options import check_options
from lintnews.cli.output import Output, report
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
    from collections.abc import Iterator, Sequence
    from typing import Any

    from lintnews.finding import Failure
    from lintnews.reporters import Reporter
    from lintnews.runner.run import Result

STDIN = "-"
#: Rules that ask when a file was published.
DATED = ("DATE001", "DATE002", "DATE003", "DATE004")
#: The rule that holds articles against each other, and the words by which it is asked for.
SHARED_TEXT = "REP008"
_NAMES = frozenset({"rep008", "shared-text", "rep"})
_FAILED = 3
#: Files from which on memory counts for more than the time that collecting garbage takes.
_MANY = 20


def run(arguments: "Sequence[str]") -> int:
    """Runs the command; returns its exit code, raises Exit and ConfigError."""
    options = check_options(arguments)
    console = Console(options.color, options.quiet)
    paths = _paths(options)
    discovery = Discovery(options.config)
    command = _command(options)
    linter = Linter(discovery, command, options.fail_on)
    is_stream = paths == [STDIN]
    if is_stream:
        found = Found([options.stdin_filename or "<stdin>"], [])
    else:
        found = find(paths, discovery)
    if len(found.paths) >= _MANY:
        import gc

        gc.set_threshold(700)
    linter.prepare(found.paths or ["."])
    jobs = discovery.folder_settings(".").jobs if options.jobs is None else options.jobs
    failures = [*found.failures, *_compared(options, linter, discovery, found.paths, jobs)]
    reporter = _reporter(options, linter, discovery, console)
    results: Iterator[Result]
    if is_stream:
        results = _stream(options, linter, reporter, found.paths[0], console)
    else:
        work = _work(options, linter, reporter)
        results = each(work, found.paths, workers(found.paths, jobs), work.lost)
    totals = Totals([*linter.defects(), *failures])
    output = Output(console, options.output_file, reporter.machine)
    try:
        report(reporter, results, totals, output, len(found.paths))
    finally:
        output.close()
    summarize(totals, options, console, human=not reporter.machine)
    if totals.failures:
        return _FAILED
    return 1 if totals.failing else 0


def _command(options: "Any") -> Override:
    """What the command line says about rules; it outranks every config file."""
    extended = options.extend_select or ()
    rules: dict[str, dict[str, object]] = {}
    if options.sources:
        if not os.path.isdir(options.sources):
            raise ConfigError(f"--sources: '{options.sources}' is not a folder")
        extended = (*extended, "QUOTE006")
        rules["QUOTE006"] = {"folder": options.sources}
    if options.against:
        if not os.path.isdir(options.against):
            raise ConfigError(f"--against: '{options.against}' is not a folder")
        extended = (*extended, SHARED_TEXT)
    if options.now:
        rules.update({code: {"now": _day(options.now)} for code in DATED})
    return Override((), options.select, extended, options.ignore or (), {}, rules)


def _compared(
    options: "Any", linter: Linter, discovery: Discovery, paths: "list[str]", jobs: int | None
) -> "Sequence[Failure]":
    """Holds the articles against each other and --against; failures are of its files.

    It takes about as long as linting does, so it is done only where --against or the name of the
    rule asks for it.
    """
    if options.against and options.paths == [STDIN]:
        raise ConfigError("--against compares files, not standard input")
    settings = discovery.folder_settings(".")
    asked = (options.select, options.extend_select, settings.select, settings.extend_select)
    is_named = any(word.casefold() in _NAMES for words in asked for word in words or ())
    if not options.against and (len(paths) < 2 or not is_named):
        return ()
    from lintnews.runner.comparison import compare

    references = find([options.against], discovery) if options.against else Found([], [])
    return [*references.failures, *compare(linter, paths, references.paths, jobs)]


def _day(text: str) -> str:
    """A day given on the command line; raises ConfigError."""
    from lintnews.dates.published import parse_date

    date = parse_date(text)
    if date is None or not date.day:
        raise ConfigError(f"--now: '{text}' is no day such as 2025-08-14")
    return text


def _paths(options: "Any") -> "list[str]":
    paths: list[str] = options.paths or ([STDIN] if options.stdin_filename else [])
    if not paths:
        raise ConfigError(f"nothing to check: give files, folders, or {STDIN} for standard input")
    if STDIN in paths and len(paths) > 1:
        raise ConfigError(f"{STDIN} (standard input) cannot be checked together with other paths")
    return paths


def _reporter(options: "Any", linter: Linter, discovery: Discovery, console: Console) -> "Reporter":
    settings = discovery.folder_settings(".")
    format = options.format or settings.format or "text"
    if format not in FORMATS:
        message = f"unknown format '{format}'{suggestion(format, list(FORMATS))}"
        raise blame(settings, format, message)
    if options.diff or (options.fix and options.paths == [STDIN]):
        from lintnews.reporters.silent import Silent

        return Silent(Options())
    color = options.output_file is None and console.colored(sys.stdout)
    rules = linter.desk(".").documented() if format == "sarif" or options.explain else {}
    return create(format, Options(color, options.explain, rules, __version__))


def _work(options: "Any", linter: Linter, reporter: "Reporter") -> Work:
    if not (options.fix or options.diff):
        return Work(linter, reporter.file)
    from lintnews.fixes import write
    from lintnews.runner.mending import MendingWork

    deliver = None if options.diff else write
    return MendingWork(linter, reporter.file, options.unsafe_fixes, deliver)


def _stream(
    options: "Any", linter: Linter, reporter: "Reporter", path: str, console: Console
) -> "Iterator[Result]":
    """The one result of standard input.

    Under --fix the mended bytes go to standard output, and what remains to standard error.
    """
    data = sys.stdin.buffer.read()
    if not options.fix or options.diff:
        yield _work(options, linter, reporter).of_bytes(data, path)
        return
    from lintnews.runner.mending import MendingWork

    mended = [data]
    text = create("text", Options())
    work = MendingWork(
        linter, text.file, options.unsafe_fixes, lambda path, new: mended.append(new)
    )
    result = work.of_bytes(data, path)
    console.raw(mended[-1])
    if result.piece:
        console.error(str(result.piece))
    yield result._replace(piece="")
