"""What all tests share: the documented rulebook, loaded once, and no network."""

import socket

import pytest

from lintnews.rulebook import Rulebook, load


@pytest.fixture(scope="session")
def book() -> Rulebook:
    """The built-in rules with everything that linting does not need."""
    return load(documented=True)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in lintnews opens an Internet socket unasked; a test that does so fails."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError(f"connects to {address}")
        real(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connect)
