"""What the thresholds of the repetition rules rest on, measured over a collection of articles.

    python bench/repetition_calibration.py FILE_OR_FOLDER...

Takes folders of .txt, .md and .html files and .jsonl files with a `text` (and, if wished, a
`format` and a `label`) per line.  Prints, per label: compression ratio and novelty by length, pairs
of sentences per 1,000 words by similarity, articles with a cluster of claims, rows of sentences
that open alike by length, phrases by how often they come, and the windows of words poorest in
different ones.  A floor belongs below the least value of copy that is known good.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lintnews.formats import format_of, read
from lintnews.repetition.clusters import clusters
from lintnews.repetition.density import density
from lintnews.repetition.fold import WALL, fold
from lintnews.repetition.openings import runs
from lintnews.repetition.phrases import phrases
from lintnews.repetition.restatements import restatements
from lintnews.rulebook import load

BANDS = (250, 500, 900, 1500, 4000, 10**9)
SIMILARITIES = (0.3, 0.4, 0.5, 0.6, 0.8)
REPEATED = (3, 4, 6)
WINDOW = 128


def articles(path: Path) -> Iterator[tuple[str, str, str]]:
    """(label, text, format) of every article under a path."""
    if path.is_dir():
        for child in sorted(path.rglob("*")):
            if child.is_file() and format_of(child.name):
                yield from articles(child)
    elif path.suffix == ".jsonl":
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield str(row.get("label", "all")), row["text"], row.get("format", "plain")
    else:
        text = path.read_text(encoding="utf-8", errors="replace")
        yield "all", text, format_of(path.name) or "plain"


class Tally:
    """What was measured on the articles of one label."""

    def __init__(self) -> None:
        self.words = self.count = self.clustered = 0
        self.densities: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
        self.pairs: Counter[float] = Counter()
        self.rows: Counter[int] = Counter()
        self.phrases: Counter[int] = Counter()
        self.poorest: list[float] = []

    def add(self, text: str, format: str, aliases: tuple[str, ...]) -> None:
        document = read(text, format)
        measured = density(document)
        self.count += 1
        self.words += measured.words
        band = next((at for at, limit in enumerate(BANDS) if measured.words < limit), len(BANDS))
        self.densities[band].append((measured.ratio, measured.novelty))
        found = restatements(document, aliases)
        for pair in found.pairs:
            self.pairs.update(least for least in SIMILARITIES if pair.similarity >= least)
        self.clustered += any(True for _ in clusters(found, 3, 3, 0.1))
        self.rows.update(len(row) for row in runs(document, 3))
        for times in REPEATED:
            self.phrases[times] += sum(True for _ in phrases(document, times))
        words = [word for word in fold(document).words if word != WALL]
        shares = [
            len(set(words[at : at + WINDOW])) / WINDOW
            for at in range(0, len(words) - WINDOW + 1, WINDOW // 4)
        ]
        if shares:
            self.poorest.append(min(shares))

    def show(self, label: str) -> None:
        print(f"{label}: {self.count} articles, {self.words} words")
        for band, values in sorted(self.densities.items()):
            below = BANDS[band - 1] if band else 0
            ratios, novelties = (sorted(column) for column in zip(*values, strict=True))
            print(
                f"  from {below:5} words: {len(values):5} articles"
                f"  ratio {_spread(ratios)}  novelty {_spread(novelties)}"
            )
        rates = (
            f"{1000 * self.pairs[least] / max(1, self.words):.3f} at {least}"
            for least in SIMILARITIES
        )
        print(f"  pairs per 1,000 words: {', '.join(rates)}")
        print(f"  articles with a cluster of claims: {self.clustered}")
        print(f"  rows of sentences that open alike, by length: {dict(sorted(self.rows.items()))}")
        print(f"  phrases that come so often at least: {dict(sorted(self.phrases.items()))}")
        if self.poorest:
            print(f"  different words in {WINDOW}: {_spread(sorted(self.poorest))}")


def _spread(values: list[float]) -> str:
    last = len(values) - 1
    shown = (values[int(last * share)] for share in (0, 0.01, 0.05, 0.5))
    return "min {:.3f} p1 {:.3f} p5 {:.3f} median {:.3f}".format(*shown)


def main(paths: list[str]) -> int:
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    aliases = tuple(load(documented=True).rules["REP002"].options["aliases"])
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for path in paths:
        for label, text, format in articles(Path(path)):
            tallies[label].add(text, format, aliases)
    for label in sorted(tallies):
        tallies[label].show(label)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
