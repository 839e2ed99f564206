"""What all peers have in common."""
import os
from typing import NamedTuple

from measure import remove, size


class Questions(NamedTuple):
    """The words of the five questions that every peer is asked."""

    rare: str
    common: str
    phrase: str
    prefix: str
    tag: str
    word: str

    kinds = ("rare", "common", "phrase", "prefix", "tag + word")


class Peer:
    name = ""
    #: Takes minutes where the others take seconds, and is left out unless asked for.
    is_slow = False
    #: The work is done by another process than the one that is run.
    is_server = False

    def __init__(self, folder, dump):
        self.folder = folder
        self.dump = dump
        #: What is made of the dump, and weighed.
        self.place = os.path.join(folder, "index")
        os.makedirs(folder, exist_ok=True)

    def version(self):
        """What `docs/benchmarks.md` calls it by; nothing where it is not installed."""
        raise NotImplementedError

    def prepare(self):
        """Writes the dump in a form that the peer takes; not timed."""

    def index(self):
        """The command that makes the index; none where there is none."""
        raise NotImplementedError

    def weight(self):
        """Bytes of what was made of the dump."""
        return size(self.place)

    def clear(self):
        """Takes away the index of the run before."""
        remove(*(self.place + suffix for suffix in ("", "-wal", "-shm")))

    def environment(self):
        return {}

    def ask(self, kind, questions):
        """The command that prints the first 20; none where the peer cannot be asked."""
        return None

    def count(self, kind, questions):
        """The command that prints first of all how many match."""
        return None

    def finish(self):
        """Ends what was begun."""


def worded(kind, questions, tagged="{tag} {word}"):
    """The question as most put it; `tagged` is how a tag and a word are asked for."""
    return {
        "rare": "{rare}", "common": "{common}", "phrase": '"{phrase}"', "prefix": "{prefix}*",
        "tag + word": tagged,
    }[kind].format(**questions._asdict())


def match(kind, questions, tags="tags", text="body"):
    """The question in the language of FTS5, which tantivy reads too."""
    return worded(kind, questions, f"{tags}:{{tag}} AND {text}:{{word}}")


def write_texts(dump, folder):
    """A file of text for each cable."""
    from dump import records
    for record in records(dump):
        path = os.path.join(folder, record.date[:7] or "undated")
        os.makedirs(path, exist_ok=True)
        with open(os.path.join(path, f"{record.id}.txt"), "w", encoding="utf-8") as file:
            file.write(record.text)
