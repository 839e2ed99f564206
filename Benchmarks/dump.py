"""A dump of cables in CSV, as docs/commands/import.md describes it: eight fields in quotation
marks, a quotation mark inside as \\", no line of names."""
import csv
import re
from typing import NamedTuple

csv.field_size_limit(1 << 30)

SUBJECT = re.compile(r"^SUBJ(?:ECT)?: *(.*?)(?:\n\s*\n|\n(?=REFS?:))", re.M | re.S)
TAGS = re.compile(r"\bTAGS: *(.*?)\s*(?=SUBJ)", re.S)
TAG = re.compile(r"[A-Z]{2,}(?:-\d)?")


class Record(NamedTuple):
    """What a user's own script would take from a record."""

    id: str
    date: str
    origin: str
    classification: str
    subject: str
    tags: str
    text: str


def rows(path):
    """The fields of each record, as they stand."""
    with open(path, newline="", encoding="utf-8") as file:
        yield from csv.reader(file, escapechar="\\", doublequote=False)


def records(path):
    for row in rows(path):
        head = row[7][:3000]
        subject, tags = SUBJECT.search(head), TAGS.search(head)
        yield Record(
            id=row[2], date=iso(row[1]), origin=row[3], classification=row[4],
            subject=" ".join(subject[1].split()) if subject else "",
            tags=" ".join(TAG.findall(tags[1])) if tags else "", text=row[7])


def split(path, first, rest, last):
    """Writes the dump's records but the last ones to `first`, and those to `rest`; how many."""
    count = sum(1 for _ in rows(path))
    if count <= last:
        raise SystemExit(f"bench: {path} has {count} cables; it takes more than {last}")
    with open(first, "w", newline="", encoding="utf-8") as most, \
            open(rest, "w", newline="", encoding="utf-8") as few:
        writers = [
            csv.writer(file, quoting=csv.QUOTE_ALL, escapechar="\\", doublequote=False,
                       lineterminator="\n") for file in (most, few)]
        for number, row in enumerate(rows(path)):
            writers[number >= count - last].writerow(row)
    return count - last


def iso(moment):
    """`1/31/2008 12:00` as `2008-01-31T12:00`."""
    day, _, time = moment.partition(" ")
    try:
        month, day, year = (int(part) for part in day.split("/"))
        hour, minute = (int(part) for part in (time or "0:0").split(":")[:2])
    except ValueError:
        return ""
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}"
