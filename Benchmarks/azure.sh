#!/usr/bin/env bash
# Measures the Azure Policy engine on the published built-in definitions and made-up estates.
#   Benchmarks/azure.sh              250 policies on 10,000 resources; every built-in on 25,000 and 50,000
#   FULL=1 Benchmarks/azure.sh       every built-in on 100,000 as well
# Definitions and alias facts come from CORPORA (default ../shared/corpora); skipped where they are not.
#
# One evaluation is one rule on one resource of a type that the rule is about (or of any type, for the few
# rules that state none). A pair is one rule on one resource of whatever type: what the index by type
# saves. Related resources are looked up in the estate. Figures are CPU seconds (user and system) and
# peak memory; the machine decides the seconds, and others that use it at the same time make them more.
#
# No peer stands beside: no other program that judges exported resources by Azure Policy rules could be
# built or installed without network access to its sources.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
archives=${CORPORA:-../shared/corpora}/azure-policy
for name in azure-policy-builtins azure-policy-aliases; do
  [ -e "$archives/$name.tar.gz" ] || {
    echo "azure: skipped, no $archives/$name.tar.gz (name the folder of corpora with CORPORA=DIR)" >&2
    exit 0
  }
done
if [ -z "${BENCH:-}" ]; then
  swift build -c release --package-path Benchmarks >/dev/null
  BENCH=$(swift build -c release --package-path Benchmarks --show-bin-path)/EstateBench
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for name in azure-policy-builtins azure-policy-aliases; do
  tar -xzf "$archives/$name.tar.gz" -C "$scratch"
done
definitions=$scratch/azure-policy-builtins
aliases=$scratch/azure-policy-aliases/aliases.tsv
initiative="$definitions/built-in-policies/policySetDefinitions/Security Center/MCSBv2.json"

# Milliseconds to seconds; things a second, in thousands; a ratio.
seconds() { awk -v ms="$1" 'BEGIN { printf "%.2f", ms / 1000 }'; }
rate() { awk -v n="$1" -v ms="$2" 'BEGIN { printf "%.0f", n / (ms ? ms : 1) }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", a / (b ? b : 1) }'; }

read -r files trees reading parsing compiling < <("$BENCH" azure-compile "$definitions" "$aliases")
echo "$files definitions: JSON $(seconds "$parsing") CPU s, compiled $(seconds "$compiling") CPU s" \
  "($trees trees; $(seconds "$reading") CPU s for the alias facts)"
echo
printf '%9s %9s %9s %8s %8s %8s %12s %10s %11s %9s\n' policies resources 'prepare s' 'read s' \
  'judge s' 'total s' evaluations 'k evals/s' 'k pairs/s' 'peak MiB'
previous=
# Prints a row: what, estate, with or without the index.
row() {
  local policies resources evaluations pairs prepare read judge peak
  read -r policies resources evaluations pairs prepare read judge peak < <(
    "$BENCH" azure-run "$definitions" "$aliases" "$2" "$1" "$3")
  printf '%9s %9s %9s %8s %8s %8s %12s %10s %11s %9s\n' "$policies" "$resources" \
    "$(seconds "$prepare")" "$(seconds "$read")" "$(seconds "$judge")" \
    "$(seconds $((prepare + read + judge)))" "$evaluations" "$(rate "$evaluations" "$judge")" \
    "$(rate "$pairs" "$judge")" "$((peak / 1024))"
  judged=$judge
}
"$BENCH" azure-estate 10000 "$scratch/estate"
row "$initiative" "$scratch/estate" index
growth=
for count in 25000 50000 ${FULL:+100000}; do
  "$BENCH" azure-estate "$count" "$scratch/estate"
  row all "$scratch/estate" index
  [ -z "$previous" ] || growth="$growth $(ratio "$judged" "$previous")"
  previous=$judged
done
"$BENCH" azure-estate 25000 "$scratch/estate"
row all "$scratch/estate" index
with=$judged
row all "$scratch/estate" no-index
echo
echo "CPU of judging for twice the resources:$growth times"
echo "CPU of judging 25,000 resources without the index: $(ratio "$judged" "$with") times (last two rows)"
