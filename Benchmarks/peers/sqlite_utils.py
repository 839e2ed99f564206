"""sqlite-utils, from PyPI: https://sqlite-utils.datasette.io"""
import csv
import os
import shlex
import shutil

from dump import Record, records
from measure import output
from .peer import Peer, match


class SQLiteUtils(Peer):
    name = "sqlite-utils"

    def version(self):
        self.program = os.environ.get("SQLITE_UTILS") or shutil.which("sqlite-utils")
        said = output([self.program, "--version"]).split() if self.program else []
        return f"sqlite-utils {said[-1]}" if said else None

    def prepare(self):
        self.input = os.path.join(self.folder, "records.csv")
        with open(self.input, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(Record._fields)
            writer.writerows(records(self.dump))

    def index(self):
        program, place = shlex.quote(self.program), shlex.quote(self.place)
        return ["sh", "-ec", f"""
            {program} insert {place} cable {shlex.quote(self.input)} --csv
            {program} enable-fts {place} cable subject tags text --fts5 \
              --tokenize 'unicode61 remove_diacritics 2'"""]

    def ask(self, kind, questions):
        return [self.program, "search", self.place, "cable", match(kind, questions, text="text"),
                "-c", "id", "-c", "subject", "--limit", "20"]

    def count(self, kind, questions):
        sql = "SELECT count(*) FROM cable_fts WHERE cable_fts MATCH ?"
        text = match(kind, questions, text="text").replace("'", "''")
        return [self.program, "query", "--csv", "--no-headers", self.place,
                sql.replace("?", f"'{text}'")]
