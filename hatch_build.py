"""Compiles the built-in rulebook into the wheel, so that an installed lintnews never reads YAML,
and the regular expressions that its checks use, for the Python that builds the wheel."""

import os
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from lintnews.rulebook import Rulebook


#: What most runs are like.
_ARTICLE = "harbour-dredging.clean.md"
_ONE_RUN = """
import sys
root, rulebook, article = sys.argv[1:]
sys.path.insert(0, root)
import lintnews.cli.check, lintnews.cli.summary, lintnews.reporters.text
from lintnews.formats import decode, read
from lintnews.rulebook import compiled
engine = compiled.read(rulebook, 0).engine()
with open(article, "rb") as stream:
    engine.lint(read(decode(stream.read()).text, "markdown", article))
print(*[name for name in sys.modules if name.startswith("lintnews.")])
"""


class RulebookHook(BuildHookInterface):
    """Adds compiled files to `lintnews/_rules` in wheels; editable installs compile on their own."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        sys.path.insert(0, self.root)
        try:
            from lintnews import bytecode
            from lintnews.language import regex
            from lintnews.rulebook import compiled
            from lintnews.rulebook.assembly import assemble
            from lintnews.rulebook.packed import ObservedLexicons
        finally:
            sys.path.remove(self.root)
        book = assemble({}, (), {})
        if book.errors:
            raise SystemExit("\n".join(str(error) for error in book.errors))
        book.lexicons = ObservedLexicons(book.lexicons)
        self._use(book)
        self._folder = tempfile.mkdtemp()
        path = os.path.join(self._folder, compiled.FILE)
        compiled.write(book, path, stamp=0)
        build_data["force_include"][path] = f"lintnews/_rules/{compiled.FILE}"
        modules = [name for name in sys.modules if name.startswith("lintnews.")]
        for name, data in (
            regex.keep(regex.used()),
            (bytecode.FILE, bytecode.collect(modules, self._used_together(path))),
        ):
            path = os.path.join(self._folder, name)
            with open(path, "wb") as stream:
                stream.write(data)
            build_data["force_include"][path] = f"lintnews/_rules/{name}"

    def _used_together(self, rulebook: str) -> list[str]:
        """The modules that linting one ordinary article imports, in a process of its own."""
        article = os.path.join(self.root, "seeds", _ARTICLE)
        if not os.path.isfile(article):
            return []
        command = [sys.executable, "-c", _ONE_RUN, self.root, rulebook, article]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
        return done.stdout.split()

    def _use(self, book: "Rulebook") -> None:
        """Runs the rules: checks compile expressions and work out tables when a text asks for them."""
        import lintnews.cli.check
        import lintnews.cli.main
        import lintnews.cli.summary
        import lintnews.reporters.text  # noqa: F401
        from lintnews.engine.expressions import translate
        from lintnews.formats import decode, format_of, read
        from lintnews.selftest.cases import cases

        for case in cases(book):
            case.run()
        engine = book.engine()
        seeds = os.path.join(self.root, "seeds")
        for name in sorted(os.listdir(seeds)) if os.path.isdir(seeds) else ():
            format = format_of(name)
            if format:
                with open(os.path.join(seeds, name), "rb") as stream:
                    engine.lint(read(decode(stream.read()).text, format, name))
        translate(book.index)
