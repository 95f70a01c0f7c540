#!/usr/bin/env python3
"""Makes two long texts, a sentence a line, out of a table of pairs, by seeded edits: one pair in fifty loses a side,
one in fifty is merged with its neighbour on the target side.

    long_text.py pairs.tsv SOURCE-COLUMN TARGET-COLUMN SENTENCES source.txt target.txt
"""
import csv
import random
import sys

table, left, right, count, source, target = sys.argv[1:]
with open(table, encoding="utf-8") as file:
    rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
pairs = [(row[left], row[right]) for row in rows if row.get(left) and row.get(right)]
seeded = random.Random(1)
sources, targets = [], []
while len(sources) < int(count):
    for one, other in pairs:
        chance = seeded.random()
        if chance >= 0.01:
            sources.append(one)
        if 0.03 <= chance < 0.05 and targets:
            targets[-1] += " " + other
        elif not 0.01 <= chance < 0.02:
            targets.append(other)
        if len(sources) == int(count):
            break
for path, lines in ((source, sources), (target, targets)):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
