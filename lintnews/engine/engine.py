"""The engine: documents in, findings out.  It knows no file format, no YAML and no comments."""

from bisect import bisect_right

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

    from lintnews.checks.check import Check, Match
    from lintnews.document import Block, Document
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
        self._checks: dict[str, Check] = {}
        self._gated = [
            (rule, rule.languages, Gate(*gates[rule.code])) for rule in rules if rule.code in gates
        ]
        odd = [rule.code for rule, _, gate in self._gated if gate.odd]
        self._scanner = Scanner(index, self.rules, odd)

    def lint(self, document: "Document") -> Outcome:
        """All findings of one document; a rule that breaks is a failure, the others go on."""
        findings: list[Finding] = []
        failures: list[Failure] = []
        recorder = Recorder(document)
        for rule, matches in self._due(document):
            try:
                for hit in self._check(rule).find(document, matches):
                    if not rule.quoted and inside(document, hit.span) is not None:
                        continue
                    findings.append(recorder.record(rule, hit))
            except Exception as error:  # one rule must never stop the others
                message = f"{type(error).__name__}: {error}"
                failures.append(Failure("rule", document.path, rule.code, message))
        if findings:
            findings = settle(findings, self.rules)
            findings = recorder.fingerprinted(findings)
        return Outcome(findings, failures, words(document))

    def _due(self, document: "Document") -> "Iterator[tuple[Rule, Sequence[Match]]]":
        """The rules that a document gives reason to run, with their matches."""
        found, admitted = self._scanner.scan(document)
        blocks = document.blocks
        starts = document.block_starts
        # A text too short to tell its language is given the benefit.
        language = language_of(document)
        for code, matches in found.items():
            rule = self.rules[code]
            if not rule.languages or not language or language in rule.languages:
                kept = _in_scope(rule, matches, blocks, starts)
                if kept:
                    yield rule, kept
        prose = document.prose
        length, format = len(prose), document.format
        kinds = frozenset([block[0] for block in blocks])
        for rule, languages, (least, wanted, formats, marks, texts, odd) in self._gated:
            if (
                length >= least
                and (not languages or not language or language in languages)
                and (not formats or format in formats)
                and (not wanted or not kinds.isdisjoint(wanted))
                and (
                    not (marks or texts or odd)
                    or rule.code in admitted
                    or any(mark in prose for mark in marks)
                )
            ):
                yield rule, ()

    def _check(self, rule: "Rule") -> "Check":
        check = self._checks.get(rule.code)
        if check is None:
            check = self._checks[rule.code] = create(rule.check, rule.options, self._lexicons)
        return check


def _in_scope(
    rule: "Rule", matches: "Sequence[Match]", blocks: "Sequence[Block]", starts: "Sequence[int]"
) -> "list[Match]":
    """The matches that lie in one block of a kind that the rule judges."""
    kept = []
    scope, languages = rule.scope, rule.languages
    for match in matches:
        index = bisect_right(starts, match.start) - 1
        if index < 0:
            continue
        kind, (_, end), _, language, _ = blocks[index]
        if kind not in scope or match.end > end:
            continue
        # A passage that its markup declares to be in another language is not this rule's.
        if languages and language and primary(language) not in languages:
            continue
        kept.append(match)
    return kept
