#!/usr/bin/env python3
"""Kills, crowds and starves the translation memory and looks whether it kept its word.

    robustness.py PROGRAM [--points 200] [--seconds 120] [--steps 12] [--seed 1]

PROGRAM is the built tolmach. Kills it at so many random points of import, edit, index rebuild and export; lets one writer
and eight readers at a store for so many seconds; lets the disk fill up and break in so many steps. The status is 0 when
all held.
"""

import argparse
import sys
import tempfile

from crowd import Crowd
from desk import Desk, Failure
from failures import Failures
from killing import Killing


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--steps", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        if options.points > 0:
            with tempfile.TemporaryDirectory() as folder:
                killed = Killing(Desk(options.program, folder, options.seed)).run(options.points)
                print(f"killed: {options.points} points, {killed} of them before the end; all held", flush=True)
        if options.seconds > 0:
            with tempfile.TemporaryDirectory() as folder:
                reads, writes = Crowd(Desk(options.program, folder, options.seed), options.seconds).run()
                print(f"crowd: {reads} reads, {writes} writes at once; 0 errors", flush=True)
        if options.steps > 0:
            with tempfile.TemporaryDirectory() as folder:
                tried = Failures(Desk(options.program, folder, options.seed), options.steps).run()
                print(f"full and broken disks: {tried} runs; all held", flush=True)
    except Failure as failure:
        print(f"failed: {failure}", file=sys.stderr)
        return 1
    return 0


sys.exit(main())
