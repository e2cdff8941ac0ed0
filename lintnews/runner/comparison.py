"""Comparison: which articles of a run have passages in common with each other or with references.

It reads every file once before linting begins, and costs about as much as linting again; so it is
made only when somebody asks for it.  What it finds does not depend on the number of processes.
"""

import os
from zlib import crc32

from lintnews.finding import Failure
from lintnews.repetition.corpus import Corpus
from lintnews.repetition.digest import digest
from lintnews.runner.files import read_bytes, reason
from lintnews.runner.jobs import each, workers
from lintnews.values import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintnews.document import Document
    from lintnews.repetition.corpus import Overlap
    from lintnews.repetition.digest import Digest
    from lintnews.runner.linter import Linter

#: The rule that speaks of text in several files.
SHARED_TEXT = "REP008"


class Shared(namedtuple("Shared", "checksum overlaps")):
    """What an article has in common with others.

    checksum: of the prose that the spans of the overlaps point into.  overlaps: by other path.
    """

    __slots__ = ()
    checksum: int
    overlaps: "Sequence[Overlap]"


class Digesting:
    """Makes the digests of paths; goes to other processes."""

    def __init__(self, linter: "Linter", is_reference: bool) -> None:
        self._linter = linter
        self._is_reference = is_reference

    def __call__(self, path: str) -> "tuple[Digest, int] | Failure | None":
        """Digest and checksum; None for an article of which the rule or whoever lints it tells all."""
        if not self._is_reference and not self._linter.has_rule(path, SHARED_TEXT):
            return None
        try:
            document = self._linter.read(read_bytes(path), path)
            credits = self._linter.option(path, SHARED_TEXT, "credits") or ()
            return digest(document, credits), checksum(document)  # type: ignore[arg-type]
        except Exception as error:  # one file must never stop the others
            return self.lost(path, reason(error))

    def lost(self, path: str, error: str) -> "Failure | None":
        """What is said of a file that could not be read."""
        return Failure("read", path, None, error) if self._is_reference else None


def compare(
    linter: "Linter", paths: "Sequence[str]", references: "Sequence[str]", jobs: int | None
) -> "list[Failure]":
    """Tells a linter what each article shares with another or with a reference; memory is bounded.

    Nothing is said about an article that is a reference itself.  Returns the references that could
    not be read.
    """
    others = frozenset(map(os.path.realpath, references))
    own = [path for path in paths if not others or os.path.realpath(path) not in others]
    checksums: dict[str, int] = {}
    failures: list[Failure] = []
    with Corpus() as corpus:
        for files, is_reference in ((own, False), (references, True)):
            work = Digesting(linter, is_reference)
            for made in each(work, files, workers(files, jobs), work.lost):
                if isinstance(made, Failure):
                    failures.append(made)
                elif made is not None:
                    corpus.add(made[0], is_reference)
                    if not is_reference:
                        checksums[made[0].path] = made[1]
        found: dict[str, list[Overlap]] = {}
        for overlap in corpus.overlaps():
            found.setdefault(overlap.path, []).append(overlap)
    linter.shared = {path: Shared(checksums[path], overlaps) for path, overlaps in found.items()}
    return failures


def checksum(document: "Document") -> int:
    """What tells whether the prose of a document is still the same."""
    return crc32(document.prose.encode("utf-8", "surrogatepass"))
