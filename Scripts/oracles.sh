#!/usr/bin/env bash
# The libraries that know the truth (Tests/Oracles), in a Python environment of their own: .build-oracles/venv.
#
#   Scripts/oracles.sh           make the environment; silent and quick when it is there
#   Scripts/oracles.sh tables    make the tables of Tests/Corpus anew (about two minutes)
#   Scripts/oracles.sh check     make them elsewhere and compare: the committed ones must have the same bytes
set -euo pipefail
cd "$(dirname "$0")/.."

root=$PWD
venv=$root/.build-oracles/venv
python=$venv/bin/python
wanted=$root/Tests/Oracles/requirements.txt
# Written last: an installation that was cut short is made anew.
installed=$venv/installed.txt
tables=(small-rings.csv wide-rings.csv verdicts.csv local-tm.csv reprojection.csv orientations.csv
    net-land-layers.csv net-land-parcels.csv net-land-troubles.csv)

say() { echo "oracles: $*" >&2; }

environment() {
    if cmp -s "$wanted" "$installed" && "$python" -c '' 2>/dev/null; then return 0; fi
    if ! python3 -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        say "Python 3.11 or newer with venv is needed; Scripts/setup.sh --tests installs it"
        exit 1
    fi
    say "installing $(grep -c == "$wanted") packages from PyPI into .build-oracles/venv"
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$python" -m pip install --quiet --disable-pip-version-check --only-binary :all: --requirement "$wanted"
    cp "$wanted" "$installed"
}

# make_tables FOLDER: writes FOLDER/Tests/Corpus/*.csv.
make_tables() {
    (
        # Joined by &&: `set -e` is off inside a condition.
        cd "$1" &&
            "$python" -B "$root/Tests/Oracles/small_rings.py" --output Tests/Corpus/small-rings.csv &&
            "$python" -B "$root/Tests/Oracles/wide_rings.py" --output Tests/Corpus/wide-rings.csv &&
            "$python" -B "$root/Tests/Oracles/verdicts.py" --output Tests/Corpus/verdicts.csv &&
            "$python" -B "$root/Tests/Oracles/local_tm.py" &&
            "$python" -B "$root/Tests/Oracles/reprojection.py" &&
            "$python" -B "$root/Tests/Oracles/orientations.py" &&
            "$python" -B "$root/Tests/Oracles/net_land.py" --folder Tests/Corpus \
                --parcels 120 --fields 16 --corners 700 --reach 400
    )
}

check_tables() {
    local folder table differing=0
    folder=$(mktemp -d)
    mkdir -p "$folder/Tests/Corpus"
    if ! make_tables "$folder"; then
        rm -rf "$folder"
        exit 1
    fi
    for table in "${tables[@]}"; do
        if ! cmp "$folder/Tests/Corpus/$table" "Tests/Corpus/$table"; then differing=$((differing + 1)); fi
    done
    rm -rf "$folder"
    say "${#tables[@]} tables made anew, $differing not as committed"
    [ "$differing" -eq 0 ] || exit 1
}

case ${1:-} in
"") environment ;;
tables)
    environment
    make_tables "$root"
    ;;
check)
    environment
    check_tables
    ;;
*)
    echo "usage: Scripts/oracles.sh [tables|check]" >&2
    exit 64
    ;;
esac
