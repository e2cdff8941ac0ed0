"""The bytecode of a wheel does what its source does, and holds no more than a run needs."""

import ast

from lintnews.bytecode import _bare

SOURCE = '''"""Doc."""
TYPE_CHECKING = False
if TYPE_CHECKING:
    from nowhere import Nothing
else:
    made: int = 3

class Thing:
    """Doc."""

    size: int

    def __init__(self, *args: "Nothing", deep: bool = True, **named: str) -> None:
        """Doc."""
        self.size: int = len(args) + len(named) + deep

    async def empty(self) -> None:
        """Doc."""

def text() -> str:
    try:
        return "Doc." if made else ""
    finally:
        "Doc."
'''


def test_what_only_readers_and_checkers_need_is_left_out() -> None:
    tree = _bare(SOURCE.encode())
    source = ast.unparse(tree)
    assert source.count("Doc.") == 1
    assert "Nothing" not in source
    assert "->" not in source
    space: dict[str, object] = {}
    exec(compile(tree, "thing", "exec"), space)
    thing, text = space["Thing"], space["text"]
    assert callable(thing)
    assert callable(text)
    assert thing(1, 2, deep=False, a="x").size == 3
    assert text() == "Doc."
    assert not hasattr(thing, "__annotations__") or not thing.__annotations__


def test_lines_stay_where_they_are() -> None:
    before = {
        node.name: node.lineno for node in ast.walk(ast.parse(SOURCE)) if hasattr(node, "name")
    }
    after = {
        node.name: node.lineno for node in ast.walk(_bare(SOURCE.encode())) if hasattr(node, "name")
    }
    assert after == {name: line for name, line in before.items() if name != "Nothing"}
