"""A store under test, and the program run on it."""

import json
import os
import random
import signal
import subprocess
import time
from pathlib import Path

WORDS = (
    "брат село ночь дом река мост утро площадь правда вопрос голос письмо дорога город окно дверь стол рука ответ "
    "слово время свет камень дерево лошадь поле снег ветер хлеб вода"
).split()


class Failure(Exception):
    """Something that must not happen did."""


def expect(condition, message):
    if not condition:
        raise Failure(message)


class Desk:
    """A store in a folder, with what the program has acknowledged."""

    def __init__(self, program, folder, seed):
        self.program, self.folder = program, Path(folder)
        self.store = str(self.folder / "desk.db")
        self.random = random.Random(seed)
        self.documents = {}
        self.texts = {}
        self.serial = 0

    def arguments(self, *words):
        return [self.program, "memory", *map(str, words), "--store", self.store]

    def run(self, *words, status=0, **options):
        """Runs to the end; the status must be the one expected (None: any)."""
        done = subprocess.run(self.arguments(*words), capture_output=True, text=True, timeout=300, **options)
        if status is not None and done.returncode != status:
            raise Failure(f"{words[0]} ended with {done.returncode}: {done.stderr.strip()[-300:]}")
        return done

    def kill(self, delay, *words):
        """Kills the program after `delay` seconds; whether it had ended well before, and what it had printed."""
        process = subprocess.Popen(self.arguments(*words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        output, complaint = process.communicate(timeout=60)
        expect(process.returncode in (0, -signal.SIGKILL), f"{words[0]} ended with {process.returncode}: {complaint}")
        return process.returncode == 0, output

    def seconds(self, *words):
        start = time.monotonic()
        self.run(*words)
        return time.monotonic() - start

    def sentence(self):
        self.serial += 1
        return " ".join(self.random.choices(WORDS, k=self.random.randint(4, 12))) + f" {self.serial}"

    def table(self, count):
        """A file of pairs; its path and the name of its document."""
        name = f"import-{self.serial}"
        path = self.folder / f"{name}.tsv"
        rows = (f"{text}\tline {text.split()[-1]}\t{name}" for text in (self.sentence() for _ in range(count)))
        path.write_text("ru\ten\tdocument\n" + "\n".join(rows) + "\n", encoding="utf-8")
        return path, name

    def count(self, document):
        done = self.run("export", "--document", document, "--format", "jsonl", status=None)
        # Of a document that never got in there is nothing to export.
        expect(done.returncode in (0, 66), f"export ended with {done.returncode}: {done.stderr.strip()[-300:]}")
        return len(done.stdout.splitlines()) if done.returncode == 0 else 0

    def unit(self, number):
        return json.loads(self.run("history", number, "--format", "json").stdout)

    def check(self):
        """The store is sound and holds everything that was acknowledged."""
        self.run("check")
        for document, count in self.documents.items():
            expect(self.count(document) == count, f"{document}: {self.count(document)} units, {count} acknowledged")
        for number, text in self.texts.items():
            found = self.unit(number)["variants"][1]["text"]
            expect(found == text, f"unit {number} is not as it was acknowledged")

    def strays(self):
        return [name for name in os.listdir(self.folder) if name.endswith(".part")]
