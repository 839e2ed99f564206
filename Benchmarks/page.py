"""docs/benchmarks.md."""
from typing import NamedTuple, Optional

from measure import Figures
from peers.peer import Questions


class Imported(NamedTuple):
    figures: Figures
    size: int  # bytes
    is_server: bool = False


class Answer(NamedTuple):
    figures: Figures
    #: How many cables match, where that can be asked.
    cables: Optional[int]
    #: reftel's, which was asked in turn; nothing for reftel itself.
    own: Optional[Figures] = None


class Page:
    def __init__(self, command, versions, machine, runs, cables, bytes, tool):
        self.command, self.versions, self.machine, self.runs = command, versions, machine, runs
        self.cables, self.bytes, self.tool = cables, bytes, tool
        self.imports = {}  # by name: Imported, or nothing for what has no index
        self.steps = []  # name, Figures
        self.answers = []  # Question, Figures, instructions
        self.cold = None
        self.questions = None
        self.peers = {}  # by name: by kind: Answer, or nothing
        self.absent = []

    def text(self):
        parts = [
            "# Benchmarks", self._intro(), "## Making an archive", self._imports(), self._steps(),
            "## Answers of reftel", self._answers(), "## The same questions to others",
            self._peers(), self._notes(),
        ]
        return "\n\n".join(part for part in parts if part) + "\n"

    def _intro(self):
        return (
            f"Written by `{self.command}`; [Benchmarks](../Benchmarks) says how. Whole processes, "
            f"warm file cache, median of {self.runs}, of {3 * self.runs} for questions; "
            "milliseconds of questions include the start of the program.\n\n"
            f"- {self.cables:,} cables, {self.bytes / 1e6:,.0f} MB of CSV\n- {self.machine}\n- "
            + ", ".join(self.versions))

    def _imports(self):
        rows = []
        own = self.imports["reftel"].figures
        for name, imported in self.imports.items():
            if not imported:
                continue
            figures = imported.figures
            used = (
                ["–", "–"] if imported.is_server
                else [f"{figures.cpu:.2f}", f"{figures.memory / 2**20:.0f}"])
            rows.append([
                name, f"{figures.wall:.2f}", *used, f"{imported.size / self.bytes:.2f}",
                f"{own.wall / figures.wall:.2f}"])
        return table(
            ["", "wall s", "CPU s", "peak MiB", "size, × CSV", "reftel takes, × wall"], rows)

    def _steps(self):
        rows = [
            [name, f"{one.wall:.2f}", f"{one.cpu:.2f}", f"{one.memory / 2**20:.0f}"]
            for name, one in self.steps]
        return table(["reftel", "wall s", "CPU s", "peak MiB"], rows)

    def _answers(self):
        rows = [
            [question.name + number(" of {:,}", question.cables), milliseconds(figures), f"{figures.cpu * 1000:.0f}",
             f"{count / 1e6:,.1f}" if count else "–", str(question.limit or "–")]
            for question, figures, count in self.answers]
        rows.append(
            ["a rare word, cold file cache", milliseconds(self.cold), f"{self.cold.cpu * 1000:.0f}",
             "–", "150"])
        return table(
            ["question", "ms", "CPU ms", "million instructions", "limit, ms at 251,287"], rows)

    def _peers(self):
        asked = self.questions
        rows = []
        for name, answers in self.peers.items():
            rows.append([name] + [cell(answers.get(kind)) for kind in Questions.kinds])
        return (
            "Milliseconds for the first 20, how many cables match, and behind the colon how many "
            "times as long reftel takes. Each is asked in turn with reftel, since a machine may be "
            f"quicker in one minute than in the next. Rare is *{asked.rare}*, "
            f"common *{asked.common}*, the phrase *{asked.phrase}*, the prefix *{asked.prefix}*, "
            f"tag and word {asked.tag} and *{asked.word}*.\n\n"
            + table(["", *Questions.kinds], rows))

    def _notes(self):
        notes = [
            "The others store and index the text of a record; reftel takes it apart as well, and "
            "keeps the original. How many match differs a little: reftel's words are those of "
            "subject, summary, comment and body, the others' those of all that a record prints; "
            "notmuch and recoll look for the stems of words.",
            f"Instructions are counted by {self.tool}." if self.tool
            else "Instructions were not counted: neither perf nor valgrind works here.",
        ]
        if self.absent:
            notes.append(f"Not installed: {', '.join(self.absent)}.")
        return "\n\n".join(notes)


def milliseconds(figures):
    return f"{figures.wall * 1000:.1f}"


def cell(answer):
    if not answer:
        return "–"
    text = milliseconds(answer.figures) + number(" ({:,})", answer.cables)
    if not answer.own:
        return text
    return f"{text}: {answer.own.wall / answer.figures.wall:.2f}"


def number(form, count):
    return form.format(count) if count is not None else ""


def table(names, rows):
    lines = [names, ["---"] + ["--:"] * (len(names) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
