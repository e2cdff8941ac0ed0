"""The fields of a rule file: one table that the loader, the JSON Schema and the docs share."""

from lintnews.document import SCOPES
from lintnews.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

CONFIDENCES = ("high", "medium", "low")
FORMATS = ("plain", "markdown", "html")

CODE = r"[A-Z]{2,8}[0-9]{3}"
NAME = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"

_TEXT: "dict[str, Any]" = {"type": "string", "minLength": 1}
_TEXTS: "dict[str, Any]" = {"type": "array", "items": {"type": "string"}}

EXAMPLE: "dict[str, dict[str, Any]]" = {
    "bad": {"type": "string", "description": "A text that the rule flags."},
    "good": {"type": "string", "description": "A text that it must leave alone."},
    "flags": {**_TEXTS, "description": "The exact source substrings it flags in `bad`, in order."},
    "fixed": {"type": "string", "description": "The whole text after the fix."},
    "format": {"enum": list(FORMATS), "description": "How the text is read; plain by default."},
    "note": {"type": "string", "description": "What the example shows."},
    "also": {**_TEXTS, "description": "Codes of other rules that may speak up here too."},
}

RULE: "dict[str, dict[str, Any]]" = {
    "code": {"type": "string", "pattern": f"^{CODE}$", "description": "Family and three digits."},
    "name": {
        "type": "string",
        "pattern": f"^{NAME}$",
        "description": "The defect, in words that read well after “allow”.",
    },
    "summary": {**_TEXT, "description": "One sentence: what is flagged."},
    "why": {**_TEXT, "description": "Why a reader should not have to accept it."},
    "instead": {**_TEXT, "description": "What to do instead."},
    "severity": {"enum": list(SEVERITIES)},
    "confidence": {"enum": list(CONFIDENCES)},
    "since": {"type": "string", "description": "The version that brought the rule."},
    "languages": {**_TEXTS, "description": "Primary language tags; all languages if absent."},
    "scope": {
        "type": "array",
        "items": {"enum": sorted(SCOPES)},
        "minItems": 1,
        "description": "Block kinds, or groups of them, that the rule judges.",
    },
    "quoted": {"type": "boolean", "description": "Judges text inside direct quotation too."},
    "enabled": {"type": "boolean", "description": "Whether the rule is on by default."},
    "check": {"type": "string", "description": "The check kind: the mechanism."},
    "with": {"type": "object", "description": "Parameters of the mechanism."},
    "message": {
        **_TEXT,
        "description": "What an editor reads; {match} and other facts are filled in.",
    },
    "examples": {
        "type": "array",
        "items": {"type": "object", "additionalProperties": False, "properties": EXAMPLE},
        "minItems": 1,
    },
    "sources": {
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"title": _TEXT, "url": _TEXT, "note": _TEXT},
            "required": ["title"],
        },
    },
    "aliases": {**_TEXTS, "description": "Former names."},
    "replaced_by": {"type": "string", "description": "Code of the rule that took over."},
    "supersedes": {**_TEXTS, "description": "Codes whose findings give way where both speak."},
    "independent": {
        "type": "boolean",
        "description": "Stays although another rule of the family flags the same span.",
    },
}

REQUIRED = (
    "code",
    "name",
    "summary",
    "why",
    "instead",
    "severity",
    "confidence",
    "since",
    "check",
    "message",
    "examples",
)


def schema() -> dict[str, object]:
    """The JSON Schema of a rule file, for completion and validation in editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "lintnews rule",
        "type": "object",
        "additionalProperties": False,
        "required": list(REQUIRED),
        "properties": RULE,
    }
