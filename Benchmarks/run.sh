#!/usr/bin/env bash
# Measures tapak beside other programs and writes Benchmarks/RESULTS.md and results.svg:
#
#   Benchmarks/run.sh [--only screen,import,…] [--repeat N] [--quick] [--large] …    --help tells all
#
# Needs the release builds of tapak, tapak-sample-data and tapak-fit-benchmark (make bench makes them), Python 3.11 and, to
# measure against: PyPI (GeoPandas, DuckDB), libsimdjson-dev with a C++ compiler, gdal-bin, valgrind. What is missing is said in the report.
set -euo pipefail
cd "$(dirname "$0")/.."

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "bench: Python 3.11 or newer is needed" >&2
    exit 1
}
PYTHONPATH=Benchmarks PYTHONDONTWRITEBYTECODE=1 exec python3 -m harness "$@"
