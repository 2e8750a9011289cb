#!/usr/bin/env bash
# Makes geodata/ anew in a temporary folder and compares it with what is committed, byte for byte.
set -euo pipefail
cd "$(dirname "$0")/.."

anew=$(mktemp -d)
trap 'rm -rf "$anew"' EXIT

swift build -c release --disable-index-store --product tapak-sample-data
.build/release/tapak-sample-data "$anew/geodata"

# README.md is written by hand.
if ! diff -rq --exclude README.md geodata "$anew/geodata"; then
    echo "check-sample-data: geodata/ is not what the generator makes; run: make sample-data" >&2
    exit 1
fi
echo "check-sample-data: made anew, the same bytes"
