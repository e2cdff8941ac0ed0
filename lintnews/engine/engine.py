"""The engine: documents in, findings out.  It knows no file format, no YAML and no comments."""

from lintnews.checks.check import Gate
from lintnews.checks.registry import create
from lintnews.engine.findings import Recorder
from lintnews.engine.outcome import Outcome
from lintnews.engine.overlaps import settle
from lintnews.engine.scan import Scanner
from lintnews.finding import Failure
from lintnews.language.identity import language_of, primary
from lintnews.language.quotations import inside
from lintnews.language.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from lintnews.checks.check import Check, Hit, Match
    from lintnews.document import Document
    from lintnews.engine.index import PatternIndex
    from lintnews.finding import Finding
    from lintnews.rule import Rule


class Engine:
    """Lints documents with one set of rules; made once, used for any number of documents."""

    def __init__(
        self,
        rules: "Sequence[Rule]",
        index: "PatternIndex",
        gates: "Mapping[str, tuple[Any, ...]]",
        lexicons: "Mapping[str, Sequence[str]]",
    ) -> None:
        """rules: those to run.  index: patterns of these and perhaps of other rules.

        gates: for every rule without patterns, the fields of its check's gate, by code.
        """
        self.rules: dict[str, Rule] = {rule.code: rule for rule in rules}
        self._lexicons = lexicons
        self._checks: dict[str, Check | None] = {}
        self._gates = {code: Gate(*gates[code]) for code in self.rules if code in gates}
        self._scanner = Scanner(index, self.rules)

    def lint(self, document: "Document") -> Outcome:
        """All findings of one document; a rule that breaks is a failure, the others go on."""
        findings: list[Finding] = []
        failures: list[Failure] = []
        matches = self._scanner.scan(document)
        recorder = Recorder(document)
        for code in (*matches, *self._admitted(document)):
            rule = self.rules[code]
            relevant = self._in_scope(document, rule, matches.get(code, ()))
            if code in matches and not relevant:
                continue
            if not _speaks(rule, document):
                continue
            try:
                check = self._check(rule)
                findings.extend(
                    recorder.record(rule, hit)
                    for hit in check.find(document, relevant)
                    if rule.quoted or not _in_quotation(document, hit)
                )
            except Exception as error:  # one rule must never stop the others
                failures.append(_failure(rule, document, error))
        if findings:
            findings = settle(findings, self.rules)
            findings = recorder.fingerprinted(findings)
        return Outcome(findings, failures, words(document))

    def _admitted(self, document: "Document") -> "Iterator[str]":
        """The rules without patterns whose gate the document passes."""
        prose = document.prose
        length = len(prose)
        kinds = frozenset(block.kind for block in document.blocks)
        for code, gate in self._gates.items():
            if (
                length >= gate.length
                and (not gate.kinds or not kinds.isdisjoint(gate.kinds))
                and (not gate.marks or any(mark in prose for mark in gate.marks))
            ):
                yield code

    def _check(self, rule: "Rule") -> "Check":
        check = self._checks.get(rule.code)
        if check is None:
            check = self._checks[rule.code] = create(rule.check, rule.options, self._lexicons)
        return check

    @staticmethod
    def _in_scope(document: "Document", rule: "Rule", matches: "Sequence[Match]") -> "list[Match]":
        """The matches that lie in one block of a kind that the rule judges."""
        kept = []
        for match in matches:
            block = document.block_at(match.start)
            if block is None or block.kind not in rule.scope or match.end > block.span.end:
                continue
            # A passage that its markup declares to be in another language is not this rule's.
            if rule.languages and block.language and primary(block.language) not in rule.languages:
                continue
            kept.append(match)
        return kept


def _speaks(rule: "Rule", document: "Document") -> bool:
    """Whether the rule is for the document's language; a text too short to tell is given the benefit."""
    if not rule.languages:
        return True
    language = language_of(document)
    return not language or language in rule.languages


def _in_quotation(document: "Document", hit: "Hit") -> bool:
    return inside(document, hit.span) is not None


def _failure(rule: "Rule", document: "Document", error: BaseException) -> Failure:
    return Failure("rule", document.path, rule.code, f"{type(error).__name__}: {error}")
