"""Compiles the patterns of rules into the plain values that the scanner takes and marshal keeps."""

from lintnews.checks.check import Check
from lintnews.checks.registry import UnknownKindError, check_class, kinds
from lintnews.config.errors import suggestion
from lintnews.engine.atoms import atoms_of_texts
from lintnews.engine.patterns import (
    Expression,
    PatternError,
    Phrase,
    WidePhrase,
    compile_pattern,
)
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from lintnews.engine.patterns import Form
    from lintnews.rule import Rule


class PlanError(ValueError):
    """A rule whose check, options or patterns cannot be used; `option` is the key to look at."""

    def __init__(self, message: str, option: str | None = None) -> None:
        super().__init__(message)
        self.option = option


class Plan(namedtuple("Plan", "patterns gate atoms")):
    """How the engine serves a rule.

    patterns: per pattern of its check the searchable forms.  gate: fields of the check's gate.
    atoms: of the gate's texts.
    """

    __slots__ = ()
    patterns: "tuple[tuple[tuple[Any, ...], ...], ...]"
    gate: "tuple[Any, ...]"
    atoms: "tuple[bytes, ...]"


def plan_of(rule: "Rule", lexicons: "Mapping[str, Sequence[str]]") -> Plan:
    """Compiles the patterns of a rule's check.  Raises PlanError."""
    check = _check(rule, lexicons)
    out = []
    for pattern in check.patterns:
        try:
            forms = compile_pattern(pattern)
        except PatternError as error:
            raise PlanError(f"pattern {pattern!r}: {error}", "with") from None
        out.append(tuple(plain(form) for form in forms))
    gate = check.gate
    try:
        atoms = atoms_of_texts(gate.texts)
    except ValueError as error:
        raise PlanError(f"gate of {rule.check}: {error}", "check") from None
    return Plan(tuple(out), tuple(gate), atoms)


def _check(rule: "Rule", lexicons: "Mapping[str, Sequence[str]]") -> Check:
    try:
        found = check_class(rule.check)
    except UnknownKindError:
        guess = suggestion(rule.check, kinds())
        raise PlanError(f"no check kind is called {rule.check!r}{guess}", "check") from None
    for key, value in rule.options.items():
        if key not in found.OPTIONS:
            guess = suggestion(key, found.OPTIONS)
            raise PlanError(f"{rule.check} has no option {key!r}{guess}", key)
        wanted = found.OPTIONS[key]
        if wanted is not None and (
            not isinstance(value, wanted) or isinstance(value, bool) > _takes_bool(wanted)
        ):
            raise PlanError(f"option {key!r} of {rule.check} must be {_called(wanted)}", key)
    for key in sorted(found.REQUIRED - rule.options.keys()):
        raise PlanError(f"{rule.check} needs the option {key!r}", "with")
    try:
        return found(rule.options, lexicons)
    except PatternError as error:
        raise PlanError(str(error), "with") from None
    except (KeyError, TypeError, ValueError) as error:
        raise PlanError(f"{rule.check} refuses its options: {error}", "with") from None


def _takes_bool(wanted: "type | tuple[type, ...]") -> bool:
    return wanted is bool or (isinstance(wanted, tuple) and bool in wanted)


def _called(wanted: "type | tuple[type, ...]") -> str:
    names = {str: "text", list: "a list", dict: "a mapping", bool: "true or false"}
    several = wanted if isinstance(wanted, tuple) else (wanted,)
    return " or ".join(names.get(each, f"a number ({each.__name__})") for each in several)


def plain(form: "Form") -> "tuple[Any, ...]":
    """A searchable form as the index takes it: its kind, then its fields."""
    if isinstance(form, Phrase):
        return ("phrase", *form)
    if isinstance(form, Expression):
        return ("expression", *form)
    if isinstance(form, WidePhrase):
        return ("wide phrase", *form)
    return ("wide expression", *form)
