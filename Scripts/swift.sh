#!/usr/bin/env bash
# `swift` with the flags and the build directory every target of the Makefile uses.
#   swift.sh build|test|run [options]
# DEMARC_BUILD_CACHE names a directory outside the clone to keep builds in.
set -euo pipefail
verb=$1
shift
package=.
previous=
for word in "$@"; do
  [ "$previous" = --package-path ] && package=$word
  previous=$word
done
flags=(--explicit-target-dependency-import-check error)
if [ -n "${DEMARC_BUILD_CACHE:-}" ]; then
  name=$(basename "$(cd "$package" && pwd)")
  flags+=(--scratch-path "$DEMARC_BUILD_CACHE/$name")
fi
exec swift "$verb" "${flags[@]}" "$@"
