"""The server that a process talks to: found or started once, given up for a while when it fails."""

import time

from lintnews.grammar.client import Client, Trouble
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.grammar.options import Options

#: Seconds for which a server that failed is not asked again: one failure, not one per file.
_REST = 120.0


class Connection(namedtuple("Connection", "client version languages folder")):
    """version: of the server, with its address if it is not ours.  languages: the codes it knows.

    folder: where the use of the local server is noted, "" for any other.
    """

    __slots__ = ()
    client: Client
    version: str
    languages: "frozenset[str]"
    folder: str


class Service:
    """One server, as configured."""

    def __init__(self, options: "Options") -> None:
        self._options = options
        self._connection: Connection | None = None
        self._trouble: Trouble | None = None
        self._failed = 0.0

    def connection(self) -> Connection:
        """The server, ready to be asked; raises Trouble."""
        if self._trouble is not None and time.monotonic() - self._failed < _REST:
            raise self._trouble
        if self._connection is None:
            try:
                self._connection = self._connect()
            except Trouble as trouble:
                self.give_up(trouble)
                raise
        return self._connection

    def give_up(self, trouble: Trouble) -> None:
        """The server is of no use for now."""
        self._connection = None
        self._trouble = trouble
        self._failed = time.monotonic()

    def _connect(self) -> Connection:
        options = self._options
        address, folder = options.address, ""
        if not address:
            from lintnews.grammar.folders import server_folder
            from lintnews.grammar.local import start

            address, folder = start(options.idle_timeout).address, server_folder()
        client = Client(address, options.timeout)
        version = client.version()
        if not folder:
            version += f" at {client.address}"
        return Connection(client, version, client.languages(), folder)


_services: "dict[tuple[object, ...], Service]" = {}


def service(options: "Options") -> Service:
    """The one service of this process for a server."""
    key = (options.address, options.timeout, options.idle_timeout)
    return _services.setdefault(key, Service(options))
