"""Xapian's omindex and quest over a file for each cable: https://xapian.org"""
import os

from measure import output
from .peer import Peer, worded, write_texts


class Omindex(Peer):
    name = "Xapian omindex"
    is_slow = True

    def version(self):
        said = output(["omindex", "--version"]).split()
        return f"Xapian omindex {said[-1]}" if said else None

    def prepare(self):
        self.texts = os.path.join(self.folder, "texts")
        write_texts(self.dump, self.texts)

    def index(self):
        os.makedirs(self.place)
        return ["omindex", "--db", self.place, "--url", "/", "--stemmer=none",
                "--empty-docs=skip", self.texts]

    def ask(self, kind, questions):
        return ["quest", "-s", "none", "--default-op=and", "-f", "default,wildcard", "-d",
                self.place, "-m", "20", worded(kind, questions)]

    def count(self, kind, questions):
        # quest estimates how many match, and says "Exactly" where it knows.
        command = ["quest", "-s", "none", "--default-op=and", "-f", "default,wildcard", "-d",
                   self.place, "-m", "1000000", f"'{worded(kind, questions)}'"]
        return ["sh", "-c", " ".join(command) + " | grep -c '^[0-9]*: \\['"]
