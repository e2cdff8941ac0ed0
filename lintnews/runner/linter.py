"""Lints single files and texts: read, decode, understand, check, hear the author's comments."""

from lintnews.config.errors import ConfigError
from lintnews.finding import Failure, Report, Stats
from lintnews.formats import decode, format_of, read
from lintnews.runner.desk import Desk
from lintnews.suppress import is_addressed
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lintnews.config.discovery import Discovery
    from lintnews.config.settings import Override
    from lintnews.document import Document
    from lintnews.finding import Finding, SuppressionNote
    from lintnews.runner.comparison import Shared
    from lintnews.spans import Span

_GRAVITY = {"info": 0, "warning": 1, "error": 2}


class Linted(namedtuple("Linted", "report source failing notices", defaults=((),))):
    """One linted file.

    report: what is said of it.  source: its decoded text.  failing: whether a finding is as grave
    as the settings of the file call a failure.  notices: what is to be told once for the whole run.
    """

    __slots__ = ()
    report: Report
    source: str
    failing: bool
    notices: "tuple[str, ...]"


class Linter:
    """Lints any number of files; rulebooks and engines are made once per distinct settings."""

    def __init__(
        self,
        discovery: "Discovery",
        command: "Override | None" = None,
        fail_on: str | None = None,
    ) -> None:
        """command, fail_on: from the command line; they outrank config files."""
        self._discovery = discovery
        self._command = command
        self._fail_on = fail_on
        self._desks: dict[int, Desk] = {}
        #: What articles have in common with others, by path, once they have been compared.
        self.shared: Mapping[str, Shared] = {}

    def __reduce__(self) -> tuple[object, ...]:
        # Engines cannot be pickled; a process that is not forked makes its own.
        state = {"shared": self.shared}
        return Linter, (self._discovery, self._command, self._fail_on), state

    def desk(self, path: str) -> Desk:
        """Rules and engines for a file; raises ConfigError."""
        settings = self._discovery.settings(path)
        desk = self._desks.get(id(settings))
        if desk is None:
            desk = self._desks[id(settings)] = Desk(settings, self._command)
        return desk

    def prepare(self, paths: "Iterable[str]") -> None:
        """Makes all that files need; raises ConfigError if that cannot be, or if no rule is on."""
        some = False
        for path in paths:
            some = bool(self.desk(path).station(path).engine.rules) or some
        if not some:
            raise ConfigError("no rule is enabled: select some, or ignore fewer")

    def defects(self) -> "list[Failure]":
        """Rule files that could not be used, so far."""
        found: dict[Failure, None] = {}
        for desk in self._desks.values():
            for error in desk.rulebook.errors:
                text = f"line {error.line}: {error.message}"
                found[Failure("rule", error.path, error.code, text)] = None
        return list(found)

    def has_rule(self, path: str, code: str) -> bool:
        """Whether a rule runs on a file."""
        return code in self.desk(path).station(path).engine.rules

    def option(self, path: str, code: str, name: str) -> object:
        """An option of a rule as it is for a file, None where it has none."""
        desk = self.desk(path)
        rule = desk.station(path).engine.rules.get(code) or desk.rulebook.rules.get(code)
        return rule.options.get(name) if rule else None

    def read(self, data: bytes, path: str) -> "Document":
        """The document that a file holds; the suffix of `path` tells the format."""
        return read(decode(data).text, format_of(path) or "plain", path)

    def lint_bytes(self, data: bytes, path: str) -> Linted:
        """Lints what a file holds; the suffix of `path` tells the format."""
        decoded = decode(data)
        return self.lint_text(decoded.text, format_of(path) or "plain", path, decoded.broken)

    def lint_text(self, text: str, format: str, path: str, broken: "Sequence[Span]" = ()) -> Linted:
        """Lints a decoded text.  broken: source spans whose bytes were no text."""
        desk = self.desk(path)
        station = desk.station(path)
        try:
            document = read(text, format, path)
            if broken:
                document.memo["broken bytes"] = broken
            if path in self.shared:
                self._remind(document)
            complaint = station.proofreader and station.proofreader.read(document)
            outcome = station.engine.lint(document)
        except Exception as error:  # one file must never stop the others
            return failed(path, f"{type(error).__name__}: {error}", text)
        findings: Sequence[Finding] = outcome.findings
        if station.levels:
            findings = [
                finding._replace(severity=station.levels.get(finding.code, finding.severity))
                for finding in findings
            ]
        suppressed: Sequence[Finding] = ()
        notes: Sequence[SuppressionNote] = ()
        if is_addressed(document):
            from lintnews.suppress.silence import silence

            silenced = silence(document, findings, desk.vocabulary(station))
            findings, suppressed, notes = silenced
        stats = Stats(1, outcome.words, len(findings))
        failures: Sequence[Failure] = outcome.failures
        notices: tuple[str, ...] = ()
        if complaint and complaint.is_failure:
            failures = [*failures, Failure("grammar", path, None, complaint.message)]
        elif complaint:
            notices = (f"grammar is not checked: {complaint.message}",)
        report = Report(findings, failures, suppressed, notes, stats)
        failing = _fails(findings, self._fail_on or desk.settings.fail_on)
        return Linted(report, text, failing, notices)

    def _remind(self, document: "Document") -> None:
        """Hands a document what it shares with others, unless it has been mended meanwhile."""
        from lintnews.runner.comparison import checksum

        shared = self.shared[document.path]
        if shared.checksum == checksum(document):
            document.memo["overlaps"] = shared.overlaps


def failed(path: str, error: str, source: str = "", stage: str = "read") -> Linted:
    """The outcome for a file that could not be linted."""
    failure = Failure(stage, path, None, error)
    return Linted(Report((), (failure,), (), (), Stats(1, 0, 0)), source, False)


def _fails(findings: "Sequence[Finding]", fail_on: str) -> bool:
    least = _GRAVITY.get(fail_on)
    return least is not None and any(_GRAVITY[each.severity] >= least for each in findings)
