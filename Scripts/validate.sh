#!/usr/bin/env bash
# Validates what demarc writes for other tools by their own schemas, in a scratch venv.
# Without a venv or its packages it says so in one line and is done.
set -euo pipefail
cd "$(dirname "$0")/.."
demarc=${DEMARC:-.build/debug/demarc}
packages='ocsf-json-schema jsonschema botocore cefevent pycef syslog-rfc5424-parser cfn-lint openpyxl'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${VALIDATE_PYTHON:-$work/venv/bin/python}
if [ ! -x "$python" ]; then
  if ! python3 -m venv "$work/venv" > "$work/log" 2>&1 \
    || ! "$python" -m pip -q install $packages > "$work/log" 2>&1; then
    echo "validate: skipped, no venv with $packages can be made"
    exit 0
  fi
fi
# Alerts and incidents as the tests hold them, in every version and framing.
"$python" Scripts/validate_alerts.py Engine/Tests/DemarcReportTests/Goldens/alerts
[ -x "$demarc" ] || { echo "validate: the rest skipped, $demarc is not built"; exit 0; }
# Alerts of a real run, over a log whose names attack every form.
"$python" Scripts/hostile_log.py > "$work/hostile.json"
for version in 1.1.0 1.5.0 1.8.0; do
  for payload in cef json; do
    "$demarc" detect "$work/hostile.json" --no-incidents --fail-on none --ocsf-version "$version" \
      --syslog-payload "$payload" --asff-account 999988887777 --output "$work/alerts-$version-$payload" \
      > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  done
done
"$python" Scripts/validate_alerts.py "$work"/alerts-*
"$demarc" pack run examples/bundle/pack.yaml --workspace examples/bundle \
  --estate examples/bundle/evidence --as-of 2026-06-30 --fail-on none \
  --output "$work/pack" > "$work/log" 2>&1
"$demarc" assess --workspace examples/acme --as-of 2026-06-30 --format json \
  > "$work/assessment.json" 2> "$work/log" || [ $? -le 1 ]
"$python" Scripts/validate.py "$work"
# The workbook: every sheet by openpyxl, a smaller one by LibreOffice too, the forms by their rules.
workbook() { "$demarc" workbook "$@" --as-of 2026-06-30 2> "$work/log" || { cat "$work/log" >&2; exit 1; }; }
# LibreOffice takes its time: a few services and frameworks are enough to see that it opens.
small=(examples/gcp/estate.ndjson --framework hipaa-breach --framework soc2)
forms=(examples/bundle/evidence --workspace examples/bundle --framework pci-dss-4.0.1 --framework nist-800-53r5
  --baseline fedramp-low)
workbook "${forms[@]}" --output "$work/forms.xlsx"
workbook "${small[@]}" --output "$work/small.xlsx"
"$python" Scripts/validate_workbook.py "$work/forms.xlsx"
"$python" Scripts/validate_workbook.py "$work/small.xlsx" --office
workbook "${forms[@]}" --sheet 'FedRAMP CIS' > "$work/cis.csv"
workbook "${forms[@]}" --sheet 'FedRAMP CRM' > "$work/crm.csv"
"$demarc" workbook lint "$work/cis.csv" "$work/crm.csv"
"$demarc" workbook lint "$work/forms.xlsx"
# The other way: a workbook that openpyxl wrote, read as an answered questionnaire.
"$python" Scripts/validate_sheets.py "$(realpath "$demarc")" "$work"
"$demarc" baseline emit aws > "$work/baseline.yaml"
if "$(dirname "$python")/cfn-lint" "$work/baseline.yaml"; then
  echo "validate: baseline aws: cfn-lint finds nothing"
else
  echo "validate: baseline aws: cfn-lint finds the above" >&2
  exit 1
fi
DEMARC=$demarc Scripts/validate_oscal.sh
# Copies, timestamps and witnesses, by the tools of others.
DEMARC=$demarc Scripts/outside.sh
DEMARC=$demarc Scripts/validate_ledger.sh
# The auditor's package: its verifier, and the commands on its pages.
DEMARC=$demarc Scripts/validate_package.sh
