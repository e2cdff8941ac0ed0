"""Shelves: what was put comes back, and a torn file is refused."""

from pathlib import Path

import pytest

from lintnews.shelf import Shelf, Stock

VALUES = (None, 7, "żółw", b"\x00\xff", ("a", (1, 2.5)), {"x": [1, 2]}, frozenset({"y"}))


def test_what_was_put_comes_back_from_memory_and_from_a_file(tmp_path: Path) -> None:
    stock = Stock()
    references = [stock.put(value) for value in VALUES]
    path = tmp_path / "values.shelf"
    path.write_bytes(stock.file(references))
    shelf = Shelf(str(path))
    assert shelf.table == references
    for source in (stock, shelf):
        assert tuple(map(source.get, references)) == VALUES


@pytest.mark.parametrize("size", [0, 5, 16, 40, -1])
def test_a_torn_file_is_refused(size: int, tmp_path: Path) -> None:
    stock = Stock()
    data = stock.file([stock.put(value) for value in VALUES])
    path = tmp_path / "torn.shelf"
    path.write_bytes(data[:size])
    with pytest.raises((ValueError, EOFError, TypeError)):
        Shelf(str(path))
