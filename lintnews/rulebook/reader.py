"""Reads one rule file: YAML to a Rule, every defect with its line."""

import os
import re

from lintnews.config.errors import suggestion
from lintnews.document import SCOPES
from lintnews.rule import Example, Rule
from lintnews.rulebook.errors import RuleError
from lintnews.rulebook.fields import EXAMPLE, REQUIRED, RULE
from lintnews.rulebook.nodes import Tree, YamlError, parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_TYPES: "dict[str, tuple[type[Any], str]]" = {
    "string": (str, "text"),
    "array": (list, "a list"),
    "object": (dict, "a mapping"),
    "boolean": (bool, "true or false"),
}


def read_rule(text: str, path: str) -> "tuple[Rule | None, list[RuleError]]":
    """The rule of one file (options still with lexicon references), or what is wrong with it."""
    try:
        tree = parse(text)
    except YamlError as error:
        return None, [RuleError(path, error.line, str(error))]
    if not isinstance(tree.value, dict):
        return None, [RuleError(path, 1, "a rule file holds one mapping")]
    errors = _Defects(path, tree)
    data = tree.value
    errors.check_fields(data, RULE, ())
    for field in REQUIRED:
        if field not in data:
            errors.add((), f"the rule has no {field!r}")
    errors.check_examples(data.get("examples"))
    if not errors.found:
        errors.check_file_name(data)
    if errors.found:
        return None, errors.found
    return _rule(data, path), []


class _Defects:
    """Collects what is wrong with one file."""

    def __init__(self, path: str, tree: Tree) -> None:
        self.path = path
        self.tree = tree
        self.found: list[RuleError] = []

    def add(self, where: "tuple[str | int, ...]", message: str) -> None:
        code = self.tree.value.get("code")
        self.found.append(
            RuleError(
                self.path, self.tree.line(*where), message, code if isinstance(code, str) else None
            )
        )

    def check_fields(
        self,
        data: "Mapping[Any, Any]",
        known: "Mapping[str, Mapping[str, Any]]",
        where: "tuple[str | int, ...]",
    ) -> None:
        for key, value in data.items():
            spec = known.get(key)
            if spec is None:
                self.add((*where, key), f"unknown key {key!r}{suggestion(str(key), known)}")
            else:
                self._check_value(key, value, spec, (*where, key))

    def _check_value(
        self,
        key: str,
        value: "Any",
        spec: "Mapping[str, Any]",
        where: "tuple[str | int, ...]",
    ) -> None:
        choices = spec.get("enum")
        if choices is not None:
            if value not in choices:
                guess = suggestion(str(value), choices)
                self.add(where, f"{key!r} is {value!r}, not one of {', '.join(choices)}{guess}")
            return
        wanted, called = _TYPES[spec["type"]]
        if not isinstance(value, wanted):
            self.add(where, f"{key!r} must be {called}")
        elif "pattern" in spec and not re.search(spec["pattern"], value):
            self.add(where, f"{key!r} is {value!r}, which does not look like {spec['pattern']}")
        elif spec.get("minLength") and not value.strip():
            self.add(where, f"{key!r} is empty")
        elif wanted is list:
            items = spec.get("items")
            for at, item in enumerate(value):
                self._check_item(key, item, items, (*where, at))

    def _check_item(
        self, key: str, item: "Any", spec: "Any", where: "tuple[str | int, ...]"
    ) -> None:
        if "properties" in spec:
            if not isinstance(item, dict):
                self.add(where, f"each of {key!r} must be a mapping")
            else:
                self.check_fields(item, spec["properties"], where)
        else:
            self._check_value(key, item, spec, where)

    def check_examples(self, examples: "Any") -> None:
        if not isinstance(examples, list):
            return
        for at, example in enumerate(examples):
            if not isinstance(example, dict):
                continue
            kinds = [kind for kind in ("bad", "good") if kind in example]
            where = ("examples", at)
            if len(kinds) != 1:
                self.add(where, "an example has either 'bad' or 'good'")
            elif kinds == ["bad"] and not example.get("flags"):
                self.add(where, "a bad example names what it 'flags'")
            elif kinds == ["good"] and ("flags" in example or "fixed" in example):
                self.add(where, "a good example flags nothing")

    def check_file_name(self, data: "Mapping[str, Any]") -> None:
        wanted = f"{data['code']}-{data['name']}.yaml"
        if os.path.basename(self.path) != wanted:
            self.add(("code",), f"the file should be called {wanted}")


def _rule(data: "Mapping[str, Any]", path: str) -> Rule:
    scope: frozenset[str] = frozenset()
    for name in data.get("scope", ["body"]):
        scope |= SCOPES[name]
    return Rule(
        code=data["code"],
        name=data["name"],
        summary=data["summary"],
        why=data["why"],
        instead=data["instead"],
        severity=data["severity"],
        confidence=data["confidence"],
        since=data["since"],
        languages=tuple(data.get("languages", ())),
        scope=scope,
        quoted=data.get("quoted", False),
        enabled=data.get("enabled", True),
        check=data["check"],
        options=data.get("with", {}),
        message=data["message"],
        examples=tuple(_example(example) for example in data["examples"]),
        sources=tuple(data.get("sources", ())),
        aliases=tuple(data.get("aliases", ())),
        replaced_by=data.get("replaced_by"),
        supersedes=tuple(data.get("supersedes", ())),
        independent=data.get("independent", False),
        origin=path,
    )


def _example(data: "Mapping[str, Any]") -> Example:
    values = {field: data.get(field) for field in EXAMPLE}
    values["flags"] = tuple(data.get("flags", ()))
    values["also"] = tuple(data.get("also", ()))
    values["format"] = data.get("format", "plain")
    values["note"] = data.get("note", "")
    return Example(**values)
