"""What follows from a rule's patterns: none given twice, none slow on hostile text."""

import time

from lintnews.engine.scan import Scanner
from lintnews.engine.tables import build_index
from lintnews.rulebook.plans import plan_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.engine.tables import Plans
    from lintnews.rule import Rule
    from lintnews.rulebook import Rulebook
    from lintnews.selftest.cases import Case

#: A pattern must be done with HOSTILE_LENGTH code points in this many CPU seconds.
PATIENCE = 0.05
HOSTILE_LENGTH = 100_000


def pattern_cases(rule: "Rule", book: "Rulebook") -> "Iterator[Case]":
    """The derived tests of one rule."""
    from lintnews.selftest.cases import Case

    yield Case(f"{rule.code}-no-term-twice", rule, lambda: _given_twice(rule, book))
    yield Case(f"{rule.code}-hostile-text", rule, lambda: _slow_on_hostile_text(rule, book))


def _given_twice(rule: "Rule", book: "Rulebook") -> str | None:
    """A phrase that two patterns of a rule stand for is shadowed by the first of them."""
    owners: dict[object, int] = {}
    for number, forms in enumerate(plan_of(rule, book.lexicons).patterns):
        for kind, *fields in forms:
            key = (kind, fields[1] if kind == "phrase" else fields[0])
            first = owners.setdefault(key, number)
            if first != number:
                text = key[1].decode("cp1252") if isinstance(key[1], bytes) else key[1]
                return f"patterns {first + 1} and {number + 1} both stand for {text!r}"
    return None


def _slow_on_hostile_text(rule: "Rule", book: "Rulebook") -> str | None:
    from lintnews.formats import read

    patterns = plan_of(rule, book.lexicons).patterns
    if not patterns:
        return None
    scanner = Scanner(build_index({rule.code: patterns}), (rule.code,))
    units = ("a", " ", "1,", "a ", "“", ".", "Aa ", "the ")
    for unit in (*units, *_baits(patterns)):
        text = (unit * (HOSTILE_LENGTH // len(unit) + 1))[:HOSTILE_LENGTH]
        document = read(text, "plain")
        best = min(_seconds(scanner, document) for _ in range(3))
        if best > PATIENCE:
            return f"{best * 1000:.0f} ms on 100 kB of {text[-100:]!r}"
    return None


def _baits(patterns: "Plans") -> "Iterator[str]":
    """Long texts that pass the sieves of expressions, so that these are searched.

    No two stretches are alike: an automaton has a state of its own for every one.
    """
    from random import Random

    chance = Random(20)  # noqa: S311 - the same text every time
    words = ["".join(chance.choices("etaoinsrh", k=chance.randint(1, 9))) for _ in range(20_000)]
    for forms in patterns:
        for kind, *fields in forms:
            if kind == "expression":
                atoms = [texts[0].decode("cp1252", "replace").strip() for texts in fields[3]]
                parts = [" ".join(words[at : at + 14]) for at in range(0, len(words), 14)]
                yield f" {' '.join(atoms)} ".join(parts)


def _seconds(scanner: Scanner, document: "object") -> float:
    document.memo.pop("view", None)  # type: ignore[attr-defined]
    began = time.process_time()
    scanner.scan(document)  # type: ignore[arg-type]
    return time.process_time() - began
