"""One writer and eight readers at once: no errors."""

import threading
import time

from desk import Failure

READERS = 8


class Crowd:
    def __init__(self, desk, seconds):
        self.desk, self.end = desk, time.monotonic() + seconds
        self.errors, self.reads, self.writes = [], 0, 0
        self.lock = threading.Lock()

    def run(self):
        self.desk.run("import", self.desk.table(300)[0])
        threads = [threading.Thread(target=self.loop, args=(self.read, number)) for number in range(READERS)]
        threads.append(threading.Thread(target=self.loop, args=(self.write, 0)))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.desk.check()
        if self.errors:
            raise Failure(f"{len(self.errors)} errors; the first: {self.errors[0]}")
        return self.reads, self.writes

    def loop(self, work, turn):
        while time.monotonic() < self.end:
            try:
                work(turn)
            except Exception as failure:
                with self.lock:
                    self.errors.append(str(failure))
            turn += 1

    def read(self, turn):
        text = f"брат село ночь {turn}"
        kinds = [
            ("lookup", text, "--from", "ru", "--to", "en", "--min-score", "30"),
            ("concordance", "брат", "--language", "ru"),
            ("stats",),
            ("export", "--format", "tsv", "--from", "ru", "--to", "en"),
            ("history", 1),
        ]
        done = self.desk.run(*kinds[turn % len(kinds)], status=None)
        if done.returncode not in (0, 1):
            raise Failure(f"a reader ended with {done.returncode}: {done.stderr.strip()[-200:]}")
        with self.lock:
            self.reads += 1

    def write(self, turn):
        match turn % 5:
            case 0:
                path, name = self.desk.table(100)
                self.desk.run("import", path)
                self.desk.documents[name] = 100
                path.unlink()
            case 4 if turn > 4:
                self.desk.run("dedupe")
            case _:
                text = f"line {self.desk.sentence()}"
                self.desk.run("edit", turn % 40 + 1, text, "--language", "en")
                self.desk.texts[turn % 40 + 1] = text
        self.writes += 1
