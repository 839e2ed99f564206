"""Writes the rows of an archive as earlier releases stored them.

Usage: fixtures.py ARCHIVE FOLDER VERSION…, ARCHIVE being one of SampleData/dump/cables.csv, FOLDER that of
the migrations. What a later schema added is left out, and what it settled is put back as it was read; what it
stores otherwise wants an ARCHIVE of the release that had VERSION.
"""
import os, sqlite3, sys

archive, migrations = sqlite3.connect(sys.argv[1]), sys.argv[2]
SKIPPED = ("cable_text", "sqlite_")
READ = {"target": "coalesce(read_target, target)", "year_from": "coalesce(read_year_from, year_from)"}

for version in map(int, sys.argv[3:]):
    schema = sqlite3.connect(":memory:")
    for name in sorted(os.listdir(migrations))[:version]:
        schema.executescript(open(os.path.join(migrations, name)).read())
    made = {t: schema.execute(f"SELECT count(*) FROM {t}").fetchone()[0]
            for (t,) in schema.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            if not t.startswith(SKIPPED)}
    with open(os.path.join(os.path.dirname(__file__), f"archive-v{version}.sql"), "w") as out:
        out.write(f"-- Written by {os.path.basename(__file__)} from SampleData/dump/cables.csv.\n")
        out.write("BEGIN;\n")
        for table, rows in made.items():
            if rows:
                continue
            held = {c[1] for c in archive.execute(f"PRAGMA table_info({table})")}
            columns = [c[1] for c in schema.execute(f"PRAGMA table_info({table})") if c[1] in held]
            shown = [READ.get(c, c) if table == "reference" and version < 3 else c for c in columns]
            for row in archive.execute(f"SELECT {', '.join(shown)} FROM {table}"):
                values = [archive.execute("SELECT quote(?)", (v,)).fetchone()[0] for v in row]
                # A line feed within a row would depend on how files are kept.
                values = [v.replace("\n", "'||char(10)||'") if v[0] == "'" else v for v in values]
                out.write(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join(values)});\n")
        out.write("INSERT INTO cable_text (cable_text) VALUES ('rebuild');\nCOMMIT;\n")
