"""Documents for tests that need no format reader."""

import pytest

from lintnews.document import BREAK, Block, Document
from lintnews.spans import SourceMap, Span


@pytest.fixture(scope="session")
def article():
    """Builds a plain document: one block per argument."""

    def build(*texts: str, kind: str = "paragraph", meta=None, language: str = "") -> Document:
        prose = BREAK.join(texts)
        blocks, at = [], 0
        for text in texts:
            blocks.append(Block(kind, Span(at, at + len(text)), 0, language))
            at += len(text) + len(BREAK)
        return Document(
            "a.txt", "plain", prose, prose, SourceMap.identity(len(prose)), blocks, meta
        )

    return build
