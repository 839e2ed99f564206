"""Runs commands and measures them."""
import os
import re
import shutil
import statistics
import subprocess
import tempfile
import time
from typing import NamedTuple, Optional


class Figures(NamedTuple):
    wall: float  # seconds
    cpu: float  # seconds, of the process and those it waited for
    memory: int  # peak resident bytes of the largest process


def run(command, environment=None, accepts=(0, 1)):
    """One run; a status that says of failure ends the benchmark."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors,
            env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accepts:
            errors.seek(0)
            said = errors.read().decode(errors="replace").strip()[-500:]
            raise SystemExit(f"bench: status {process.returncode} of {command}: {said}")
    return Figures(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def median(runs):
    return Figures(
        statistics.median(one.wall for one in runs), statistics.median(one.cpu for one in runs),
        max(one.memory for one in runs))


def output(command, environment=None, errors=False):
    """What a command prints, with what it says beside where `errors`; nothing where it cannot be
    run."""
    try:
        return subprocess.run(
            command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False,
            stderr=subprocess.STDOUT if errors else subprocess.DEVNULL,
            env={**os.environ, **(environment or {})}).stdout.decode(errors="replace")
    except OSError:
        return ""


def first_number(text) -> Optional[int]:
    found = re.search(r"\d+", text)
    return int(found[0]) if found else None


def size(path):
    """Bytes of a file with those that go with it (`-wal`), or of all in a folder."""
    if os.path.isdir(path):
        return sum(
            os.path.getsize(os.path.join(folder, name))
            for folder, _, names in os.walk(path) for name in names)
    folder, name = os.path.split(path)
    return sum(
        os.path.getsize(os.path.join(folder, other)) for other in os.listdir(folder)
        if other.startswith(name))


def forget(*paths):
    """Takes files out of the cache of the system, so that the next to read them waits for the
    disk; it works on the files of one's own."""
    for path in paths:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)


def remove(*paths):
    for path in paths:
        if os.path.isdir(path):
            shutil.rmtree(path)
        elif os.path.exists(path):
            os.remove(path)


class Instructions:
    """Counts the instructions of a command, which do not depend on what else the machine does."""

    TOOLS = ("perf", "valgrind")

    def __init__(self, tools=TOOLS):
        """Takes the first of `tools` that works here; what they count is not the same."""
        self.tool = next((tool for tool in tools if self._works(tool)), None)

    def _works(self, tool):
        self.tool = tool
        try:
            return bool(self.of(["true"]))
        except SystemExit:
            return False

    def of(self, command, environment=None, accepts=(0,)) -> Optional[int]:
        """The instructions of one run; a status that says of failure ends the benchmark."""
        if self.tool == "perf":
            status, said = self._errors(
                ["perf", "stat", "-x,", "-e", "instructions:u", *command], environment)
            found = re.search(r"^(\d+),", said, re.M)
        elif self.tool == "valgrind":
            status, said = self._errors(
                ["valgrind", "--tool=cachegrind", "--cache-sim=no",
                 "--cachegrind-out-file=/dev/null", *command], environment)
            found = re.search(r"I\s+refs:\s+([\d,]+)", said)
        else:
            return None
        if status not in accepts:
            own = "\n".join(line for line in said.splitlines() if not line.startswith("=="))
            raise SystemExit(f"bench: status {status} of {command}: {own.strip()[-500:]}")
        return int(found[1].replace(",", "")) if found else None

    @staticmethod
    def _errors(command, environment):
        try:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE, check=False, env={**os.environ, **(environment or {})})
        except OSError as error:
            return 127, str(error)
        return done.returncode, done.stderr.decode(errors="replace")
