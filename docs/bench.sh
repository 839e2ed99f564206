#!/bin/sh
# Times reftel as a user meets it, whole process: the import of a CSV dump, the same
# import again, and five searches. Each figure is the median of several runs.
#
#   sh docs/bench.sh PATH_TO_REFTEL [CSV]
#
# The dump is the second argument or $REFTEL_BENCH_CSV; $REFTEL_BENCH_RUNS sets the
# number of runs (5). Peak memory needs GNU time (Debian: time).
set -eu

usage() {
  echo "usage: sh docs/bench.sh PATH_TO_REFTEL [CSV]" >&2
  exit 64
}

[ $# -ge 1 ] && [ $# -le 2 ] || usage
reftel=$1
csv=${2:-${REFTEL_BENCH_CSV:-}}
runs=${REFTEL_BENCH_RUNS:-5}

if [ -z "$csv" ]; then
  cat >&2 <<'END'
bench: no dump given; SampleData is too small to time. Give a CSV dump of cables:
  sh docs/bench.sh PATH_TO_REFTEL cables.csv
  REFTEL_BENCH_CSV=cables.csv make bench
END
  exit 64
fi
case $runs in '' | *[!0-9]* | 0) echo "bench: REFTEL_BENCH_RUNS must be a number above 0" >&2; exit 64 ;; esac
[ -x "$reftel" ] || { echo "bench: cannot run $reftel" >&2; exit 66; }
[ -r "$csv" ] || { echo "bench: cannot read $csv" >&2; exit 66; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
REFTEL_ARCHIVE=$scratch/archive.sqlite
export REFTEL_ARCHIVE

timer=
if [ -x /usr/bin/time ] && /usr/bin/time -f %M -o "$scratch/peak" true 2>/dev/null; then
  timer=/usr/bin/time
fi

# run COMMAND…: appends milliseconds and peak kilobytes to $scratch/figures; finding nothing
# (1) and a damaged record (65) are no failures.
run() {
  status=0
  echo 0 >"$scratch/peak"
  began=$(date +%s%N)
  if [ -n "$timer" ]; then
    "$timer" -f %M -o "$scratch/peak" "$@" >/dev/null 2>"$scratch/errors" || status=$?
  else
    "$@" >/dev/null 2>"$scratch/errors" || status=$?
  fi
  ended=$(date +%s%N)
  case $status in
    0 | 1 | 65) ;;
    *) cat "$scratch/errors" >&2; echo "bench: status $status of: $*" >&2; exit 2 ;;
  esac
  echo "$(((ended - began) / 10000)) $(tail -n 1 "$scratch/peak")" >>"$scratch/figures"
}

# report NAME NOTE: a line of the table from the figures, which it then forgets.
report() {
  sort -n "$scratch/figures" | awk -v name="$1" -v note="$2" '
    { time[NR] = $1; if ($2 > peak) peak = $2 }
    END {
      median = NR % 2 ? time[(NR + 1) / 2] : (time[NR / 2] + time[NR / 2 + 1]) / 2
      memory = peak ? sprintf("%.1f", peak / 1024) : "-"
      printf "%-34s %11.1f %10s  %s\n", name, median / 100, memory, note
    }'
  rm -f "$scratch/figures"
}

# often COMMAND…: runs it as often as asked.
often() {
  turn=0
  while [ "$turn" -lt "$runs" ]; do
    run "$@"
    turn=$((turn + 1))
  done
}

bytes=$(wc -c <"$csv")
echo "$("$reftel" --version), $(getconf _NPROCESSORS_ONLN) cores, dump of $((bytes / 1000000)) MB, median of $runs"
printf '%-34s %11s %10s  %s\n' '' milliseconds 'peak MiB' ''

turn=0
while [ "$turn" -lt "$runs" ]; do
  rm -f "$REFTEL_ARCHIVE" "$REFTEL_ARCHIVE-wal" "$REFTEL_ARCHIVE-shm"
  run "$reftel" import "$csv"
  turn=$((turn + 1))
done
cables=$("$reftel" status --format text | awk -F '\t' '$1 == "cables" { print $2 }')
report import "$cables cables"
often "$reftel" import "$csv"
report 'import again' ''

search() {
  often "$reftel" search "$1"
  report "search $1" "$("$reftel" search "$1" --count 2>/dev/null || true) found"
}
search government
search '"human rights"'
search 'border OR boundary'
search 'agree* -trade tag:PREL'
search 'minister year:2000..2009'

size=$(wc -c <"$REFTEL_ARCHIVE")
echo "archive: $((size / 1000000)) MB, $((size * 100 / bytes)) % of the dump"
