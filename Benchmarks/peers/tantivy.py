"""tantivy from Python. TANTIVY_PYTHON names a Python that has
it, where that is not the one that runs the benchmark."""
import os
import sys

from measure import output
from .peer import Peer, match

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Tantivy(Peer):
    name = "tantivy"

    def version(self):
        self.python = os.environ.get("TANTIVY_PYTHON") or sys.executable
        said = output([self.python, "-c", "import tantivy; print(tantivy.__version__)"]).strip()
        return said.split(",")[0].replace(" v", " ") if said else None

    def index(self):
        return self._run("index", self.dump)

    def ask(self, kind, questions):
        # Its language has no words that begin so.
        return None if kind == "prefix" else self._run("ask", match(kind, questions, text="text"))

    def count(self, kind, questions):
        return None if kind == "prefix" else self._run("count", match(kind, questions, text="text"))

    def environment(self):
        # The file lies beside the package of the same name, which must be found first.
        return {"PYTHONPATH": HERE}

    def _run(self, task, argument):
        return [self.python, "-m", "peers.tantivy_index", task, self.place, argument]
