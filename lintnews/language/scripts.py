"""Scripts: which writing system the letters of a text belong to."""

from bisect import bisect_right

from lintnews.language import regex as re
from lintnews.stdlib import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

# First code points of ranges, with the script from there on; "" for what holds no letters of news.
# Coarse on purpose: blocks of the Unicode standard, neighbours of one script joined.
_RANGES: "tuple[tuple[int, str], ...]" = (
    (0x0000, "Latin"),
    (0x02B0, ""),
    (0x0370, "Greek"),
    (0x0400, "Cyrillic"),
    (0x0530, "Armenian"),
    (0x0590, "Hebrew"),
    (0x0600, "Arabic"),
    (0x0700, ""),
    (0x0750, "Arabic"),
    (0x0780, ""),
    (0x0870, "Arabic"),
    (0x0900, "Devanagari"),
    (0x0980, "Bengali"),
    (0x0A00, "Gurmukhi"),
    (0x0A80, "Gujarati"),
    (0x0B00, ""),
    (0x0B80, "Tamil"),
    (0x0C00, "Telugu"),
    (0x0C80, "Kannada"),
    (0x0D00, "Malayalam"),
    (0x0D80, "Sinhala"),
    (0x0E00, "Thai"),
    (0x0E80, "Lao"),
    (0x0F00, ""),
    (0x1000, "Burmese"),
    (0x10A0, "Georgian"),
    (0x1100, "Hangul"),
    (0x1200, "Ethiopic"),
    (0x13A0, ""),
    (0x1780, "Khmer"),
    (0x1800, ""),
    (0x1C80, "Cyrillic"),
    (0x1C90, "Georgian"),
    (0x1CC0, ""),
    (0x1E00, "Latin"),
    (0x1F00, "Greek"),
    (0x2000, ""),
    (0x2C60, "Latin"),
    (0x2C80, ""),
    (0x2DE0, "Cyrillic"),
    (0x2E00, ""),
    (0x2E80, "Han"),
    (0x3000, ""),
    (0x3005, "Han"),
    (0x3008, ""),
    (0x3040, "Kana"),
    (0x3100, "Han"),
    (0x3130, "Hangul"),
    (0x3190, ""),
    (0x31F0, "Kana"),
    (0x3200, ""),
    (0x3400, "Han"),
    (0xA000, ""),
    (0xA640, "Cyrillic"),
    (0xA6A0, ""),
    (0xA720, "Latin"),
    (0xA800, ""),
    (0xAC00, "Hangul"),
    (0xD7FC, ""),
    (0xF900, "Han"),
    (0xFB00, "Latin"),
    (0xFB13, "Armenian"),
    (0xFB1D, "Hebrew"),
    (0xFB50, "Arabic"),
    (0xFE00, ""),
    (0xFE70, "Arabic"),
    (0xFEFF, ""),
    (0xFF21, "Latin"),
    (0xFF66, "Kana"),
    (0xFFA0, "Hangul"),
    (0xFFE0, ""),
    (0x1AFF0, "Kana"),
    (0x1B170, ""),
    (0x20000, "Han"),
    (0x32000, ""),
)
_STARTS = [start for start, _ in _RANGES]

#: Scripts that one text mixes as a matter of course; Latin goes with all.
COMPANIONS = {
    "Kana": frozenset({"Han"}),
    "Hangul": frozenset({"Han"}),
}

_NO_ASCII_LETTER = bytes(code for code in range(128) if not chr(code).isalpha())
_SAMPLE = 2048


def script_of(char: str) -> str:
    """English name of the script of a letter ("Latin", "Han", "Kana" ...), "" for anything else."""
    if not char.isalpha():
        return ""
    return _RANGES[bisect_right(_STARTS, ord(char)) - 1][1]


def letters_by_script(text: str) -> "dict[str, int]":
    """How many letters of each script a text has; scripts without one are not listed."""
    counts: dict[str, int] = {}
    ascii_letters = len(text.encode("ascii", "ignore").translate(None, _NO_ASCII_LETTER))
    if ascii_letters:
        counts["Latin"] = ascii_letters
    if not text.isascii():
        for char, count in Counter(re.sub(r"[\x00-\x7f]+", "", text)).items():
            if script := script_of(char):
                counts[script] = counts.get(script, 0) + count
    return counts


def dominant_script(document: "Document") -> str:
    """Script of most letters of a document's body, "" where it has none.

    "Kana" stands for Japanese: where a tenth of the Han and kana letters is kana.
    """
    return document.once("dominant script", lambda document: dominant(sample(document)))


def dominant(text: str) -> str:
    """Script of most letters of a text, as `dominant_script` has it."""
    counts = letters_by_script(text)
    kana, han = counts.get("Kana", 0), counts.get("Han", 0)
    if kana * 10 >= kana + han > 0:
        counts["Kana"] = kana + counts.pop("Han", 0)
    return max(counts, key=lambda script: counts[script], default="")


def is_cjk(text: str) -> bool:
    """Whether most letters of a text are Han, kana or Hangul."""
    if text.isascii():
        return False
    counts = letters_by_script(text)
    east = counts.get("Han", 0) + counts.get("Kana", 0) + counts.get("Hangul", 0)
    return east * 2 > sum(counts.values())


def sample(document: "Document") -> str:
    """About 2,000 code points of the body, from all over it; of the whole prose if it has none."""
    return document.once("sample", _sample)


def _sample(document: "Document") -> str:
    from lintnews.document import SCOPES

    body = SCOPES["body"]
    spans = [block.span for block in document.blocks if block.kind in body]
    if not any(span.end > span.start for span in spans):
        return document.prose[:_SAMPLE]
    # Every block gives the same share of itself, from its start; short documents give all.
    step = max(1, len(spans) // 64)
    spans = spans[::step]
    whole = max(_SAMPLE, sum(span.end - span.start for span in spans))
    pieces = (
        document.prose[start : min(end, start + max(32, (end - start) * _SAMPLE // whole))]
        for start, end in spans
    )
    return "\n".join(pieces)
