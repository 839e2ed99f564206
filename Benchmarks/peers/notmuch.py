"""notmuch over a mailbox, a message for each cable: https://notmuchmail.org"""
import datetime
import email.utils
import os

from dump import records
from measure import output
from .peer import Peer, worded


class Notmuch(Peer):
    name = "notmuch"
    is_slow = True

    def version(self):
        said = output(["notmuch", "--version"]).split()
        return f"notmuch {said[1]}" if said else None

    def prepare(self):
        self.mail = os.path.join(self.folder, "mail")
        for record in records(self.dump):
            box = os.path.join(self.mail, record.date[:7] or "undated")
            for name in ("cur", "new", "tmp"):
                os.makedirs(os.path.join(box, name), exist_ok=True)
            with open(os.path.join(box, "cur", record.id + ":2,S"), "w", encoding="utf-8") as file:
                file.write(message(record))

    def index(self):
        os.makedirs(self.place)
        with open(self._settings(), "w", encoding="utf-8") as file:
            file.write(f"[database]\npath={self.place}\nmail_root={self.mail}\n"
                       "[user]\nname=bench\nprimary_email=bench@cables\n[new]\ntags=\n")
        return ["notmuch", "new", "--quiet", "--no-hooks"]

    def environment(self):
        return {"NOTMUCH_CONFIG": self._settings()}

    def ask(self, kind, questions):
        return ["notmuch", "search", "--limit=20", worded(kind, questions, "{tag} and {word}")]

    def count(self, kind, questions):
        return ["notmuch", "count", worded(kind, questions, "{tag} and {word}")]

    def _settings(self):
        return os.path.join(self.folder, "config")


def message(record):
    moment = datetime.datetime.fromisoformat(record.date or "1970-01-01T00:00")
    moment = moment.replace(tzinfo=datetime.timezone.utc)
    return (
        f'From: "{record.origin}" <post@cables>\nTo: secstate@cables\n'
        f"Date: {email.utils.format_datetime(moment)}\nMessage-ID: <{record.id}@cables>\n"
        f"Subject: {record.subject}\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        f"{record.text}\n")
