#!/usr/bin/env bash
# Runs the detection rules on the labelled events of the corpora and prints recall and precision of
# each theme, then the events judged otherwise than labelled.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
corpora=${1:-$root/../shared/corpora}
if [ ! -r "$corpora/audit-logs/panther-events.tar.gz" ]; then
  echo "detection-score: no audit-logs/panther-events.tar.gz in '$corpora'; give one with CORPORA=DIR" >&2
  exit 2
fi
corpora=$(cd "$corpora" && pwd)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
DEMARC_CORPORA=$corpora "$root/Scripts/swift.sh" test --package-path "$root/Engine" \
  --filter DetectionScoreConformanceTests >"$log" 2>&1 || status=$?
grep -E '^(suite |table |  detection-score: )' "$log" | sed 's/^table detection-score //' \
  || { tail -n 40 "$log" >&2; exit 1; }
exit "$status"
