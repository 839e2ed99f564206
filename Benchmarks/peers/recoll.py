"""recoll over a file for each cable: https://www.recoll.org"""
import os
import re

from measure import output
from .peer import Peer, worded, write_texts


class Recoll(Peer):
    name = "recoll"
    is_slow = True

    def version(self):
        found = re.search(r"Recoll (\d\S*)", output(["recollindex", "-h"], errors=True))
        return f"recoll {found[1]}" if found else None

    def prepare(self):
        self.texts = os.path.join(self.folder, "texts")
        write_texts(self.dump, self.texts)

    def index(self):
        os.makedirs(self.place)
        with open(os.path.join(self.place, "recoll.conf"), "w", encoding="utf-8") as file:
            file.write(f"topdirs = {self.texts}\nloglevel = 2\nnoaspell = 1\n"
                       "idxniceprio = 0\n")
        return ["recollindex", "-c", self.place, "-z"]

    def ask(self, kind, questions):
        return ["recollq", "-c", self.place, "-n", "20", worded(kind, questions)]

    def count(self, kind, questions):
        # Its second line begins with the number of results.
        command = " ".join(["recollq", "-c", self.place, "-n", "1"])
        return ["sh", "-c", f"{command} '{worded(kind, questions)}' | sed -n 2p"]
