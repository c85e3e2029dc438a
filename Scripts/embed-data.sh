#!/usr/bin/env bash
# Writes the list of data files that are packed into the binary: every file below Engine/Data except
# the checks' fixtures. Run it after adding, renaming or removing a data file; a test fails otherwise.
set -euo pipefail
cd "$(dirname "$0")/../Engine"
out=Sources/CDemarcData/data.c

list() {
  find Data -type f -not -path '*/fixtures/*' -not -name '.*' | LC_ALL=C sort
}

{
  echo '// Written by Scripts/embed-data.sh. Sorted by name, so that a lookup can halve its way.'
  echo '#include "CDemarcData.h"'
  echo
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  echo '#define D(n) static const unsigned char f##n[] = {'
  echo '#define R(n, name) {name, f##n, sizeof f##n},'
  number=0
  while IFS= read -r path; do
    printf 'D(%d)\n#embed "../../%s"\n};\n' "$number" "$path"
    number=$((number + 1))
  done < <(list)
  echo
  echo 'const demarc_file demarc_files[] = {'
  number=0
  while IFS= read -r path; do
    printf 'R(%d, "%s")\n' "$number" "${path#Data/}"
    number=$((number + 1))
  done < <(list)
  echo '};'
  echo
  echo 'const size_t demarc_file_count = sizeof demarc_files / sizeof demarc_files[0];'
} >"$out.new"
mv "$out.new" "$out"
