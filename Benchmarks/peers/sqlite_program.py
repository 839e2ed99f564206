"""The sqlite3 program: rows, and rows with an FTS5 index. It parses nothing: the records come
with separators that take no looking for."""
import os

from dump import Record, records
from measure import output
from .peer import Peer, match

LIST = """SELECT cable.id, cable.subject FROM words JOIN cable ON cable.rowid = words.rowid
WHERE words MATCH '{}' ORDER BY rank LIMIT 20"""
COUNT = "SELECT count(*) FROM words WHERE words MATCH '{}'"


class SQLiteStore(Peer):
    name = "sqlite3, rows only"
    after = ""

    def version(self):
        said = output(["sqlite3", "--version"]).split()
        return f"sqlite3 {said[0]}" if said else None

    def prepare(self):
        self.input = os.path.join(self.folder, "records")
        with open(self.input, "w", encoding="utf-8", newline="") as file:
            for record in records(self.dump):
                file.write("\x1f".join(record) + "\x1e")

    def index(self):
        columns = ", ".join(Record._fields)
        script = f"""
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;
            CREATE TABLE cable ({columns});
            .mode ascii
            .import {self.input} cable
            {self.after}"""
        # Commands of the program begin a line.
        lines = "\n".join(line.strip() for line in script.splitlines() if line.strip())
        path = os.path.join(self.folder, "script")
        with open(path, "w", encoding="utf-8") as file:
            file.write(lines + "\n")
        return ["sqlite3", self.place, f".read {path}"]


class SQLiteFTS5(SQLiteStore):
    name = "sqlite3 + FTS5"
    after = """CREATE VIRTUAL TABLE words USING fts5 (
        subject, tags, text, content = cable, tokenize = 'unicode61 remove_diacritics 2');
        BEGIN; INSERT INTO words (words) VALUES ('rebuild'); COMMIT;"""

    def ask(self, kind, questions):
        return self._run(LIST, kind, questions)

    def count(self, kind, questions):
        return self._run(COUNT, kind, questions)

    def _run(self, sql, kind, questions):
        return ["sqlite3", "-readonly", self.place,
                sql.format(match(kind, questions, text="text"))]
