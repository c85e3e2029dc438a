#!/usr/bin/env bash
# Writes the reference pages that are derived from sources and data:
#   docs/diagnostics.md   every diagnostic code and what it says
#   docs/checks.md        every check
#   docs/detections.md    every detection rule, between two marks
set -euo pipefail
cd "$(dirname "$0")/.."
python3 Scripts/reference.py
