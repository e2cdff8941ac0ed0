"""Where grammar keeps its files: the user's own cache folder."""

import os


def cache_folder() -> str:
    """`$XDG_CACHE_HOME/lintnews/grammar`, or the same below `~/.cache`; not made here."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        base = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "lintnews", "grammar")


def server_folder() -> str:
    """Where the local server keeps its lock, its state and its log; made if need be."""
    folder = os.path.join(cache_folder(), "server")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    return folder
