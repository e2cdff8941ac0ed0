"""The parser loaded alone is the package's, before and after the package is imported."""

import subprocess
import sys

import pyromark
import pytest

from lintnews.formats import pulldown

TEXT = "# A *title* {#x}\n\n| a | b |\n|---|---|\n| ~~c~~ | d[^1] |\n\n[^1]: Note\n\n- [x] done\n\n> [!NOTE]\n> é\n"


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (pulldown.TABLES, "ENABLE_TABLES"),
        (pulldown.FOOTNOTES, "ENABLE_FOOTNOTES"),
        (pulldown.STRIKETHROUGH, "ENABLE_STRIKETHROUGH"),
        (pulldown.TASK_LISTS, "ENABLE_TASKLISTS"),
        (pulldown.HEADING_ATTRIBUTES, "ENABLE_HEADING_ATTRIBUTES"),
        (pulldown.ALERTS, "ENABLE_GFM"),
    ],
)
def test_extensions_have_the_numbers_of_the_package(number: int, name: str) -> None:
    assert number == pyromark.Options[name]


def test_loaded_alone_it_parses_as_the_package_does() -> None:
    code = f"""if True:
        import sys
        from lintnews.formats import pulldown
        assert "pyromark" not in sys.modules and "enum" not in sys.modules
        number = pulldown.TABLES | pulldown.FOOTNOTES
        alone = list(pulldown.events_with_range({TEXT!r}, options=number))
        import pyromark
        assert alone == list(pyromark.events_with_range({TEXT!r}, options=pyromark.Options(number)))
        assert len(alone) > 20
        """
    subprocess.run([sys.executable, "-c", code], check=True)


def test_after_the_package_it_is_the_package() -> None:
    code = """if True:
        import pyromark
        from lintnews.formats import pulldown
        assert pulldown.events_with_range is pyromark.events_with_range
        """
    subprocess.run([sys.executable, "-c", code], check=True)
