#!/usr/bin/env python3
"""Imports dumps of growing size, asks each archive the questions of every day, and prints the
tables of docs/scale.md.

    python3 Benchmarks/growth.py PATH_TO_REFTEL CSV [CSV ...]

REFTEL_BENCH_WORK   a folder with room for three times the largest dump (a temporary one)
"""
import os
import sys
import tempfile

from machine import describe
from measure import median, remove, run, size
from page import Answer, cell, table
from reftel import Chosen, Reftel

TURNS = 5


def grow(program, dump, work):
    """A row of the table of imports, and the questions with their times."""
    reftel = Reftel(program, work)
    figures = run(reftel.importing(dump), reftel.environment(), accepts=(0, 65))
    chosen = Chosen(reftel.place)
    bytes, weight = os.path.getsize(dump), size(reftel.place)
    row = [
        f"{chosen.cables:,}", f"{bytes / 1e6:,.0f}", f"{figures.wall:.1f}", f"{figures.cpu:.1f}",
        f"{figures.wall / chosen.cables * 1000:.2f}", f"{figures.memory / 2**20:.0f}",
        f"{weight / 1e6:,.0f}", f"{weight / bytes:.2f}"]
    times = [(question.name, ask(reftel, question)) for question in chosen.answers()]
    remove(reftel.place, reftel.place + "-wal", reftel.place + "-shm")
    return row, times


def ask(reftel, question):
    command, environment = reftel.command(question), reftel.environment()
    run(command, environment)
    times = median([run(command, environment) for _ in range(TURNS)])
    return cell(Answer(times, question.cables))


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 64
    program, *dumps = arguments
    rows, columns = [], []
    with tempfile.TemporaryDirectory(dir=os.environ.get("REFTEL_BENCH_WORK")) as work:
        for dump in sorted(dumps, key=os.path.getsize):
            print(f"growth: {dump}", file=sys.stderr, flush=True)
            row, times = grow(program, dump, work)
            rows.append(row)
            columns.append(times)
    print(describe(), end="\n\n")
    print(table(
        ["cables", "CSV, MB", "import, s", "processor s", "ms a cable", "peak MiB",
         "archive, MB", "archive / CSV"], rows), end="\n\n")
    print(table(
        ["question, ms", *(row[0] for row in rows)],
        [[asked[0][0], *(time for _, time in asked)] for asked in zip(*columns)]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
