#!/usr/bin/env python3
"""Makes gold for `tolmach calibrate verify` of a folder of quotes with their passages.

quotes.shuffled.jsonl: {en_article, ru_transcript: [segment…], quotes: [{en_start, en_end, ru_seg or null}…]}
dialogue.gold.jsonl:   {en_text, ru_text, quotes: [{en_start, en_end, ru_seg_start, ru_seg_end}…]}

Usage: quote_gold.py FOLDER > gold.jsonl
Novels count a tenth of news: their quotes are many, and their originals far from interviews.
"""
import json
import os
import sys


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


def novel(record):
    gold = [{"start": quote["en_start"], "end": quote["en_end"],
             "origin": {"id": "t", "start": quote["ru_seg_start"], "end": quote["ru_seg_end"]}}
            for quote in record["quotes"]]
    origin = {"id": "t", "language": "ru", "text": record["ru_text"]}
    return {"language": "en", "article": record["en_text"], "origins": [origin], "gold": gold, "weight": 0.1}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    made = [news(record) for record in records(os.path.join(sys.argv[1], "quotes.shuffled.jsonl"))]
    made += [novel(record) for record in records(os.path.join(sys.argv[1], "dialogue.gold.jsonl"))]
    for number, record in enumerate(made):
        print(json.dumps({"id": number, **record}, ensure_ascii=False))


if __name__ == "__main__":
    main()
