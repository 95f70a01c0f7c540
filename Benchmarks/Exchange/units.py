#!/usr/bin/env python3
"""Makes a large TMX out of a table of pairs, for measuring how long an import takes and how much memory.

    units.py PAIRS.tsv COUNT OUT.tmx

The first row of PAIRS.tsv names its columns, ru and en among them. Pairs are taken as they are while they last, then with
seeded edits of both sides, so that every unit is another one. The same table gives the same file.
"""

import csv
import random
import sys
from xml.sax.saxutils import escape

HEADER = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="units.py" creationtoolversion="1" segtype="sentence" o-tmf="tsv" adminlang="en" srclang="ru" datatype="plaintext"/>
<body>
"""
UNIT = """<tu tuid="{number}" creationdate="20260301T120000Z" changedate="20260301T120000Z" usagecount="1">
<prop type="x-domain">news</prop>
<tuv xml:lang="ru-RU"><seg>{ru}</seg></tuv>
<tuv xml:lang="en-GB"><seg>{en}</seg></tuv>
</tu>
"""


def edited(words, pool, generator):
    """The words with one dropped, exchanged or added."""
    words = list(words)
    place = generator.randrange(len(words))
    match generator.randrange(3):
        case 0 if len(words) > 2:
            del words[place]
        case 1:
            words[place] = generator.choice(pool)
        case _:
            words.insert(place, str(generator.randint(2, 99999)))
    return " ".join(words)


def main():
    csv.field_size_limit(1 << 30)
    with open(sys.argv[1], encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        pairs = [(r["ru"].split(), r["en"].split()) for r in rows if r.get("ru") and r.get("en")]
    pairs = [p for p in pairs if p[0] and p[1]]
    generator = random.Random(20262)
    pools = [[w for p in generator.sample(pairs, min(5000, len(pairs))) for w in p[side]] for side in (0, 1)]
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        out.write(HEADER)
        for number in range(int(sys.argv[2])):
            ru, en = pairs[number % len(pairs)]
            if number >= len(pairs):
                sides = edited(ru, pools[0], generator), edited(en, pools[1], generator)
            else:
                sides = " ".join(ru), " ".join(en)
            out.write(UNIT.format(number=number, ru=escape(sides[0]), en=escape(sides[1])))
        out.write("</body>\n</tmx>\n")


main()
