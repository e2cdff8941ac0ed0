"""YAML with line numbers: plain values, and where each key stands."""

import yaml

from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlError(ValueError):
    """The text is not YAML, or not YAML as rule files use it.  line: from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class Tree(namedtuple("Tree", "value lines")):
    """value: plain Python values.  lines: line (from 1) of every key, by path of keys and indices."""

    __slots__ = ()
    value: "Any"
    lines: "Mapping[tuple[str | int, ...], int]"

    def line(self, *path: "str | int") -> int:
        """The line of a path, or of its nearest known parent."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def parse(text: str) -> Tree:
    """Raises YamlError for malformed YAML and for a key given twice."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark else 1
        raise YamlError(line, f"not valid YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise YamlError(1, f"not valid YAML: {str(error).splitlines()[0]}") from None
    lines: dict[tuple[str | int, ...], int] = {(): 1}
    if node is None:
        return Tree(None, lines)
    return Tree(_value(node, (), lines, set()), lines)


def _value(
    node: "Any",
    path: "tuple[str | int, ...]",
    lines: "dict[tuple[str | int, ...], int]",
    seen: "set[int]",
) -> "Any":
    if id(node) in seen:  # an alias can make a tree endless, or as large as the world
        raise YamlError(node.start_mark.line + 1, "rule files do without aliases")
    seen.add(id(node))
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        mapping: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = _scalar(key_node)
            if key in mapping:
                raise YamlError(key_node.start_mark.line + 1, f"key {key!r} is given twice")
            lines[(*path, key)] = key_node.start_mark.line + 1
            mapping[key] = _value(value_node, (*path, key), lines, seen)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, at), lines, seen) for at, child in enumerate(node.value)]
    return _scalar(node)


def _scalar(node: "Any") -> "Any":
    if not isinstance(node, yaml.ScalarNode):
        raise YamlError(node.start_mark.line + 1, "a key must be plain text")
    tag = node.tag.rpartition(":")[2]
    text = node.value
    if tag == "bool":
        return text.lower() in ("true", "yes", "on")
    if tag == "int":
        return int(text.replace("_", ""), 0)
    if tag == "float":
        return float(text.replace("_", ""))
    if tag == "null":
        return None
    return text
