"""What is installed of LanguageTool on this machine.  Nothing is ever downloaded."""

import os
from shutil import which

#: Names the folder that holds LanguageTool-6.8; language-tool-python reads it, too.
PATH = "LTP_PATH"
_EXTRA = "lintnews[grammar]"

_ADVICE = (
    f"install Java 17 or newer, run \"pip install '{_EXTRA}'\", unpack LanguageTool (https://languagetool.org/download) and"
    f" let {PATH} name the folder that holds LanguageTool-6.8; or put the address of a server into [tool.lintnews.grammar]"
)
# The first check of a fresh server takes seconds; memory grows to half of this.
_JAVA_OPTIONS = ("-Xms128m", "-Xmx1g", "-XX:+UseSerialGC")


def lack() -> str:
    """Why no local server can be started and what to install; "" if one can."""
    from importlib.util import find_spec

    lacking = []
    if which("java") is None:
        lacking.append("there is no Java")
    if find_spec("language_tool_python") is None:
        lacking.append("language-tool-python is not installed")
    folder = os.environ.get(PATH, "")
    if not folder:
        lacking.append(f"{PATH} is not set")
    elif not _versions(folder):
        lacking.append(f"{PATH} ('{folder}') holds no LanguageTool")
    return f"{', '.join(lacking)}: {_ADVICE}" if lacking else ""


def command(port: int, config: str) -> "list[str]":
    """The command line of a server on a port; config: path of its properties file.

    Raises LookupError if no LanguageTool is installed.
    """
    from language_tool_python.download_lt import LocalLanguageTool
    from language_tool_python.exceptions import LanguageToolError

    if not _versions(os.environ.get(PATH, "")):
        raise LookupError(f"{PATH} names no folder that holds a LanguageTool")
    installed = LocalLanguageTool.get_latest_installed_version()
    if installed is None:
        raise LookupError(f"{PATH} names no folder that holds a LanguageTool")
    try:
        java, *rest = installed.get_server_cmd(port)
    except (LanguageToolError, OSError) as error:
        raise LookupError(str(error)) from None
    return [java, *_JAVA_OPTIONS, *rest, "--config", config]


def _versions(folder: str) -> "list[str]":
    try:
        names = os.listdir(folder) if folder else []
    except OSError:
        return []
    return [name for name in names if name.startswith("LanguageTool-")]
