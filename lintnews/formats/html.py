"""HTML: one tokenizer over the source, no tree.

It goes by what browsers do with broken markup where that is simple, and it is linear: nothing looks
for an end that has once been found missing.
"""

from lintnews.document import OBJECT, Comment
from lintnews.formats.draft import Draft
from lintnews.formats.markup import (
    BLOCKS,
    ENDS,
    KINDS,
    RAW,
    REGIONS,
    SHOWN,
    UNREAD,
    VOID,
    attributes,
    decode_entity,
    decode_text,
    is_leftover,
)
from lintnews.language import regex as re
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

_TAG = r"<(?:(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|=)*+)>"
_REST = (
    r"(!--)|([!?/][^>]*+>)|(?=[a-zA-Z/!?]))"
    r"|&(?:\#[0-9]{1,9}|\#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?"
)
_ENTITY = r"&(?:\#[0-9]{1,9}|\#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?"
_TOKEN = re.compile(_TAG + "|" + _REST)

_SPECIAL = VOID | RAW | UNREAD | SHOWN | {"a", "time"}

#: Title carriers, best first.
CARRIERS = ("front matter", "h1", "json-ld", "og:title", "twitter:title", "title")

#: So many "<" may look for the end of their tag in vain; the next ones are text.
_MOST_STRAYS = 64


def read(source: str, path: str = "") -> "Document":
    """Read HTML: a page or a fragment."""
    draft = Draft(source)
    scanner = Scanner(draft, "paragraph", 0)
    scanner.scan(0, len(source))
    scanner.settle_titles()
    return draft.finish(path, "html")


def scan(draft: Draft, start: int, end: int, kind: str, level: int) -> None:
    """Read a stretch of HTML inside another format."""
    Scanner(draft, kind, level).scan(start, end)


class Scanner:
    """The state of one pass."""

    def __init__(self, draft: Draft, kind: str, level: int) -> None:
        self.draft = draft
        # name, then what held before: kind, level, language, region
        self.stack: list[tuple[str, str, int, str, str]] = []
        self.open: dict[str, int] = {}
        self.kind, self.level, self.language, self.region = kind, level, "", ""
        self.anchor: tuple[int, str, int, int] | None = None
        self.byline = False
        self.time: tuple[int, int] | None = None
        self.missing: set[str] = set()
        self.h1 = False
        self.title_block = -1
        self.strays = 0
        self.read: set[str] = set()

    def scan(self, pos: int, stop: int) -> None:
        """Read source `[pos, stop)`."""
        draft = self.draft
        source = draft.text
        copy, put = draft.copy, draft.put
        token = _TOKEN
        blocks, special = BLOCKS, _SPECIAL
        while pos >= 0:
            done, pos = pos, -1
            for match in token.finditer(source, done, stop):
                start, end = match.span()
                if start > done:
                    copy(done, start)
                done = end
                last = match.lastindex
                if last == 3:
                    closing, name, attrs = match.groups()[:3]
                    if not name.islower():
                        name = name.lower()
                    if closing:
                        if name in blocks or name in special:
                            self.end_tag(name, start, end)
                        elif is_leftover(name):
                            copy(start, end)
                    elif (
                        attrs
                        and "hidden" in attrs
                        and (jump := self.pass_hidden(name, attrs, end, stop))
                    ):
                        pos = done = jump
                        break
                    elif name in blocks:
                        self.start_block(name, attrs, match.start(3))
                    elif is_leftover(name):
                        copy(start, end)
                    elif name in special or attrs:
                        jump = self.start_inline(name, attrs, start, end, stop)
                        if jump > end:
                            pos = done = jump
                            break
                elif last is None:
                    entity = source[start:end]
                    if entity[0] == "&":
                        text = decode_entity(entity)
                        if text == entity:
                            copy(start, end)
                        else:
                            put(text, start, end)
                    else:
                        copy(start, end)
                        self.strays += 1
                        if self.strays == _MOST_STRAYS:
                            token = re.compile(_ENTITY)
                            pos = end
                            break
                elif last == 4:
                    pos = done = self.comment(start, end, stop)
                    break
                elif source.startswith("<![CDATA[", start):
                    close = source.find("]]>", start, stop) if "]]>" not in self.missing else -1
                    if close < 0:
                        self.missing.add("]]>")
                    else:
                        pos = done = close + 3
                        break
            else:
                if done < stop:
                    copy(done, stop)
        self.close()

    def close(self) -> None:
        """End the open block."""
        draft = self.draft
        if len(draft.pieces) == draft.first:
            self.byline = False
            self.time = None
            return
        if self.anchor is not None:
            self.end_anchor()
        kind = self.kind
        if self.time is not None and self.time == (draft.first, len(draft.pieces)):
            kind = "dateline"
        elif self.byline and sum(map(len, draft.pieces[draft.first :])) <= 120:
            kind = "byline"
        draft.close(kind, self.level, self.language, self.region)
        self.byline = False
        self.time = None

    def start_block(self, name: str, attrs: str, offset: int) -> None:
        self.close()
        stack = self.stack
        if stack:
            top = stack[-1][0]
            if top == "p":
                self.pop()
                top = stack[-1][0] if stack else ""
            ends = ENDS.get(name)
            while ends is not None and top in ends:
                self.pop()
                top = stack[-1][0] if stack else ""
        stack.append((name, self.kind, self.level, self.language, self.region))
        self.open[name] = self.open.get(name, 0) + 1
        if name in KINDS:
            kind, level = KINDS[name]
            if kind == "quote":
                level += self.open["blockquote"] - 1
            elif kind == "item":
                level = max(1, self.open.get("ul", 0) + self.open.get("ol", 0))
            if not (kind == "item" and self.kind == "quote"):
                self.kind, self.level = kind, level
        elif name in REGIONS:
            self.region = name
        if name == "h1" and not self.h1:
            self.kind = "headline"
        if attrs:
            low = attrs.lower()
            if "lang" in low:
                self.read_language(attrs)
                if name == "html" and self.language:
                    self.draft.meta.setdefault("lang", self.language)
            if ("byline" in low or "author" in low) and _is_byline(attrs):
                self.kind = "byline" if self.kind == "paragraph" else self.kind

    def pop(self) -> None:
        name, self.kind, self.level, self.language, self.region = self.stack.pop()
        self.open[name] -= 1

    def end_tag(self, name: str, start: int, end: int) -> None:
        draft = self.draft
        if name in BLOCKS:
            if name == "h1" and self.kind == "headline" and self.open.get("h1"):
                index = len(draft.blocks)
                self.close()
                if len(draft.blocks) > index:
                    draft.titles.append(("h1", index))
                    self.h1 = True
            else:
                self.close()
            if self.open.get(name):
                while self.stack[-1][0] != name:
                    self.pop()
                self.pop()
        elif name == "a":
            if self.anchor is not None:
                self.end_anchor()
        elif name == "time" and self.time is not None:
            self.time = (self.time[0], len(draft.pieces))

    def pass_hidden(self, name: str, attrs: str, end: int, stop: int) -> int:
        """Where a hidden element ends, 0 if it is not hidden."""
        if name in VOID or not any(found[0] == "hidden" for found in attributes(attrs)):
            return 0
        if name in BLOCKS:
            self.close()
        return max(0, self.find_end(name, end, stop))

    def end_anchor(self) -> None:
        assert self.anchor is not None
        first, target, start, end = self.anchor
        self.anchor = None
        self.draft.link(first, target, "link", start, end)

    def start_inline(self, name: str, attrs: str, start: int, end: int, stop: int) -> int:
        """Take a start tag that ends no block; returns where to go on."""
        draft = self.draft
        if name == "br":
            draft.put("\n", start, end)
        elif name == "a":
            if self.anchor is not None:
                self.end_anchor()
            self.start_anchor(attrs, end - 1 - len(attrs))
        elif name in RAW:
            return self.raw(name, attrs, end, stop)
        elif name in UNREAD or name in SHOWN:
            if name == "pre":
                self.close()
            close = end if attrs.endswith("/") else self.find_end(name, end, stop)
            if close < 0:
                return stop if name in UNREAD else end
            if name in SHOWN:
                draft.put(OBJECT, start, close)
            return close
        elif name == "img":
            first = len(draft.pieces)
            draft.put(OBJECT, start, end)
            for attribute, raw, _, _ in attributes(attrs):
                if attribute == "src":
                    draft.links.append((first, first + 1, decode_text(raw), "image"))
                    break
        elif name == "hr":
            self.close()
        elif name == "time":
            self.time = (len(draft.pieces), -1)
            if "datetime" in attrs.lower() and (self.region == "header" or "pub" in attrs.lower()):
                for attribute, raw, _, _ in attributes(attrs):
                    if attribute == "datetime":
                        draft.meta.setdefault("date", decode_text(raw))
        elif name == "meta":
            from lintnews.formats.head import read_meta

            read_meta(self, attrs, end - 1 - len(attrs))
        elif len(draft.pieces) == draft.first and _is_byline(attrs):
            self.byline = True
        return end

    def start_anchor(self, attrs: str, offset: int) -> None:
        """Begin a link, if the tag has an address."""
        draft = self.draft
        for attribute, raw, start, end in attributes(attrs, offset):
            if attribute == "href":
                self.anchor = (len(draft.pieces), decode_text(raw), start, end)
                break
        if "author" in attrs and len(draft.pieces) == draft.first and _is_byline(attrs):
            self.byline = True

    def raw(self, name: str, attrs: str, start: int, stop: int) -> int:
        """Pass over an element whose content is text; returns where it ends."""
        draft = self.draft
        close = stop
        if name not in self.missing:
            match = _raw_end(name).search(draft.text, start, stop)
            if match is None:
                self.missing.add(name)
            else:
                close = match.start()
        if name == "title" and "title" not in self.read:
            self.read.add("title")
            self.close()
            index = len(draft.blocks)
            self.text(start, close)
            if draft.close("meta"):
                draft.titles.append(("title", index))
        elif name == "script" and "ld+json" in attrs.lower():
            from lintnews.formats.head import read_json_ld

            self.close()
            read_json_ld(self, start, close)
        if close == stop:
            return stop
        after = draft.text.find(">", close, stop)
        return after + 1 if after >= 0 else stop

    def text(self, start: int, end: int) -> None:
        """Add source text that holds character references but no tags."""
        draft = self.draft
        source = draft.text
        if source.find("&", start, end) >= 0:
            base = start
            for match in re.finditer(_ENTITY, source[start:end]):
                at = base + match.start()
                text = decode_entity(match[0])
                if text != match[0]:
                    draft.copy(start, at)
                    draft.put(text, at, at + len(match[0]))
                    start = at + len(match[0])
        draft.copy(start, end)

    def find_end(self, name: str, start: int, stop: int) -> int:
        """Where the element whose start tag ends at `start` is over, -1 if nowhere."""
        if name in self.missing:
            return -1
        depth = 1
        for match in _nesting(name).finditer(self.draft.text, start, stop):
            if match[1]:
                depth -= 1
                if not depth:
                    return match.end()
            else:
                depth += 1
        self.missing.add(name)
        return -1

    def read_language(self, attrs: str) -> None:
        for attribute, raw, _, _ in attributes(attrs):
            if attribute in ("lang", "xml:lang") and raw:
                self.language = raw.strip()
                break

    def settle_titles(self) -> None:
        """Order the title candidates, and let the best one be the headline if there is no H1."""
        draft = self.draft
        draft.titles.sort(key=lambda title: CARRIERS.index(title[0]))
        if draft.titles and not self.h1:
            index = draft.titles[0][1]
            draft.blocks[index] = ("headline", *draft.blocks[index][1:])

    def comment(self, start: int, end: int, stop: int) -> int:
        """Take the comment that begins at `start`; returns where to go on, -1 for nowhere."""
        draft = self.draft
        close = draft.text.find("-->", start + 2, stop)
        if close < 0:
            draft.comments.append(Comment(Span(start, stop), draft.source[end:stop]))
            return -1
        draft.comments.append(Comment(Span(start, close + 3), draft.source[end : max(end, close)]))
        return close + 3


def _is_byline(attrs: str) -> bool:
    for name, raw, _, _ in attributes(attrs):
        if name == "rel" or name == "itemprop":
            if "author" in raw.lower().split():
                return True
        elif name == "class":
            for word in raw.lower().split():
                if word.endswith(("byline", "by-line")) or word in _AUTHOR_CLASSES:
                    return True
    return False


_AUTHOR_CLASSES = frozenset(
    {"author", "author-name", "post-author", "entry-author", "article-author", "p-author"}
)


def _raw_end(name: str) -> "re.Pattern[str]":
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def _nesting(name: str) -> "re.Pattern[str]":
    return re.compile(rf"<(/?){re.escape(name)}(?:\s[^>]*)?>", re.IGNORECASE)
