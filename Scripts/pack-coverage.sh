#!/usr/bin/env bash
# Rewrites the table of docs/config-packs.md: what of each pack the example bundle decides.
#   pack-coverage.sh PACK...     (DEMARC names the program; without it the one of the debug build)
# Packs are no part of the repository; the example's own comes first in any case.
set -euo pipefail
cd "$(dirname "$0")/.."
demarc=${DEMARC:-.build/debug/demarc}
table=$(mktemp)
trap 'rm -f "$table" "$table.json"' EXIT
{
  echo "| pack | rules | decided | not decided, and why |"
  echo "| --- | --- | --- | --- |"
} > "$table"
for pack in examples/bundle/pack.yaml "$@"; do
  "$demarc" pack run "$pack" --workspace examples/bundle --estate examples/bundle/evidence \
    --as-of 2026-06-30 --format json --fail-on none > "$table.json" 2> /dev/null || [ $? -le 2 ]
  python3 - "$table.json" >> "$table" << 'PY'
import collections, json, sys
for pack in json.load(open(sys.argv[1]))["packs"]:
    open_ = [rule for rule in pack["rules"] if rule["compliance"] == "INSUFFICIENT_DATA"]
    why = collections.Counter()
    for rule in open_:
        duty = not rule.get("identifier") or rule["identifier"] == "AWS_CONFIG_PROCESS_CHECK"
        why["duties of people" if duty else f"`{rule['name']}`"] += 1
    words = ", ".join(
        f"{count} {name if count > 1 else 'duty of a person'}" if name[0] != "`" else name
        for name, count in why.items())
    name = pack["name"].replace("-", " ")
    total = len(pack["rules"])
    print(f"| {name} | {total} | {total - len(open_)} | {words} |")
PY
done
python3 - "$table" << 'PY'
import pathlib, re, sys
page = pathlib.Path("docs/config-packs.md")
table = open(sys.argv[1]).read()
page.write_text(re.sub(
    r"(<!-- coverage -->\n).*(<!-- /coverage -->)", lambda m: m[1] + table + m[2],
    page.read_text(), flags=re.S))
PY
