#!/usr/bin/env bash
# Installs what Tapak needs and this machine lacks. Silent when nothing is missing.
#
#   Scripts/setup.sh           what is needed to build and to run
#   Scripts/setup.sh --tests   also what the tests, the oracles and the memory check need
#   Scripts/setup.sh --bench   also what the benchmarks need
#
# Debian 12, Ubuntu 24.04 and newer: through apt-get, with sudo when not root. Elsewhere it names what to install.
set -euo pipefail

least_swift=6.2
least_geos=3.11
least_proj=9.1

with_tests=no
with_bench=no
case ${1:-} in
"") ;;
--tests) with_tests=yes ;;
--bench) with_bench=yes ;;
*)
    echo "usage: Scripts/setup.sh [--tests | --bench]" >&2
    exit 64
    ;;
esac

say() { echo "setup: $*" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }

# Whether version $1 is $2 or newer.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

library() { has pkg-config && pkg-config --atleast-version="$2" "$1"; }

certificates() {
    [ -e /etc/ssl/certs/ca-certificates.crt ] || [ -e /etc/pki/tls/certs/ca-bundle.crt ] || [ -e /etc/ssl/cert.pem ]
}

projection_database() {
    local folder
    for folder in "${PROJ_DATA:-}" "${PROJ_LIB:-}" "$(pkg-config --variable=datarootdir proj 2>/dev/null)/proj" \
        /usr/share/proj; do
        [ -f "$folder/proj.db" ] && return 0
    done
    return 1
}

is_debian() { grep -q '^ID=debian' /etc/os-release 2>/dev/null; }

# The packages that are missing, one line each: Debian's name, a tab, and what it is for.
missing() {
    has make || printf 'make\tthe commands of the Makefile\n'
    has git || printf 'git\tfetching the Swift packages\n'
    certificates || printf 'ca-certificates\tfetching the Swift packages\n'
    has pkg-config || printf 'pkg-config\tfinding the libraries\n'
    library geos "$least_geos" || printf 'libgeos-dev\tGEOS %s or newer, for topology\n' "$least_geos"
    library proj "$least_proj" || printf 'libproj-dev\tPROJ %s or newer, for coordinates\n' "$least_proj"
    projection_database || printf 'proj-data\tproj.db, the register of coordinate systems\n'
    library libcrypto 3 || printf 'libssl-dev\tOpenSSL 3, for SHA-256\n'
    library sqlite3 3.40 || printf 'libsqlite3-dev\tSQLite 3.40 or newer, for the project file\n'
    library xlsxwriter 1 || printf 'libxlsxwriter-dev\tlibxlsxwriter, for XLSX\n'
    if [ "$with_bench" = yes ]; then missing_for_benchmarks; fi
    [ "$with_tests" = yes ] || return 0
    has cc || printf 'gcc\tthe memory check\n'
    has valgrind || printf 'valgrind\tthe memory check\n'
    has python3 || printf 'python3\tthe oracles and the map of the floors\n'
    # Ubuntu has Chromium as a snap only: there the page's test is skipped unless some browser is at hand.
    ! is_debian || has chromium-headless-shell || has chromium || has google-chrome ||
        printf 'chromium-headless-shell\tthe test of the HTML page\n'
    has ogr2ogr || printf 'gdal-bin\tjudging the project file from outside\n'
    /usr/bin/python3 -c 'from osgeo_utils.samples import validate_gpkg' 2>/dev/null ||
        printf 'python3-gdal\tjudging the project file from outside\n'
    has soffice || printf 'libreoffice-calc-nogui\topening the workbook as an office does\n'
    python3 -c 'import ensurepip, venv' 2>/dev/null || printf 'python3-venv\tthe oracles from PyPI\n'
}

missing_for_benchmarks() {
    has c++ || printf 'g++\tthe contestant in C++\n'
    library simdjson 3 || printf 'libsimdjson-dev\tthe contestant in C++\n'
    has ogr2ogr || printf 'gdal-bin\tthe contestant of imports\n'
    has valgrind || printf 'valgrind\tcounting instructions\n'
    python3 -c 'import ensurepip, venv' 2>/dev/null || printf 'python3-venv\tthe contestants from PyPI\n'
}

swift_version() { swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1; }

check_swift() {
    local found=""
    if has swift; then found=$(swift_version); fi
    if [ -n "$found" ] && at_least "$found" "$least_swift"; then return 0; fi
    if [ -n "$found" ]; then
        say "Swift $found is too old: Tapak needs $least_swift or newer"
    elif has swift; then
        say "$(command -v swift) does not run: $(swift --version 2>&1 | head -n 1)"
    else
        say "no Swift toolchain (the command 'swift' was not found): Tapak needs $least_swift or newer"
    fi
    say "get it from https://www.swift.org/install/"
    say "or build without a toolchain: docker build -t tapak . && docker run --rm tapak --help"
    return 1
}

explain_other_systems() {
    say "this system has no apt-get; install these yourself and run the command again:"
    say "  Fedora: sudo dnf install make git pkgconf geos-devel proj-devel proj-data-id openssl-devel sqlite-devel libxlsxwriter-devel gcc valgrind gdal python3-gdal python3"
    say "  Arch:   sudo pacman -S make git pkgconf geos proj openssl sqlite libxlsxwriter gdal gcc valgrind python"
    say "  macOS:  brew install pkgconf geos proj openssl@3 sqlite libxlsxwriter gdal python"
}

install_packages() {
    local -a as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! has sudo; then
            say "neither root nor sudo: have an administrator run"
            say "  apt-get update && apt-get install -y --no-install-recommends $*"
            return 1
        fi
        as_root=(sudo)
    fi
    local log status=0
    log=$(mktemp)
    say "installing: $*"
    {
        "${as_root[@]}" apt-get update -qq &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
    } >"$log" 2>&1 || status=$?
    [ "$status" -eq 0 ] || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

check_swift || exit 1

list=$(missing)
[ -n "$list" ] || exit 0

while IFS=$'\t' read -r package purpose; do say "missing: $package ($purpose)"; done <<<"$list"
if ! has apt-get; then
    explain_other_systems
    exit 1
fi
mapfile -t packages < <(cut -f 1 <<<"$list")
install_packages "${packages[@]}" || exit 1

# Looked at again: an older release of the system offers these packages in versions that are too old.
hash -r
list=$(missing)
if [ -n "$list" ]; then
    while IFS=$'\t' read -r package purpose; do say "still missing after the installation: $package ($purpose)"; done <<<"$list"
    say "Debian 12 and Ubuntu 24.04 are the oldest systems whose packages are new enough"
    exit 1
fi
