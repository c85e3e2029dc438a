#!/usr/bin/env bash
# Judges copies, timestamps and witnesses of the built demarc by other people's tools, in a scratch
# venv (OUTSIDE_PYTHON names one that is there). Without one it says so in one line and is done.
set -euo pipefail
cd "$(dirname "$0")/.."
demarc=$(realpath "${DEMARC:-.build/debug/demarc}")
packages='moto[server]>=5,<6 boto3 rfc3161-client cryptography'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${OUTSIDE_PYTHON:-$work/venv/bin/python}
if [ ! -x "$python" ]; then
  if ! python3 -m venv "$work/venv" > "$work/log" 2>&1 \
    || ! "$python" -m pip -q install 'moto[server]>=5,<6' boto3 rfc3161-client cryptography \
      > "$work/log" 2>&1; then
    echo "outside: skipped, no venv with $packages can be made"
    exit 0
  fi
fi
mkdir "$work/run"
"$python" Scripts/outside.py "$demarc" "$work/run"
