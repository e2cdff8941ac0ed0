"""Compiles the built-in rulebook into the wheel, so that an installed lintnews never reads YAML,
and the regular expressions that its checks use, for the Python that builds the wheel."""

import marshal
import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RulebookHook(BuildHookInterface):
    """Adds compiled files to `lintnews/_rules` in wheels; editable installs compile on their own."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        sys.path.insert(0, self.root)
        try:
            from lintnews.language import regex
            from lintnews.rulebook import compiled
            from lintnews.rulebook.assembly import assemble
            from lintnews.selftest.cases import cases
        finally:
            sys.path.remove(self.root)
        book = assemble({}, (), {})
        if book.errors:
            raise SystemExit("\n".join(str(error) for error in book.errors))
        self._folder = tempfile.mkdtemp()
        path = os.path.join(self._folder, compiled.FILE)
        compiled.write(book, path, stamp=0)
        build_data["force_include"][path] = f"lintnews/_rules/{compiled.FILE}"
        # Checks compile expressions when a text asks for them; their examples ask for all of them.
        for case in cases(book):
            case.run()
        for pattern, exact, _, tame, _ in map(marshal.loads, book.index.expressions):
            if tame:
                regex.compile(pattern, 0 if exact else regex.IGNORECASE)
        name, data = regex.keep(regex.used())
        path = os.path.join(self._folder, name)
        with open(path, "wb") as stream:
            stream.write(data)
        build_data["force_include"][path] = f"lintnews/_rules/{name}"
