"""How grammar is checked."""

from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

#: Categories of LanguageTool that other rules of lintnews cover, or that no news desk wants.
COVERED = (
    "AMERICAN_ENGLISH_STYLE",
    "APRIL",
    "BRE_STYLE_OXFORD_SPELLING",
    "CLICHES",
    "COLLOQUIALISMS",
    "CREATIVE_WRITING",
    "GENDER_NEUTRALITY",
    "PLAIN_ENGLISH",
    "REDUNDANCY",
    "REPETITIONS",
    "REPETITIONS_STYLE",
    "STYLE",
    "TEXT_ANALYSIS",
    "TON_ACADEMIC",
    "TYPOGRAPHY",
    "WIKIPEDIA",
)

#: Rules of LanguageTool that other rules of lintnews cover: doubled words, spaces, marks.
COVERED_RULES = (
    "COMMA_PARENTHESIS_WHITESPACE",
    "CONSECUTIVE_SPACES",
    "DATE_FUTURE_VERB_PAST",
    "DATE_FUTURE_VERB_PAST_US",
    "DATE_NEW_YEAR",
    "DOUBLE_PUNCTUATION",
    "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
    "ENGLISH_WORD_REPEAT_RULE",
    "EN_DATE_WEEKDAY_CURRENTYEAR",
    "EN_UNPAIRED_BRACKETS",
    "EN_UNPAIRED_QUOTES",
    "GERMAN_WORD_REPEAT_BEGINNING_RULE",
    "GERMAN_WORD_REPEAT_RULE",
    "PHRASE_REPETITION",
    "PUNCTUATION_PARAGRAPH_END",
    "SENTENCE_WHITESPACE",
    "THE_SUPERLATIVE",  # prizes: "she was named best actress"
    "TOO_LONG_PARAGRAPH",
    "TOO_LONG_SENTENCE",
    "UNPAIRED_BRACKETS",
    "WHITESPACE_PARAGRAPH",
    "WHITESPACE_PARAGRAPH_BEGIN",
    "WHITESPACE_RULE",
    "WORD_REPEAT_BEGINNING_RULE",
    "WORD_REPEAT_RULE",
)


class Options(
    namedtuple(
        "Options",
        "server language picky disabled_rules disabled_categories quotations timeout idle_timeout",
        defaults=("auto", "auto", False, (), (), False, 60, 900),
    )
):
    """server: "auto" (the local server if there is one), "required" (a failure if there is none) or
    an address, which is required too.  language: a code of LanguageTool ("en-GB"), or "auto".
    picky: also its stricter rules.  disabled_rules, disabled_categories: its ids, besides those
    that lintnews covers.  quotations: whether words in quotation marks are judged.
    timeout: seconds for one answer.  idle_timeout: seconds after which an unused local server
    stops; 0 for never.
    """

    __slots__ = ()
    server: str
    language: str
    picky: bool
    disabled_rules: "tuple[str, ...]"
    disabled_categories: "tuple[str, ...]"
    quotations: bool
    timeout: int
    idle_timeout: int

    @property
    def is_required(self) -> bool:
        return self.server != "auto"

    @property
    def address(self) -> str:
        """Where the server is, "" for the local one."""
        return "" if self.server in ("auto", "required") else self.server


def options_of(table: "Mapping[str, object]") -> Options:
    """Options of a configuration table that has been checked; "off" reads as "required".

    Whoever selects grammar rules by name while the server is off expects an answer.
    """
    values = {key.replace("-", "_"): value for key, value in table.items()}
    if values.get("server", "off") == "off":
        values["server"] = "required"
    return Options(**values)
