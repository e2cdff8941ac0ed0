"""Fixes: edits applied to a source, to a fixed point, and written back all or nothing."""

from lintnews.fixes.edits import apply
from lintnews.fixes.files import write
from lintnews.fixes.mending import Mended, mend

__all__ = ["Mended", "apply", "mend", "write"]
