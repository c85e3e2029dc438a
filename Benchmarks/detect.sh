#!/usr/bin/env bash
# Measures `demarc detect` with the 57 public AWS rules beside peers on the same input in the same run.
#   Benchmarks/detect.sh            a file of 1 GB of CloudTrail lines, and 300 MB in gz files
#   BYTES=N Benchmarks/detect.sh    a file of N bytes, and 0.3 N in gz files
#
# Input: real events of the corpus stratus-detonation with new ids, times, accounts, addresses, keys and
# regions (detect-peers/generate.py, fixed seed); 3.5 % of them match, as in larger public sets.
# Figures are CPU seconds (user and system) on one pinned core, the least of RUNS (3), turned into MB of
# input a CPU second, and peak memory. The machine decides the seconds; the ratios are what to compare.
#
# Peers, each left out with a word where it cannot be had:
#   simdjson  on-demand, eight fields of each line and no rules: the limit (libsimdjson-dev)
#   DuckDB    the rules as SQL by pySigma's SQLite backend, one query (PyPI)
#   SQLite    the same SQL over a table of the first LINES (100,000) lines, as Zircolite does it (PyPI)
#   jq        one filter for the rules' event names, on the same lines
# DETECT_BENCH_CACHE keeps inputs and the Python environment; DEMARC names a program that is built.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
peers=$root/Benchmarks/detect-peers
corpora=${CORPORA:-../shared/corpora}/audit-logs
cache=${DETECT_BENCH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/demarc-detect-bench}
bytes=${BYTES:-1000000000}
lines=${LINES_MAX:-100000}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$cache"
say() { echo "detect: $*" >&2; }

if [ -z "${DEMARC:-}" ]; then
  Scripts/swift.sh build -c release --product demarc >/dev/null
  DEMARC=$(Scripts/swift.sh build -c release --show-bin-path)/demarc
fi
for name in sigmahq-rules stratus-detonation sigma-conformance; do
  tar -xzf "$corpora/$name.tar.gz" -C "$scratch"
done
all=$scratch/sigmahq-rules
aws=$all/rules/cloud/aws
events=$scratch/stratus-detonation
export EXPECTED=$scratch/sigma-conformance/expected-sigmahq-aws.ndjson

# MARK: Input

input=$cache/events-$bytes.ndjson
[ -e "$input" ] || {
  say "writing $bytes bytes of events"
  python3 "$peers/generate.py" "$events" ndjson "$bytes" "$input.part"
  mv "$input.part" "$input"
}
packed=$cache/packed-$((bytes * 3 / 10))
[ -e "$packed" ] || {
  rm -rf "$packed.part"
  python3 "$peers/generate.py" "$events" gz "$((bytes * 3 / 10))" "$packed.part"
  mv "$packed.part" "$packed"
}
head -n "$lines" "$input" >"$scratch/part.ndjson"

# MARK: Measuring

core() { if command -v taskset >/dev/null; then taskset -c "$1" "${@:2}"; else "${@:2}"; fi; }
# CPU seconds, wall seconds and peak MiB of the fastest of some runs, and the last line printed.
measure() {
  core "$1" python3 - "${RUNS:-3}" "${@:2}" <<'PY'
import resource, subprocess, sys, time
best, wall, before = None, None, 0.0
for _ in range(int(sys.argv[1])):
    start = time.monotonic()
    run = subprocess.run(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    took = time.monotonic() - start
    # 1: alerts were found.
    if run.returncode not in (0, 1): sys.exit(f"{sys.argv[2]} ended with {run.returncode}")
    use = resource.getrusage(resource.RUSAGE_CHILDREN)
    total = use.ru_utime + use.ru_stime
    if best is None or total - before < best: best = total - before
    wall = took if wall is None else min(wall, took)
    before = total
lines = run.stdout.strip().splitlines()
print(f"{best:.3f} {wall:.3f} {use.ru_maxrss / 1024:.0f} {lines[-1] if lines else '-'}")
PY
}
demarc() {
  # Alerts go to a file, as JSON lines.
  measure "$1" bash -c '"$0" detect --no-incidents --quiet --only-given-rules --rules "$1" \
    --threads "$2" --format json "$3" >"$4"; status=$?; wc -l <"$4"; exit $status' \
    "$DEMARC" "$2" "$3" "$4" "$scratch/alerts"
}
# Name, CPU seconds, peak, bytes, note; and how the rate stands to that of Demarc.
row() {
  awk -v name="$1" -v cpu="$2" -v peak="$3" -v bytes="$4" -v ours="${5:-0}" -v note="${6:-}" 'BEGIN {
    rate = bytes / cpu / 1e6
    printf "%-44s %9.2f %9.0f %9d %10s  %s\n", name, cpu, rate, peak,
      ours ? sprintf("%.2f", ours / rate) : "-", note }'
}
printf '%-44s %9s %9s %9s %10s\n' "$(wc -l <"$input") events" 'CPU s' 'MB/CPU s' 'peak MiB' \
  'demarc is'

read -r cpu wall peak alerts < <(demarc 0 "$aws" 1 "$input")
size=$(wc -c <"$input")
rate=$(awk -v b="$size" -v c="$cpu" 'BEGIN { print b / c / 1e6 }')
row 'demarc, 57 rules, one thread' "$cpu" "$peak" "$size" 0 "$alerts alerts"
read -r cpu2 wall2 peak2 _ < <(demarc 0,1 "$aws" 2 "$input")
row 'demarc, 57 rules, two threads' "$cpu2" "$peak2" "$size" 0 \
  "$(awk -v a="$wall" -v b="$wall2" 'BEGIN { printf "%.2f x as fast by the clock", a / b }')"
read -r cpu3 _ peak3 _ < <(demarc 0 "$all" 1 "$input")
row 'demarc, all 306 rules, one thread' "$cpu3" "$peak3" "$size" 0 \
  "$(awk -v a="$cpu3" -v b="$cpu" 'BEGIN { printf "%+.0f %% CPU", (a / b - 1) * 100 }')"
raw=$(find "$packed" -name '*.gz' -exec gzip -cd {} + | wc -c)
read -r cpu4 _ peak4 alerts4 < <(demarc 0 "$aws" 1 "$packed")
row 'demarc, 57 rules, gz (raw bytes)' "$cpu4" "$peak4" "$raw" 0 "$alerts4 alerts"

# MARK: Peers

if g++ -O3 -march=native "$peers/ondemand.cpp" -o "$scratch/ondemand" -lsimdjson 2>"$scratch/g++"; then
  read -r cpu _ peak note < <(measure 0 "$scratch/ondemand" "$input")
  row 'simdjson on-demand, 8 fields, no rules' "$cpu" "$peak" "$size" "$rate" "$note"
else
  say "no simdjson: $(head -n 1 "$scratch/g++")"
fi
python=$cache/venv/bin/python
{ [ -x "$python" ] || python3 -m venv "$cache/venv"; } &&
  "$python" -m pip install -q duckdb pysigma pysigma-backend-sqlite >"$scratch/pip" 2>&1 || {
  say "no DuckDB, no SQLite: $(tail -n 1 "$scratch/pip")"
  python=
}
part=$(wc -c <"$scratch/part.ndjson")
if [ -n "$python" ]; then
  read -r cpu _ peak note < <(RUNS=1 measure 0 "$python" "$peers/peers.py" duckdb "$aws" "$input")
  row 'DuckDB, 57 rules as SQL' "$cpu" "$peak" "$size" "$rate" "$note matches"
  read -r cpu _ peak note < <(
    RUNS=1 measure 0 "$python" "$peers/peers.py" sqlite "$aws" "$scratch/part.ndjson")
  row "pySigma and SQLite, first $lines lines" "$cpu" "$peak" "$part" "$rate" "$note matches"
  if command -v jq >/dev/null; then
    "$python" "$peers/peers.py" jq "$aws" >"$scratch/filter"
    read -r cpu _ peak _ < <(RUNS=1 measure 0 jq -r -f "$scratch/filter" "$scratch/part.ndjson")
    row "jq, names of events, first $lines lines" "$cpu" "$peak" "$part" "$rate" 'no rules'
  fi
fi
read -r cpu _ peak alerts < <(demarc 0 "$aws" 1 "$scratch/part.ndjson")
row "demarc, first $lines lines" "$cpu" "$peak" "$part" 0 "$alerts alerts"
