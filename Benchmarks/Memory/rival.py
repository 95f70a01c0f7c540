#!/usr/bin/env python3
"""Runs the memory benchmark and rapidfuzz on the same segments and queries, and prints the ratio of their speeds.

    rival.py MemoryBenchmark SEGMENTS.txt QUERIES.txt [QUERIES OF THE RIVAL, 100]

Needs rapidfuzz (PyPI). It gets its best form: every word is one character of a string beforehand, cut at white space, so that
its time holds neither tokenising nor folding; `process.extractOne` with Levenshtein's normalised similarity from 70 % up.
Both in processor time of one thread.
"""

import re
import subprocess
import sys
import time

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

WORD = re.compile(r"\w+|[^\w\s]")


class Alphabet(dict):
    """Gives every word a character of its own, surrogates left out."""

    def __missing__(self, word):
        number = len(self) + 1
        self[word] = chr(number if number < 0xD800 else number + 0x800)
        return self[word]

    def read(self, text):
        return "".join(self[word] for word in WORD.findall(text.lower()))


def main():
    program, segments, queries = sys.argv[1:4]
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 100
    output = subprocess.run([program, segments, queries], capture_output=True, text=True, check=True).stdout
    print(output, end="")
    ours = int(re.search(r"look-up by words: (\d+) a second", output)[1])
    alphabet = Alphabet()
    with open(segments, encoding="utf-8") as lines:
        choices = [alphabet.read(line) for line in lines]
    with open(queries, encoding="utf-8") as lines:
        asked = [alphabet.read(line.split("\t")[-1]) for line, _ in zip(lines, range(count))]
    found, start = 0, time.thread_time()
    for query in asked:
        best = process.extractOne(query, choices, scorer=Levenshtein.normalized_similarity, score_cutoff=0.7)
        found += best is not None
    rate = len(asked) / (time.thread_time() - start)
    print(f"rapidfuzz: {rate:.1f} a second, {found} of {len(asked)} found; ours is {ours / rate:,.0f} times as fast")


main()
