"""The shape of the code base: small files, cheap start-up, a pinned public interface."""

import os
import statistics
import subprocess
import sys
from pathlib import Path

import lintnews

PACKAGE = Path(lintnews.__file__).parent
#: What a plain `lintnews check one.md` may import from the standard library and from wheels,
#: beyond what a bare interpreter has. Each costs start-up time: think before adding one.
ALLOWED = frozenset(
    "re enum types operator collections keyword reprlib functools copyreg zlib bisect marshal re2"
    " pyromark itertools warnings contextlib heapq"
    " unicodedata string encodings linecache fnmatch posixpath future sre select signal".split()
)
FORBIDDEN = frozenset(
    "typing dataclasses pathlib json tomllib yaml hashlib importlib.metadata importlib.resources"
    " pathspec subprocess logging ast inspect socket urllib email multiprocessing argparse gettext"
    " locale shutil tempfile random ahocorasick_rs".split()
)


def test_files_are_small() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in PACKAGE.rglob("*.py")}
    assert statistics.median(lengths.values()) < 120
    assert [str(path) for path, length in lengths.items() if length > 400] == []


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    names = {path.stem for path in PACKAGE.rglob("*.py")}
    assert names.isdisjoint({"utils", "util", "common", "helpers", "helper", "manager", "misc"})


def test_the_public_interface() -> None:
    assert sorted(lintnews.__all__) == [
        "Report",
        "Settings",
        "__version__",
        "lint_paths",
        "lint_text",
    ]
    report = lintnews.lint_text("According to a report, growth slowed.")
    assert isinstance(report, lintnews.Report)
    (finding,) = report.findings
    for field in ("code", "name", "severity", "confidence", "message", "path"):
        assert isinstance(getattr(finding, field), str | None), field
    assert (finding.span.start, finding.line, finding.column) == (0, 1, 1)
    assert finding.end_column == finding.span.end + 1


def test_the_interface_is_lazy() -> None:
    code = "import sys, lintnews; print([m for m in sys.modules if m.startswith('lintnews.')])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_what_a_plain_check_imports(tmp_path: Path) -> None:
    article = tmp_path / "one.md"
    article.write_text("# Board hears of dredging\n\nAccording to a report, growth slowed.\n")
    code = (
        "import sys; bare = set(sys.modules); from lintnews.cli.main import main;"
        f" main(['check', {str(article)!r}]);"
        " print(*sorted(set(sys.modules) - bare), file=sys.stderr)"
    )
    environment = {**os.environ, "COLUMNS": "100"}
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    imported = set(out.stderr.splitlines()[-1].split())
    assert "lintnews.engine.engine" in imported
    assert imported & FORBIDDEN == set()
    foreign = {name.partition(".")[0].strip("_") for name in imported} - {"lintnews"}
    assert foreign - ALLOWED == set()
