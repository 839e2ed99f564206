"""A script of twenty lines: Python's sqlite3 and FTS5."""
import os
import sqlite3
import sys

from .peer import Peer, match
from .sqlite_program import COUNT, LIST

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class PythonSQLite(Peer):
    name = "Python sqlite3 + FTS5"

    def version(self):
        return f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}"

    def index(self):
        return self._run("index", self.dump)

    def ask(self, kind, questions):
        return self._run("ask", LIST.format(match(kind, questions, text="text")))

    def count(self, kind, questions):
        return self._run("ask", COUNT.format(match(kind, questions, text="text")))

    def environment(self):
        return {"PYTHONPATH": HERE}

    def _run(self, task, argument):
        return [sys.executable, "-m", "peers.python_sqlite", task, self.place, argument]


def index(path, dump):
    from dump import records
    archive = sqlite3.connect(path)
    archive.executescript("""
        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
        CREATE TABLE cable (id UNIQUE, date, origin, classification, subject, tags, text);
        CREATE VIRTUAL TABLE words USING fts5 (
          subject, tags, text, content = cable, tokenize = 'unicode61 remove_diacritics 2');""")
    with archive:
        archive.executemany("INSERT INTO cable VALUES (?, ?, ?, ?, ?, ?, ?)", records(dump))
        archive.execute("INSERT INTO words (words) VALUES ('rebuild')")
    archive.close()


def ask(path, sql):
    for row in sqlite3.connect(f"file:{path}?mode=ro", uri=True).execute(sql):
        print(*row)


if __name__ == "__main__":
    {"index": index, "ask": ask}[sys.argv[1]](*sys.argv[2:])
