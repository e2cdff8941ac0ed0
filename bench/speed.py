"""How fast lintnews is, as ratios within one run.

    python bench/speed.py PATH [--runs N]

Prints the CPU time of a cold start on one article of about 5 kB against that of `python -c pass`,
the throughput over all articles below PATH with one process, findings per MB and peak memory, and
checks on the way that every finding's `source[start:end]` is its match and agrees with its line
and column.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

SUFFIXES = (".md", ".markdown", ".html", ".htm", ".txt")
#: An ordinary article, and one whose body makes up the 5 kB.
SEEDS = Path(__file__).parent.parent / "seeds"
ARTICLES = ("harbour-dredging.clean.md", "robotaxi-trial.clean.md")
#: As installed: with bytecode, whatever the shell says.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def command() -> list[str]:
    """The installed `lintnews` of this interpreter."""
    path = Path(sysconfig.get_path("scripts")) / "lintnews"
    return [str(path)] if path.exists() else [sys.executable, "-m", "lintnews"]


def cpu_seconds(arguments: list[str], runs: int) -> float:
    """Median CPU time (user and system) of a whole process, its output thrown away."""
    times = []
    for _ in range(runs + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            arguments,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=ENVIRONMENT,
            check=False,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times[1:])


def measure_cold_start(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.md"
        first, second = ((SEEDS / name).read_text("utf-8") for name in ARTICLES)
        body = second.partition("\n# ")[2].partition("\n")[2]
        article.write_text(first + body, "utf-8")
        bare = cpu_seconds([sys.executable, "-c", "pass"], runs)
        cold = cpu_seconds([*command(), "check", str(article)], runs)
        size = article.stat().st_size
    print(
        f"cold start   {cold * 1000:.1f} ms CPU on {size / 1000:.1f} kB, "
        f"python -c pass {bare * 1000:.1f} ms: ratio {cold / bare:.2f}"
    )


def articles(root: Path) -> list[Path]:
    """All articles below a path, sorted."""
    if root.is_file():
        return [root]
    return sorted(path for path in root.rglob("*") if path.suffix in SUFFIXES and path.is_file())


def measure_throughput(root: Path) -> list[dict[str, object]]:
    size = sum(path.stat().st_size for path in articles(root))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "findings.jsonl"
        arguments = [*command(), "check", "--jobs", "1", "--format", "jsonl", str(root)]
        with out.open("wb") as stream:
            process = subprocess.Popen(
                arguments, stdout=stream, stderr=subprocess.PIPE, env=ENVIRONMENT
            )
            assert process.stderr is not None
            errors = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
        code = os.waitstatus_to_exitcode(status)
        if code not in (0, 1):
            raise SystemExit(f"lintnews ended with {code}: {errors.decode()}")
        findings = [json.loads(line) for line in out.open(encoding="utf-8")]
    seconds = usage.ru_utime + usage.ru_stime
    megabytes = size / 1e6
    print(
        f"throughput   {megabytes / seconds:.1f} MB/s per core ({megabytes:.1f} MB in {seconds:.2f} s CPU)"
    )
    print(f"findings     {len(findings)}, {len(findings) / megabytes:.1f} per MB")
    print(f"peak memory  {usage.ru_maxrss / 1024:.0f} MB")
    return findings


def check_positions(findings: list[dict[str, object]]) -> None:
    """Raise SystemExit unless every finding points at its match."""
    from lintnews.formats import decode
    from lintnews.spans import Lines

    texts: dict[str, tuple[str, Lines]] = {}
    for finding in findings:
        path = str(finding["path"])
        if path not in texts:
            text = decode(Path(path).read_bytes()).text
            texts = {path: (text, Lines(text))}  # findings come file by file
        text, lines = texts[path]
        start, end = int(str(finding["start"])), int(str(finding["end"]))
        place = (finding["line"], finding["column"], finding["end_line"], finding["end_column"])
        if text[start:end] != finding["match"]:
            raise SystemExit(f"{path}:{place[0]}: {text[start:end]!r} is not {finding['match']!r}")
        if place != (*lines.position(start), *lines.position(end)):
            raise SystemExit(f"{path}: {start}-{end} is not at {place}")
    print(f"positions    {len(findings)} of {len(findings)} right")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("path", type=Path, help="file or folder to lint")
    parser.add_argument("--runs", type=int, default=20, help="cold starts to take the median of")
    arguments = parser.parse_args()
    measure_cold_start(arguments.runs)
    check_positions(measure_throughput(arguments.path))


if __name__ == "__main__":
    main()
