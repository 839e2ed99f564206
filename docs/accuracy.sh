#!/bin/sh
# Measures how right reftel reads, against texts of which the truth is known. docs/accuracy.md
# says what the figures mean.
#
#   sh docs/accuracy.sh PATH_TO_REFTEL
#
# REFTEL_ACCURACY_CSV     a dump; beside it CSV.truth.jsonl, one object a cable with canonical_id
#                         and refs, the ids that it cites
# REFTEL_ACCURACY_GOLD    a folder with labels.jsonl and texts/
# REFTEL_ACCURACY_SCORER  the program that compares reftel with such labels
#
# What is not given is left out. Needs the sqlite3 program.
set -eu

[ $# -eq 1 ] || { echo "usage: sh docs/accuracy.sh PATH_TO_REFTEL" >&2; exit 64; }
reftel=$1
[ -x "$reftel" ] || { echo "accuracy: cannot run $reftel" >&2; exit 66; }
csv=${REFTEL_ACCURACY_CSV:-}
gold=${REFTEL_ACCURACY_GOLD:-}
scorer=${REFTEL_ACCURACY_SCORER:-}
if [ -z "$csv$gold" ]; then
  echo "accuracy: nothing to measure with; set REFTEL_ACCURACY_CSV or REFTEL_ACCURACY_GOLD" >&2
  exit 64
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

echo "$("$reftel" --version), $(date -u +%Y-%m-%d)"

if [ -n "$csv" ]; then
  [ -r "$csv" ] && [ -r "$csv.truth.jsonl" ] \
    || { echo "accuracy: cannot read $csv and $csv.truth.jsonl" >&2; exit 66; }
  "$reftel" import "$csv" --archive "$scratch/archive.sqlite" >"$scratch/import" || [ $? = 65 ]
  # AITTAIPEI and TAIPEI are one post to reftel and two to some dumps (docs/decisions/0007).
  sqlite3 "$scratch/archive.sqlite" <<END
CREATE TEMP TABLE truth (line TEXT);
.mode ascii
.separator "\037" "\n"
.import "$csv.truth.jsonl" truth
CREATE TEMP TABLE wanted AS
SELECT replace(json_extract(line, '\$.canonical_id'), 'AITTAIPEI', 'TAIPEI') AS citing,
  replace(value, 'AITTAIPEI', 'TAIPEI') AS target, count(*) AS times
FROM truth, json_each(line, '\$.refs') GROUP BY 1, 2;
CREATE TEMP TABLE found AS
SELECT replace(cable.canonical_id, 'AITTAIPEI', 'TAIPEI') AS citing,
  replace(reference.target, 'AITTAIPEI', 'TAIPEI') AS target, count(*) AS times,
  min(reference.year_from) AS year_from
FROM reference JOIN cable ON cable.id = reference.cable_id
WHERE reference.target IS NOT NULL GROUP BY 1, 2;
CREATE INDEX temp.found_citing ON found (citing, target);
CREATE INDEX temp.wanted_citing ON wanted (citing, target);
.mode list
SELECT printf('references        %d of %d right, %.3f %%', sum(least), sum(times),
  100.0 * sum(least) / sum(times))
FROM (SELECT wanted.times, min(wanted.times, coalesce(found.times, 0)) AS least
  FROM wanted LEFT JOIN found USING (citing, target));
SELECT printf('wrong, by source of the year   %s: %d', year_from, count(*))
FROM found LEFT JOIN wanted USING (citing, target)
WHERE wanted.target IS NULL GROUP BY year_from;
SELECT printf('wrong in nothing but the year  %d', count(*))
FROM found LEFT JOIN wanted USING (citing, target)
WHERE wanted.target IS NULL AND EXISTS (SELECT 1 FROM wanted AS other
  WHERE other.citing = found.citing AND substr(other.target, 3) = substr(found.target, 3));
END
fi

if [ -n "$gold" ] && [ -n "$scorer" ]; then
  "$scorer" --reftel "$reftel" --labels "$gold/labels.jsonl" --texts "$gold/texts"
fi
