"""Parts of the standard library, from the modules in C that make them.

`collections`, `functools`, `operator` and `types` define much more, and import each other: that takes
as long as linting a paragraph, and a run over one article needs none of it.  What is here behaves as
what it is named after; where the modules in C are not, it is what it is named after.
"""

# ruff: noqa: F401 - imported from here

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import Counter as Counter
    from collections import defaultdict as defaultdict
    from collections.abc import Mapping as Mapping
    from functools import lru_cache as lru_cache
    from operator import itemgetter as itemgetter
    from types import SimpleNamespace as SimpleNamespace
else:
    try:
        from _collections import _count_elements, defaultdict
        from _collections_abc import Mapping
        from _functools import _lru_cache_wrapper
        from _operator import itemgetter
        from sys import implementation

        SimpleNamespace = type(implementation)
    except ImportError:  # pragma: no cover - another Python than CPython
        from collections import Counter
        from functools import lru_cache
    else:

        class Counter(dict):
            """How often each thing comes; those that do not come count 0."""

            __slots__ = ()

            def __init__(self, things=()):
                _count_elements(self, things)

            def __missing__(self, thing):
                return 0

            def update(self, things):
                """Count these, too."""
                _count_elements(self, things)

            def total(self):
                """How many things were counted."""
                return sum(self.values())

        def lru_cache(maxsize):
            """Keeps the last results of a function."""
            return lambda function: _lru_cache_wrapper(function, maxsize, False, tuple)
