"""Disks that are full or broken: a clear message, status 73 (65 where it is reading that fails), a store that opens."""

import errno
import os
import resource
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from desk import Desk, expect

IMPORTED = 300


def limited(size):
    """Lets the program write files up to `size` bytes alone."""

    def prepare():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return prepare


class Failures:
    def __init__(self, desk, steps):
        self.desk, self.steps, self.tried = desk, steps, 0
        desk.run("import", desk.table(IMPORTED)[0])
        self.output = desk.folder / "kept.jsonl"
        desk.run("export", "-o", self.output)
        self.kept = self.output.read_bytes()

    def run(self):
        for size in self.spread(1, 400_000):
            self.importing(preexec_fn=limited(size))
            self.exporting(preexec_fn=limited(size // 8))
        done = self.desk.run("export", "-o", "/dev/full", status=73)
        expect("/dev/full" in done.stderr and os.path.exists("/dev/full"), "a device is not named, or was replaced")
        self.broken_calls()
        self.small_disk()
        return self.tried

    def spread(self, low, high):
        return [low + (high - low) * step // self.steps for step in range(self.steps)]

    def importing(self, statuses=(0, 73), **options):
        """An import that fails leaves the store as it was; one that does not is whole."""
        path, name = self.desk.table(IMPORTED)
        done = self.desk.run("import", path, status=None, **options)
        self.judge(done, statuses, "import")
        found = self.desk.count(name)
        expect(found == (IMPORTED if done.returncode == 0 else found), "an import is not whole")
        expect(found in (0, IMPORTED), f"half an import: {found}")
        expect(found or "added" not in done.stdout, "an acknowledged import is lost")
        self.desk.run("check")
        path.unlink()

    def exporting(self, **options):
        done = self.desk.run("export", "-o", self.output, status=None, **options)
        self.judge(done, (0, 73), "export")
        if done.returncode != 0:
            expect(self.output.read_bytes() == self.kept, "a failed export changed the file")
            expect(not self.desk.strays(), "a failed export left its draft")
        self.desk.run("export", "-o", self.output)
        self.kept = self.output.read_bytes()

    def judge(self, done, statuses, what):
        self.tried += 1
        expect(done.returncode in statuses, f"{what} ended with {done.returncode}: {done.stderr.strip()[-300:]}")
        expect(done.returncode == 0 or "cannot" in done.stderr, f"{what}: no clear message: {done.stderr.strip()}")

    def broken_calls(self):
        """EIO and ENOSPC at one call after the other, where a C compiler can make the failing calls."""
        compiler = shutil.which("cc") or shutil.which("clang")
        if compiler is None:
            return
        library = self.desk.folder / "failing.so"
        source = Path(__file__).with_name("failing.c")
        subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
        for call, most in (("write", 60), ("sync", 8), ("read", 40)):
            for number in (errno.EIO, errno.ENOSPC) if call != "read" else (errno.EIO,):
                for after in self.spread(0, most):
                    environment = dict(
                        os.environ, LD_PRELOAD=str(library), FAIL_CALL=call, FAIL_AFTER=str(after),
                        FAIL_ERRNO=str(int(number)), FAIL_PATH="desk.db",
                    )
                    self.importing(statuses=(0, 65, 73) if call == "read" else (0, 73), env=environment)

    def small_disk(self):
        """A file system that fills up; needs the right to mount one."""
        if os.geteuid() != 0 or shutil.which("mount") is None:
            return
        with tempfile.TemporaryDirectory() as folder:
            mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True)
            if mounted.returncode != 0:
                return
            try:
                inner = Failures.__new__(Failures)
                inner.desk, inner.tried = Desk(self.desk.program, folder, 7), 0
                for _ in range(12):
                    inner.importing()
                self.tried += inner.tried
            finally:
                subprocess.run(["umount", "-l", folder], check=True)
