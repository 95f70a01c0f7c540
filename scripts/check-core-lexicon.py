#!/usr/bin/env python3
"""Checks the core Russian-English lexicon against parallel texts and dictionaries.

usage: check-core-lexicon.py DICTIONARY_OR_TSV...

A file whose name ends in .tsv is a parallel text with columns named "ru" and "en". Any other is a dictionary in the
dictd format, given by its .index file; its .dict.dz or .dict file lies beside it.

An entry is confirmed when one of its renderings stands with the headword in more sentence pairs than chance would
put there, or when a dictionary has the one under the other. Prints the share confirmed, then the doubtful entries:
never confirmed though the headword occurs at least five times.
"""
import bisect
import collections
import csv
import gzip
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
CORE = os.path.join(HERE, os.pardir, "glossaries", "core.ru-en.tsv")
OFTEN = 5
LIFT = 1.5

RUSSIAN = re.compile(r"[а-я]+(?:-[а-я]+)*")
ENGLISH = re.compile(r"[a-z]+(?:['’][a-z]+)?")
SMALL = set("a an the to of in on at for with from by up out off be one's oneself it is as and or that not do".split())

RUSSIAN_ENDINGS = sorted(
    """ься аться яться иться еться ить еть ать ять уть ыть оть ти чь ться
    ый ий ой ая яя ое ее ые ие его ого ость ение ание ия ие ье ья а я о е ы и у ю ь й ка ок ек ко""".split(),
    key=len,
    reverse=True,
)

IRREGULAR = {
    "be": "am is are was were been being", "have": "has had having", "do": "does did done", "go": "goes went gone",
    "say": "said says", "get": "got gotten", "make": "made making", "know": "knew known", "think": "thought",
    "take": "took taken", "see": "saw seen", "come": "came", "find": "found", "give": "gave given", "tell": "told",
    "feel": "felt", "become": "became", "leave": "left", "put": "put", "mean": "meant", "keep": "kept", "begin":
    "began begun", "show": "shown", "hear": "heard", "run": "ran", "hold": "held", "bring": "brought", "write":
    "wrote written", "sit": "sat", "stand": "stood", "lose": "lost", "pay": "paid", "meet": "met", "lead": "led",
    "understand": "understood", "speak": "spoke spoken", "read": "read", "spend": "spent", "grow": "grew grown",
    "win": "won", "teach": "taught", "buy": "bought", "send": "sent", "fall": "fell fallen", "build": "built",
    "catch": "caught", "draw": "drew drawn", "choose": "chose chosen", "break": "broke broken", "drive":
    "drove driven", "eat": "ate eaten", "fly": "flew flown flies", "forget": "forgot forgotten", "hide": "hid hidden",
    "lie": "lay lain lying", "lay": "laid", "ride": "rode ridden", "ring": "rang rung", "rise": "rose risen", "sell":
    "sold", "shake": "shook shaken", "shine": "shone", "shoot": "shot", "sing": "sang sung", "sink": "sank sunk",
    "sleep": "slept", "steal": "stole stolen", "stick": "stuck", "strike": "struck stricken", "swear": "swore sworn",
    "swim": "swam swum", "tear": "tore torn", "throw": "threw thrown", "wake": "woke woken", "wear": "wore worn",
    "fight": "fought", "drink": "drank drunk", "dig": "dug", "bend": "bent", "bind": "bound", "bite": "bit bitten",
    "blow": "blew blown", "creep": "crept", "deal": "dealt", "flee": "fled", "forbid": "forbade forbidden",
    "forgive": "forgave forgiven", "freeze": "froze frozen", "hang": "hung", "lend": "lent", "light": "lit",
    "seek": "sought", "spin": "spun", "spring": "sprang sprung", "sweep": "swept", "weep": "wept", "wind": "wound",
    "man": "men", "woman": "women", "child": "children", "foot": "feet", "tooth": "teeth", "mouse": "mice",
    "good": "better best", "bad": "worse worst", "person": "people persons", "bury": "buried", "can": "could",
    "will": "would", "may": "might", "not": "n't don't didn't", "i": "me my", "he": "him his", "she": "her",
    "they": "them their", "we": "us our", "who": "whom whose", "shut": "shut", "lean": "leant", "kneel": "knelt",
    "overcome": "overcame", "undertake": "undertook", "withdraw": "withdrew withdrawn", "overhear": "overheard",
}


def russian(text):
    return text.lower().replace("ё", "е")


def russian_stem(word):
    for shortest in (4, 3) if len(word) > 5 else (3,):
        for ending in RUSSIAN_ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= shortest:
                return word[: -len(ending)]
    return word


def english_stem(word):
    if len(word) > 4 and word[-1] in "ey":
        return word[:-1]
    return word


class Side:
    """Where each word of one side stands."""

    def __init__(self):
        self.places = collections.defaultdict(set)
        self.words = []

    def add(self, number, words):
        for word in words:
            self.places[word].add(number)

    def finish(self):
        self.words = sorted(self.places)

    def beginning(self, stem, tail):
        found = set()
        at = bisect.bisect_left(self.words, stem)
        while at < len(self.words) and self.words[at].startswith(stem):
            if len(self.words[at]) - len(stem) <= tail:
                found |= self.places[self.words[at]]
            at += 1
        return found


class Texts:
    def __init__(self):
        self.russian, self.english, self.count = Side(), Side(), 0

    def read(self, path):
        with open(path, encoding="utf-8", newline="") as file:
            rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            head = next(rows)
            ru, en = head.index("ru"), head.index("en")
            for row in rows:
                if len(row) > max(ru, en):
                    words = RUSSIAN.findall(russian(row[ru]))
                    self.russian.add(self.count, words)
                    self.english.add(self.count, ENGLISH.findall(row[en].lower().replace("’", "'")))
                    self.count += 1

    def finish(self):
        self.russian.finish()
        self.english.finish()

    def where_russian(self, headword):
        found = None
        for word in RUSSIAN.findall(russian(headword)):
            if len(word) <= 3:
                places = set(self.russian.places.get(word, ()))
            else:
                stem = russian_stem(word)
                places = self.russian.beginning(stem, 3 + len(word) - len(stem))
            found = places if found is None else found & places
        return found or set()

    def where_english(self, rendering):
        words = ENGLISH.findall(rendering.lower())
        heavy = [word for word in words if word not in SMALL] or words
        found = None
        for word in heavy:
            if len(word) <= 3:
                places = set(self.english.places.get(word, ()))
                places |= self.english.places.get(word + "s", set()) | self.english.places.get(word + "ed", set())
                places |= self.english.places.get(word + "ing", set())
            else:
                places = self.english.beginning(english_stem(word), 4)
            for form in IRREGULAR.get(word, "").split():
                places |= self.english.places.get(form, set())
            found = places if found is None else found & places
        return found or set()

    def confirm(self, headword, renderings):
        """How often the headword occurs, and whether a rendering goes with it."""
        ours = self.where_russian(headword)
        if not ours:
            return 0, False
        for rendering in renderings:
            theirs = self.where_english(rendering)
            both = len(ours & theirs)
            if both and both > LIFT * len(ours) * len(theirs) / self.count:
                return len(ours), True
        return len(ours), False


class Dictd:
    """A dictionary in the dictd format, either way round."""

    DIGITS = {c: n for n, c in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}

    def __init__(self, index):
        base = index[: -len(".index")] if index.endswith(".index") else index
        if os.path.exists(base + ".dict.dz"):
            with gzip.open(base + ".dict.dz") as file:
                body = file.read()
        else:
            with open(base + ".dict", "rb") as file:
                body = file.read()
        self.entries = collections.defaultdict(list)
        with open(base + ".index", encoding="utf-8", errors="replace") as file:
            for line in file:
                cells = line.rstrip("\n").split("\t")
                if len(cells) >= 3 and not cells[0].startswith("00-database"):
                    start, size = self.number(cells[1]), self.number(cells[2])
                    text = body[start : start + size].decode("utf-8", errors="replace")
                    self.entries[russian(cells[0])].append(text)
        self.words = {}

    def number(self, text):
        value = 0
        for c in text:
            value = value * 64 + self.DIGITS[c]
        return value

    def russian_words(self, head):
        if head not in self.words:
            texts = russian(" ".join(self.entries.get(head, ())))
            self.words[head] = (texts, sorted(set(RUSSIAN.findall(texts))))
        return self.words[head]

    def confirm(self, headword, renderings):
        headword = russian(headword)
        if headword in self.entries:
            text = " ".join(self.entries[headword]).lower()
            if any(r.lower() in text for r in renderings):
                return True
        stems = [russian_stem(w) for w in RUSSIAN.findall(headword)]
        for rendering in renderings:
            words = [w for w in ENGLISH.findall(rendering.lower())]
            heavy = [w for w in words if w not in SMALL] or words
            heads = {rendering.lower()} | {w for w in heavy if len(heavy) == 1 or len(w) > 3}
            for head in heads:
                known = self.russian_words(head)[1]
                if known and all(self.begins(known, stem) for stem in stems):
                    return True
        return False

    @staticmethod
    def begins(words, stem):
        at = bisect.bisect_left(words, stem)
        while at < len(words) and words[at].startswith(stem):
            if len(words[at]) - len(stem) <= 6:
                return True
            at += 1
        return False


def core():
    with open(CORE, encoding="utf-8") as file:
        rows = [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]
    for row in rows[1:]:
        headword, renderings = row.split("\t")
        yield headword, renderings.split(";")


def main(paths):
    if not paths:
        sys.exit(__doc__.strip().split("\n\n")[1])
    texts, dictionaries = Texts(), []
    for path in paths:
        if path.endswith(".tsv"):
            texts.read(path)
        else:
            dictionaries.append(Dictd(path))
    texts.finish()
    tally, doubtful = collections.Counter(), []
    for headword, renderings in core():
        kind = "expressions" if " " in headword else "words"
        count, found = texts.confirm(headword, renderings)
        printed = any(d.confirm(headword, renderings) for d in dictionaries)
        tally[kind, "all"] += 1
        tally[kind, "seen"] += count > 0 or printed
        tally[kind, "in texts"] += found
        tally[kind, "in dictionaries"] += printed
        tally[kind, "confirmed"] += found or printed
        if not found and not printed and count >= OFTEN:
            doubtful.append((count, headword, renderings))
    for kind in ("words", "expressions"):
        whole = tally[kind, "all"]
        if whole:
            parts = ("confirmed", "in texts", "in dictionaries", "seen")
            shares = ", ".join(f"{p} {tally[kind, p]} ({100 * tally[kind, p] / whole:.1f} %)" for p in parts)
            print(f"{kind}: {whole}; {shares}")
    print(f"doubtful: {len(doubtful)}")
    for count, headword, renderings in sorted(doubtful, key=lambda d: -d[0]):
        print(f"{count}\t{headword}\t{';'.join(renderings)}")


if __name__ == "__main__":
    main(sys.argv[1:])
