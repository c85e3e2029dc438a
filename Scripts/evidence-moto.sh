#!/usr/bin/env bash
# Development only: collects evidence from a real server in place of AWS and judges packs over it.
#   evidence-moto.sh PACK...        (make evidence-moto PACKS=...)
# Needs PyPI moto[server] and awscli, in MOTO_VENV or else in a scratch venv made for the run.
# DEMARC names the program to run; without it the one of the debug build.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { echo "usage: evidence-moto.sh PACK..." >&2; exit 64; }
packs=()
for pack in "$@"; do packs+=("$(realpath "$pack")"); done
demarc=$(realpath "${DEMARC:-.build/debug/demarc}")
work=$(mktemp -d)
server=
finish() {
  if [ -n "$server" ]; then kill "$server" 2> /dev/null || true; fi
  if [ -n "${KEEP:-}" ]; then echo "kept: $work" >&2; else rm -rf "$work"; fi
}
trap finish EXIT
venv=${MOTO_VENV:-}
if [ -z "$venv" ]; then
  venv=$work/venv
  python3 -m venv "$venv"
  "$venv/bin/pip" -q install 'moto[server]>=5,<6' awscli
fi
port=${MOTO_PORT:-5055}
# Without the images of others, and their snapshots, which moto counts as the account's own.
export MOTO_EC2_LOAD_DEFAULT_AMIS=false
"$venv/bin/moto_server" -H 127.0.0.1 -p "$port" > "$work/server.log" 2>&1 &
server=$!
export PATH="$venv/bin:$PATH" AWS_ENDPOINT_URL="http://127.0.0.1:$port" AWS_MAX_ATTEMPTS=1
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=eu-west-1 AWS_PAGER=
# Some commands (emr) do not heed the endpoint; nothing may leave the machine.
export HTTPS_PROXY=http://127.0.0.1:9 AWS_EC2_METADATA_DISABLED=true
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
python3 - "$port" <<'PY'
import socket, sys, time
for _ in range(150):
    try:
        socket.create_connection(("127.0.0.1", int(sys.argv[1])), 1).close()
        break
    except OSError:
        time.sleep(0.2)
else:
    sys.exit("evidence-moto: the server did not start")
PY
echo "Seeding ..." >&2
python3 Scripts/evidence-seed.py "$work/seed.log"
cd "$work"
"$demarc" pack commands --data "$OLDPWD/Engine/Data" "${packs[@]}" > collect.sh
bash -n collect.sh
echo "Collecting ..." >&2
start=$SECONDS
bash collect.sh eu-west-1
echo "collected $(find evidence -type f | wc -l) answers in $((SECONDS - start)) s;" \
  "$(grep -rl 'An error occurred (' evidence | wc -l) of them errors"
"$demarc" pack run --data "$OLDPWD/Engine/Data" --estate evidence --fail-on none "${packs[@]}" \
  > result.txt || true
cat result.txt
grep -E '[0-9]+ of [0-9]+ rules decided' result.txt
