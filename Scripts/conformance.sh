#!/usr/bin/env bash
# Runs every conformance suite whose archives lie under the given directory and prints one line a
# suite, then the failing cases. Exit status 1 if any case fails.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
corpora=${1:-$root/../shared/corpora}
if [ ! -d "$corpora" ]; then
  echo "conformance: no directory '$corpora'; give one with CORPORA=DIR" >&2
  exit 2
fi
corpora=$(cd "$corpora" && pwd)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
DEMARC_CORPORA=$corpora DEMARC_CORPORA_BASE=$root/../shared/corpora "$root/Scripts/swift.sh" test --package-path "$root/Engine" \
  --filter Conformance >"$log" 2>&1 || status=$?
# What needs no engine lies in the root package: OSCAL documents.
DEMARC_CORPORA=$corpora "$root/Scripts/swift.sh" test --package-path "$root" \
  --filter OSCALConformance >>"$log" 2>&1 || status=$?
grep -E '^(suite |table |  [a-z-]+: )' "$log" || { tail -n 40 "$log" >&2; exit 1; }
exit "$status"
