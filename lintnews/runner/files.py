"""Which files a command line means: explicit ones as they are, folders walked."""

import os
from stat import S_ISDIR, S_ISREG

from lintnews.config.errors import ConfigError, suggestion
from lintnews.config.glob import matcher
from lintnews.finding import Failure
from lintnews.formats import format_of
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lintnews.config.discovery import Discovery
    from lintnews.runner.gitignore import Gitignore

    Ignores = tuple[tuple[Gitignore, str], ...]

#: Folders that hold other people's files, besides all whose name starts with a dot.
SKIPPED = frozenset({"node_modules", "__pycache__", "venv"})


class Found(namedtuple("Found", "paths failures")):
    """paths: files to lint, sorted, each once.  failures: folders that could not be read."""

    __slots__ = ()
    paths: "list[str]"
    failures: "list[Failure]"


def find(paths: "Iterable[str]", discovery: "Discovery") -> Found:
    """The files that paths stand for; raises ConfigError if one does not exist or none is found."""
    walk = _Walk(discovery)
    given = [_tidy(path) for path in paths]
    for path in given:
        walk.start(path)
    if not walk.paths and not walk.failures:
        listed = ", ".join(f"'{path}'" for path in given)
        raise ConfigError(f"no articles (.md, .markdown, .html, .htm, .txt) found in {listed}")
    return Found(sorted(walk.paths), sorted(walk.failures))


def _tidy(path: str) -> str:
    """The path without "./" and doubled slashes; ".." stays, it may lead through a link."""
    return path if ".." in path.split(os.sep) else os.path.normpath(path)


class _Walk:
    def __init__(self, discovery: "Discovery") -> None:
        self._discovery = discovery
        self._excluded: dict[int, Callable[[str], bool]] = {}
        self.paths: set[str] = set()
        self.failures: list[Failure] = []

    def start(self, path: str) -> None:
        try:
            is_folder = S_ISDIR(os.stat(path).st_mode)
        except (FileNotFoundError, NotADirectoryError):
            if os.path.islink(path):
                self.paths.add(path)  # it leads nowhere, as reading it will show
                return
            raise ConfigError(f"no such file or folder: '{path}'{_neighbour(path)}") from None
        except (OSError, ValueError) as error:
            self.failures.append(Failure("read", path, None, reason(error)))
            return
        if not is_folder:
            self.paths.add(path)
            return
        ignores: Ignores = ()
        if self._discovery.folder_settings(path).respect_gitignore:
            from lintnews.runner.gitignore import above

            ignores = tuple(above(path))
        self._folder(path, ignores)

    def _folder(self, top: str, ignores: "Ignores") -> None:
        waiting = [(top, ignores)]
        while waiting:
            folder, ignores = waiting.pop()
            try:
                with os.scandir(folder) as scan:
                    entries = list(scan)
            except OSError as error:
                self.failures.append(Failure("read", folder, None, reason(error)))
                continue
            settings = self._discovery.folder_settings(folder)
            if settings.respect_gitignore and any(entry.name == ".gitignore" for entry in entries):
                ignores = self._with_ignore(folder, ignores)
            for entry in entries:
                name = entry.name
                # Links to folders are not followed: no loop, no file twice.
                is_folder = entry.is_dir(follow_symlinks=False)
                if name.startswith(".") or (is_folder and name in SKIPPED):
                    continue
                if not is_folder and (format_of(name) is None or entry.is_dir()):
                    continue
                if _left_out(ignores, name, is_folder):
                    continue
                path = name if folder == "." else os.path.join(folder, name)
                if settings.exclude and self._is_excluded(path, folder):
                    continue
                if is_folder:
                    below = tuple((ignore, f"{prefix}{name}/") for ignore, prefix in ignores)
                    waiting.append((path, below))
                else:
                    self.paths.add(path)

    @staticmethod
    def _with_ignore(folder: str, ignores: "Ignores") -> "Ignores":
        from lintnews.runner.gitignore import read

        ignore = read(folder)
        return ignores if ignore is None else (*ignores, (ignore, ""))

    def _is_excluded(self, path: str, folder: str) -> bool:
        settings = self._discovery.folder_settings(folder)
        excluded = self._excluded.get(id(settings))
        if excluded is None:
            excluded = self._excluded[id(settings)] = matcher(settings.exclude)
        return excluded(relative(path, settings.root))


def _left_out(ignores: "Ignores", name: str, is_folder: bool) -> bool:
    """What git would say: the nearest .gitignore that speaks of the path decides."""
    for ignore, prefix in reversed(ignores):
        verdict = ignore.verdict(prefix + name, is_folder)
        if verdict is not None:
            return verdict
    return False


def relative(path: str, root: str) -> str:
    """The path from a root folder, with "/" between its parts."""
    whole = os.path.relpath(os.path.abspath(path), root)
    return whole.replace(os.sep, "/") if os.sep != "/" else whole


def read_bytes(path: str) -> bytes:
    """What a regular file holds; raises OSError, also for a pipe or device, which may never end."""
    if not S_ISREG(os.stat(path).st_mode):
        raise OSError("not a regular file")
    with open(path, "rb", buffering=0) as file:
        return file.read()


def reason(error: Exception) -> str:
    """Why something could not be read, in the system's words."""
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _neighbour(path: str) -> str:
    folder, name = os.path.split(path)
    try:
        return suggestion(name, os.listdir(folder or "."))
    except (OSError, ValueError):
        return ""
