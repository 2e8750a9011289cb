#!/usr/bin/env bash
# Tests the project file of the built tapak from outside: GDAL, pyogrio, SQLite, SIGKILL, full disks, openpyxl,
# LibreOffice.
#
#   Scripts/project-test.sh [--kills N] [BINARY [PART…]]     default: .build/release/tapak, every part, 200 kills
#
# Parts: judges edits killing hardship workbook. Without LibreOffice its share of the last is left out, which is said.
# Needs GDAL with its Python (Scripts/setup.sh --tests); as root the full disk is a small tmpfs, else a limit on the size
# of files.
set -euo pipefail
cd "$(dirname "$0")/.."

options=()
if [ "${1:-}" = --kills ]; then
    options=(--kills "${2:?--kills needs a number}")
    shift 2
fi
binary=${1:-.build/release/tapak}
[ $# -eq 0 ] || shift
[ -x "$binary" ] || {
    echo "project-test: there is no $binary; build it with: swift build -c release --disable-index-store" >&2
    exit 1
}
# GDAL's Python modules belong to the system's Python, not to one that somebody put before it.
python=/usr/bin/python3
for module in osgeo.ogr osgeo_utils.samples.validate_gpkg; do
    "$python" -c "import $module" 2>/dev/null || {
        echo "project-test: $python has no $module; install it with: Scripts/setup.sh --tests" >&2
        exit 1
    }
done
for program in ogr2ogr ogrinfo; do
    command -v "$program" >/dev/null || {
        echo "project-test: there is no $program; install it with: Scripts/setup.sh --tests" >&2
        exit 1
    }
done
Scripts/oracles.sh
exec "$python" -B Tests/Project/project_test.py ${options[@]+"${options[@]}"} "$binary" "$@"
