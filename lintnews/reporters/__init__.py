"""Reporters: one module per output format.  A reporter knows only reports and sources."""

from lintnews.reporters.reporter import Options, Reporter

#: Format name: what it is for.
FORMATS = {
    "text": "for people: grouped by file, with the source line",
    "concise": "one finding a line: path:line:col: severity CODE name: message",
    "json": "one JSON object",
    "jsonl": "one JSON object per finding and line",
    "sarif": "SARIF 2.1.0, for code scanning",
    "github": "workflow commands that annotate a pull request on GitHub",
    "gitlab": "a GitLab code quality report",
    "junit": "JUnit XML",
    "checkstyle": "Checkstyle XML",
    "rdjsonl": "Reviewdog diagnostics, one per line",
}


def create(format: str, options: Options) -> Reporter:
    """The reporter of a format, one of FORMATS."""
    module = __import__(f"{__package__}.{format}", fromlist=["create"])
    reporter: Reporter = module.create(options)
    return reporter


__all__ = ["FORMATS", "Options", "Reporter", "create"]
