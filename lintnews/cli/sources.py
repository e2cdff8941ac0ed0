"""`lintnews sources`: who stands for what in an article."""

from lintnews.cli.console import Console
from lintnews.cli.parser import Parser, one_of
from lintnews.config.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.document import Document
    from lintnews.sourcing.graph import Graph
    from lintnews.sourcing.transcripts import Transcripts
    from lintnews.sourcing.verdicts import Verdict
    from lintnews.spans import Span

_FAILED = 3
#: Quotations of fewer words are not looked up.
LOOKED_UP = 6


def run(arguments: "Sequence[str]") -> int:
    """Runs the command; returns its exit code, raises Exit and ConfigError."""
    parser = Parser("sources", "Show every source of an article and what rests on it.")
    parser.add_argument("files", nargs="+", metavar="FILE", help="articles")
    parser.add_argument(
        "--format",
        type=one_of(("text", "json"), "format"),
        default="text",
        metavar="F",
        help="text (default) or json",
    )
    parser.add_argument(
        "--against", metavar="DIR", help="look every quotation up in the transcripts of a folder"
    )
    options = parser.parse(arguments)
    console = Console()
    from lintnews.rulebook import load
    from lintnews.sourcing.graph import graph
    from lintnews.sourcing.vocabulary import vocabulary

    words = vocabulary(load().lexicons)
    transcripts = _transcripts(options.against) if options.against else None
    pages: list[Page] = []
    failed = False
    for path in options.files:
        document = _read(path, console)
        if document is None:
            failed = True
            continue
        pages.append(Page(document, graph(document, words), transcripts))
    if options.format == "json":
        import json

        text = json.dumps([page.record() for page in pages], ensure_ascii=False, indent=1)
        console.out(text + "\n", machine=True)
    else:
        console.out("\n".join("\n".join(page.lines()) + "\n" for page in pages))
    return _FAILED if failed else 0


def _read(path: str, console: Console) -> "Document | None":
    from lintnews.formats import decode, format_of, read
    from lintnews.runner.files import read_bytes, reason

    format = format_of(path)
    if format is None:
        raise ConfigError(f"{path}: no article format has that suffix")
    try:
        data = read_bytes(path)
    except (OSError, ValueError) as error:
        console.error(f"error: {path}: {reason(error)}")
        return None
    return read(decode(data).text, format, path)


def _transcripts(folder: str) -> "Transcripts":
    from lintnews.sourcing.transcripts import Transcripts, read_folder

    try:
        return Transcripts(read_folder(folder))
    except OSError as error:
        raise ConfigError(f"{folder}: {error.strerror or error}") from None


class Page:
    """The source graph of one article, for a person or a machine."""

    def __init__(
        self, document: "Document", graph: "Graph", transcripts: "Transcripts | None"
    ) -> None:
        self._document = document
        self._graph = graph
        self._transcripts = transcripts

    def lines(self) -> "Iterator[str]":
        """For a person: sources, most used first, then the figures without one."""
        graph = self._graph
        judged = len(graph.figures)
        bare = len(graph.unsourced)
        yield self._document.path
        yield (
            f"  {_several(len(graph.sources), 'source')}, {_several(graph.quotations, 'quotation')},"
            f" {judged - bare} of {_several(judged, 'figure')} sourced"
        )
        for source in graph.sources:
            link = f"  {source.link}" if source.link else ""
            yield ""
            yield (
                f"  {source.name}  ({source.kind}, {_several(len(source.spans), 'time')},"
                f" first on line {self._line(source.first)}){link}"
            )
            for verdict in source.figures:
                yield "    " + self._told(verdict)
        if bare:
            yield ""
            yield "  no source"
            for verdict in graph.unsourced:
                yield "    " + self._told(verdict)

        looked_up = self._looked_up()
        if looked_up:
            yield ""
            yield "  quotations"
        for each in looked_up:
            place = each["found"] or "in no transcript"
            yield f"    line {each['line']}: {each['text']} - {place}"

    def record(self) -> "dict[str, object]":
        """For a machine: plain values; lines count from 1."""
        graph = self._graph
        return {
            "path": self._document.path,
            "quotations": graph.quotations,
            "sources": [
                {
                    "name": source.name,
                    "kind": source.kind,
                    "uses": len(source.spans),
                    "first_line": self._line(source.first),
                    "link": source.link or None,
                    "lines": sorted({self._line(span) for span in source.spans}),
                    "figures": [self._figure(verdict) for verdict in source.figures],
                }
                for source in graph.sources
            ],
            "figures": [self._figure(verdict) for verdict in graph.figures],
            "quoted": self._looked_up(),
        }

    def _looked_up(self) -> "list[dict[str, object]]":
        """Every quotation of six words or more with where the transcripts have it."""
        if self._transcripts is None:
            return []
        from lintnews.sourcing.speakers import speeches

        told: list[dict[str, object]] = []
        for quotation, size in speeches(self._document):
            if size < LOOKED_UP:
                continue
            text = " ".join(self._document.text(quotation.inner).split())
            found = self._transcripts.find(text)
            place = None if found is None else f"{found.path}:{found.line}"
            told.append({"text": text, "line": self._line(quotation.span), "found": place})
        return told

    def _told(self, verdict: "Verdict") -> str:
        text = " ".join(self._document.text(verdict.figure.span).split())
        line = self._line(verdict.figure.span)
        if verdict.evidence is None:
            return f"line {line}: {text} - {verdict.status}"
        via = f", via '{verdict.via}'" if verdict.via else ""
        return f"line {line}: {text} - {verdict.status}, line {self._line(verdict.evidence)}{via}"

    def _figure(self, verdict: "Verdict") -> "dict[str, object]":
        evidence = verdict.evidence
        return {
            "text": self._document.text(verdict.figure.span),
            "kind": verdict.figure.kind,
            "line": self._line(verdict.figure.span),
            "status": verdict.status,
            "evidence": None if evidence is None else self._document.text(evidence),
            "evidence_line": None if evidence is None else self._line(evidence),
            "distance": verdict.distance,
            "via": verdict.via,
        }

    def _line(self, span: "Span") -> int:
        from lintnews.spans import Lines

        lines: Lines = self._document.once("lines", lambda document: Lines(document.source))
        return lines.position(self._document.map.source(span).start).line


def _several(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
