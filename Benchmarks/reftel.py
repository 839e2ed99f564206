"""reftel itself: its imports, and the questions of every day."""
import collections
import os
import sqlite3
from typing import NamedTuple, Optional

from measure import output
from peers.peer import Questions, worded


class Question(NamedTuple):
    name: str
    arguments: list
    #: Milliseconds it may take at 251,287 cables, where a limit was set.
    limit: Optional[int] = None
    #: How many cables it is about, where that decides.
    cables: Optional[int] = None


class Reftel:
    def __init__(self, program, folder):
        self.program = os.path.abspath(program)
        self.place = os.path.join(folder, "archive.sqlite")

    def environment(self):
        # A user's own settings must not decide here.
        return {"REFTEL_ARCHIVE": self.place, "XDG_CONFIG_HOME": "/nonexistent"}

    def version(self):
        return output([self.program, "--version"]).strip()

    def importing(self, dump):
        return [self.program, "import", dump]

    def ask(self, kind, questions):
        return [self.program, "search", query(kind, questions), "--limit", "20"]

    def count(self, kind, questions):
        return [self.program, "search", query(kind, questions), "--count"]

    def command(self, question):
        return [self.program, *question.arguments]


def query(kind, questions):
    return worded(kind, questions, "tag:{tag} {word}")


class Chosen:
    """Words and cables of an archive that suit the questions."""

    def __init__(self, place):
        archive = sqlite3.connect(f"file:{place}?mode=ro", uri=True)
        archive.execute(
            "CREATE VIRTUAL TABLE temp.word USING fts5vocab ('main', 'cable_text', 'row')")
        self.cables = archive.execute("SELECT count(*) FROM cable").fetchone()[0]
        many = min(50_000, self.cables // 5)
        counts = archive.execute(
            "SELECT term, doc FROM word WHERE length(term) BETWEEN 4 AND 16").fetchall()
        words = [one for one in counts if one[0].isalpha() and one[0].isascii()]
        rare = min(words, key=lambda one: (abs(one[1] - 5), -len(one[0]), one[0]))[0]
        self.frequent, self.matches = min(words, key=lambda one: (abs(one[1] - many), one[0]))
        self.questions = Questions(
            rare=rare, common="agreement", phrase="human rights", prefix="elect", tag="PHUM",
            word="treaty")
        name = archive.execute("SELECT name FROM person ORDER BY cables DESC, name").fetchone()
        self.person = name[0] if name else "nobody"
        self.root, self.reached = root(archive)
        archive.close()

    def answers(self):
        """The questions that a researcher waits for, with the limits that were set."""
        asked = self.questions
        search = lambda *words: ["search", *words]
        return [
            Question("`--version`", ["--version"], 10),
            Question("`show ID`", ["show", self.root], 15),
            Question("`refs ID`", ["refs", self.root], 15),
            Question("`tags`", ["tags"], 20),
            Question("`posts`", ["posts"], 20),
            Question("a rare word", search(asked.rare), 30),
            Question("a phrase", search(f'"{asked.phrase}"'), 30),
            Question("a tag and a word", search(f"tag:{asked.tag}", asked.word), 30),
            Question("a person", search(f'person:"{self.person}"'), 30),
            Question("a prefix", search(f"{asked.prefix}*"), 30),
            Question("the commonest word", search("the"), 150),
            Question("two of the commonest", search("the", "of"), 150),
            Question("a prefix of one letter", search("a*"), 150),
            Question("`--count`", search(self.frequent, "--count"), 200, self.matches),
            Question(
                "`--facets`", search(self.frequent, "--facets", "tag,post,year,classification"),
                200, self.matches),
            Question("`chain`", ["chain", self.root], 50, self.reached),
            Question("`missing`, 100 of them", ["missing", "--limit", "100"], 300),
            Question("`timeline` of a common word", ["timeline", asked.common], 300),
            Question("`status`", ["status"]),
        ]


def root(archive, wanted=1000, tries=500):
    """The cable of which the chain is nearest to so many cables, of some hundreds that were
    looked at; and how many it comes to."""
    cited = collections.defaultdict(list)
    for citing, target in archive.execute(
            "SELECT canonical_id, target FROM reference JOIN cable ON cable.id = cable_id "
            "WHERE target IS NOT NULL"):
        cited[citing].append(target)
    roots = sorted(cited)
    best = (roots[0] if roots else "none", 1)
    for start in roots[::max(1, len(roots) // tries)]:
        seen, waiting = {start}, [start]
        while waiting and len(seen) <= 2 * wanted:
            for target in cited.get(waiting.pop(), ()):
                if target not in seen:
                    seen.add(target)
                    waiting.append(target)
        if abs(len(seen) - wanted) < abs(best[1] - wanted):
            best = (start, len(seen))
    return best
