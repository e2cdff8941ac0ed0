"""What holds for any text in any format."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lintnews.document import BREAK, KINDS
from lintnews.formats import FORMATS, decode, read
from lintnews.formats.markup import BLOCKS
from tests.timing import is_linear

FRAGMENTS = [
    *("<p>", "</p>", "<b>", "</b>", "<!--", "-->", "<script>", "</script>", "<code>", "</code>"),
    *("<h1>", "</h1>", "<li>", "<td>", "<div hidden>", "<title>", "</title>", "<a href=x>", "</a>"),
    *("<br>", "<img src=a>", "<p class='byline'>", "<time>", "</time>", "<blockquote>", "&amp;"),
    *("&nope;", "&#0;", "&#x110000;", "<", ">", "'", '"', "=", "&", "\\", "`", "```\n", "~~~\n"),
    *(
        "# ",
        "\n\n",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "  ",
        "> ",
        "- ",
        "1. ",
        "[a](b)",
        "![a](b)",
        "[a]: b\n",
    ),
    *("[a]", "[^1]", "[^1]: x\n", "*", "**", "_", "|a|b|\n|-|-|\n", "---\n", "title: x\n", "+++\n"),
    *(
        "{{< a >}}",
        "{% b %}",
        "{{<",
        "[//]: # (x)\n",
        "\ufeff",
        "\0",
        "\ud800",
        "😀",
        "é",
        "中",
        "\xa0",
    ),
    *(
        "word ",
        "Some words here. ",
        "“quoted” ",
        "\x1f",
        "\x0c",
        "\u2028",
        "2024-05-01\n",
        "By Jo Doe\n",
    ),
]

texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join),
    st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=8)), max_size=30).map("".join),
)


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=400, deadline=None)
@given(source=texts)
def test_document(format, source):
    document = read(source, format)
    prose = document.prose
    assert document.source is source
    assert prose == BREAK.join(document.text(block.span) for block in document.blocks)
    before = -len(BREAK)
    for block in document.blocks:
        assert block.kind in KINDS
        assert block.span.start == before + len(BREAK)
        assert block.span.start < block.span.end
        text = document.text(block.span)
        assert block.kind == "target" or (text == text.strip() and "\n\n" not in text)
        before = block.span.end
    end = 0
    for start, origin, length, verbatim in document.map.runs:
        assert end <= start
        assert length > 0
        assert 0 <= origin <= len(source)
        if verbatim:
            assert prose[start : start + length] == source[origin : origin + length]
        end = start + length
    assert end <= len(prose)
    for link in document.links:
        assert 0 <= link.span.start <= link.span.end <= len(prose)
    for comment in document.comments:
        assert source[comment.span.start : comment.span.end].find(comment.text) >= 0
    for title in document.titles:
        assert title.text == document.text(title.span)


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=300, deadline=None)
@given(source=texts)
def test_body_keeps_the_order_of_the_source(format, source):
    document = read(source, format)
    body = [block.span.end for block in document.blocks if block.kind != "target"]
    end = 0
    for start, origin, length, verbatim in document.map.runs:
        if not body or start >= body[-1]:
            break
        assert origin >= end
        end = origin + (length if verbatim else 1)


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=200))
def test_decoding(data):
    decoded = decode(data)
    for span in decoded.broken:
        assert decoded.text[span.start : span.end] == "\ufffd"
    if not decoded.broken and decoded.encoding == "utf-8":
        assert (b"\xef\xbb\xbf" + decoded.text.encode()).endswith(data)


class Oracle(HTMLParser):
    """The visible text, as the standard library sees it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS or tag == "br":
            self.text.append(" ")

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.text.append(" ")

    def handle_data(self, data):
        self.text.append(data)


names = st.sampled_from(["p", "b", "i", "div", "li", "em", "span", "DIV", "h2", "td", "strong"])
attributes = st.sampled_from(["", " class=x", " id='a b'", ' title="1 > 0"', " disabled", " a = b"])
leaves = st.one_of(
    st.text("ab c.\né😀“<&;", max_size=12).map(lambda text: text.replace("<", "< ")),
    st.sampled_from(
        ["&amp;", "&lt;", "&eacute;", "&#65;", "&nbsp;", "<br>", "<!-- x -->", "<br/>"]
    ),
)
pages = st.recursive(
    leaves,
    lambda inner: st.builds(
        lambda name, attrs, parts: f"<{name}{attrs}>{''.join(parts)}</{name}>",
        names,
        attributes,
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)


@settings(max_examples=400, deadline=None)
@given(pages)
def test_html_shows_what_the_standard_library_shows(source):
    oracle = Oracle()
    oracle.feed(source)
    oracle.close()
    assert read(source, "html").prose.split() == "".join(oracle.text).split()


HOSTILE = {
    "brackets": "<",
    "open tags": "<a ",
    "quotes in tags": '<a "="',
    "single quotes": "<a b='",
    "comments": "<!--",
    "end tags": "</a",
    "declarations": "<!x",
    "scripts": "<script>",
    "unclosed codes": "<code>",
    "hidden": "<div hidden>",
    "nested": "<div>",
    "mismatched": "<div></p>",
    "entities": "&a",
    "numbers": "&#1",
    "cdata": "<![CDATA[",
    "links": "[a](",
    "images": "![",
    "emphasis": "*a_",
    "quotes": "> ",
    "lists": "- ",
    "backticks": "`a``",
    "shortcodes": "{{<",
    "tags": "{%",
    "definitions": "[a]:",
    "unclosed pages": "<title>",
    "unread": "<svg><svg>",
    "labels": "[//]: # (",
    "spaces": " ",
    "returns": "\r",
    "newlines": "\n",
    "fences": "```\n",
    "front matter": "---\n",
    "key": "a: b\n",
    "dates": "May 1 ",
    "names": "By A ",
    "high": "é",
    "nulls": "\0",
    "surrogates": "\ud800",
    "tables": "|a",
    "exports": "export ",
    "elements": "<A b={",
    "json": '"headline":"',
}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_takes_linear_time(format, unit):
    assert is_linear(lambda size: read(unit * (size // len(unit)), format), 150_000)
