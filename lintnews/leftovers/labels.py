"""What kind of article a file says that it is."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document

#: Metadata keys that name a kind of article.
_KINDS = ("type", "layout", "category", "genre")
#: Keys that make it agency copy, whatever they say, unless it is a no.
_AGENCIES = ("wire", "agency")
_NO = frozenset({"", "false", "no", "none", "0"})


def article_types(document: "Document") -> "frozenset[str]":
    """Kinds of article that the metadata name, case-folded; "wire" also where a key says so."""
    meta = document.meta
    types = set()
    for key in _KINDS:
        value = meta.get(key)
        for name in value if isinstance(value, (list, tuple)) else (value,):
            if isinstance(name, str) and name:
                types.add(name.strip().casefold())
    if any(str(meta.get(key) or "").strip().casefold() not in _NO for key in _AGENCIES):
        types.add("wire")
    return frozenset(types)
