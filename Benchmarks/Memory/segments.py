#!/usr/bin/env python3
"""Makes the memory benchmark's segments and queries from a folder of parallel texts.

    segments.py FOLDER COUNT SEGMENTS.txt QUERIES.txt [PAIRS.tsv]

Reads every .tsv (the first row names the columns) and .jsonl of FOLDER, takes the texts of all languages, each once, and
fills up to COUNT distinct segments with seeded edits of them: words dropped, swapped, replaced by words of other
segments, numbers changed. QUERIES gets 30,000 perturbed Russian segments, a line each (kind TAB text); PAIRS gets COUNT
rows of two languages for the store. The same folder gives the same files.
"""

import csv
import json
import random
import re
import sys
from pathlib import Path

CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def texts(folder):
    """Every text of the folder, in the order of files and lines."""
    csv.field_size_limit(1 << 30)
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            for row in rows:
                for column in ("ru", "en", "ce", "de", "fr"):
                    if row.get(column):
                        yield row[column]
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            for value in json.loads(line).values():
                yield from (v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str))


def edited(segment, words, generator):
    """One of the segment's words, or several, dropped, moved or replaced."""
    parts = segment.split()
    for _ in range(generator.randint(1, 3)):
        if len(parts) < 3:
            break
        place = generator.randrange(len(parts))
        match generator.randrange(4):
            case 0:
                del parts[place]
            case 1:
                parts[place] = generator.choice(words)
            case 2:
                other = generator.randrange(len(parts))
                parts[place], parts[other] = parts[other], parts[place]
            case _:
                parts.insert(place, str(generator.randint(2, 9999)))
    return " ".join(parts)


def typo(word, generator):
    """The word with one letter lost, doubled or exchanged."""
    place = generator.randrange(len(word))
    letter = generator.choice("абвгдежзиклмнопрстуя")
    return word[:place] + generator.choice(["", word[place] * 2, letter]) + word[place + 1 :]


def perturbed(segment, words, generator):
    """A query of each kind in turn."""
    parts = segment.split()
    place = generator.randrange(len(parts))
    kind = generator.choice(["drop", "replace", "insert", "several", "typo", "unrelated"])
    match kind:
        case "drop":
            del parts[place]
        case "replace":
            parts[place] = generator.choice(words)
        case "insert":
            parts.insert(place, generator.choice(words))
        case "several":
            return kind, edited(edited(segment, words, generator), words, generator)
        case "typo":
            parts[place] = typo(parts[place], generator)
        case _:
            parts = [generator.choice(words) for _ in parts]
    return kind, " ".join(parts)


def main():
    folder, count, out, queries = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
    generator = random.Random(20261)
    seen = dict.fromkeys(" ".join(t.split()) for t in texts(folder) if t.strip())
    base = list(seen)
    generator.shuffle(base)
    base = base[:count]
    russian = [t for t in base if CYRILLIC.search(t) and 4 <= len(t.split()) <= 80]
    words = [w for t in generator.sample(russian, min(20000, len(russian))) for w in t.split()]
    found = dict.fromkeys(base)
    while len(found) < count:
        found[edited(generator.choice(base), words, generator)] = None
    segments = list(found)
    generator.shuffle(segments)
    Path(out).write_text("\n".join(segments) + "\n", encoding="utf-8")
    with open(queries, "w", encoding="utf-8") as lines:
        for _ in range(30000):
            kind, query = perturbed(generator.choice(russian), words, generator)
            lines.write(f"{kind}\t{query}\n")
    if len(sys.argv) > 5:
        with open(sys.argv[5], "w", encoding="utf-8") as lines:
            lines.write("ru\ten\n")
            for number, segment in enumerate(segments):
                lines.write(f"{segment}\t{segments[number - 1]} {number}\n".replace('"', "”"))
    print(f"{len(base)} distinct texts of the folder, {count - len(base)} seeded edits of them", file=sys.stderr)


main()
