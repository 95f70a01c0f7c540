#!/usr/bin/env python3
"""Makes gold for `tolmach calibrate align` of a folder of parallel texts.

textberg.dev.jsonl:     {from, to, source: [sentence…], target: [sentence…], gold: [[[0], [0]], …]}, taken as it is
align.noisy.jsonl:      the same with the sentences under "ru" and "en"
ce-ru-en.prose.jsonl:   {ce, ru, en}, a sentence each, in sequence; damaged here: some sentences are lost, some merged

Usage: bead_gold.py FOLDER > gold.jsonl
Then:  tolmach calibrate align --gold gold.jsonl --with FILE.tlx … --pool ce-ru,ce-en --format swift
The confidences that ship were fitted with lexicons of FreeDict German-French and of Mueller's dictionary.
"""
import json
import os
import random
import sys

PAIRS = (("ce", "ru"), ("ce", "en"), ("ru", "en"))
SEEDS = (5, 11, 12)
LENGTH = 63


def records(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def named(record):
    return {"from": "ru", "to": "en", "source": record["ru"], "target": record["en"], "gold": record["gold"]}


def damaged(rows, languages, chance):
    """A text of `rows`: 5 % of the sentences lost on either side, 10 % of the targets merged with the one before."""
    source, target, gold = [], [], []
    for row in rows:
        left, right = (row[language] for language in languages)
        drawn = chance.random()
        if drawn < 0.05:
            source.append(left)
            gold.append([[len(source) - 1], []])
        elif drawn < 0.10:
            target.append(right)
            gold.append([[], [len(target) - 1]])
        elif drawn < 0.20 and gold and [len(side) for side in gold[-1]] == [1, 1]:
            target[-1] += " " + right
            source.append(left)
            gold[-1][0].append(len(source) - 1)
        else:
            source.append(left)
            target.append(right)
            gold.append([[len(source) - 1], [len(target) - 1]])
    return {"from": languages[0], "to": languages[1], "source": source, "target": target, "gold": gold}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = sys.argv[1]
    made = records(folder, "textberg.dev.jsonl")
    made += [named(record) for record in records(folder, "align.noisy.jsonl")]
    prose = records(folder, "ce-ru-en.prose.jsonl")
    for seed in SEEDS:
        chance = random.Random(seed)
        for languages in PAIRS:
            made += [damaged(prose[first:first + LENGTH], languages, chance) for first in range(0, len(prose), LENGTH)]
    for number, record in enumerate(made):
        print(json.dumps({**record, "id": number}, ensure_ascii=False))


if __name__ == "__main__":
    main()
