"""Learns the weights of headline features from headlines that readers judged.

    python bench/headline_weights.py EVAL_DATA [--write FILE] [--scores FILE]

Needs scikit-learn, which the linter does not.  EVAL_DATA holds the folders `a_webis17_titles` and
`a_stop_clickbait` (dev.jsonl: {"text", "label"}) and prose to tell names from words (`f_bbc`,
`f_digitalgov`, `x_polnear_docs`).  Prints figures from cross-validation, then writes the weights of
a model over all of it: only features of at least MIN_TITLES titles, and no names, so that no title
can be read out of them and none is judged by whom it is about.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import re
from collections import Counter

import numpy as np
from scipy.sparse import diags
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_curve
from sklearn.model_selection import StratifiedKFold

from lintnews.headlines.devices import Devices, sort_out
from lintnews.headlines.judgement import UNIT, capitalises_all, features, stem
from lintnews.headlines.tokens import tokenize

MIN_TITLES = 4
#: A word is none if it is written in lower case less often than this.
LOWER_SHARE = 0.4
#: Weight of one title.  A headline that raters found plain must not be flagged: it counts most.
GRADED_BAIT, GRADED_NEWS, BY_PUBLISHER = 0.5, 32.0, 8.0
REGULARISATION = 0.007
#: Devices and shapes are few and mean the same everywhere: they are held back this much less.
DEVICE_SCALE = 3.0
#: Capitals on every word are half as common on news that readers found plain as on bait.  Set by
#: hand, since among headlines labelled by publisher they would tell nothing but the publisher.
EVERY_WORD = 0.4
#: Weights nearer to zero than this are left out.
LEAST = 0.04

HERE = pathlib.Path(__file__).parent
LEXICON = HERE.parent / "rules/lexicons/en/headline-devices.txt"


def rows(folder: pathlib.Path) -> list[dict]:
    with (folder / "dev.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def lower_shares(data: pathlib.Path) -> dict[str, float]:
    """Share of lower-case spellings of every word of running prose, sentence starts aside."""
    lower, upper = Counter(), Counter()
    texts = [
        row["text"]
        for name in ("f_bbc", "f_digitalgov", "x_polnear_docs")
        for row in rows(data / name)
    ]
    titles = [row["text"] for row in rows(data / "a_webis17_titles")]
    texts += [title for title in titles if sum(word[:1].islower() for word in title.split()) > 4]
    for text in texts:
        for word in re.findall(r"(?<=[a-z,] )[A-Za-z]+(?:['’][a-z]+)?", text):
            (lower if word.islower() else upper)[word.lower().replace("’", "'")] += 1
    shares = {w: lower[w] / (lower[w] + upper[w]) for w in (*lower, *upper)}
    stems = {f"~{stem(word)}": share for word, share in shares.items() if share >= LOWER_SHARE}
    return {**shares, **stems}


def is_name(feature: str, shares: dict[str, float]) -> bool:
    """Whether a feature holds a word, or the stem of one, that is a name."""
    if feature.startswith("@"):
        return False
    if feature.startswith("~"):
        return feature not in shares
    return any(
        word[:1].isalpha() and shares.get(word, 0.0) < LOWER_SHARE and "'" not in word
        for word in feature.split()
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--scores", type=pathlib.Path, help="where to save held-out scores")
    arguments = parser.parse_args()
    lines = [line.strip() for line in LEXICON.read_text(encoding="utf-8").splitlines()]
    devices = Devices(sort_out(line for line in lines if line and not line.startswith("#")))
    graded = rows(arguments.data / "a_webis17_titles")
    published = rows(arguments.data / "a_stop_clickbait")
    titles = [row["text"] for row in (*graded, *published)]
    labels = np.array([row["label"] for row in (*graded, *published)])
    is_graded = np.arange(len(titles)) < len(graded)
    seen, has_device = [], []
    for title in titles:
        tokens = tokenize(title)
        found = devices.find(title, tokens)
        has_device.append(bool(found))
        seen.append(features(tokens, found))
    has_device = np.array(has_device)
    counts = Counter(feature for row in seen for feature in row)
    shares = lower_shares(arguments.data)
    known = [f for f, n in counts.items() if n >= MIN_TITLES and not is_name(f, shares)]
    vectors = CountVectorizer(analyzer=lambda row: row, vocabulary=sorted(known), binary=True)
    names = vectors.get_feature_names_out()
    scale = np.array([DEVICE_SCALE if name.startswith("@") else 1.0 for name in names])
    table = (vectors.transform(seen) @ diags(scale)).tocsr()
    weight = np.where(is_graded, np.where(labels == 0, GRADED_NEWS, GRADED_BAIT), BY_PUBLISHER)
    model = LogisticRegression(C=REGULARISATION, max_iter=3000, solver="liblinear")
    scores = np.zeros(len(titles))
    for train, test in StratifiedKFold(10, shuffle=True, random_state=1).split(
        table, labels * 2 + is_graded
    ):
        model.fit(table[train], labels[train], sample_weight=weight[train])
        scores[test] = model.decision_function(table[test])
    scores += EVERY_WORD * np.array([capitalises_all(title) for title in titles])
    scores[~has_device] = -9
    if arguments.scores:
        np.save(arguments.scores, scores)
    report(scores, labels, is_graded)
    if arguments.write:
        model.fit(table, labels, sample_weight=weight)
        weights = dict(zip(names, model.coef_[0] * scale, strict=True))
        write(arguments.write, {**weights, "@every word": EVERY_WORD}, model.intercept_[0])


def report(scores: np.ndarray, labels: np.ndarray, is_graded: np.ndarray) -> None:
    precision, recall, thresholds = precision_recall_curve(labels[is_graded], scores[is_graded])
    f1 = 2 * precision * recall / (precision + recall + 1e-9)
    print(f"graded titles: best F1 {f1.max():.3f}")
    for wanted in (0.74, 0.75, 0.76, 0.77, 0.78, 0.80):
        at = int(np.argmax(precision[:-1] >= wanted))
        flagged = scores[~is_graded] > thresholds[at]
        truth = labels[~is_graded]
        p, r = truth[flagged].mean(), flagged[truth == 1].mean()
        print(
            f"threshold {thresholds[at]:5.2f}: graded P {precision[at]:.3f} R {recall[at]:.3f};"
            f" by publisher P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f}"
        )


def write(path: pathlib.Path, learnt: dict[str, float], bias: float) -> None:
    weights = [
        (round(weight * UNIT), name) for name, weight in learnt.items() if abs(weight) >= LEAST
    ]
    weights.sort(key=lambda pair: pair[1])
    head = (
        "# Weights of headline features, in hundredths; made by bench/headline_weights.py from titles"
        "\n# that readers or publishers labelled (Webis Clickbait 17; Chakraborty et al. 2016)."
    )
    lines = [head, f"{round(bias * UNIT)} @bias"]
    lines += [f"{weight} {name}" for weight, name in weights]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(weights)} weights, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
