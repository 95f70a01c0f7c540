#!/usr/bin/env python3
"""Fits the weights of PairScorer on pairs of sentences against shuffled and neighbouring ones; needs numpy.

    pair_score.py --tolmach PROGRAM [--args "--lexicon x.tlx"] TABLE…

Each TABLE is tab-separated; its first row names the columns ru and en. Prints the area under the curve of each table and
the weights in the order of PairScorer.weights.
"""
import argparse, json, random, shlex, subprocess
import numpy as np


def pairs_of(path, most, rng):
    rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
    source, target = rows[0].index("ru"), rows[0].index("en")
    pairs = [(row[source], row[target]) for row in rows[1:] if len(row) > max(source, target)]
    # Rows in their order, so that the next one is a near neighbour; repeated texts would be wrong labels.
    chosen, seen = [], set()
    for index in sorted(rng.sample(range(len(pairs)), min(most, len(pairs)))):
        if pairs[index][1] not in seen:
            seen.add(pairs[index][1])
            chosen.append(pairs[index])
    return chosen


def area(wrong, right):
    wrong = np.sort(wrong)
    wins = np.searchsorted(wrong, right, "left") + np.searchsorted(wrong, right, "right")
    return wins.sum() / 2 / (len(wrong) * len(right))


def fit(features, labels, weights, strength=0.01):
    mean, spread = features.mean(0), features.std(0)
    z = np.c_[(features - mean) / spread, np.ones(len(features))]
    w = np.zeros(z.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-z @ w))
        gradient = z.T @ (weights * (p - labels)) + strength * np.r_[w[:-1], 0]
        hessian = (z * (weights * p * (1 - p))[:, None]).T @ z + strength * np.eye(len(w))
        w -= np.linalg.solve(hessian, gradient)
    return 1 / (1 + np.exp(-z @ w)), w[:-1] / spread, w[-1] - (w[:-1] * mean / spread).sum()


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("tables", nargs="+")
    a.add_argument("--tolmach", required=True)
    a.add_argument("--args", default="")
    a.add_argument("--most", type=int, default=3000)
    opt = a.parse_args()
    rng = random.Random(3)
    records, labels, groups = [], [], []
    for table in opt.tables:
        pairs = pairs_of(table, opt.most, rng)
        shuffled = [t for _, t in pairs]
        rng.shuffle(shuffled)
        for i, (s, t) in enumerate(pairs):
            for target, label in ((t, 1), (shuffled[i], 0), (pairs[(i + 1) % len(pairs)][1], 0)):
                records.append({"id": len(records), "from": "ru", "to": "en", "source": s, "target": target})
                labels.append(label)
                groups.append(table)
    text = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)
    command = shlex.split(opt.tolmach) + ["batch", "score"] + shlex.split(opt.args)
    lines = subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode().split("\n")
    found = [json.loads(line) for line in lines if line]
    base = np.array([[r["evidence"], r["partnered"], r["lengthDistance"], np.log(max(1, r["words"]))] for r in found])
    features = np.c_[base, base[:, 0] * base[:, 3]]
    labels, groups = np.array(labels), np.array(groups)
    p, weights, bias = fit(features, labels, np.where(labels == 1, 1.0, 0.5))
    for table in opt.tables:
        here = groups == table
        print(table, "AUC", round(area(p[here & (labels == 0)], p[here & (labels == 1)]), 4))
    print("all AUC", round(area(p[labels == 0], p[labels == 1]), 4))
    print("bias", round(float(bias), 4), "weights", [round(float(w), 4) for w in weights])


if __name__ == "__main__":
    main()
