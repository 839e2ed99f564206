"""ripgrep over a file for each cable: no index at all."""
import os
import shlex

from measure import output
from .peer import Peer, write_texts


class Ripgrep(Peer):
    name = "ripgrep"

    def version(self):
        said = output(["rg", "--version"]).split()
        return f"ripgrep {said[1]}" if said else None

    def prepare(self):
        self.texts = os.path.join(self.folder, "texts")
        write_texts(self.dump, self.texts)

    def index(self):
        return None

    def ask(self, kind, questions):
        # The most mentions first, which is what comes nearest to relevance.
        return ["sh", "-c", self._files(kind, questions, "-c") + " | sort -t: -k2,2nr | head -20"]

    def count(self, kind, questions):
        return ["sh", "-c", self._files(kind, questions, "-l") + " | wc -l"]

    def _files(self, kind, questions, how):
        texts = shlex.quote(self.texts)
        words = questions.phrase.split()
        pattern = {
            "rare": questions.rare, "common": questions.common,
            "phrase": r"[^[:alnum:]]+".join(words), "prefix": questions.prefix + r"\w*",
            "tag + word": questions.word,
        }[kind]
        search = f"rg {how} -i -w -U -e {shlex.quote(pattern)}"
        if kind != "tag + word":
            return f"{search} {texts}"
        # Tags of several lines end where the subject begins.
        tagged = shlex.quote(rf"\bTAGS:[^:]*\b{questions.tag}\b")
        return f"rg -l -0 -U -e {tagged} {texts} | xargs -0 {search} -H"
