"""The vocabulary of the built-in lexicons, and documents read from plain text."""

import os
from collections.abc import Callable

import pytest

from lintnews.document import Document
from lintnews.formats import read
from lintnews.rulebook.lexicons import read_lexicons
from lintnews.sourcing.vocabulary import Vocabulary, vocabulary

_LEXICONS = os.path.join(os.path.dirname(__file__), "..", "..", "..", "rules", "lexicons")


@pytest.fixture(scope="session")
def words() -> Vocabulary:
    return vocabulary(read_lexicons(_LEXICONS))


@pytest.fixture(scope="session")
def article() -> Callable[[str], Document]:
    return lambda text: read(text, "markdown")
