#!/usr/bin/env bash
# API documentation of the engines as static pages in .build/docs, made with the toolchain's own docc.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/.build/docs
graphs=$PWD/.build/symbols
rm -rf "$graphs" && mkdir -p "$graphs" "$out"
swift build --package-path Engine --scratch-path .build/docs-engine \
  -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$graphs"
docc=$(dirname "$(readlink -f "$(command -v swift)")")/docc
for name in DemarcJSON DemarcYAML GuardEngine AzurePolicyEngine AzureComplianceEngine CELEngine \
  OrgPolicyEngine SigmaEngine DemarcLogs DemarcCatalog DemarcBoundary DemarcAssess DemarcReport; do
  mkdir -p "$graphs/$name" && cp "$graphs/$name"*.symbols.json "$graphs/$name/"
  "$docc" convert --fallback-display-name "$name" --fallback-bundle-identifier "demarc.$name" \
    --additional-symbol-graph-dir "$graphs/$name" --output-path "$out/$name" \
    --transform-for-static-hosting --hosting-base-path "$name" >/dev/null
done
echo "API documentation: $out"
