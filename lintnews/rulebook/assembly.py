"""Assembles a rulebook from its files."""

import os

from lintnews.config.errors import suggestion
from lintnews.engine.tables import build_index
from lintnews.rulebook import sources
from lintnews.rulebook.errors import RulebookError, RuleError
from lintnews.rulebook.lexicons import read_lexicons, resolve
from lintnews.rulebook.nodes import YamlError, parse
from lintnews.rulebook.plans import PlanError, plan_of
from lintnews.rulebook.reader import read_rule
from lintnews.rulebook.rulebook import Rulebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lintnews.rule import Rule
    from lintnews.rulebook.plans import Plan


def assemble(
    extend: "Mapping[str, Sequence[str]]",
    packs: "Sequence[str]",
    options: "Mapping[str, Mapping[str, object]]",
) -> Rulebook:
    """See `lintnews.rulebook.load`."""
    built_in = sources.built_in()
    lexicons: dict[str, tuple[str, ...]] = {}
    rules: dict[str, Rule] = {}
    errors: list[RuleError] = []
    for folder in (built_in, *_pack_folders(packs)):
        lexicons.update(read_lexicons(os.path.join(folder, "lexicons")))
        _read_folder(folder, rules, errors)
    _extend(lexicons, extend)
    _override(rules, options)
    plans: dict[str, Plan] = {}
    usable: dict[str, Rule] = {}
    for code in sorted(rules):
        rule = rules[code]
        try:
            rule = rule._replace(options=resolve(rule.options, lexicons))
            plans[code] = plan_of(rule, lexicons)
            usable[code] = rule
        except KeyError as error:
            guess = suggestion(str(error.args[0]), lexicons)
            message = f"no lexicon is called {error.args[0]!r}{guess}"
            errors.append(_located(rule, "with", message))
        except PlanError as error:
            errors.append(_located(rule, error.option, str(error)))
    index = build_index(
        {code: plan.patterns for code, plan in plans.items()},
        {code: plan.atoms for code, plan in plans.items() if plan.atoms},
    )
    gates = {code: plan.gate for code, plan in plans.items() if not plan.patterns}
    return Rulebook(usable, index, gates, lexicons, errors)


def _pack_folders(packs: "Sequence[str]") -> "list[str]":
    folders = []
    for pack in packs:
        folder = pack if os.path.isdir(pack) else sources.announced_pack(pack)
        if folder is None or not os.path.isfile(os.path.join(folder, "pack.yaml")):
            message = "no pack: neither a folder with a pack.yaml nor a name that is installed"
            raise RulebookError([RuleError(pack, 1, message)])
        _check_manifest(os.path.join(folder, "pack.yaml"))
        folders.append(folder)
    return folders


def _check_manifest(path: str) -> None:
    known = ("name", "description", "version", "license", "url")
    try:
        with open(path, encoding="utf-8") as stream:
            tree = parse(stream.read())
    except (OSError, UnicodeDecodeError) as error:
        raise RulebookError([RuleError(path, 1, f"cannot be read: {error}")]) from None
    except YamlError as error:
        raise RulebookError([RuleError(path, error.line, str(error))]) from None
    manifest = tree.value if isinstance(tree.value, dict) else {}
    if not isinstance(manifest.get("name"), str):
        raise RulebookError([RuleError(path, 1, "a pack has a 'name'")])
    for key in manifest:
        if key not in known:
            message = f"unknown key {key!r}{suggestion(str(key), known)}"
            raise RulebookError([RuleError(path, tree.line(key), message)])


def _read_folder(folder: str, rules: "dict[str, Rule]", errors: "list[RuleError]") -> None:
    names = {rule.name: rule.code for rule in rules.values()}
    for path in sources.rule_files(folder):
        try:
            with open(path, encoding="utf-8") as stream:
                text = stream.read()
        except (OSError, UnicodeDecodeError) as error:
            errors.append(RuleError(path, 1, f"cannot be read: {error}"))
            continue
        rule, found = read_rule(text, path)
        errors.extend(found)
        if rule is None:
            continue
        if rule.code in rules:
            message = f"{rule.code} is taken by {rules[rule.code].origin}"
            errors.append(_located(rule, "code", message))
        elif rule.name in names:
            message = f"the name {rule.name!r} is taken by {names[rule.name]}"
            errors.append(_located(rule, "name", message))
        else:
            rules[rule.code] = rule
            names[rule.name] = rule.code


def _extend(lexicons: "dict[str, tuple[str, ...]]", extend: "Mapping[str, Sequence[str]]") -> None:
    for name, more in extend.items():
        if name not in lexicons:
            message = f"no lexicon is called {name!r}{suggestion(name, lexicons)}"
            raise RulebookError([RuleError("configuration", 1, message)])
        lexicons[name] = tuple(dict.fromkeys((*lexicons[name], *more)))


def _override(rules: "dict[str, Rule]", options: "Mapping[str, Mapping[str, object]]") -> None:
    for code, values in options.items():
        if code not in rules:
            message = f"no rule is called {code!r}{suggestion(code, rules)}"
            raise RulebookError([RuleError("configuration", 1, message)])
        rules[code] = rules[code]._replace(options={**rules[code].options, **values})


def _located(rule: "Rule", key: str | None, message: str) -> RuleError:
    """The defect with the line of the key it is about."""
    with open(rule.origin, encoding="utf-8") as stream:
        tree = parse(stream.read())
    line = 1
    for path in ((key or "code",), ("with", key or ""), ("with",)):
        if path in tree.lines:
            line = tree.lines[path]
            break
    return RuleError(rule.origin, line, message, rule.code)
