"""`lintnews schema`: the JSON Schema of rule files, for editors."""

from lintnews.cli.console import Console
from lintnews.cli.parser import Parser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: "Sequence[str]") -> int:
    """Runs the command; returns its exit code, raises Exit."""
    from json import dumps

    from lintnews.rulebook.fields import schema

    Parser("schema", "Print the JSON Schema of rule files, for completion in editors.").parse(
        arguments
    )
    Console().out(dumps(schema(), indent=2, ensure_ascii=False) + "\n", machine=True)
    return 0
