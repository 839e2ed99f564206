"""PostgreSQL: the records with a `tsvector` and GIN, in a server of its own."""
import glob
import os
import shlex
import shutil

from dump import Record, records
from measure import output, run
from .peer import Peer

BELOW = {"rare": "{rare}", "common": "{common}", "prefix": "{prefix}:*", "tag + word": "{word}"}
SCRIPT = """
DROP TABLE IF EXISTS cable;
CREATE TABLE cable ({columns},
  words tsvector GENERATED ALWAYS AS (to_tsvector('simple', subject || ' ' || text)) STORED);
\\copy cable ({names}) FROM '{input}'
CREATE INDEX ON cable USING gin (words);
CREATE UNIQUE INDEX ON cable (id);
ANALYZE;
"""


class PostgreSQL(Peer):
    name = "PostgreSQL, tsvector"
    is_server = True

    def version(self):
        folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)
        self.programs = next((one for one in folders if os.path.exists(one + "/initdb")), None)
        if not self.programs or not shutil.which("psql"):
            return None
        if os.getuid() == 0 and not shutil.which("setpriv"):
            return None
        said = output([self.programs + "/postgres", "--version"]).split()
        return f"PostgreSQL {said[2]}" if len(said) > 2 else None

    def prepare(self):
        # Short, since the name of a socket may be no longer than 107 bytes.
        self.server = f"/tmp/reftel-bench-pg-{os.getpid()}"
        os.makedirs(self.server)
        if os.getuid() == 0:
            shutil.chown(self.server, "postgres")
        self._serve("initdb", "-D", self.server + "/data", "-A", "trust", "-U", "bench", "-E",
                    "UTF8", "--locale=C")
        self._serve("pg_ctl", "-D", self.server + "/data", "-w", "-l", self.server + "/log", "-o",
                    f"-k {self.server} -h '' -c shared_buffers=512MB "
                    "-c maintenance_work_mem=512MB -c max_wal_size=8GB", "start")
        self.input = os.path.join(self.folder, "records.copy")
        escapes = str.maketrans({"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": ""})
        with open(self.input, "w", encoding="utf-8", newline="") as file:
            for record in records(self.dump):
                file.write("\t".join(field.translate(escapes) for field in record) + "\n")

    def index(self):
        path = os.path.join(self.folder, "script.sql")
        with open(path, "w", encoding="utf-8") as file:
            file.write(SCRIPT.format(
                columns=", ".join(f"{name} text" for name in Record._fields),
                names=", ".join(Record._fields), input=self.input))
        return [*self._psql(), "-v", "ON_ERROR_STOP=1", "-f", path]

    def weight(self):
        return int(output([*self._psql(), "-c", "SELECT pg_total_relation_size('cable')"]))

    def clear(self):
        """The script itself drops its table."""

    def ask(self, kind, questions):
        found = self._query(kind, questions)
        return [*self._psql(), "-c", f"""SELECT id, subject FROM cable, {found}
            ORDER BY ts_rank(words, asked) DESC LIMIT 20"""]

    def count(self, kind, questions):
        return [*self._psql(), "-c", f"SELECT count(*) FROM cable, {self._query(kind, questions)}"]

    def finish(self):
        self._serve("pg_ctl", "-D", self.server + "/data", "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.server, ignore_errors=True)

    def _query(self, kind, questions):
        if kind == "phrase":
            asked = f"phraseto_tsquery('simple', '{questions.phrase}')"
        else:
            asked = f"to_tsquery('simple', '{BELOW[kind].format(**questions._asdict())}')"
        tagged = f" AND '{questions.tag}' = ANY (string_to_array(tags, ' '))"
        return f"{asked} AS asked WHERE words @@ asked" + (tagged if kind == "tag + word" else "")

    def _psql(self):
        return ["psql", "-h", self.server, "-U", "bench", "-d", "postgres", "-XqAt"]

    def _serve(self, program, *arguments):
        # The server refuses to be run by the superuser.
        given = ["setpriv", "--reuid", "postgres", "--clear-groups"] if os.getuid() == 0 else []
        command = [*given, f"{self.programs}/{program}", *arguments]
        run(["sh", "-c", "cd / && exec " + shlex.join(command)], accepts=(0,))
