"""How long the sourcing rules take: against the other rules, and as one article grows.

    python bench/sourcing.py [FOLDER]

FOLDER: a tree of Markdown files to compare the engine on, with and without these rules.
"""

import sys
import time
from pathlib import Path

from lintnews.engine import Engine
from lintnews.formats import read
from lintnews.rulebook import load

FAMILIES = ("STAT", "ATTR", "QUOTE")
ARTICLE = (
    "The mayor opened the fair on Monday. Roughly 40% of the bridges are unsafe, a study found. "
    "Experts say it is widely seen as a risk, and two in three nurses plan to quit. “It was chaos out "
    "there,” said Ida Holm, who runs the harbour office. The report, she added, names 3 million users.\n\n"
)


def main() -> None:
    """Prints milliseconds and their growth, then the ratio on a folder."""
    book = load()
    rules = [rule for rule in book.rules.values() if rule.enabled]
    ours = book.engine([rule for rule in rules if rule.family in FAMILIES])
    before = 0.0
    for size in (1_000, 10_000, 100_000, 1_000_000):
        spent = seconds(ours, [ARTICLE * (size // len(ARTICLE) + 1)], "plain")
        growth = f"x{spent / before:.1f}" if before else ""
        print(f"{size:>9,} characters {1000 * spent:8.1f} ms  {growth}")
        before = spent
    if len(sys.argv) > 1:
        paths = sorted(Path(sys.argv[1]).rglob("*.md"))[:1000]
        texts = [path.read_text(encoding="utf-8", errors="replace") for path in paths]
        others = book.engine([rule for rule in rules if rule.family not in FAMILIES])
        without = seconds(others, texts, "markdown")
        complete = seconds(book.engine(rules), texts, "markdown")
        volume = sum(map(len, texts)) / 1e6
        print(
            f"{volume:.1f} MB: {without:.2f} s without, {complete:.2f} s with, x{complete / without:.2f}"
        )


def seconds(engine: Engine, texts: list[str], format: str) -> float:
    """CPU time for linting texts that have been read, the best of three runs."""
    best = float("inf")
    for _ in range(3):
        documents = [read(text, format) for text in texts]
        began = time.process_time()
        for document in documents:
            engine.lint(document)
        best = min(best, time.process_time() - began)
    return best


if __name__ == "__main__":
    main()
