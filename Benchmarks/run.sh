#!/usr/bin/env bash
# Measures import and assessment of generated estates beside the JSON parser alone on the same bytes.
#   Benchmarks/run.sh              10,000 and 100,000 resources
#   FULL=1 Benchmarks/run.sh       a million as well (2 GB on disk)
# Figures are CPU seconds (user and system), peak memory and ratios; the machine decides the seconds.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
build() { swift build -c release "$@" >/dev/null && swift build -c release "$@" --show-bin-path; }
demarc=$("$root/Scripts/swift.sh" build -c release --product demarc >/dev/null &&
  "$root/Scripts/swift.sh" build -c release --show-bin-path)/demarc
bench=$(build --package-path Benchmarks)/EstateBench
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Milliseconds to seconds.
seconds() { awk -v ms="$1" 'BEGIN { printf "%.2f", ms / 1000 }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", a / b }'; }

read -r cpu wall _ _ < <("$bench" measure "$demarc" --version)
echo "start-up: $cpu ms CPU, $wall ms wall"
echo
printf '%10s %8s %12s %12s %10s %10s %12s\n' \
  resources JSON 'parse CPU s' 'assess CPU s' 'ratio' 'x for 10x' 'peak MiB'
previous=
for count in 10000 100000 ${FULL:+1000000}; do
  "$bench" generate "$count" "$scratch/estate" Engine/Data/checks
  size=$(du -sm "$scratch/estate" | cut -f1)
  read -r parse _ _ status < <("$bench" measure "$bench" parse "$scratch/estate")
  [ "$status" = 0 ] || { echo "parsing failed" >&2; exit 1; }
  read -r assess _ peak status < <(
    "$bench" measure "$demarc" assess "$scratch/estate" --as-of 2026-06-30 --quiet)
  # The estate has failing resources on purpose.
  [ "$status" = 1 ] || { echo "assess ended with status $status" >&2; exit 1; }
  growth=-
  [ -z "$previous" ] || growth=$(ratio "$assess" "$previous")
  printf '%10s %5s MB %12s %12s %10s %10s %12s\n' "$count" "$size" "$(seconds "$parse")" \
    "$(seconds "$assess")" "$(ratio "$assess" "$parse")" "$growth" "$((peak / 1024))"
  previous=$assess
  rm -rf "$scratch/estate"
done
