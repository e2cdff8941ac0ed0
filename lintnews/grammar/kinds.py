"""Sorts LanguageTool's rules: a mistake in grammar, in spelling, or a form that a desk may choose."""

#: Issue types of other rules of lintnews, whatever category a LanguageTool rule is in.
_COVERED = frozenset({"duplication", "register", "style", "typographical", "whitespace"})
# These ask what day it is: the same text must get the same answer tomorrow.
_OF_TODAY = ("CURRENTYEAR", "DATE_FUTURE", "DATE_NEW_YEAR", "FUTURE_DATE")
# What English LanguageTool says of hyphens, commas, capitals, accents and brands is one usage of
# several, and a desk's style book decides.
_OF_USAGE = frozenset(
    {"CASING", "COMPOUNDING", "MULTITOKEN_SPELLING", "PROPER_NOUNS", "PUNCTUATION"}
)
_USAGE_RULES = (
    "COHERENCY",
    "COMPOUNDS",
    "DIACRITICS",
    "HYPHEN",
    "LESS_FEWER",
    "FEWER_LESS",
    "NON_STANDARD_WORD",
    "SIMPLE_REPLACE",
    "WIFI",
)
_CLEAR = frozenset({"UPPERCASE_SENTENCE_START", "I_LOWERCASE"})


def kind(rule: str, category: str, issue: str, language: str) -> str:
    """ "grammar", "spelling", "usage", or "" for what is not passed on.

    rule, category, issue: as LanguageTool names them.  language: its code of the language.
    """
    if issue in _COVERED or any(part in rule for part in _OF_TODAY):
        return ""
    is_usage = category in _OF_USAGE or any(part in rule for part in _USAGE_RULES)
    if is_usage and language.startswith("en") and rule not in _CLEAR:
        return "usage"
    return "spelling" if issue == "misspelling" else "grammar"


def is_of_dictionary(rule: str) -> bool:
    """Whether a rule flags words only because no dictionary holds them."""
    return rule.startswith(("MORFOLOGIK_RULE", "HUNSPELL_RULE")) or "SPELLER_RULE" in rule
