#!/usr/bin/env bash
# The auditor's package of the built demarc: judged by its own verify.py, by openssl, and by running what its
# verify.html prints (aics-tlog comes from the Python package index; without it that part is skipped).
set -euo pipefail
cd "$(dirname "$0")/.."
demarc=$(realpath "${DEMARC:-.build/debug/demarc}" 2>/dev/null || true)
[ -x "$demarc" ] || { echo "validate: package skipped, the program is not built"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 Scripts/validate_package.py "$demarc" "$work"
