"""Identity: which language a text is in."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document


def language_of(document: "Document") -> str:
    """BCP 47 primary tag of a document's language, "" where it cannot be told."""
    return document.once("language", _stated) or "en"


def _stated(document: "Document") -> str:
    for key in ("lang", "language"):
        value = document.meta.get(key)
        if isinstance(value, str) and value:
            return value.replace("_", "-").partition("-")[0].lower()
    return ""
