#!/usr/bin/env python3
"""Times reftel beside what a user could pick instead, and writes docs/benchmarks.md.

    python3 Benchmarks/bench.py PATH_TO_REFTEL [PAGE]

REFTEL_BENCH_CSV    the dump, in the CSV layout of reftel import; needed
REFTEL_BENCH_RUNS   runs of which the median counts (3); questions are asked three times as often
REFTEL_BENCH_PEERS  fast (what is installed and indexes in seconds), all, none, or names
REFTEL_BENCH_WORK   a folder with room for ten times the dump (a temporary one)
"""
import os
import shutil
import sys
import tempfile

import dump as dumps
from machine import describe
from measure import (
    Instructions, first_number, forget, median, output, remove, run, size)
from page import Answer, Imported, Page
from peers import ALL
from peers.peer import Questions
from reftel import Chosen, Reftel

ADDED = 1000


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


class Benchmark:
    def __init__(self, program, source, work):
        self.runs = int(os.environ.get("REFTEL_BENCH_RUNS", "3"))
        self.work = work
        self.base = os.path.join(work, "base.csv")
        self.more = os.path.join(work, "more.csv")
        self.reftel = Reftel(program, work)
        self.instructions = Instructions()
        say(f"reading {source}")
        self.cables = dumps.split(source, self.base, self.more, ADDED)
        self.bytes = os.path.getsize(self.base)
        self.page = Page(
            command=f"REFTEL_BENCH_CSV={os.path.basename(source)} make bench",
            versions=[self.reftel.version()], machine=describe(), runs=self.runs,
            cables=self.cables, bytes=self.bytes, tool=self.instructions.tool)

    def measure(self):
        self.import_all()
        chosen = Chosen(self.reftel.place)
        self.ask_reftel(chosen)
        asked = chosen.questions
        self.page.questions = asked
        self.page.peers["reftel"] = self.answers(self.reftel, asked)
        for kind in self.wanted():
            self.measure_peer(kind, asked)
        return self.page

    def import_all(self):
        place, environment = self.reftel.place, self.reftel.environment()
        command = self.reftel.importing(self.base)
        first, again = [], []
        for turn in range(self.runs):
            say(f"reftel import, {turn + 1} of {self.runs}")
            remove(place, place + "-wal", place + "-shm")
            first.append(run(command, environment, accepts=(0, 65)))
            again.append(run(command, environment, accepts=(0, 65)))
        self.page.imports["reftel"] = Imported(median(first), size(place))
        self.page.steps = [
            ("import", median(first)), ("the same import again", median(again)),
            (f"{ADDED:,} cables more", self.add()),
        ]

    def add(self):
        """Imports the cables kept back, each time into a copy, since the peers lack them too."""
        copy = os.path.join(self.work, "added.sqlite")
        command = [*self.reftel.importing(self.more), "--archive", copy]
        added = []
        for _ in range(self.runs):
            shutil.copyfile(self.reftel.place, copy)
            added.append(run(command, self.reftel.environment(), accepts=(0, 65)))
            remove(copy, copy + "-wal", copy + "-shm")
        return median(added)

    def ask_reftel(self, chosen):
        environment = self.reftel.environment()
        for question in chosen.answers():
            say(question.name)
            command = self.reftel.command(question)
            run(command, environment)
            warm = median([run(command, environment) for _ in range(3 * self.runs)])
            # valgrind takes fifty times as long as the question itself.
            counts = self.instructions.tool == "perf" or warm.cpu < 0.2
            self.page.answers.append((
                question, warm, self.instructions.of(command, environment) if counts else None))
        cold = []
        command = self.reftel.ask("rare", chosen.questions)
        for _ in range(self.runs):
            forget(self.reftel.place, self.reftel.program)
            cold.append(run(command, environment))
        self.page.cold = median(cold)

    def wanted(self):
        asked = os.environ.get("REFTEL_BENCH_PEERS", "fast")
        if asked == "none":
            return []
        if asked in ("fast", "all"):
            return [peer for peer in ALL if asked == "all" or not peer.is_slow]
        return [peer for peer in ALL if any(name in peer.name for name in asked.split(","))]

    def measure_peer(self, kind, asked):
        folder = os.path.join(self.work, kind.__name__)
        peer = kind(folder, self.base)
        version = peer.version()
        if not version:
            self.page.absent.append(kind.name)
            return remove(folder)
        if version not in self.page.versions:
            self.page.versions.append(version)
        say(version)
        try:
            peer.prepare()
            self.page.imports[peer.name] = self.index(peer)
            answers = self.answers(peer, asked, in_turn=True)
            if any(answers.values()):
                self.page.peers[peer.name] = answers
        finally:
            peer.finish()
            remove(folder)

    def index(self, peer):
        figures = []
        for _ in range(1 if peer.is_slow else self.runs):
            peer.clear()
            command = peer.index()
            if not command:
                return None
            figures.append(run(command, peer.environment(), accepts=(0,)))
        return Imported(median(figures), peer.weight(), peer.is_server)

    def answers(self, peer, asked, in_turn=False):
        """For each kind of question the median of its times, and how many match; where `in_turn`,
        reftel is asked the same after each time."""
        found = {}
        for kind in Questions.kinds:
            command, environment = peer.ask(kind, asked), peer.environment()
            if not command:
                found[kind] = None
                continue
            own = self.reftel.ask(kind, asked)
            run(command, environment)
            times, own_times = [], []
            for _ in range(3 * self.runs):
                times.append(run(command, environment))
                if in_turn:
                    own_times.append(run(own, self.reftel.environment()))
            count = peer.count(kind, asked)
            found[kind] = Answer(
                median(times), first_number(output(count, environment)) if count else None,
                median(own_times) if in_turn else None)
        return found


def main(arguments):
    source = os.environ.get("REFTEL_BENCH_CSV")
    if len(arguments) not in (1, 2) or not source:
        print(__doc__, file=sys.stderr)
        return 64
    for path in (arguments[0], source):
        if not os.path.isfile(path):
            print(f"bench: there is no file '{path}'", file=sys.stderr)
            return 66
    with tempfile.TemporaryDirectory(dir=os.environ.get("REFTEL_BENCH_WORK")) as work:
        # The server of a peer may be run by somebody else, who reads here.
        os.chmod(work, 0o755)
        text = Benchmark(arguments[0], source, work).measure().text()
    if len(arguments) == 2:
        with open(arguments[1], "w", encoding="utf-8") as file:
            file.write(text)
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
