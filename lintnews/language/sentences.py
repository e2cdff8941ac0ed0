"""Sentences: where one ends, in the scripts and languages that news is written in.

One pattern finds the stops that could end a sentence; what stands on both sides of a stop decides.
Everything is linear in the text, and only the blocks that somebody asks about are split.
"""

from bisect import bisect_right

from lintnews.language import regex as re
from lintnews.language.abbreviations import (
    CLOCK,
    DAYS,
    MARKED_NAMES,
    NEVER,
    NUMBER,
    OPEN,
    ORDINAL,
    ORDINAL_STOP,
    vocabulary,
)
from lintnews.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.document import Block, Document

_OPENING = "\"'“”‘„«»‚([{¿¡—–-"
_QUOTES = frozenset("\"'“”’‘„«»")
#: Never begins a sentence, so what stands before it does not end one.
_JOINING = frozenset(".,;:!?…)]}%*/&|+=")

_BLANK_LINE = r"\n[^\S\n]*\n|\r[^\S\r]*\r"

# Groups: 1 closing marks, 2 opening marks of what follows, 3 its first word; 4 a capitalised word
# that follows without a space.  The look-behind has a run of stops read once, from its first.
_STOP = (
    r"[.!?…؟۔।](?<![.!?…]{2})[.!?…]*"
    r"(\s?»(?!\w)|[\"'”’“»«)\]}]*(?:\[\d{1,3}\])*)"
    r"(?=\s+([\"'“”‘„«»‚(\[{¿¡—–-]*)\s?(\w{0,24})|([A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{0,24}))"
)

# Full-width stops need no space after them; the half-width ! and ? do the same before Han and kana.
_WIDE_STOP = (
    r"(?:[。！？｡](?<![。！？｡]{2})[。！？｡…]*|[!?](?=[”’」』）)\"]*[\u3040-\u9fff]))"
    r"([”’」』）】》\"')\]]*)"
)

# A quotation that a speaker's verb or particle takes up again belongs to a longer sentence.
_SPEAKER = (
    r"(?:[A-Z][\w'’.-]{0,24}\s+){1,4}(?:said|says|asked|asks|told|wrote|added|replied|cried)\b"
)
_WIDE_SPEAKER = r"[とっ]|[\u4e00-\u9fff·]{0,8}?(?:说|說|表示|指出|问道|问|称|道)[：:，,。]"

_patterns: "dict[str, re.Pattern[str]]" = {}


def split(text: str, language: str = "en") -> "list[Span]":
    """Sentences of a text, as spans without surrounding white space.

    Every other character belongs to exactly one sentence.  A line break alone ends nothing, a blank
    line does.  `language` is a BCP 47 tag; it selects abbreviations.
    """
    spans: list[Span] = []
    _split(text, 0, len(text), language, spans)
    return spans


def sentences(document: "Document", block: "Block") -> "Sequence[Span]":
    """Sentences of a block, in prose code points; split on first use."""
    return document.once(("sentences", block.span), lambda document: _of_block(document, block))


def sentences_of_block_at(document: "Document", offset: int) -> "Sequence[Span]":
    """Sentences of the block that holds a prose offset, empty where there is none."""
    block = document.block_at(offset)
    return sentences(document, block) if block is not None else ()


def index_at(spans: "Sequence[Span]", offset: int) -> int:
    """Index of the sentence that holds an offset or is the last before it; the first for less."""
    return max(0, bisect_right(spans, (offset, len(spans) and spans[-1].end)) - 1)


def sentence_at(document: "Document", offset: int) -> Span:
    """The sentence that holds a prose offset, or the last one of its block before it.

    Where no block is, the empty span at the offset.
    """
    spans = sentences_of_block_at(document, offset)
    return spans[index_at(spans, offset)] if spans else Span(offset, offset)


def _of_block(document: "Document", block: "Block") -> "list[Span]":
    from lintnews.language.identity import language_of

    spans: list[Span] = []
    language = block.language or language_of(document)
    _split(document.prose, block.span.start, block.span.end, language, spans)
    return spans


def _split(text: str, start: int, end: int, language: str, spans: "list[Span]") -> None:
    if text.find("\n", start, end) >= 0 or text.find("\r", start, end) >= 0:
        for gap in _pattern(_BLANK_LINE).finditer(text, start, end):
            _split_paragraph(text, start, gap.start(), language, spans)
            start = gap.end()
    _split_paragraph(text, start, end, language, spans)


def _split_paragraph(text: str, start: int, end: int, language: str, spans: "list[Span]") -> None:
    paragraph = text[start:end]
    end -= len(paragraph) - len(paragraph.rstrip())
    start += len(paragraph) - len(paragraph.lstrip())
    if start >= end:
        return
    cuts = _cuts(text, start, end, language)
    if not paragraph.isascii() and any(stop in paragraph for stop in "。！？｡"):
        cuts = iter(sorted({*cuts, *_wide_cuts(text, start, end)}))
    for cut in cuts:
        if cut >= end:
            break
        spans.append(Span(start, cut))
        start = cut
        while text[start].isspace():
            start += 1
    spans.append(Span(start, end))


def _cuts(text: str, start: int, end: int, language: str) -> "Iterator[int]":
    """Ends of sentences after stops that take a space."""
    abbreviations, starters = vocabulary(language)
    for match in _pattern(_STOP).finditer(text, start, end):
        closing, opening, word, glued = match.groups()
        stop = match.start()
        single = match.start(1) == stop + 1
        period = single and text[stop] == "."
        if word:
            if word[0].islower() and not word[1:2].isupper() and not (opening and period):
                continue
        elif glued is None:
            following = text[match.end(3) : match.end(3) + 1]
            if not following or following in _JOINING:
                continue
        elif single and glued in starters and text[stop - 1].islower():
            word = glued  # "two years ago.The" lost its space; "Node.Js" is a name
        else:
            continue
        quoted = closing != "" and not _QUOTES.isdisjoint(closing)
        if quoted:
            if opening and opening[0] in "—–-":
                continue
            if text[stop] != "." and _pattern(_SPEAKER).match(text, match.start(3)):
                continue
        if period:
            if not quoted:
                token = _word_before(text, start, stop)
                kind = abbreviations.get(token) or _kind(
                    token, text[start : min(stop, start + 12)], language
                )
                if kind and _goes_on(kind, word, opening, starters):
                    continue
        elif word == "I" and not quoted and text[stop] in ".…":
            continue  # "Well ... I think so"
        elif (
            text[stop] in "!?"
            and word not in starters
            and _word_before(text, start, stop) in MARKED_NAMES
        ):
            continue
        start = match.end()
        yield start


def _word_before(text: str, start: int, stop: int) -> str:
    words = text[max(start, stop - 24) : stop].split()
    return words[-1].lstrip(_OPENING) if words else ""


def _kind(token: str, sentence: str, language: str) -> int:
    """What a word that is no listed abbreviation says about its stop; 0: nothing.

    sentence: how the sentence so far begins.
    """
    alone = sentence.lstrip(" \t\n\r\xa0" + _OPENING) == token
    if token.isdecimal():
        if alone and len(token) < 4:
            return NEVER  # the number of a list item
        return ORDINAL if len(token) < 3 and language[:2] in ORDINAL_STOP else 0
    if len(token) == 1:
        return (NEVER if alone else OPEN) if token.isalpha() else 0
    if "." in token and all(len(part) == 1 for part in token.replace("-", "").split(".")):
        return OPEN if not token[0].isdigit() else 0
    if alone or "-" in token:
        tail = token[token.rfind("-") + 1 :]
        return vocabulary(language)[0].get(tail.lower() if alone else tail, 0)
    if language[:2] == "de" and not token.strip("IVX"):
        return OPEN
    return 0


def _goes_on(kind: int, word: str, opening: str, starters: "frozenset[str]") -> bool:
    """Whether a sentence goes on after an abbreviation of a kind, given the word that follows."""
    if kind == NEVER or word[:1].islower():
        return True
    if kind == NUMBER:
        return word[:1].isdecimal()
    if kind == CLOCK:
        return word in DAYS
    if (kind == ORDINAL and word[:1].isdecimal()) or (opening and opening[0] in "—–-"):
        return True  # a dateline: "CONCORD, N.H. — The bridge"
    return word not in starters and not (opening and opening[-1] in '"“„«')


def _wide_cuts(text: str, start: int, end: int) -> "Iterator[int]":
    """Ends of sentences after full-width stops."""
    speaker = _pattern(_WIDE_SPEAKER)
    for match in _pattern(_WIDE_STOP).finditer(text, start, end):
        if match[1] and speaker.match(text, match.end()):
            continue
        yield match.end()


def _pattern(source: str) -> "re.Pattern[str]":
    found = _patterns.get(source)
    if found is None:
        found = _patterns[source] = re.compile(source)
    return found
