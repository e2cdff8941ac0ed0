"""Whatever a server does, lintnews goes on, says what is wrong, and says it once."""

import json
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from lintnews.checks.language_tool import REMARKS, Remark
from lintnews.document import Document
from lintnews.formats import read
from lintnews.grammar.cache import Cache
from lintnews.grammar.options import Options
from lintnews.grammar.proofreader import Complaint, Proofreader
from tests.grammar.replay import Answer, Replay

pytestmark = pytest.mark.loopback

TEXT = "The board has met on Monday, and it will tell us what it thinks of the new bridge."
Start = Callable[..., Replay]


def match(offset: int, length: int, rule: str = "SHE_LIVE") -> dict[str, object]:
    named = {"id": rule, "category": {"id": "GRAMMAR"}, "issueType": "grammar"}
    replacements = [{"value": "had"}]
    return {
        "message": "Wrong.",
        "offset": offset,
        "length": length,
        "rule": named,
        "replacements": replacements,
    }


def body(*matches: object) -> bytes:
    return json.dumps({"matches": matches}).encode()


@pytest.fixture
def ask(tmp_path: Path) -> Callable[..., tuple[Complaint | None, Document]]:
    def read_by(address: str, timeout: int = 5) -> tuple[Complaint | None, Document]:
        document = read(TEXT, "plain")
        options = Options(server=address, timeout=timeout)
        complaint = Proofreader(options, Cache(str(tmp_path / "cache"))).read(document)
        return complaint, document

    return read_by


Ask = Callable[..., tuple[Complaint | None, Document]]


def test_an_answer_is_read(replay: Start, ask: Ask) -> None:
    complaint, document = ask(replay(Answer(body=body(match(10, 3)))).address)
    assert complaint is None
    found: list[Remark] = document.memo[REMARKS]  # type: ignore[assignment]
    assert [document.text(remark.span) for remark in found] == ["has"]


def test_refused(ask: Ask) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    complaint, _ = ask(f"http://127.0.0.1:{port}")
    assert complaint == Complaint(
        f"http://127.0.0.1:{port}/v2 cannot be reached: connection refused", is_failure=True
    )


@pytest.mark.parametrize(
    "answer", [Answer(delay=3), Answer(drip=0.3)], ids=["no byte", "a byte now and then"]
)
def test_slow(replay: Start, ask: Ask, answer: Answer) -> None:
    server = replay(answer)
    complaint, _ = ask(server.address, timeout=1)
    assert complaint is not None
    assert complaint.message == f"{server.address}/v2 did not answer within 1 seconds"
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("answer", "message", "tries"),
    [
        (Answer(413, b"too long"), "the text is too long for {} (413)", 1),
        (Answer(429, b"busy", retry_after="0"), "{} is too busy (429)", 3),
        (Answer(500, b"Error: out of\nmemory"), "{} answers 500: Error: out of", 3),
        (Answer(400, b"Error: no such rule"), "{} answers 400: Error: no such rule", 1),
        (Answer(302), '{} answers 302: {{"matches": []}}', 1),
        (Answer(body=b"<html>Welcome!</html>"), "{} does not answer as LanguageTool does", 1),
        (Answer(body=b"[" * 100_000), "{} does not answer as LanguageTool does", 1),
        (Answer(body=b'{"matches": 7}'), "{} does not answer as LanguageTool does", 1),
        (Answer(body=body({"offset": 1})), "the server does not answer as LanguageTool does", 1),
        (Answer(body=body(match(0, 3)), cut=True), "{} broke off its answer (EOFError)", 1),
    ],
    ids=["413", "429", "500", "400", "302", "html", "deep", "kind", "match", "cut"],
)
def test_refusals_and_garbage(
    replay: Start, ask: Ask, answer: Answer, message: str, tries: int
) -> None:
    server = replay(answer)
    complaint, document = ask(server.address)
    assert complaint == Complaint(message.format(f"{server.address}/v2"), is_failure=True)
    assert len(server.asked) == tries
    assert REMARKS not in document.memo


@pytest.mark.parametrize("first", [Answer(429, retry_after="0"), Answer(500), Answer(503)])
def test_a_busy_server_is_asked_again(replay: Start, ask: Ask, first: Answer) -> None:
    server = replay(first, Answer(body=body(match(10, 3))))
    complaint, document = ask(server.address)
    assert complaint is None
    assert len(document.memo[REMARKS]) == 1  # type: ignore[arg-type]
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("offset", "length"),
    [(-1, 3), (5_000, 3), (10, 5_000), (10, 0), (10, -3), (2**40, 2**40)],
)
def test_places_that_do_not_exist(replay: Start, ask: Ask, offset: int, length: int) -> None:
    complaint, document = ask(replay(Answer(body=body(match(offset, length)))).address)
    assert complaint is None
    assert document.memo[REMARKS] == []


def test_a_server_of_another_kind(replay: Start, ask: Ask) -> None:
    server = replay(info=Answer(404, b"not found"))
    complaint, _ = ask(server.address)
    assert complaint == Complaint(f"{server.address}/v2 answers 404: not found", is_failure=True)
    assert server.asked == []


def test_a_failed_server_is_left_alone(replay: Start, ask: Ask) -> None:
    server = replay(Answer(delay=2))
    for _ in range(3):
        complaint, _ = ask(server.address, timeout=1)
        assert complaint is not None
        assert "did not answer" in complaint.message
    assert len(server.asked) == 1


def test_one_text_that_is_too_long_does_not_stop_the_others(replay: Start, ask: Ask) -> None:
    server = replay(Answer(413), Answer())
    assert ask(server.address)[0] is not None
    assert ask(server.address)[0] is None


def test_answers_are_kept_by_text_and_rules(replay: Start, tmp_path: Path) -> None:
    server = replay(Answer(body=body(match(10, 3))))
    cache = Cache(str(tmp_path / "cache"))
    plain = Options(server=server.address)
    for text, options, asked in (
        (TEXT, plain, 1),
        (TEXT, plain, 1),
        (TEXT + " So be it.", plain, 2),
        (TEXT, plain._replace(disabled_rules=("A_VS_AN",)), 3),
        (TEXT, plain._replace(picky=True), 4),
        (TEXT, plain, 4),
    ):
        document = read(text, "plain")
        assert Proofreader(options, cache).read(document) is None
        assert len(document.memo[REMARKS]) == 1  # type: ignore[arg-type]
        assert len(server.asked) == asked


def test_a_damaged_answer_is_asked_for_again(replay: Start, tmp_path: Path) -> None:
    server = replay(Answer(body=body(match(10, 3))))
    reader = Proofreader(Options(server=server.address), Cache(str(tmp_path / "cache")))
    assert reader.read(read(TEXT, "plain")) is None
    (kept,) = (tmp_path / "cache").rglob("*.json")
    kept.write_text('[["a"]]')
    document = read(TEXT, "plain")
    assert reader.read(document) is None
    assert len(document.memo[REMARKS]) == 1  # type: ignore[arg-type]
    assert len(server.asked) == 2
