#!/usr/bin/env bash
# Installs the C libraries the build needs, and says where to get Swift if it is missing.
set -euo pipefail
packages=(libpcre2-dev libre2-dev g++ libdeflate-dev zlib1g-dev libyaml-dev libssl-dev libsqlite3-dev libarchive-dev
  libxlsxwriter-dev libxml2-dev libcurl4-openssl-dev libmicrohttpd-dev openssl pkg-config)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
    missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]} ..." >&2
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" >&2
fi
if ! command -v swift >/dev/null; then
  echo "Swift 6.2 or later is missing: https://www.swift.org/install/linux/" >&2
  exit 1
fi
