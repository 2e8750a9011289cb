#!/usr/bin/env bash
# Opens the HTML pages of the built tapak in a headless Chromium and holds them against the CSV of the same run.
#
#   Scripts/page-test.sh [BINARY]     default: .build/release/tapak
#
# Needs Chromium and Python (Scripts/setup.sh --tests). Pictures and a PDF of the sample's page go to out/.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${1:-.build/release/tapak}
[ -x "$binary" ] || {
    echo "page-test: there is no $binary; build it with: swift build -c release --disable-index-store" >&2
    exit 1
}
python3 -c 'import sys; sys.path.insert(0, "Tests/Browser"); import chromium; sys.exit(chromium.find() is None)' || {
    echo "page-test: there is no Chromium; install it with: Scripts/setup.sh --tests" >&2
    exit 1
}
exec python3 -B Tests/Browser/page_test.py "$binary" out
