"""What repetition costs: a growing file of prose, and a folder with and without the REP rules.

    python bench/repetition_speed.py [FOLDER]

Prints CPU milliseconds per megabyte of the whole file or folder, the best of three runs; time is
linear where the figure does not grow with the size.
"""

import gc
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lintnews.document import Document
from lintnews.engine.engine import Engine
from lintnews.formats import format_of, read
from lintnews.rulebook import load


def prose(size: int) -> str:
    """Made-up sentences, no two alike."""
    chance = random.Random(3)
    words = ["".join(chance.choices("aeioulnrstdm", k=chance.randint(2, 9))) for _ in range(9000)]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    paragraphs: list[str] = []
    length = 0
    while length < size:
        sentences = (
            " ".join(chance.choices(words, weights, k=chance.randint(8, 24))).capitalize() + "."
            for _ in range(4)
        )
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def seconds(engine: Engine, documents: list[Document]) -> float:
    best = float("inf")
    for _ in range(3):
        for document in documents:
            document.memo.clear()
        began = time.process_time()
        for document in documents:
            engine.lint(document)
        best = min(best, time.process_time() - began)
    return best


def main(arguments: list[str]) -> int:
    book = load()
    rules = [rule for rule in book.rules.values() if rule.enabled]
    repetition = book.engine([rule for rule in rules if rule.family == "REP"])
    for size in (125_000, 250_000, 500_000, 1_000_000):
        took = seconds(repetition, [read(prose(size), "plain")])
        print(f"prose of {size:9,} code points: {1000 * took * 1e6 / size:7.0f} ms/MB", flush=True)
    for folder in arguments:
        texts = [
            (path.read_text(encoding="utf-8", errors="replace"), format_of(path.name) or "plain")
            for path in sorted(Path(folder).rglob("*"))
            if path.is_file() and format_of(path.name)
        ]
        documents = [read(text, format) for text, format in texts]
        megabytes = sum(len(text) for text, _ in texts) / 1e6
        gc.collect()
        gc.freeze()
        for label, chosen in (
            ("without REP", [rule for rule in rules if rule.family != "REP"]),
            ("all rules", rules),
        ):
            took = seconds(book.engine(chosen), documents)
            print(f"{folder}, {label}: {1000 * took / megabytes:7.0f} ms/MB", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
