#!/usr/bin/env bash
# Measures the evidence ledger: appends in one batch, verification, proofs, beside OpenSSL's SHA-256.
#   Benchmarks/ledger.sh              100,000 and a million leaves
#   LEAVES="1000 10000" Benchmarks/ledger.sh
# The machine decides the seconds; how they grow with the leaves is what to look at.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
bench=${LEDGER_BENCH:-}
if [ -z "$bench" ]; then
  swift build -c release --package-path Benchmarks --product LedgerBench > /dev/null
  bench=$(swift build -c release --package-path Benchmarks --show-bin-path)/LedgerBench
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for leaves in ${LEAVES:-100000 1000000}; do
  folder=$scratch/$leaves
  mkdir "$folder"
  echo "== $leaves leaves"
  "$bench" "$folder" "$leaves"
  du -sk "$folder/ledger" "$folder/store.sqlite" \
    | awk '{ n = split($2, part, "/"); print part[n] "-mb " $1 / 1024 }'
done
echo "== openssl speed sha256 (1000s of bytes a second at 64, 256, 1024 and 8192 bytes)"
openssl speed -seconds 1 sha256 2> /dev/null | awk '/^sha256/ { print $3, $4, $5, $6 }'
