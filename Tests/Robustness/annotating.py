#!/usr/bin/env python3
"""Kills and crowds the program while it annotates, and measures it on many annotations.

    annotating.py PROGRAM [--points 200] [--rounds 40] [--count 100000] [--seed 1]

PROGRAM is the built tolmach. Kills it at so many random points of set, bulk set, comment and import: what was acknowledged
is there, a bulk verdict is on all or on none, the store is sound. Lets two writers at one store for so many rounds: both
histories are kept. Then prints the times of lists and bulk verdicts on so many annotations. The status is 0 when all held.
"""

import argparse
import json
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

STATES = ["open", "needs-listen", "confirmed", "disputed", "rejected"]
FINDINGS = ["number", "negation", "name", "hearsay"]


class Failure(Exception):
    """Something that must not happen did."""


def expect(condition, message):
    if not condition:
        raise Failure(message)


def record(number, rng):
    """A line of annotations, as the program exports them."""
    words = f"words of the quote number {number}"
    place = {"document": f"article-{number % 50}.md", "digest": f"sha256:a{number % 50}", "language": "en"}
    other = {"document": f"interview-{number % 50}.srt", "digest": f"sha256:o{number % 50}", "language": "ru"}
    start = number // 50 * 60
    place |= {"start": start, "end": start + len(words), "exact": words, "prefix": "before ", "suffix": " after"}
    other |= {"start": start, "end": start + 12, "exact": f"слова {number}", "prefix": "", "suffix": ""}
    findings = [{"name": name, "severity": "check"} for name in FINDINGS if rng.random() < 0.05]
    return json.dumps(
        {
            "schema": "tolmach.annotation/1",
            "annotation": f"00000000-0000-8000-8000-{number:012d}",
            "kind": "quote",
            "condition": "proposed",
            "confidence": round(rng.random(), 4),
            "findings": findings,
            "place": place,
            "counterpart": other,
            "acts": [],
        },
        ensure_ascii=False,
    )


class Desk:
    def __init__(self, program, folder, seed):
        self.program, self.folder = program, Path(folder)
        self.store = str(self.folder / "desk.db")
        self.random = random.Random(seed)

    def fill(self, count):
        path = self.folder / "annotations.jsonl"
        path.write_text("\n".join(record(number, self.random) for number in range(1, count + 1)) + "\n", "utf-8")
        self.run("import", path)

    def arguments(self, *words):
        return [self.program, "annotate", *map(str, words), "--store", self.store]

    def run(self, *words):
        done = subprocess.run(self.arguments(*words), capture_output=True, text=True, timeout=300)
        expect(done.returncode == 0, f"{words[0]} ended with {done.returncode}: {done.stderr.strip()[-300:]}")
        return done.stdout

    def seconds(self, *words):
        start = time.perf_counter()
        self.run(*words)
        return time.perf_counter() - start

    def acts(self, number):
        return json.loads(self.run("history", number, "--format", "json"))["acts"]

    def check(self):
        done = subprocess.run(
            [self.program, "memory", "check", "--store", self.store], capture_output=True, text=True, timeout=300
        )
        expect(done.returncode == 0, f"the store is not sound: {done.stdout[-300:]}{done.stderr[-300:]}")


class Killing:
    """Acts by remark: every one acknowledged is there once; every one there was sent."""

    COUNT = 300

    def __init__(self, desk):
        self.desk, self.killed, self.serial = desk, 0, 0
        self.sent, self.kept = {}, set()
        desk.fill(self.COUNT)
        self.times = {kind: desk.seconds(*self.words(kind, "first")) for kind in ("set", "bulk", "comment", "import")}
        self.kept = {("set", "first"), ("bulk", "first"), ("comment", "first"), ("import", "first")}
        self.sent = {remark: kind for kind, remark in self.kept}

    def words(self, kind, remark):
        person = ("--person", f"{kind} {remark}")
        match kind:
            case "set":
                return ("set", 1, "--verdict", "confirmed", "--comment", remark, *person)
            case "bulk":
                return ("set", "--document", "article-7.md", "--verdict", "disputed", "--comment", remark, *person)
            case "comment":
                return ("comment", 2, remark, *person)
            case _:
                return ("import", self.file(remark))

    def file(self, remark):
        """Acts of another store on 100 annotations."""
        path = self.desk.folder / f"{remark}.jsonl"
        lines = []
        for number in range(101, 201):
            item = json.loads(record(number, self.desk.random))
            act = {"act": f"{remark}-{number}", "verdict": "confirmed", "comment": remark, "person": f"import {remark}"}
            item["acts"] = [act | {"time": "2026-03-01T12:00:00Z", "subject": "x"}]
            lines.append(json.dumps(item, ensure_ascii=False))
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return path

    def run(self, points):
        kinds = list(self.times)
        for point in range(points):
            self.point(kinds[point % len(kinds)], f"remark-{point}")
            if point % 40 == 39:
                self.check()
        self.check()
        return self.killed

    def point(self, kind, remark):
        process = subprocess.Popen(
            self.desk.arguments(*self.words(kind, remark)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        time.sleep(self.desk.random.uniform(0, 1.15 * self.times[kind]))
        process.send_signal(signal.SIGKILL)
        output, complaint = process.communicate(timeout=60)
        expect(process.returncode in (0, -signal.SIGKILL), f"{kind} ended with {process.returncode}: {complaint[-300:]}")
        self.killed += process.returncode != 0
        self.sent[remark] = kind
        if output:
            self.kept.add((kind, remark))

    def check(self):
        self.desk.check()
        found = {}
        for line in self.desk.run("export").splitlines():
            for act in json.loads(line)["acts"]:
                key = tuple(act["person"].split(" ", 1))
                found[key] = found.get(key, 0) + 1
        for key in self.kept:
            expect(key in found, f"an acknowledged act is lost: {key}")
        whole = {"set": 1, "comment": 1, "import": 100, "bulk": self.COUNT // 50}
        for key, count in found.items():
            expect(count == whole[key[0]], f"{key}: {count} acts of {whole[key[0]]}")


class Crowd:
    """Two people judge the same annotations at once."""

    def __init__(self, desk, rounds):
        self.desk, self.rounds, self.errors = desk, rounds, []

    def run(self):
        threads = [threading.Thread(target=self.judge, args=(person,)) for person in ("one", "other")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        expect(not self.errors, f"{len(self.errors)} errors; the first: {self.errors[:1]}")
        self.desk.check()
        for number in (3, 4):
            remarks = {act["comment"] for act in self.desk.acts(number)}
            for person in ("one", "other"):
                lost = [turn for turn in range(self.rounds) if f"{person} {turn}" not in remarks]
                expect(not lost, f"annotation {number}: {len(lost)} acts of {person} are lost")
        return 4 * self.rounds

    def judge(self, person):
        for turn in range(self.rounds):
            verdict = STATES[1 + turn % 4]
            try:
                self.desk.run("set", 3, 4, "--verdict", verdict, "--comment", f"{person} {turn}", "--person", person)
            except Failure as failure:
                self.errors.append(str(failure))


class Measuring:
    LISTS = {
        "finding and band": ("--finding", "negation", "--band", "likely"),
        "state, by uncertainty": ("--state", "open", "--sort", "uncertainty"),
        "document": ("--document", "article-7.md", "--sort", "place"),
        "person": ("--reviewer", "K."),
        "confidence, as JSON": ("--min-confidence", "0.4", "--below", "0.6", "--format", "json"),
        "condition, by confidence": ("--condition", "proposed", "--sort", "confidence"),
    }

    def __init__(self, desk):
        self.desk = desk

    def run(self, count):
        start = time.perf_counter()
        self.desk.fill(count)
        print(f"import of {count} annotations: {time.perf_counter() - start:.1f} s (with making the file)")
        bulk = [self.desk.seconds("set", "--band", "likely", "--verdict", "confirmed", "--person", "K.")]
        bulk += [self.desk.seconds("set", "--all", "--verdict", "confirmed", "--person", person) for person in "LM"]
        print(f"bulk set: a band (first acts) {bulk[0]:.2f} s; all {count}, mixed {bulk[1]:.2f} s, again {bulk[2]:.2f} s")
        for name, words in self.LISTS.items():
            times = [1000 * self.desk.seconds("list", *words) for _ in range(7)]
            print(f"list, {name}: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms")
        print(f"start of the program: {1000 * min(self.desk.seconds('--help') for _ in range(5)):.0f} ms of these")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(options.program, folder, options.seed)
            killed = Killing(desk).run(options.points)
            print(f"killed: {options.points} points, {killed} of them before the end; all held", flush=True)
            acts = Crowd(desk, options.rounds).run()
            print(f"two writers: {acts} acts at once; none lost", flush=True)
        if options.count > 0:
            with tempfile.TemporaryDirectory() as folder:
                Measuring(Desk(options.program, folder, options.seed)).run(options.count)
    except Failure as failure:
        print(f"failed: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
