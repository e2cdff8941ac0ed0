import pytest

from tests.formats.reading import behind, kinds, markdown


def front(lines: str, mark: str = "---"):
    return markdown(f"{mark}\n{lines}\n{mark}\nText.\n")


@pytest.mark.parametrize(
    ("line", "kind", "text", "source"),
    [
        ("title: A title", "headline", "A title", "A title"),
        ("Title: A title # note", "headline", "A title", "A title"),
        ('headline: "Say \\"hi\\" \\u00e9"', "headline", 'Say "hi" é', 'Say \\"hi\\" \\u00e9'),
        ("title: 'It''s on'", "headline", "It's on", "It''s on"),
        ("title: Ann&#8217;s tea", "headline", "Ann’s tea", "Ann&#8217;s tea"),
        (
            'title: "Is it \\"so\\" &amp; &#x201c;so&rdquo;?"',
            "headline",
            'Is it "so" & “so”?',
            'Is it \\"so\\" &amp; &#x201c;so&rdquo;?',
        ),
        ("title: 'Ann''s &amp; co'", "headline", "Ann's & co", "Ann''s &amp; co"),
        (
            "title: Q&A &c; &nosuch; A&B;",
            "headline",
            "Q&A &c; &nosuch; A&B;",
            "Q&A &c; &nosuch; A&B;",
        ),
        ("feed: /x?a=1&lt;b", "meta", "/x?a=1&lt;b", "/x?a=1&lt;b"),
        ("title: C# and F#", "headline", "C# and F#", "C# and F#"),
        ("title: A: b", "headline", "A: b", "A: b"),
        ("title:\n  'On the next\n  line'", "headline", "On the next\nline", "On the next\n  line"),
        ("title: 😀 é", "headline", "😀 é", "😀 é"),
        ("description: Deck", "deck", "Deck", "Deck"),
        ("standfirst: >-\n  Two\n  lines", "deck", "Two\nlines", "Two\n  lines"),
        ("author: Jo Doe", "byline", "Jo Doe", "Jo Doe"),
        ("date: 2024-05-01", "meta", "2024-05-01", "2024-05-01"),
        ("draft: false", "meta", "false", "false"),
    ],
)
def test_yaml_value(line, kind, text, source):
    document = front(line)
    assert kinds(document) == [(kind, text), ("paragraph", "Text.")]
    assert behind(document, text) == source
    assert document.meta == {line.partition(":")[0].lower(): text}


@pytest.mark.parametrize(
    ("lines", "meta"),
    [
        ("tags: [a, b]", {"tags": ["a", "b"]}),
        ('tags: ["a, c", "b"]', {"tags": ["a, c", "b"]}),
        ("tags:\n  - a\n  - b", {"tags": ["a", "b"]}),
        ("tags:\n- a\n- b", {"tags": ["a", "b"]}),
        ("empty:", {"empty": ""}),
        ("author:\n  name: Jo\n  url: x", {"author": {"name": "Jo", "url": "x"}}),
        ("lintnews: {ignore: [HYPE001]}", {"lintnews": {"ignore": ["HYPE001"]}}),
        ("a: 1\nb: [", {"a": "1"}),
        ("a: 1\nb: *missing", {"a": "1"}),
        ("# only a comment", {}),
    ],
)
def test_yaml_structures(lines, meta):
    document = front(lines)
    assert document.meta == meta
    assert kinds(document)[-1] == ("paragraph", "Text.")


def test_yaml_makes_no_objects():
    document = front("x: !!python/object/apply:os.getcwd []\ny: {a: 1}")
    assert "y" not in document.meta or document.meta["y"] == {"a": "1"}


def test_toml():
    source = '+++\ntitle = "A \\"b\\""\ndate = 2024-01-01 # day\ntags = ["a", "b"]\n[params]\nx = "y"\n+++\nText.\n'
    document = markdown(source)
    assert kinds(document) == [
        ("headline", 'A "b"'),
        ("meta", "2024-01-01"),
        ("paragraph", "Text."),
    ]
    assert behind(document, 'A "b"') == 'A \\"b\\"'
    assert document.meta == {
        "title": 'A "b"',
        "date": "2024-01-01",
        "tags": ["a", "b"],
        "params": {"x": "y"},
    }


def test_json():
    source = '{\n  "title": "A \\u00e9",\n  "n": 3,\n  "tags": ["a"]\n}\n\nText.\n'
    document = markdown(source)
    assert kinds(document) == [("headline", "A é"), ("meta", "3"), ("paragraph", "Text.")]
    assert behind(document, "A é") == "A \\u00e9"
    assert document.meta == {"title": "A é", "n": "3", "tags": ["a"]}


@pytest.mark.parametrize(
    "source",
    [
        "Text\n\n---\ntitle: x\n---\n",
        "\n---\ntitle: x\n---\n",
        "---\ntitle: x\n",
        "{ not json }\n",
        '{"a": 1} trailing',
        "+++\ntitle = 1\n",
    ],
)
def test_not_front_matter(source):
    assert markdown(source).meta == {}


def test_crlf():
    document = markdown("---\r\ntitle: A title\r\nx: y\r\n---\r\nText\r\n")
    assert kinds(document) == [("headline", "A title"), ("meta", "y"), ("paragraph", "Text")]


def test_rule_after_front_matter_is_a_rule():
    assert kinds(markdown("---\ntitle: x\n---\n\na\n\n---\nb: c\n---\n"))[-1] == ("heading", "b: c")
