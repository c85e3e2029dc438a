#!/usr/bin/env bash
# Measures `demarc check` beside checkov on the same templates in the same run.
#   Benchmarks/check.sh [TEMPLATES]     default: the 140 templates of the corpus cfn-templates
# Checkov (3.3.30) is installed into a scratch environment, or CHECKOV names a program that is there.
# Figures are CPU seconds (user and system, children included), peak memory and the ratio of CPU
# seconds; the machine decides the seconds. Each program runs RUNS (3) times; the least counts.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
templates=${1:-}
if [ -z "$templates" ]; then
  tar -xzf "${CORPORA:-../shared/corpora}/guard-config/cfn-templates.tar.gz" -C "$scratch"
  templates=$scratch/cfn-templates/templates
fi
if [ -z "${DEMARC:-}" ]; then
  Scripts/swift.sh build -c release --product demarc >/dev/null
  DEMARC=$(Scripts/swift.sh build -c release --show-bin-path)/demarc
fi
if [ -z "${CHECKOV:-}" ]; then
  python3 -m venv "$scratch/venv"
  "$scratch/venv/bin/pip" install -q 'checkov==3.3.30'
  CHECKOV=$scratch/venv/bin/checkov
fi

# Runs a command some times: least CPU seconds, peak MiB of any run.
measure() {
  python3 - "${RUNS:-3}" "$@" <<'PY'
import resource, subprocess, sys
best, peak, before = None, 0, 0.0
for _ in range(int(sys.argv[1])):
    subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    use = resource.getrusage(resource.RUSAGE_CHILDREN)
    total = use.ru_utime + use.ru_stime
    best = total - before if best is None else min(best, total - before)
    before, peak = total, use.ru_maxrss
print(f"{best:.3f} {peak / 1024:.0f}")
PY
}

count=$(find "$templates" -type f | wc -l)
read -r ours ours_peak < <(measure "$DEMARC" check "$templates" --format json --quiet)
read -r theirs theirs_peak < <(
  measure "$CHECKOV" -d "$templates" --framework cloudformation --compact --quiet -o json)
printf '%-10s %10s %10s\n' "$count files" 'CPU s' 'peak MiB'
printf '%-10s %10s %10s\n' demarc "$ours" "$ours_peak"
printf '%-10s %10s %10s\n' checkov "$theirs" "$theirs_peak"
awk -v a="$theirs" -v b="$ours" 'BEGIN { printf "ratio      %10.1f\n", a / b }'
