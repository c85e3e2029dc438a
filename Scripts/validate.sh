#!/usr/bin/env bash
# Validates what demarc writes for other tools by their own schemas, in a scratch venv.
# Without a venv or its packages it says so in one line and is done.
set -euo pipefail
cd "$(dirname "$0")/.."
demarc=${DEMARC:-.build/debug/demarc}
[ -x "$demarc" ] || { echo "validate: skipped, $demarc is not built"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${VALIDATE_PYTHON:-$work/venv/bin/python}
if [ ! -x "$python" ]; then
  if ! python3 -m venv "$work/venv" > "$work/log" 2>&1 \
    || ! "$python" -m pip -q install ocsf-json-schema jsonschema cfn-lint > "$work/log" 2>&1; then
    echo "validate: skipped, no venv with ocsf-json-schema, jsonschema and cfn-lint can be made"
    exit 0
  fi
fi
"$demarc" pack run examples/bundle/pack.yaml --workspace examples/bundle \
  --estate examples/bundle/evidence --as-of 2026-06-30 --fail-on none \
  --output "$work/pack" > "$work/log" 2>&1
"$demarc" assess --workspace examples/acme --as-of 2026-06-30 --format json \
  > "$work/assessment.json" 2> "$work/log" || [ $? -le 1 ]
"$python" Scripts/validate.py "$work"
"$demarc" baseline emit aws > "$work/baseline.yaml"
if "$(dirname "$python")/cfn-lint" "$work/baseline.yaml"; then
  echo "validate: baseline aws: cfn-lint finds nothing"
else
  echo "validate: baseline aws: cfn-lint finds the above" >&2
  exit 1
fi
