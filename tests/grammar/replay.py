"""A server that replays answers, for the failures that a real one does not show on request."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import parse_qs


class Answer(NamedTuple):
    """status and body; delay: seconds before the first byte; cut: close after half of the body."""

    status: int = 200
    body: bytes = b'{"matches": []}'
    delay: float = 0.0
    cut: bool = False
    retry_after: str = ""
    #: Seconds between two bytes of the body.
    drip: float = 0.0


class Replay:
    """Answers /v2/info and /v2/languages as LanguageTool does, and /v2/check as it is told.

    answers: to the first, second ... check; the last one is repeated.  info: for /v2/info.
    """

    def __init__(self, *answers: Answer, info: Answer | None = None) -> None:
        software = {"name": "LanguageTool", "version": "6.8", "buildDate": "replayed"}
        self._fixed = {
            "/v2/info": info or Answer(body=json.dumps({"software": software}).encode()),
            "/v2/languages": Answer(body=b'[{"longCode": "en-US"}, {"longCode": "en-GB"}]'),
            "/v2/healthcheck": Answer(body=b"OK"),
        }
        self._answers = list(answers) or [Answer()]
        self.asked: list[dict[str, list[str]]] = []
        replay = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._reply(replay._fixed[self.path])

            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                replay.asked.append(parse_qs(self.rfile.read(length).decode()))
                at = min(len(replay.asked), len(replay._answers)) - 1
                self._reply(replay._answers[at])

            def _reply(self, answer: Answer) -> None:
                time.sleep(answer.delay)
                self.send_response(answer.status)
                self.send_header("Content-Length", str(len(answer.body)))
                if answer.status in (301, 302, 307, 308):
                    self.send_header("Location", "http://192.0.2.1/v2/check")
                if answer.retry_after:
                    self.send_header("Retry-After", answer.retry_after)
                self.end_headers()
                body = answer.body[: len(answer.body) // 2] if answer.cut else answer.body
                try:
                    if answer.drip:
                        for byte in body:
                            self.wfile.write(bytes([byte]))
                            self.wfile.flush()
                            time.sleep(answer.drip)
                    else:
                        self.wfile.write(body)
                except (BrokenPipeError, ConnectionResetError):
                    return

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
