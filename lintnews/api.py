"""The Python API: lint texts and files, get a report."""

from lintnews.config.discovery import Discovery
from lintnews.config.settings import DEFAULTS, Override, Settings
from lintnews.finding import Report, Stats
from lintnews.formats import FORMATS
from lintnews.runner.linter import Linter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_linters: "dict[int, tuple[Settings, Linter]]" = {}


def lint_text(
    text: str,
    format: str = "plain",
    path: str | None = None,
    settings: Settings | None = None,
) -> Report:
    """Lints a text.

    format: "plain", "markdown" or "html".  path: what findings call the text; per-path settings
    are chosen by it.  settings: what to run; the built-in defaults without it, whatever the
    current folder configures.  Raises ValueError for an unknown format, and
    `lintnews.config.errors.ConfigError` for settings that cannot be followed.
    """
    if format not in FORMATS:
        raise ValueError(f"unknown format {format!r}; one of {', '.join(FORMATS)}")
    linter = _linter(settings or DEFAULTS)
    return linter.lint_text(text, format, "<text>" if path is None else path).report


def lint_paths(paths: "Iterable[str]", settings: Settings | None = None) -> Report:
    """Lints files and folders, as the command line does.

    settings: replace those of config files.  Raises ConfigError for a path that does not exist,
    for none to lint, and for settings that cannot be followed.
    """
    from lintnews.runner.files import find
    from lintnews.runner.jobs import each, workers
    from lintnews.runner.run import Totals, Work

    discovery = Discovery(settings=settings)
    linter = Linter(discovery)
    found = find([str(path) for path in paths], discovery)
    linter.prepare(found.paths or ["."])
    work = Work(linter, _whole)
    totals = Totals([*linter.defects(), *found.failures])
    findings = []
    suppressed = []
    jobs = settings.jobs if settings else None
    for result in each(work, found.paths, workers(found.paths, jobs), work.lost):
        totals.add(result)
        findings.extend(result.piece.findings)  # type: ignore[attr-defined]
        suppressed.extend(result.piece.suppressed)  # type: ignore[attr-defined]
    return totals.report()._replace(findings=findings, suppressed=suppressed)


def _whole(report: Report, source: str) -> Report:
    return report


def _linter(settings: Settings) -> Linter:
    known = _linters.get(id(settings))
    if known is None:
        if len(_linters) > 16:  # settings made anew for every call must not pile up
            _linters.clear()
        known = _linters[id(settings)] = (settings, Linter(Discovery(settings=settings)))
    return known[1]


__all__ = ["Override", "Report", "Settings", "Stats", "lint_paths", "lint_text"]
