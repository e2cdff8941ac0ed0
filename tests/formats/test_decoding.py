import codecs

import pytest

from lintnews.formats import decode, format_of, read
from lintnews.spans import Span

TEXT = "Café “quoted” 😀\r\nline\0"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_text_without_byte_order_mark(data, encoding):
    assert decode(data) == (TEXT, encoding, ())


def test_broken_bytes_have_one_span_each():
    decoded = decode("a\ufffdé".encode() + b"\xff b\xe2\x82 c")
    assert decoded.text == "a\ufffdé\ufffd b\ufffd c"
    assert decoded.broken == (Span(3, 4), Span(6, 7))


def test_truncated_utf16():
    decoded = decode(codecs.BOM_UTF16_LE + "ab".encode("utf-16-le") + b"c")
    assert decoded.text == "ab\ufffd"
    assert decoded.broken == (Span(2, 3),)


@pytest.mark.parametrize(
    "head",
    [
        b"<meta charset=iso-8859-1>",
        b'<META HTTP-EQUIV="Content-Type" content="text/html; charset=windows-1252">',
        b"<?xml version='1.0' encoding='latin-1'?>",
    ],
)
def test_declared_single_byte_encoding(head):
    decoded = decode(head + b"caf\xe9 \x93x\x94 \x81")
    assert decoded.text.endswith("café “x” \x81")
    assert decoded.encoding == "cp1252"
    assert decoded.broken == ()


def test_declaration_yields_to_valid_utf8():
    assert decode("<meta charset=latin-1>é".encode()).text.endswith("é")


def test_undeclared_latin_is_broken():
    assert decode(b"caf\xe9").broken == (Span(3, 4),)


@pytest.mark.parametrize(
    ("path", "format"),
    [
        ("a.md", "markdown"),
        ("a.b/c.MARKDOWN", "markdown"),
        ("x.html", "html"),
        ("x.HTM", "html"),
        ("x.xhtml", "html"),
        ("x.txt", "plain"),
        ("x.text", "plain"),
        ("x.py", None),
        ("dir.md/x", None),
        (".md", None),
        ("md", None),
    ],
)
def test_format_of_path(path, format):
    assert format_of(path) == format


def test_unknown_format_is_refused():
    with pytest.raises(ValueError, match="one of markdown, html, plain"):
        read("x", "docx")
