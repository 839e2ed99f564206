#!/usr/bin/env python3
"""Compares the instructions that reftel takes to parse and to import a fixed sample with those
that instructions.tsv has for this compiler. Time depends on the machine and on what else it does;
instructions hardly do.

    python3 Benchmarks/guard.py PATH_TO_REFTEL             fails above 10 per cent more,
                                                           below three quarters, and where
                                                           reftel itself fails
    python3 Benchmarks/guard.py PATH_TO_REFTEL --update    writes the figures down
"""
import csv
import os
import platform
import re
import sys
import tempfile

import dump
from measure import Instructions, output

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "..", "SampleData", "dump", "cables.csv")
FIGURES = os.path.join(HERE, "instructions.tsv")
COPIES = 50
ALLOWED = 1.10
# What takes so much less has most likely not done the work.
LEAST = 0.75
HEAD = ["swift", "machine", "tool", "task", "instructions"]


def write_sample(path):
    """The sample dump many times over, with numbers of its own for each copy."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(
            file, quoting=csv.QUOTE_ALL, escapechar="\\", doublequote=False, lineterminator="\n")
        rows = list(dump.rows(SAMPLE))
        for copy in range(COPIES):
            for row in rows:
                serial = re.search(r"\d+$", row[2])[0]
                number = str(100_000 + 7 * copy + int(serial))
                printed = re.compile(r"(?<=[A-Z] )0*" + serial + r"\b")
                writer.writerow([
                    row[0], row[1], row[2][:-len(serial)] + number, *row[3:7],
                    printed.sub(number, row[7], count=1)])


def measured(reftel, tools):
    """The instructions of each task, and what counted them: the first of `tools` that is here."""
    counter = Instructions(tools)
    if not counter.tool:
        return None, {}
    # Swift seeds its tables anew in every process, which moves the count by a per cent.
    environment = {"SWIFT_DETERMINISTIC_HASHING": "1", "XDG_CONFIG_HOME": "/nonexistent"}
    with tempfile.TemporaryDirectory() as folder:
        sample = os.path.join(folder, "sample.csv")
        archive = os.path.join(folder, "archive.sqlite")
        write_sample(sample)
        tasks = {
            "parse": [reftel, "parse", sample, "--jobs", "1"],
            "import": [reftel, "import", sample, "--jobs", "1", "--archive", archive],
        }
        return counter.tool, {
            task: counter.of(command, environment) for task, command in tasks.items()}


def read():
    with open(FIGURES, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    return {tuple(row[:4]): int(row[4]) for row in rows}


def write(figures):
    with open(FIGURES, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(HEAD)
        for key in sorted(figures):
            writer.writerow([*key, figures[key]])


def main(arguments):
    update = arguments[1:] == ["--update"]
    if not arguments or len(arguments) > 1 and not update:
        print(__doc__, file=sys.stderr)
        return 64
    found = re.search(r"Swift version (\S+)", output(["swift", "--version"]))
    if not found:
        print("guard: skipped, no Swift is here whose figures could be looked up")
        return 0
    figures = read()
    here = (found[1], platform.machine())
    counted_here = {key[:3] for key in figures}
    tools = [tool for tool in Instructions.TOOLS if (*here, tool) in counted_here]
    if not tools and not update:
        print(f"guard: skipped, no figures for Swift {found[1]} on {platform.machine()}; "
              "'make guard-update' writes them")
        return 0
    tool, counted = measured(os.path.abspath(arguments[0]), tools or Instructions.TOOLS)
    if not tool:
        names = " nor ".join(tools or Instructions.TOOLS)
        print(f"guard: skipped, the figures need {names}, which does not work here")
        return 0
    if None in counted.values():
        print(f"guard: {tool} counted nothing", file=sys.stderr)
        return 1
    keys = {task: (*here, tool, task) for task in counted}
    if update:
        figures.update({keys[task]: count for task, count in counted.items()})
        write(figures)
        return 0
    status = 0
    for task, count in counted.items():
        before = figures.get(keys[task])
        if before is None:
            print(f"guard: {task} skipped, no figure for Swift {found[1]} and {tool}; "
                  "'make guard-update' writes one")
            continue
        print(f"guard: {task} takes {count / 1e6:,.0f} million instructions, "
              f"{count / before:.2f} times the figure")
        if count > ALLOWED * before:
            print(f"guard: {task} has become slower; where that is meant, 'make guard-update'",
                  file=sys.stderr)
            status = 1
        if count < LEAST * before:
            print(f"guard: {task} takes far less; where that is meant, 'make guard-update'",
                  file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
