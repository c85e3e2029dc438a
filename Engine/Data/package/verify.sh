#!/bin/sh
# Verifies this package: needs python3 and openssl 3, and nothing of Demarc. verify.html says how to do each step
# by hand. Give the ledger's public key as --key to check that the package is signed by it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
for tool in python3 openssl; do
  command -v "$tool" > /dev/null || { echo "verify.sh: $tool is missing" >&2; exit 2; }
done
exec python3 "$here/verify.py" "$here" "$@"
