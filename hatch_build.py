"""Compiles the built-in rulebook into the wheel, so that an installed lintnews never reads YAML."""

import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RulebookHook(BuildHookInterface):
    """Adds `lintnews/_rules/rulebook.marshal` to wheels; editable installs compile on their own."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        sys.path.insert(0, self.root)
        try:
            from lintnews.rulebook import compiled
            from lintnews.rulebook.assembly import assemble
        finally:
            sys.path.remove(self.root)
        book = assemble({}, (), {})
        if book.errors:
            raise SystemExit("\n".join(str(error) for error in book.errors))
        self._folder = tempfile.mkdtemp()
        path = os.path.join(self._folder, compiled.FILE)
        compiled.write(book, path, stamp=0)
        build_data["force_include"][path] = f"lintnews/_rules/{compiled.FILE}"
