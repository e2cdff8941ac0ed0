"""The proofreader: has documents read by LanguageTool and notes its remarks in them."""

import json

from lintnews.checks.language_tool import REMARKS
from lintnews.grammar.cache import Cache, key
from lintnews.grammar.client import Trouble
from lintnews.grammar.manuscript import Manuscript
from lintnews.grammar.options import COVERED, COVERED_RULES, Options
from lintnews.grammar.remarks import remarks, replies
from lintnews.grammar.service import service
from lintnews.grammar.state import touch
from lintnews.grammar.variant import variant
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintnews.document import Document
    from lintnews.grammar.remarks import Reply
    from lintnews.grammar.service import Connection


class Complaint(namedtuple("Complaint", "message is_failure")):
    """Why a document was not read.  is_failure: a server was required."""

    __slots__ = ()
    message: str
    is_failure: bool


class Proofreader:
    """Reads documents under one set of options."""

    def __init__(self, options: Options, cache: Cache | None = None) -> None:
        self._options = options
        self._service = service(options)
        self._cache = cache or Cache()

    def read(self, document: "Document") -> Complaint | None:
        """Lays the remarks on a document into it; returns what stood in the way, never raises it."""
        manuscript = Manuscript(document, self._options.quotations)
        if manuscript.is_empty:
            return None
        if manuscript.is_overfull:
            return Complaint("a text is full of quotation marks, code or addresses", False)
        try:
            connection = self._service.connection()
            language = variant(document, self._options.language, connection.languages)
            if language not in connection.languages:
                return self._unread(language, connection)
            found = self._ask(connection, self._fields(manuscript, language))
            document.memo[REMARKS] = remarks(document, manuscript, found, language)
        except Trouble as trouble:
            if trouble.lasting:
                self._service.give_up(trouble)
            return Complaint(str(trouble), self._options.is_required)
        return None

    def _ask(self, connection: "Connection", fields: "dict[str, str]") -> "list[Reply]":
        place = key(connection.version, fields)
        kept = self._cache.get(place)
        if kept is None:
            kept = replies(connection.client.check(fields))
            self._cache.put(place, kept)
        if connection.folder:
            touch(connection.folder)
        return kept

    def _fields(self, manuscript: Manuscript, language: str) -> "dict[str, str]":
        options = self._options
        annotation = [
            {"text": text} if reading is None else {"markup": text, "interpretAs": reading}
            for text, reading in manuscript.pieces
        ]
        return {
            "data": json.dumps({"annotation": annotation}),
            "language": language,
            "level": "picky" if options.picky else "default",
            "disabledRules": ",".join((*COVERED_RULES, *options.disabled_rules)),
            "disabledCategories": ",".join((*COVERED, *options.disabled_categories)),
        }

    def _unread(self, language: str, connection: "Connection") -> Complaint:
        if self._options.language != "auto":
            known = ", ".join(sorted(connection.languages))
            return Complaint(f"the server does not know '{language}' (it knows {known})", True)
        if language:
            return Complaint(f"the server does not know the language '{language}'", False)
        return Complaint("the language of a text cannot be told", False)
