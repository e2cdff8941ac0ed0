"""The CommonMark parser: pulldown-cmark, by way of pyromark.

The package defines enumerations and themes around its parser, and importing what these need takes
longer than parsing an article.  The parser is a module in C of its own and is loaded alone; where it
is not to be found so, the package is imported as usual.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

#: Extensions of CommonMark, with the numbers that pulldown-cmark gives them.
TABLES = 1 << 1
FOOTNOTES = 1 << 2
STRIKETHROUGH = 1 << 3
TASK_LISTS = 1 << 4
HEADING_ATTRIBUTES = 1 << 6
ALERTS = 1 << 11

_MODULE = "pyromark._pyromark"


def _parser() -> "Callable[..., Iterator[Any]]":
    package, _, _ = _MODULE.partition(".")
    if package not in sys.modules:
        # What importlib offers, without its imports.
        from _frozen_importlib import module_from_spec
        from _frozen_importlib_external import PathFinder

        found = PathFinder.find_spec(package)
        folders = found.submodule_search_locations if found else None
        spec = PathFinder.find_spec(_MODULE, folders) if folders else None
        if spec and spec.loader:
            try:
                module = module_from_spec(spec)
                spec.loader.exec_module(module)
                parse: Callable[..., Iterator[Any]] = module.events_with_range
            except (ImportError, AttributeError):
                pass
            else:
                sys.modules[_MODULE] = module  # for whoever imports the package after all
                return parse
    from pyromark import events_with_range

    return events_with_range


#: Events of a text with their ranges, in UTF-8 offsets; options: extensions joined by `|`.
events_with_range = _parser()
