#!/usr/bin/env bash
# A ledger that the built program writes, judged by programs of others: PyPI aics-tlog (checkpoint,
# inclusion, consistency) and pymerkle (root). A tampered one must be refused by them and by us; a
# program killed while it writes must leave a ledger that verifies.
# Without a venv or its packages it says so in one line and is done.
set -euo pipefail
cd "$(dirname "$0")/.."
demarc=$(realpath "${DEMARC:-.build/debug/demarc}" 2>/dev/null || true)
[ -x "$demarc" ] || { echo "validate: ledger skipped, the program is not built"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${VALIDATE_LEDGER_PYTHON:-$work/venv/bin/python}
if [ ! -x "$python" ]; then
  if ! python3 -m venv "$work/venv" > "$work/log" 2>&1 \
    || ! "$python" -m pip -q install --ignore-requires-python aics-tlog==0.2.1 pymerkle==7.0 \
      > "$work/log" 2>&1; then
    echo "validate: ledger skipped, no venv with aics-tlog and pymerkle can be made"
    exit 0
  fi
fi
tlog=$(dirname "$python")/aics-tlog
fail() { echo "validate: ledger: $*" >&2; exit 1; }
quiet() { "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; fail "failed: $*"; }; }
refused() { if "$@" > "$work/log" 2>&1; then fail "accepted: $*"; fi; }

# 300 leaves over a tile's border, in three steps; a copy of the head after the first.
mkdir -p "$work/w/docs" "$work/proofs"
evidence() { "$demarc" evidence "$1" --workspace "$work/w" --quiet "${@:2}"; }
quiet evidence init --name example.com/evidence
for n in $(seq 300); do echo "document $n" > "$work/w/docs/$n.txt"; done
quiet evidence add "$work"/w/docs/1*.txt --facet soc2/CC6.1:customer
ledger=$work/w/.demarc/ledger
cp "$ledger/checkpoint" "$work/old-checkpoint"
old=$(sed -n 2p "$work/old-checkpoint")
quiet evidence add "$work"/w/docs/[2-9]*.txt --kind attestation
printf correct-horse > "$work/password"
quiet evidence verify
cp "$ledger/ledger.vkey" "$work/vkey"
size=$(sed -n 2p "$ledger/checkpoint")
[ "$size" -eq 300 ] || fail "the head has $size leaves"

quiet "$tlog" verify-checkpoint --tiles "$ledger" --vkey-file "$work/vkey"
for leaf in 0 1 255 256 299; do
  quiet evidence prove "$leaf" --output "$work/proofs"
  quiet "$tlog" verify-inclusion --tiles "$ledger" --vkey-file "$work/vkey" \
    --leaf "$work/proofs/$leaf.json" --index "$leaf"
done
refused "$tlog" verify-inclusion --tiles "$ledger" --vkey-file "$work/vkey" \
  --leaf "$work/proofs/1.json" --index 2
quiet "$tlog" verify-consistency --tiles "$ledger" --vkey-file "$work/vkey" \
  --old-checkpoint "$work/old-checkpoint"
evidence prove --from "$old" > "$work/consistency"
quiet "$tlog" verify-consistency --old-size "$old" --new-size "$size" \
  --old-root "$(sed -n 3p "$work/old-checkpoint")" --new-root "$(sed -n 3p "$ledger/checkpoint")" \
  --proof "$work/consistency"
"$python" Scripts/validate_ledger.py "$ledger" "$work/proofs" || fail "pymerkle has another root"
echo "validate: ledger: aics-tlog and pymerkle accept 300 leaves, 5 proofs and the growth from $old"

# One byte changed in each kind of file: ours finds it, and where it looks the other one too.
tampered=0
for file in $(cd "$ledger" && find checkpoint ledger.vkey tile blobs -type f | LC_ALL=C sort \
  | awk -F/ '{ k = $1 "/" $2; if (n[k]++ < 2) print }'); do
  cp "$ledger/$file" "$work/kept"
  "$python" - "$ledger/$file" <<'PY'
import sys
path = sys.argv[1]
data = bytearray(open(path, "rb").read())
data[len(data) // 2] ^= 1
open(path, "wb").write(data)
PY
  refused evidence verify --folder-only --key "$work/vkey"
  case $file in
    checkpoint) refused "$tlog" verify-checkpoint --tiles "$ledger" --vkey-file "$work/vkey" ;;
    tile/0/000) refused "$tlog" verify-inclusion --tiles "$ledger" --vkey-file "$work/vkey" \
      --leaf "$work/proofs/1.json" --index 1 ;;
  esac
  cp "$work/kept" "$ledger/$file"
  tampered=$((tampered + 1))
done
quiet evidence verify --key "$work/vkey"
echo "validate: ledger: one byte changed in each of $tampered files is found"

# Killed at moments that fall as they fall; what was said to be recorded stays.
acknowledged=301
began=$(date +%s%N)
quiet evidence add "$work/w/docs/1.txt" --title whole
took=$((($(date +%s%N) - began) / 1000000))
for n in $(seq 25); do
  "$demarc" evidence add "$work/w/docs/$n.txt" --title "kill $n" --workspace "$work/w" \
    > /dev/null 2>&1 &
  pid=$!
  # Spread over the time that a whole run takes, and somewhat longer.
  sleep "$(awk -v ms="$took" -v n="$n" 'BEGIN { printf "%.3f", ms * n / 20000 }')"
  kill -9 "$pid" 2> /dev/null || true
  if wait "$pid" 2> /dev/null; then acknowledged=$((acknowledged + 1)); fi
  quiet evidence verify --folder-only --key "$work/vkey"
done
quiet evidence add "$work/w/docs/1.txt" --title last
quiet evidence verify --key "$work/vkey"
size=$(sed -n 2p "$ledger/checkpoint")
[ "$size" -gt "$acknowledged" ] && [ "$acknowledged" -gt 301 ] || fail "$size leaves after $acknowledged were acknowledged"
quiet "$tlog" verify-consistency --tiles "$ledger" --vkey-file "$work/vkey" \
  --old-checkpoint "$work/old-checkpoint"
echo "validate: ledger: killed 25 times, $acknowledged leaves acknowledged, $size recorded, all verify and the earlier head still fits"

# Two at once; a key that is handed over; a password; a retention rule.
evidence add "$work/w/docs/2.txt" > /dev/null & first=$!
evidence add "$work/w/docs/3.txt" > /dev/null & second=$!
wait "$first"; wait "$second"
quiet evidence verify --key "$work/vkey"
[ "$(sed -n 2p "$ledger/checkpoint")" -eq $((size + 2)) ] || fail "two at once lost a leaf"
quiet evidence rotate --because "yearly"
quiet "$tlog" verify-checkpoint --tiles "$ledger" --vkey-file "$work/vkey"
cp "$ledger/ledger.vkey" "$work/new-vkey"
quiet "$tlog" verify-checkpoint --tiles "$ledger" --vkey-file "$work/new-vkey"
quiet evidence add "$work/w/docs/4.txt" --record-class documentation --as-of 2010-01-01
leaf=$(($(sed -n 2p "$ledger/checkpoint") - 1))
quiet evidence hold "$leaf" --matter "case 7" --because claim
refused evidence expire "$leaf" --regime HIPAA --approve --because schedule
quiet evidence release $((leaf + 1)) --because settled
quiet evidence expire "$leaf" --regime HIPAA --approve --because schedule
quiet evidence verify --key "$work/vkey"
chmod 644 "$work/w/.demarc/keys/ledger.key"
refused evidence add "$work/w/docs/5.txt"
mkdir "$work/sealed"
quiet "$demarc" evidence init --workspace "$work/sealed" --encrypt --password-file "$work/password"
quiet "$demarc" evidence add "$work/w/docs/6.txt" --workspace "$work/sealed" \
  --password-file "$work/password"
refused "$demarc" evidence add "$work/w/docs/6.txt" --workspace "$work/sealed" < /dev/null
quiet "$demarc" evidence verify --workspace "$work/sealed" --open-sealed \
  --password-file "$work/password"
echo "validate: ledger: two writers, rotation, hold, expiry, key mode and password behave"
