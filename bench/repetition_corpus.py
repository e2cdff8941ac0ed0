"""Do all planted near-duplicates come out of a large corpus, and nothing else?

    python bench/repetition_corpus.py [--sizes 1000 2000 5000 10000] [--planted 200] [--seed 7]

Generates articles of made-up words with the word frequencies of a language, plants near-duplicate
paragraphs between pairs of them, and says per size: planted pairs found, pairs reported that nobody
planted, seconds for digests and for comparison, and the process's peak memory.
"""

import argparse
import random
import resource
import sys
import time
from itertools import accumulate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lintnews.formats import read
from lintnews.repetition.corpus import Corpus
from lintnews.repetition.digest import digest

SYLLABLES = tuple("ba de fi go lu ma ne po ri sa te vo wi an er il on ust ark ent".split())


class Generator:
    """Makes articles; the same seed makes the same ones."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        words = {
            "".join(self.random.choices(SYLLABLES, k=self.random.choice((1, 2, 2, 3, 3, 4))))
            for _ in range(30_000)
        }
        self.words = sorted(words)
        self.random.shuffle(self.words)
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))

    def sentence(self) -> str:
        words = self.random.choices(
            self.words, cum_weights=self.weights, k=self.random.randint(8, 24)
        )
        return " ".join(words).capitalize() + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.random.randint(2, 4)))

    def article(self) -> list[str]:
        return [self.paragraph() for _ in range(self.random.randint(6, 14))]

    def altered(self, paragraph: str) -> str:
        """The paragraph with one word in ten dropped, replaced or followed by another."""
        words = paragraph.split()
        for at in self.random.sample(range(len(words)), len(words) // 10):
            other = self.random.choice(self.words)
            words[at] = self.random.choice(["", other, f"{words[at]} {other}"])
        return " ".join(filter(None, words))


def run(size: int, planted: int, seed: int) -> None:
    generator = Generator(seed)
    sources = generator.random.sample(range(size), 2 * planted)
    donors = dict(zip(sources[:planted], sources[planted:], strict=True))
    # A copy goes to a later article, so that one pass over the articles makes both.
    copies: dict[int, list[str]] = {}
    expected: set[tuple[str, str]] = set()
    for one, other in donors.items():
        expected.add((f"{max(one, other):06}.txt", f"{min(one, other):06}.txt"))
    partner = {min(one, other): max(one, other) for one, other in donors.items()}
    reading = comparing = 0.0
    with Corpus() as corpus:
        for number in range(size):
            paragraphs = generator.article()
            for copy in copies.pop(number, ()):
                paragraphs.insert(generator.random.randrange(1, len(paragraphs)), copy)
            if number in partner:
                chosen = generator.random.choice(paragraphs[1:])
                copies.setdefault(partner[number], []).append(generator.altered(chosen))
            text = "\n\n".join(paragraphs) + "\n"
            began = time.process_time()
            corpus.add(digest(read(text, "plain", f"{number:06}.txt")))
            reading += time.process_time() - began
        began = time.process_time()
        found = {(overlap.path, overlap.other) for overlap in corpus.overlaps()}
        comparing = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size:7} articles  found {len(found & expected)}/{planted}  others {len(found - expected)}"
        f"  digests {reading:6.2f} s  comparison {comparing:5.2f} s"
        f"  {1000 * (reading + comparing) / size:5.2f} ms/article  peak {memory:4.0f} MB",
        flush=True,
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 2000, 5000, 10_000])
    parser.add_argument("--planted", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    for size in arguments.sizes:
        run(size, min(arguments.planted, size // 2), arguments.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
