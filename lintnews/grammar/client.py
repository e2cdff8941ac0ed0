"""Talks to a LanguageTool server."""

import time
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from http.client import HTTPResponse
    from typing import Any

#: Answers for "come again later": too many requests, or an error that a busy server makes.
_BUSY = frozenset({429, 500, 502, 503, 504})
#: Seconds to wait before the second and third try, and at most if the server names a time.
_PAUSES = (0.5, 1.5)
_LONGEST_PAUSE = 5.0
_QUICK = 2.0
#: Bytes of an answer that are read at most: 1 MB of text full of errors answers with 20 MB.
_MOST = 64_000_000
_CHUNK = 1 << 16
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Trouble(Exception):  # noqa: N818 - told to people, and not always an error
    """Why a text could not be checked.  lasting: no other text would fare better."""

    def __init__(self, message: str, lasting: bool = True) -> None:
        super().__init__(message)
        self.lasting = lasting


class _NoRedirects(HTTPRedirectHandler):
    """A text goes to the address that was configured, and to no other."""

    def redirect_request(self, *_: object) -> None:
        return None


class Client:
    """One server."""

    def __init__(self, address: str, timeout: float) -> None:
        """address: "http://host:port", with or without "/v2".  timeout: seconds for one answer."""
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Trouble(f"'{address}' is no address of a server (http://host:port)")
        self.address = address.rstrip("/")
        if not self.address.endswith("/v2"):
            self.address += "/v2"
        self._timeout = timeout
        handlers: list[Any] = [_NoRedirects()]
        if parts.hostname in _LOOPBACK:
            handlers.append(ProxyHandler({}))  # a proxy would take the text off this machine
        self._opener = build_opener(*handlers)

    def is_healthy(self) -> bool:
        """Whether a server answers."""
        try:
            return self._answer("healthcheck", None) == b"OK"
        except Trouble:
            return False

    def version(self) -> str:
        """What its answers depend on: name, version and build; raises Trouble."""
        software = self._json("info", None).get("software")
        if not isinstance(software, dict) or not software.get("version"):
            raise self._garbage()
        return " ".join(str(software.get(key, "")) for key in ("name", "version", "buildDate"))

    def languages(self) -> "frozenset[str]":
        """The codes it knows; raises Trouble."""
        listed = self._json("languages", None, list)
        try:
            return frozenset(str(item["longCode"]) for item in listed)
        except (KeyError, TypeError):
            raise self._garbage() from None

    def check(self, fields: "Mapping[str, str]") -> "list[Any]":
        """The matches of a text; raises Trouble."""
        matches = self._json("check", fields).get("matches")
        if not isinstance(matches, list):
            raise self._garbage()
        return matches

    def _json(
        self, what: str, fields: "Mapping[str, str] | None", kind: "type[Any]" = dict
    ) -> "Any":
        import json

        data = self._answer(what, fields)
        try:
            value = json.loads(data)
        except (ValueError, RecursionError):
            raise self._garbage() from None
        if not isinstance(value, kind):
            raise self._garbage()
        return value

    def _answer(self, what: str, fields: "Mapping[str, str] | None") -> bytes:
        data = None if fields is None else urlencode(fields).encode()
        request = Request(f"{self.address}/{what}", data, {"Accept": "application/json"})  # noqa: S310
        for pause in (*_PAUSES, None):
            began = time.monotonic()
            try:
                with self._opener.open(request, timeout=self._timeout) as response:
                    return self._read(response)
            except HTTPError as error:
                with error:
                    # An error that took long to come would take as long again.
                    quick = time.monotonic() - began < _QUICK
                    delay = self._delay(error, pause if quick else None)
            except TimeoutError:
                raise self._late() from None
            except URLError as error:
                if isinstance(error.reason, TimeoutError):
                    raise self._late() from None
                raise Trouble(f"{self.address} cannot be reached: {_cause(error)}") from None
            except (OSError, ValueError, EOFError, HTTPException) as error:
                name = type(error).__name__
                raise Trouble(f"{self.address} broke off its answer ({name})") from None
            time.sleep(delay)
        raise AssertionError("the last try answers or raises")

    def _read(self, response: "HTTPResponse") -> bytes:
        """The body; a server that sends a byte now and then does not outlive the time-out."""
        deadline = time.monotonic() + self._timeout
        body = bytearray()
        while chunk := response.read1(_CHUNK):
            body += chunk
            if len(body) > _MOST:
                raise Trouble(f"{self.address} answers with more than {_MOST:,} bytes", False)
            if time.monotonic() > deadline:
                raise TimeoutError
        if response.length:
            raise EOFError
        return bytes(body)

    def _delay(self, error: HTTPError, pause: float | None) -> float:
        """Seconds to wait before the next try; raises Trouble if there is to be none."""
        code = error.code
        if code in _BUSY and pause is not None:
            named = error.headers.get("Retry-After", "")
            return min(float(named), _LONGEST_PAUSE) if named.isdecimal() else pause
        if code == 429:
            raise Trouble(f"{self.address} is too busy (429)") from None
        if code == 413:
            raise Trouble(f"the text is too long for {self.address} (413)", False) from None
        try:
            said = error.read(2000).decode("utf-8", "replace").split("\n")[0][:200].strip()
        except (OSError, ValueError, HTTPException):
            said = ""
        raise Trouble(
            f"{self.address} answers {code}" + (f": {said}" if said else ""),
            code in (401, 403, 404),
        ) from None

    def _late(self) -> Trouble:
        return Trouble(f"{self.address} did not answer within {self._timeout:g} seconds")

    def _garbage(self) -> Trouble:
        return Trouble(f"{self.address} does not answer as LanguageTool does")


def _cause(error: URLError) -> str:
    reason = error.reason
    return str(getattr(reason, "strerror", None) or reason).lower()
