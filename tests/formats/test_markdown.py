import pytest

from lintnews.document import OBJECT
from lintnews.spans import Span
from tests.formats.reading import behind, kinds, markdown


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One\ntwo.", [("paragraph", "One\ntwo.")]),
        ("One  \ntwo\\\nthree", [("paragraph", "One\ntwo\nthree")]),
        ("A **bold *and* more** `code()` end", [("paragraph", f"A bold and more {OBJECT} end")]),
        ("a  wide\tgap \t here", [("paragraph", "a wide\tgap here")]),
        (
            "# One\n\n## Two\n\n# Three",
            [("headline", "One"), ("heading", "Two"), ("heading", "Three")],
        ),
        ("One\n===\n\nText", [("headline", "One"), ("paragraph", "Text")]),
        (
            "- a\n- b\n  - c\n\n  d",
            [("item", "a"), ("item", "b"), ("item", "c"), ("paragraph", "d")],
        ),
        ("1. a\n\n   more\n2. b", [("item", "a"), ("paragraph", "more"), ("item", "b")]),
        ("- [x] done", [("item", "done")]),
        ("> a\n> b\n>\n> > c", [("quote", "a\nb"), ("quote", "c")]),
        ("> - a", [("quote", "a")]),
        ("> [!WARNING]\n> Mind it.", [("paragraph", "Mind it.")]),
        (
            "|a|b|\n|-|-|\n|c `x`|d\\|e|",
            [("cell", "a"), ("cell", "b"), ("cell", f"c {OBJECT}"), ("cell", "d|e")],
        ),
        ("```\ncode\n```\n\n    more\n\ntext", [("paragraph", "text")]),
        ("- ```\n  code\n  ```\n\n  after", [("paragraph", "after")]),
        ("x[^1]\n\n[^1]: Note.", [("paragraph", "x"), ("footnote", "Note.")]),
        ("![alt](a.png)\n*A boat.*", [("caption", f"{OBJECT}\nA boat.")]),
        ("![alt](a.png) text *x*", [("paragraph", f"{OBJECT} text x")]),
        ("a <b>c</b> d", [("paragraph", "a c d")]),
        ("a <!-- x --> b", [("paragraph", "a b")]),
        ("a<br>b", [("paragraph", "a\nb")]),
        ("a <code>x **y**</code> b", [("paragraph", f"a {OBJECT} b")]),
        ("~~gone~~ here", [("paragraph", "gone here")]),
        ("---\n\nafter a rule", [("paragraph", "after a rule")]),
        ("a\\*b", [("paragraph", "a*b")]),
        ("&copy; &#65; &nope;", [("paragraph", "© A &nope;")]),
        ("<div>\nA <i>b</i>\n</div>\n\nc", [("paragraph", "A b"), ("paragraph", "c")]),
        ("<table><tr><td>x</td></tr></table>", [("cell", "x")]),
        ("> <p>x</p>", [("quote", "x")]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_blocks(source, expected):
    assert kinds(markdown(source)) == expected


@pytest.mark.parametrize(
    ("source", "prose", "expected"),
    [
        ("The **very** unique", "very unique", "very** unique"),
        ("the *so-called*\n> x", "the so-called", "the *so-called"),
        ("> one\n> two", "one\ntwo", "one\n> two"),
        ("- one\r\n  two", "one\ntwo", "one\r\n  two"),
        ("AT&amp;T said", "AT&T", "AT&amp;T"),
        ("AT&amp;T said", "&", "&amp;"),
        ("a\\*b", "a*b", "a\\*b"),
        ("😀 **é**x y", "éx y", "é**x y"),
        ("see `x()` now", OBJECT, "`x()`"),
        ("a   b", "a b", "a   b"),
        ("hard  \nbreak", "hard\nbreak", "hard  \nbreak"),
        ("[the **link**](http://a.example/x) end", "link end", "link**](http://a.example/x) end"),
    ],
)
def test_source_behind_prose(source, prose, expected):
    assert behind(markdown(source), prose) == expected


def test_plain_line_break_is_verbatim():
    document = markdown("one\ntwo")
    assert document.map.verbatim(Span(0, 7)) == (0, 7)


@pytest.mark.parametrize("mark", ["é", "中", "“", "\ud800", "x", "😀"])
def test_offsets_count_code_points(mark):
    source = f"{mark}{mark} **a{mark}** `{mark}` [b](http://{mark}.example)\n\n- {mark}c"
    document = markdown(source)
    for prose in (f"a{mark}", "b", f"{mark}c"):
        assert behind(document, prose) == prose
    assert behind(document, OBJECT) == f"`{mark}`"


def test_placeholder_in_another_script_is_text():
    assert kinds(markdown("写 <文件> 吧")) == [("paragraph", "写 <文件> 吧")]


def test_levels():
    source = "- a\n  - b\n\n> c\n>\n> > d\n\n### e"
    assert [block.level for block in markdown(source).blocks] == [1, 2, 1, 2, 3]


def test_links_and_their_addresses():
    source = (
        "[a](http://a.example 'T') [b][ref] [Ref] <http://c.example/é> ![i](i.png) [e]()\n\n"
        "[ref]: <http://b.example>\n"
    )
    document = markdown(source)
    assert [(document.text(link.span), link.target, link.kind) for link in document.links] == [
        ("a", "http://a.example", "link"),
        ("b", "http://b.example", "link"),
        ("Ref", "http://b.example", "link"),
        ("http://c.example/é", "http://c.example/é", "link"),
        (OBJECT, "i.png", "image"),
        ("e", "", "link"),
    ]
    targets = [block for block in document.blocks if block.kind == "target"]
    assert [document.text(block.span) for block in targets] == [
        "http://a.example",
        "http://b.example",
        "http://c.example/é",
    ]
    for block in targets:
        span = document.map.verbatim(block.span)
        assert span is not None
        assert source[span.start : span.end] == document.text(block.span)
    assert document.blocks[-3:] == tuple(targets)


def test_addresses_with_escapes_are_opaque():
    source = "[a](http://x.example/?a=1&amp;b=2)"
    document = markdown(source)
    (target,) = [block for block in document.blocks if block.kind == "target"]
    assert document.text(target.span) == "http://x.example/?a=1&b=2" == document.links[0].target
    assert document.map.verbatim(target.span) is None
    assert behind(document, document.text(target.span)) == "http://x.example/?a=1&amp;b=2"


def test_address_with_escape_and_title():
    document = markdown("[a]( <http://x.example/\\(é\\)> 'A title')".replace("\\\\", "\\"))
    assert document.links[0].target == "http://x.example/(é)"


def test_no_break_space_is_kept():
    assert kinds(markdown("10\xa0km **\xa0x**")) == [("paragraph", "10\xa0km **\xa0x**")]


def test_labels_in_another_script_find_their_own_definition():
    document = markdown(
        "[甲乙][文章] [丙丁][链接]\n\n[链接]: http://l.example\n[文章]: http://w.example\n"
    )
    assert [link.target for link in document.links] == ["http://w.example", "http://l.example"]


def test_bare_url_stays_prose():
    document = markdown("See https://a.example/x now")
    assert kinds(document) == [("paragraph", "See https://a.example/x now")]
    assert len(document.blocks) == 1


def test_footnote_mark():
    document = markdown("End.[^n]\n\nNext.\n\n[^n]: Note.")
    (link,) = document.links
    assert link.kind == "footnote"
    assert link.span == Span(4, 4)


def test_inline_html_link():
    document = markdown('x <a href="http://a.example">b c</a> d')
    (link,) = document.links
    assert (document.text(link.span), link.target) == ("b c", "http://a.example")


def test_comments():
    source = "a <!-- one --> b\n\n<!-- two\n-->\n\n[//]: # (three)\n\n```\n[//]: # (code)\n```\n"
    document = markdown(source)
    assert [comment.text for comment in document.comments] == [" one ", " two\n", "three"]
    assert [source[c.span.start : c.span.end] for c in document.comments] == [
        "<!-- one -->",
        "<!-- two\n-->",
        "[//]: # (three)",
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{< note >}}\nText\n{{< /note >}}", ["Text"]),
        ("{{% x %}}Text **b**", ["Text b"]),
        ('A {{< ref "x" >}} b', ["A b"]),
        ("{% include a.html %}\n\nText", ["Text"]),
        ("import X from './x'\n\nText", ["Text"]),
        ("<Tabs a={b}>\n\nText\n\n</Tabs>", ["Text"]),
        ("Dear {{ name }},", ["Dear {{ name }},"]),
        ("{{< unclosed text", ["{{< unclosed text"]),
        ("We import goods.", ["We import goods."]),
    ],
)
def test_shortcodes(source, expected):
    document = markdown(source)
    assert [text for _, text in kinds(document)] == expected
    for block in document.blocks:
        start, end = document.map.source(block.span)
        assert source[start:end].startswith(document.text(block.span)[0])


def test_titles():
    document = markdown("---\ntitle: Front\n---\n\n# Head\n\n# Other\n")
    assert [(title.carrier, title.text) for title in document.titles] == [
        ("front matter", "Front"),
        ("h1", "Head"),
    ]


def test_no_title_without_heading():
    assert markdown("Just text.\n").titles == ()


def test_large_text_is_read_in_stretches():
    paragraph = "Some *text* with [a link](http://a.example) é and so on.\n\n```\n\ncode\n\n```\n\n"
    source = paragraph * 40_000
    document = markdown(source)
    assert len(source) > 2_000_000
    assert sum(block.kind == "paragraph" for block in document.blocks) == 40_000
    last = [block for block in document.blocks if block.kind == "paragraph"][-1]
    start, end = document.map.source(last.span)
    assert source[start:end] == "Some *text* with [a link](http://a.example) é and so on."
    assert "code" not in document.prose
