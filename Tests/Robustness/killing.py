"""Kills the program at random points: nothing acknowledged is lost, no import is half there, files are old or new."""

import hashlib
import os

from desk import expect

IMPORTED = 300


class Killing:
    def __init__(self, desk):
        self.desk = desk
        self.killed = 0
        path, name = desk.table(IMPORTED)
        self.times = {"import": desk.seconds("import", path)}
        desk.documents[name] = IMPORTED
        self.times["edit"] = desk.seconds("edit", 1, "line first", "--language", "en")
        desk.texts[1] = "line first"
        self.output = desk.folder / "out.jsonl"
        self.times["export"] = desk.seconds("export", "-o", self.output)
        self.times["index"] = desk.seconds("lookup", desk.sentence(), "--from", "ru", "--to", "en", "--min-score", "0")

    def run(self, points):
        kinds = [self.importing, self.editing, self.indexing, self.exporting]
        for point in range(points):
            kinds[point % len(kinds)]()
            if point % 20 == 19:
                self.desk.check()
        self.desk.check()
        self.indexing(rebuild=True)
        expect(not [name for name in self.desk.strays() if ".tmi." in name], "drafts of indexes were left")
        return self.killed

    def delay(self, kind):
        return self.desk.random.uniform(0, 1.15 * self.times[kind])

    def kill(self, kind, *words):
        finished, output = self.desk.kill(self.delay(kind), *words)
        self.killed += not finished
        return finished, output

    def importing(self):
        path, name = self.desk.table(IMPORTED)
        finished, output = self.kill("import", "import", path)
        found = self.desk.count(name)
        expect(found in (0, IMPORTED), f"half an import: {found} of {IMPORTED} units")
        expect(found or not (finished or "added" in output), "an acknowledged import is lost")
        self.desk.documents[name] = found
        path.unlink()

    def editing(self):
        number = self.desk.random.randint(1, 20)
        before = self.desk.unit(number)
        text = f"line {self.desk.sentence()}"
        finished, _ = self.kill("edit", "edit", number, text, "--language", "en")
        after = self.desk.unit(number)
        found = after["variants"][1]["text"]
        old = before["variants"][1]["text"]
        expect(found in (old, text) and (found == text or not finished), "an edit is neither old nor new")
        expect(len(after["changes"]) == len(before["changes"]) + (found == text), "the history does not fit the text")
        self.desk.texts[number] = found

    def indexing(self, rebuild=False):
        text = self.desk.unit(self.desk.random.randint(1, 20))["variants"][0]["text"]
        words = ("lookup", text, "--from", "ru", "--to", "en", "--format", "json")
        index = f"{self.desk.store}.ru.tmi"
        if os.path.exists(index):
            os.unlink(index)
        if not rebuild:
            self.kill("index", *words)
        expect('"score":100' in self.desk.run(*words).stdout, "a look-up misses its own text")

    def exporting(self):
        old = self.digest()
        self.kill("export", "export", "-o", self.output)
        new = hashlib.sha256(self.desk.run("export").stdout.encode()).digest()
        expect(self.digest() in (old, new), "an export is neither old nor new")
        for name in self.desk.strays():
            if name.startswith("out."):
                os.unlink(self.desk.folder / name)

    def digest(self):
        return hashlib.sha256(self.output.read_bytes()).digest()
