#!/usr/bin/env bash
# Judges the OSCAL export of examples/acme by other people's programs: NIST's schemas (check-jsonschema),
# compliance-trestle (validate, profile-resolve, ssp-generate over the leveraged plan) and PyPI's oscal.
# Without a venv or its packages it says so in one line and is done.
set -euo pipefail
cd "$(dirname "$0")/.."
demarc=${DEMARC:-.build/debug/demarc}
corpora=${CORPORA:-../shared/corpora}
packages='check-jsonschema compliance-trestle==5.2.0 oscal==3.2.2'
[ -x "$demarc" ] || { echo "validate: oscal skipped, $demarc is not built"; exit 0; }
demarc=$(realpath "$demarc")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bin=${VALIDATE_OSCAL_BIN:-$work/venv/bin}
if [ ! -x "$bin/trestle" ]; then
  if ! python3 -m venv "$work/venv" > "$work/log" 2>&1 \
    || ! "$bin/python" -m pip -q install $packages > "$work/log" 2>&1; then
    echo "validate: oscal skipped, no venv with $packages can be made"
    exit 0
  fi
fi
root=$PWD
# One framework keeps the run short; the gate below looks at all of them.
export_to() {
  "$demarc" oscal export --workspace examples/acme --as-of 2026-06-30 --quiet "${@:2}" --output "$1" \
    2> "$work/log" || { cat "$work/log" >&2; exit 1; }
}
export_to "$work/flat" --framework acme-controls
export_to "$work/old" --framework acme-controls --oscal-version 1.1.3
export_to "$work/again" --framework acme-controls
diff -r "$work/flat" "$work/again" > "$work/log" || { echo "validate: oscal: two exports differ" >&2; exit 1; }

# Demarc's own gate, and what it must find once a reference is broken.
"$demarc" oscal check "$work"/flat/*.json --as-of 2026-06-30 > "$work/log" || { cat "$work/log" >&2; exit 1; }
mkdir "$work/broken"
cp "$work"/flat/*.json "$work/broken"
sed -i '0,/"responsibility-uuid": "\(........\)/s//"responsibility-uuid": "00000000/' "$work/broken/ssp.json"
status=0
"$demarc" oscal check "$work"/broken/*.json --as-of 2026-06-30 > "$work/log" || status=$?
[ $status = 1 ] && grep -q 'oscal.dangling-satisfied' "$work/log" && grep -q 'oscal.orphan-responsibility' "$work/log" \
  || { echo "validate: oscal: a broken reference is not found" >&2; exit 1; }
echo "validate: demarc oscal check: $(ls "$work/flat" | wc -l) documents, and a broken reference is found"

# The results alone, as 'assess' prints them and writes them into its folder.
mkdir "$work/alone"
assess() { "$demarc" assess --workspace examples/acme --as-of 2026-06-30 --framework acme-controls --quiet --no-evidence "$@"; }
status=0
assess --format oscal --output "$work/report" > "$work/alone/assessment-results.json" 2> "$work/log" || status=$?
[ $status -le 1 ] || { cat "$work/log" >&2; exit 1; }
cmp "$work/alone/assessment-results.json" "$work/report/assessment-results.json"
"$demarc" oscal check "$work/alone" --as-of 2026-06-30 > "$work/log" || { cat "$work/log" >&2; exit 1; }

archive=$corpora/standards/oscal-schemas-1.2.1.tar.gz
if [ -r "$archive" ]; then
  tar -xzf "$archive" -C "$work"
  schemas=$work/oscal-schemas-1.2.1
  judge() { "$bin/check-jsonschema" --schemafile "$schemas/oscal_$1_schema.json" "${@:2}" > "$work/log" 2>&1 || { head -n 40 "$work/log" >&2; exit 1; }; }
  judge catalog "$work"/flat/catalog-*.json
  judge profile "$work/flat/profile.json"
  judge component "$work"/flat/components-*.json
  judge ssp "$work"/flat/ssp*.json
  judge assessment-plan "$work/flat/assessment-plan.json"
  judge assessment-results "$work/flat/assessment-results.json"
  judge assessment-results "$work/alone/assessment-results.json"
  judge poam "$work/flat/poam.json"
  judge mapping "$work/flat/mapping.json"
  "$demarc" oscal resolve "$work/flat/profile.json" --quiet --output "$work/resolved.json"
  judge catalog "$work/resolved.json"
  echo "validate: check-jsonschema: every document is valid by NIST's schemas of OSCAL 1.2.1"
else
  echo "validate: check-jsonschema skipped, no schemas at $archive"
fi

# The program keeps a cache where it runs.
(cd "$work" && "$bin/python" "$root/Scripts/validate_oscal.py" "$work/flat")
(cd "$work" && "$bin/python" "$root/Scripts/validate_oscal.py" "$work/old")
(cd "$work" && "$bin/python" "$root/Scripts/validate_oscal.py" "$work/alone")

# The same in XML, as PyPI's oscal converts it: the gate reads it and finds nothing either.
(cd "$work" && "$bin/python" - "$work/flat" "$work/xml" << 'PY'
import logging, pathlib, sys
import oscal
logging.disable(logging.CRITICAL)
pathlib.Path(sys.argv[2]).mkdir()
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    oscal.OSCAL.load(str(path)).dump(f"{sys.argv[2]}/{path.stem}.xml", "xml")
PY
)
"$demarc" oscal check "$work/xml" --as-of 2026-06-30 > "$work/log" || { head -n 40 "$work/log" >&2; exit 1; }
echo "validate: demarc oscal check: $(ls "$work/xml" | wc -l) documents in XML"

mkdir "$work/trestle"
cd "$work/trestle"
"$bin/trestle" init > "$work/log" 2>&1
cd "$root"
export_to "$work/trestle" --framework acme-controls --layout trestle
cd "$work/trestle"
run() { "$bin/trestle" "$@" > "$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; exit 1; }; }
run validate -a
run import -f "$work/flat/catalog-acme-controls.json" -o imported
run author profile-resolve -n customer -o resolved
ours=$(grep -c '"label"' "$work/flat/catalog-acme-controls.json")
theirs=$("$bin/python" -c "
import json
def count(x): return sum(1 + count(c) for c in x.get('controls', [])) + sum(count(g) for g in x.get('groups', []))
print(count(json.load(open('catalogs/resolved/catalog.json'))['catalog']))")
[ "$ours" = "$theirs" ] || { echo "validate: trestle resolves $theirs controls, not $ours" >&2; exit 1; }
for cloud in aws azure gcp; do
  run author ssp-generate -p customer -o "pages-$cloud" --leveraged-ssp $cloud
  pages=$(find "pages-$cloud/inheritance" -name '*.md' | wc -l)
  [ "$pages" -gt 0 ] || { echo "validate: trestle makes no inheritance page of ssp-$cloud" >&2; exit 1; }
  echo "validate: trestle: $pages inheritance pages of the plan of $cloud"
done
echo "validate: trestle: all documents valid, $theirs controls resolved"
