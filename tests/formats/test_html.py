import pytest

from lintnews.document import OBJECT
from tests.formats.reading import behind, html, kinds


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One <b>two</b> three.</p>", [("paragraph", "One two three.")]),
        ("<P CLASS=x>a<p>b", [("paragraph", "a"), ("paragraph", "b")]),
        ("<p>a <i> b</i></p>", [("paragraph", "a b")]),
        ("<p>a\n   b\tc  d</p>", [("paragraph", "a\nb\tc d")]),
        ("a<br>b<br/>c", [("paragraph", "a\nb\nc")]),
        ("<h1>A</h1><h2>B</h2><h1>C</h1>", [("headline", "A"), ("heading", "B"), ("heading", "C")]),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", [("item", "a"), ("item", "b"), ("item", "c")]),
        (
            "<blockquote><p>a</p><p>b</blockquote>c",
            [("quote", "a"), ("quote", "b"), ("paragraph", "c")],
        ),
        (
            "<table><tr><th>a<td>b<tr><td>c</table>d",
            [("cell", "a"), ("cell", "b"), ("cell", "c"), ("paragraph", "d")],
        ),
        (
            "<figure><img src=x><figcaption>c</figcaption></figure>",
            [("paragraph", OBJECT), ("caption", "c")],
        ),
        ("<p>a <code>x</code> b</p>", [("paragraph", f"a {OBJECT} b")]),
        ("a<pre>x</pre>b", [("paragraph", "a"), ("paragraph", "b")]),
        ("a<script>var x = '<p>no</p>'</script>b", [("paragraph", "ab")]),
        ("a<STYLE>p{}</STYLE >b", [("paragraph", "ab")]),
        ("a<template>x<template>y</template>z</template>b", [("paragraph", "ab")]),
        ("a<svg><text>x</text></svg>b<noscript>n</noscript>", [("paragraph", "ab")]),
        ("<p hidden>x</p><p aria-hidden=true>y</p>", [("paragraph", "y")]),
        ("<div hidden><div>x</div>y</div>z", [("paragraph", "z")]),
        ("<p class=hidden>x</p>", [("paragraph", "x")]),
        ("1 < 2 and a<b", [("paragraph", "1 < 2 and a<b")]),
        ("a <! x> b <?php y ?> c <![CDATA[ > ]]> d", [("paragraph", "a b c d")]),
        ("a &amp; b &lt; c &#x41; &eacute; &nope; &", [("paragraph", "a & b < c A é &nope; &")]),
        ("<p title='a > b' data-x=\"<p>\">c</p>", [("paragraph", "c")]),
        (
            "<p class=byline>By X</p><p><time>1 May</time></p>",
            [("byline", "By X"), ("dateline", "1 May")],
        ),
        ("<p><a rel=author href=/x>Jo</a></p>", [("byline", "Jo")]),
        ("<p>On <time>1 May</time> it rained</p>", [("paragraph", "On 1 May it rained")]),
        ("</p></div>a</b>", [("paragraph", "a")]),
        ("a<!-- b", [("paragraph", "a")]),
        ("a<!--> b", [("paragraph", "a b")]),
        ("<script>x", []),
        ("<q>a</q> <cite>b</cite>", [("paragraph", "a b")]),
        ("", []),
    ],
)
def test_blocks(source, expected):
    assert kinds(html(source)) == expected


@pytest.mark.parametrize(
    ("source", "prose", "expected"),
    [
        ("<p>The <b>very</b> unique plan.</p>", "very unique", "very</b> unique"),
        ("<p>AT&amp;T said</p>", "AT&T", "AT&amp;T"),
        ("<p>a\n  b</p>", "a\nb", "a\n  b"),
        ("<p>é😀 <i>x</i>y</p>", "xy", "x</i>y"),
        ("<p>a<br>b</p>", "a\nb", "a<br>b"),
        ("<p>a <code>x</code></p>", OBJECT, "<code>x</code>"),
        ("<p>a<!-- c -->b</p>", "ab", "a<!-- c -->b"),
    ],
)
def test_source_behind_prose(source, prose, expected):
    assert behind(html(source), prose) == expected


def test_links():
    source = '<p>See <a class=x href="/a?b=1&amp;c">the <b>plan</b></a> and <a name=y>z</a> <img src="i.png">'
    document = html(source)
    assert [(document.text(link.span), link.target, link.kind) for link in document.links] == [
        ("the plan", "/a?b=1&c", "link"),
        (OBJECT, "i.png", "image"),
    ]
    assert document.blocks[-1].kind == "target"
    assert behind(document, "/a?b=1&c") == "/a?b=1&amp;c"


def test_plain_address_is_verbatim():
    source = "<a href=http://a.example>x</a>"
    document = html(source)
    start, end = document.map.verbatim(document.blocks[-1].span)
    assert source[start:end] == "http://a.example"


def test_regions_and_languages():
    source = (
        "<html lang=en><nav>n</nav><article><header><h1>h</h1></header><p lang=de>d</p>"
        "<aside>a</aside></article><footer>f</footer>"
    )
    document = html(source)
    assert [(document.text(b.span), b.region, b.language) for b in document.blocks] == [
        ("n", "nav", "en"),
        ("h", "header", "en"),
        ("d", "", "de"),
        ("a", "aside", "en"),
        ("f", "footer", "en"),
    ]
    assert document.meta["lang"] == "en"


HEAD = (
    "<head><title>Big &amp; small - Site</title>"
    '<meta property="og:title" content="Big &quot;one&quot;"><meta name=Author content="Jo Doe">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Big \\"ld\\" \\u00e9",'
    ' "datePublished": "2024-05-01", "author": {"@type": "Person", "name": "Other"}}</script></head>'
)


def test_titles_beside_a_heading():
    document = html(HEAD + "<h1>Big</h1>")
    assert [(title.carrier, title.text) for title in document.titles] == [
        ("h1", "Big"),
        ("json-ld", 'Big "ld" é'),
        ("og:title", 'Big "one"'),
        ("title", "Big & small - Site"),
    ]
    assert [kind for kind, _ in kinds(document)] == ["meta", "meta", "meta", "headline"]
    assert behind(document, 'Big "ld" é') == 'Big \\"ld\\" \\u00e9'
    assert behind(document, 'Big "one"') == "Big &quot;one&quot;"
    assert document.meta["author"] == "Jo Doe"
    assert document.meta["date"] == "2024-05-01"


def test_title_without_a_heading_is_the_headline():
    document = html("<title>Only</title><p>Text.</p>")
    assert kinds(document) == [("headline", "Only"), ("paragraph", "Text.")]


def test_only_one_title_is_the_headline():
    assert [kind for kind, _ in kinds(html(HEAD))].count("headline") == 1


def test_comments():
    source = "a<!-- one --><p><!--two-->b"
    document = html(source)
    assert [comment.text for comment in document.comments] == [" one ", "two"]
    assert [source[c.span.start : c.span.end] for c in document.comments] == [
        "<!-- one -->",
        "<!--two-->",
    ]


def test_date_in_the_header():
    document = html(
        "<header><time datetime=2024-05-01>1 May</time></header><time datetime=2020-01-01>x</time>"
    )
    assert document.meta["date"] == "2024-05-01"
