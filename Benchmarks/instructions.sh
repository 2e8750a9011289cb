#!/usr/bin/env bash
# Counts the instructions of screening 10,000 parcels, by part of the program, to compare commits:
#
#   Benchmarks/instructions.sh                     counts, and keeps the count under the name of the commit
#   Benchmarks/instructions.sh BASE.json NOW.json  compares two of out/bench/instructions/
#
# Needs valgrind and the release builds of tapak and tapak-sample-data.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ $# -eq 2 ]; then
    PYTHONPATH=Benchmarks PYTHONDONTWRITEBYTECODE=1 exec python3 -m harness.sections.instructions "$1" "$2"
fi
exec Benchmarks/run.sh --only instructions "$@"
