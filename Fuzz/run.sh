#!/usr/bin/env bash
# Fuzzes every parser, or the named ones: run.sh SECONDS [TARGET…]
# Fresh inputs that cover something new stay in .build-fuzz/work; what breaks a property is written to
# Fuzz/corpus/TARGET, to be minimised and mended.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
flags=(--package-path Fuzz --scratch-path .build-fuzz -c release
  -Xswiftc -sanitize=fuzzer,address --explicit-target-dependency-import-check error)
swift build "${flags[@]}" | tail -n 1 >&2
fuzz=$(swift build "${flags[@]}" --show-bin-path)/fuzz
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <("$fuzz" --list)
failed=()
for target in "${targets[@]}"; do
  work=.build-fuzz/work/$target
  mkdir -p "$work" "Fuzz/corpus/$target"
  "$fuzz" --seeds "$target" ".build-fuzz/seeds/$target"
  log=.build-fuzz/$target.log
  if ASAN_OPTIONS=detect_leaks=0 "$fuzz" "$target" -max_total_time="$seconds" -max_len=4096 \
    -timeout=20 -rss_limit_mb=4096 -dict=".build-fuzz/seeds/$target.dict" -print_final_stats=1 \
    -artifact_prefix="Fuzz/corpus/$target/" \
    "$work" ".build-fuzz/seeds/$target" "Fuzz/corpus/$target" >"$log" 2>&1; then
    verdict=held
  else
    verdict=BROKEN
    failed+=("$target")
  fi
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  [ -n "$runs" ] || runs=$(sed -nE 's/^#([0-9]+).*/\1/p' "$log" | tail -n 1)
  echo "fuzz $target: ${runs:-0} inputs, $verdict"
  [ "$verdict" = held ] || grep -aE "broken property|Fatal error|ERROR:|Test unit" "$log" | head -n 5
  rmdir --ignore-fail-on-non-empty "Fuzz/corpus/$target"
done
[ ${#failed[@]} -eq 0 ]
