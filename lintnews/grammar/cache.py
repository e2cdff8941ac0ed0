"""Keeps answers on disk: a text that has not changed is not sent again."""

import json
import os
import time
from hashlib import blake2b

from lintnews.grammar.folders import cache_folder
from lintnews.grammar.remarks import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Raise it whenever what is kept changes its meaning.
_SHAPE = 1
#: Seconds after which an answer that nobody asked for is thrown away, and between two clean-ups.
_AGE = 30 * 86_400
_CLEANING = 86_400


def key(version: str, fields: "Mapping[str, str]") -> str:
    """The key of a request; version: of the server."""
    data = json.dumps([_SHAPE, version, sorted(fields.items())])
    return blake2b(data.encode(), digest_size=20).hexdigest()


class Cache:
    """Answers by key, one small file each; a folder that cannot be used is no cache."""

    def __init__(self, folder: str | None = None) -> None:
        self._folder = folder or os.path.join(cache_folder(), "answers")
        self._is_clean = False

    def get(self, key: str) -> "list[Reply] | None":
        """The answer kept under a key, None if there is none."""
        path = self._path(key)
        try:
            with open(path, encoding="ascii") as file:
                kept = json.load(file)
            found = [Reply._make(each) for each in kept]
            os.utime(path)
        except (OSError, ValueError, TypeError):
            return None
        return found

    def put(self, key: str, found: "Sequence[Reply]") -> None:
        """Keeps an answer, all or nothing."""
        path = self._path(key)
        temporary = f"{path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            with open(temporary, "w", encoding="ascii") as file:
                json.dump(found, file, separators=(",", ":"))
            os.replace(temporary, path)
            self._clean()
        except OSError:
            return

    def _path(self, key: str) -> str:
        return os.path.join(self._folder, key[:2], key[2:] + ".json")

    def _clean(self) -> None:
        """Once a day, throws away what is old."""
        if self._is_clean:
            return
        self._is_clean = True
        mark = os.path.join(self._folder, "cleaned")
        now = time.time()
        try:
            if now - os.stat(mark).st_mtime < _CLEANING:
                return
        except FileNotFoundError:
            pass
        with open(mark, "w", encoding="ascii"):
            os.utime(mark)
        for folder, _, names in os.walk(self._folder):
            for name in names:
                path = os.path.join(folder, name)
                if now - os.stat(path).st_mtime > _AGE:
                    os.unlink(path)
