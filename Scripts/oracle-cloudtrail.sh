#!/usr/bin/env bash
# Holds the check of CloudTrail's digests against that of the AWS command line: trees of digests are
# made, whole and changed in many ways, validated by awscli's own classes without a network, and then
# by ours. Needs awscli (the version with 'awscli.customizations.cloudtrail.validation') for python3.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 Scripts/oracle-cloudtrail/peer.py "$work" "${1:-1}"
DEMARC_CLOUDTRAIL_PEER=$work swift test --package-path "${DEMARC_ENGINE:-Engine}" \
  --explicit-target-dependency-import-check error --filter CloudTrailPeerTests
