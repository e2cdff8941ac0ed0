"""What goes when a stretch of text is deleted."""

import pytest

from lintnews.engine.deletions import widened
from lintnews.spans import Span


def cut(source: str, text: str) -> str:
    """The source after the deletion of the first place where a text stands."""
    start = source.index(text)
    span = widened(source, Span(start, start + len(text)))
    return source[: span.start] + source[span.end :]


@pytest.mark.parametrize(
    ("source", "text", "left"),
    [
        ("It grew TOKEN.", "TOKEN", "It grew."),
        ("It grew.TOKEN", "TOKEN", "It grew."),
        ("It TOKEN grew.", "TOKEN", "It grew."),
        ("TOKEN It grew.", "TOKEN", "It grew."),
        ("(TOKEN)", "TOKEN", "()"),
        ("One.\nCHROME\nTwo.\n", "CHROME", "One.\nTwo.\n"),
        ("One.\n\nCHROME\n\nTwo.\n", "CHROME", "One.\n\nTwo.\n"),
        ("One.\n\nCHROME\n", "CHROME", "One.\n"),
        ("One.\n\nCHROME", "CHROME", "One.\n"),
        ("CHROME\n\nOne.\n", "CHROME", "One.\n"),
        ("CHROME", "CHROME", ""),
        ("One.\r\n\r\nCHROME\r\n\r\nTwo.\r\n", "CHROME", "One.\r\n\r\nTwo.\r\n"),
        ("One.\rCHROME\rTwo.\r", "CHROME", "One.\rTwo.\r"),
        ("- One\n- CHROME\n- Two\n", "CHROME", "- One\n- Two\n"),
        ("One.\n\n## CHROME\n\nTwo.\n", "CHROME", "One.\n\nTwo.\n"),
        ("<p>One.</p>\n<p>CHROME</p>\n<p>Two.</p>\n", "CHROME", "<p>One.</p>\n<p>Two.</p>\n"),
        ('<p class="a">CHROME</p>', "CHROME", ""),
        ("<p>One <b>CHROME</b> two.</p>", "CHROME", "<p>One <b></b> two.</p>"),
        ("https://a.example/?utm_x=1", "utm_x=1", "https://a.example/"),
        ("https://a.example/?utm_x=1&b=2", "utm_x=1", "https://a.example/?b=2"),
        ("https://a.example/?b=2&utm_x=1", "utm_x=1", "https://a.example/?b=2"),
        ("https://a.example/?b=2&utm_x=1#top", "utm_x=1", "https://a.example/?b=2#top"),
        ('href="?b=2&amp;utm_x=1"', "utm_x=1", 'href="?b=2"'),
        ('href="?utm_x=1&amp;b=2"', "utm_x=1", 'href="?b=2"'),
    ],
)
def test_no_scar(source: str, text: str, left: str) -> None:
    assert cut(source, text) == left


def test_an_empty_span_stays_in_its_text() -> None:
    for at in range(4):
        span = widened("a b", Span(min(at, 3), min(at, 3)))
        assert 0 <= span.start <= span.end <= 3
