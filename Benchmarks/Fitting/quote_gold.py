#!/usr/bin/env python3
"""Makes gold for `tolmach calibrate verify` of a folder of quotes with their passages.

quotes.shuffled.jsonl: {en_article, ru_transcript: [segment…], quotes: [{en_start, en_end, ru_seg or null}…]}
dialogue.gold.jsonl:   {en_text, ru_text, quotes: [{en_start, en_end, ru_seg_start, ru_seg_end}…]}

Usage: quote_gold.py FOLDER > gold.jsonl
Novels count a tenth of news: their quotes are many, and their originals far from interviews. Each is there once more with one
in six of its quotes replaced by another novel's of about the same length: what follows a transcript may yet invent. That copy
tells of places alone; beside the other records it counts for nothing.
"""
import json
import os
import random
import sys

# The share of quotes replaced, and the fewest words of one that is.
FORGED, FEWEST = 1 / 6, 4


def records(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def news(record):
    places, start = [], 0
    for segment in record["ru_transcript"]:
        places.append({"id": "t", "start": start, "end": start + len(segment)})
        start += len(segment) + 1
    gold = [{"start": quote["en_start"], "end": quote["en_end"],
             "origin": None if quote["ru_seg"] is None else places[quote["ru_seg"]]} for quote in record["quotes"]]
    origin = {"id": "t", "language": "ru", "segments": record["ru_transcript"]}
    return {"language": "en", "article": record["en_article"], "origins": [origin], "gold": gold}


def forgery(words, own, others, chance):
    """Another work's quote of about the same length, or None."""
    if len(words.split()) < FEWEST or chance.random() >= FORGED:
        return None
    near = [other for work, other in others if work != own and abs(len(other) - len(words)) <= 12]
    return chance.choice(near) if near else None


def work(record):
    """The work that a record is a part of: its identifier without the number of the part."""
    return record["id"].rsplit(":", 1)[0]


def novel(record):
    gold = [{"start": quote["en_start"], "end": quote["en_end"],
             "origin": {"id": "t", "start": quote["ru_seg_start"], "end": quote["ru_seg_end"]}}
            for quote in record["quotes"]]
    origin = {"id": "t", "language": "ru", "text": record["ru_text"]}
    return {"language": "en", "article": record["en_text"], "origins": [origin], "gold": gold, "weight": 0.1}


def forged_novel(record, others, chance):
    text, article, done, gold = record["en_text"], "", 0, []
    for quote in sorted(record["quotes"], key=lambda quote: quote["en_start"]):
        words = text[quote["en_start"]:quote["en_end"]]
        forged = forgery(words, work(record), others, chance)
        article += text[done:quote["en_start"]]
        origin = None if forged else {"id": "t", "start": quote["ru_seg_start"], "end": quote["ru_seg_end"]}
        gold.append({"start": len(article), "end": len(article) + len(forged or words), "origin": origin})
        article += forged or words
        done = quote["en_end"]
    origin = {"id": "t", "language": "ru", "text": record["ru_text"]}
    return {"language": "en", "article": article + text[done:], "origins": [origin], "gold": gold, "weight": 0}


def novels(folder):
    chance = random.Random(11)
    found = records(os.path.join(folder, "dialogue.gold.jsonl"))
    others = [(work(record), record["en_text"][quote["en_start"]:quote["en_end"]])
              for record in found for quote in record["quotes"]]
    return [novel(record) for record in found] + [forged_novel(record, others, chance) for record in found]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    made = [news(record) for record in records(os.path.join(sys.argv[1], "quotes.shuffled.jsonl"))]
    made += novels(sys.argv[1])
    for number, record in enumerate(made):
        print(json.dumps({"id": number, **record}, ensure_ascii=False))


if __name__ == "__main__":
    main()
