#!/usr/bin/env bash
# Compares the CEL engine with the official C++ one on generated expressions. For developers: it installs
# a wheel that carries the official engine.
#   oracle-cel.sh [SEED…]
# CASES says how many expressions a seed gives; ORACLE_SCRATCH names a directory that keeps the engine,
# the cases and the results; DEMARC_CEL_RUN names a command that evaluates, instead of the engine's test.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=${ORACLE_SCRATCH:-$(mktemp -d)}
mkdir -p "$scratch"
python=$scratch/venv/bin/python
if ! "$python" -c 'import cel_expr_python' 2>/dev/null; then
  python3 -m venv "$scratch/venv"
  "$scratch/venv/bin/pip" install --quiet cel-expr-python==0.1.3
fi
run=${DEMARC_CEL_RUN:-$root/Scripts/swift.sh test --package-path $root/Engine --filter DifferentialRun}
[ $# -gt 0 ] || set -- 1
status=0
for seed in "$@"; do
  "$python" "$root/Scripts/oracle-cel/compare.py" --run "$run" --seed "$seed" \
    --cases "${CASES:-20000}" --scratch "$scratch/seed-$seed" || status=$?
done
exit "$status"
