"""What all tests share: the documented rulebook, loaded once, and no network."""

import socket

import pytest

from lintnews.rulebook import Rulebook, load


@pytest.fixture(scope="session")
def book() -> Rulebook:
    """The built-in rules with everything that linting does not need."""
    return load(documented=True)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Nothing in lintnews opens an Internet socket unasked; a test that does so fails.

    A test that is marked `loopback` may reach a server on this machine.
    """
    real = socket.socket.connect
    is_open = request.node.get_closest_marker("loopback") is not None

    def connect(self: socket.socket, address: object) -> None:
        is_local = is_open and isinstance(address, tuple) and address[0] == "127.0.0.1"
        if self.family in (socket.AF_INET, socket.AF_INET6) and not is_local:
            raise AssertionError(f"connects to {address}")
        real(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connect)
