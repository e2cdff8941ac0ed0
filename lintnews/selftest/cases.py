"""The tests that every rule brings along: its examples, and what follows from its patterns.

They are the same for built-in rules and for packs; `lintnews test` and the project's own test
suite run exactly these.
"""

from lintnews.fixes.edits import apply
from lintnews.formats import read
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lintnews.document import Document
    from lintnews.finding import Finding
    from lintnews.rule import Example, Rule
    from lintnews.rulebook import Rulebook


class Case(namedtuple("Case", "id rule run")):
    """One test.  run(): None if the rule passes, else one or several lines that say what is wrong."""

    __slots__ = ()
    id: str
    rule: "Rule"
    run: "Callable[[], str | None]"


def cases(
    book: "Rulebook",
    rules: "Sequence[Rule] | None" = None,
    prepare: "Callable[[Document], object] | None" = None,
) -> "Iterator[Case]":
    """The tests of these rules, or of all; `book` must be loaded with `documented=True`.

    prepare: has a server read a document; without it, rules that need one cannot show what they
    flag, and are only held to what they leave alone.
    """
    from lintnews.checks.registry import check_class
    from lintnews.selftest.patterns import pattern_cases

    bench = Bench(book, prepare)
    for rule in book.rules.values() if rules is None else rules:
        bad = good = 0
        for example in rule.examples:
            if example.bad is not None:
                bad += 1
                if prepare is None and check_class(rule.check).needs_server:
                    continue
                name = f"{rule.code}-bad-{bad}"
                yield Case(name, rule, _bound(bench.flags, rule, example))
                if example.fixed is not None:
                    yield Case(f"{name}-fixed", rule, _bound(bench.mends, rule, example))
            else:
                good += 1
                name = f"{rule.code}-good-{good}"
                yield Case(name, rule, _bound(bench.leaves_alone, rule, example))
        yield Case(f"{rule.code}-enough-examples", rule, _bound(_has_enough, rule))
        yield from pattern_cases(rule, book)


def _bound(function: "Callable[..., str | None]", *arguments: object) -> "Callable[[], str | None]":
    return lambda: function(*arguments)


def _has_enough(rule: "Rule") -> str | None:
    bad = sum(example.bad is not None for example in rule.examples)
    good = len(rule.examples) - bad
    if bad < 2 or good < 1:
        return f"a rule shows at least two bad examples and one good one, not {bad} and {good}"
    return None


class Bench:
    """Runs examples: the rule alone on what it must flag, all default rules on what is clean."""

    def __init__(
        self, book: "Rulebook", prepare: "Callable[[Document], object] | None" = None
    ) -> None:
        """prepare: is given every document before the rule under test is."""
        self._book = book
        self._prepare = prepare
        self._all = book.engine()

    def flags(self, rule: "Rule", example: "Example") -> str | None:
        """The rule flags exactly what the example says, in order."""
        assert example.bad is not None
        found, problem = self._lint(rule, example.bad, example.format)
        if problem:
            return problem
        flagged = [finding.match for finding in found]
        if flagged != list(example.flags):
            return f"flags {flagged}\n but should {list(example.flags)}\n  in {example.bad!r}"
        for finding in found:
            if "{" in finding.message:
                return f"the message has a gap: {finding.message}"
        return None

    def mends(self, rule: "Rule", example: "Example") -> str | None:
        """The fix gives exactly the fixed text, which is clean."""
        assert example.bad is not None
        assert example.fixed is not None
        found, problem = self._lint(rule, example.bad, example.format)
        if problem:
            return problem
        text, _ = apply(example.bad, found, unsafe=True)
        if text != example.fixed:
            return f"the fix gives {text!r}\n  not {example.fixed!r}"
        again, problem = self._lint(rule, text, example.format)
        if problem or again:
            return problem or f"the fixed text is flagged again: {[f.match for f in again]}"
        return self._noise(rule, text, example)

    def leaves_alone(self, rule: "Rule", example: "Example") -> str | None:
        """Neither the rule nor any other default rule has anything to say."""
        assert example.good is not None
        found, problem = self._lint(rule, example.good, example.format)
        if problem or found:
            return problem or f"flags {[f.match for f in found]}\n  in {example.good!r}"
        return self._noise(rule, example.good, example)

    def _lint(self, rule: "Rule", text: str, format: str) -> "tuple[list[Finding], str | None]":
        document = read(text, format)
        if self._prepare is not None:
            self._prepare(document)
        outcome = self._book.engine([rule]).lint(document)
        if outcome.failures:
            return [], f"the check breaks: {outcome.failures[0].error}"
        return list(outcome.findings), None

    def _noise(self, rule: "Rule", text: str, example: "Example") -> str | None:
        outcome = self._all.lint(read(text, example.format))
        allowed = {rule.code, *example.also}
        others = [
            f"{f.code} {f.match!r}"
            for f in outcome.findings
            if f.code not in allowed and f.severity != "info"
        ]
        return f"other rules speak up: {', '.join(others)}\n  in {text!r}" if others else None
