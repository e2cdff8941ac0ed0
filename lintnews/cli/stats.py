"""`lintnews stats`: how long texts are, and how hard to read."""

from lintnews.cli.console import Console
from lintnews.cli.parser import Parser, one_of
from lintnews.config.discovery import Discovery
from lintnews.formats import decode, format_of, read
from lintnews.readability.counts import counts
from lintnews.readability.formulas import grades, reading_minutes
from lintnews.runner.files import find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.document import Document

STDIN = "-"
_FAILED = 3
#: Columns of the table: key in the JSON, heading, decimals.
_COLUMNS = (
    ("words", "words", 0),
    ("sentences", "sentences", 0),
    ("mean_sentence", "mean", 1),
    ("longest_sentence", "longest", 0),
    ("reading_ease", "ease", 1),
    ("flesch_kincaid", "F-K", 1),
    ("gunning_fog", "fog", 1),
    ("smog", "SMOG", 1),
    ("coleman_liau", "C-L", 1),
    ("automated", "ARI", 1),
    ("wiener_sachtext", "WSTF", 1),
    ("lix", "LIX", 1),
    ("minutes", "minutes", 1),
)


def run(arguments: "Sequence[str]") -> int:
    """Runs the command; returns its exit code, raises Exit and ConfigError."""
    parser = Parser("stats", "Print length, readability grades and reading time of articles.")
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="files, folders, or - for standard input"
    )
    parser.add_argument(
        "--format",
        type=one_of(("text", "json"), "format"),
        default="text",
        metavar="F",
        help="text or json (default: text)",
    )
    parser.add_argument("--config", metavar="FILE", help="config file to use")
    options = parser.parse(arguments)
    console = Console()
    failures: list[str] = []
    rows = [of_document(document) for document in _documents(options, failures)]
    if options.format == "json":
        from json import dumps

        listed = {"schema": 1, "files": rows, "failures": failures}
        console.out(dumps(listed, ensure_ascii=False, indent=1) + "\n", machine=True)
    else:
        console.out(_table(rows))
    for failure in failures:
        console.error(f"error: {failure}")
    return _FAILED if failures else 0


def of_document(document: "Document") -> "dict[str, object]":
    """Figures of one document by name; formulas that its language does not have are left out.

    mean_sentence and longest_sentence are in words, longest_line is where the latter starts (from 1),
    minutes the time of silent reading.
    """
    counted = counts(document)
    at = document.map.source(counted.longest).start
    mean = counted.words / counted.sentences if counted.sentences else 0.0
    return {
        "path": document.path,
        "language": counted.language,
        "words": counted.words,
        "sentences": counted.sentences,
        "mean_sentence": round(mean, 1),
        "longest_sentence": counted.longest_words,
        "longest_line": _line(document.source, at),
        "syllables": counted.syllables,
        **{name: round(value, 1) for name, value in grades(counted).items()},
        "minutes": round(reading_minutes(counted), 1),
    }


def _documents(options: "object", failures: "list[str]") -> "Iterator[Document]":
    paths: list[str] = options.paths  # type: ignore[attr-defined]
    if paths == [STDIN]:
        import sys

        yield read(decode(sys.stdin.buffer.read()).text, "plain", "<stdin>")
        return
    found = find(paths, Discovery(options.config))  # type: ignore[attr-defined]
    failures.extend(f"{failure.path}: {failure.error}" for failure in found.failures)
    for path in found.paths:
        try:
            with open(path, "rb") as stream:
                data = stream.read()
        except OSError as error:
            failures.append(f"{path}: {error.strerror}")
            continue
        yield read(decode(data).text, format_of(path) or "plain", path)


def _line(source: str, offset: int) -> int:
    from lintnews.spans import Lines

    return Lines(source).position(offset).line


def _table(rows: "list[dict[str, object]]") -> str:
    """The rows under headings, without columns that no row has."""
    columns = [column for column in _COLUMNS if any(column[0] in row for row in rows)]
    cells = [["", *(heading for _, heading, _ in columns)]]
    cells += [
        [str(row["path"]), *(_cell(row.get(key), digits) for key, _, digits in columns)]
        for row in rows
    ]
    widths = [max(len(line[at]) for line in cells) for at in range(len(cells[0]))]
    return "".join(
        "  ".join(
            [line[0].ljust(widths[0])]
            + [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        ).rstrip()
        + "\n"
        for line in cells
    )


def _cell(value: object, digits: int) -> str:
    return f"{value:.{digits}f}" if isinstance(value, (int, float)) else "-"
