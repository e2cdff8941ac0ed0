"""Rules as data: finding, reading, checking and compiling rule files.

Only what linting needs is imported here; the YAML side is loaded where it is called for.
"""

from lintnews.rulebook.load import load
from lintnews.rulebook.rulebook import Rulebook

__all__ = ["Rulebook", "load"]
