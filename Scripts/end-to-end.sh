#!/usr/bin/env bash
# Tests the built tapak from outside, as a person or a script meets it: exit codes, standard output and error, files.
#
#   Scripts/end-to-end.sh [BINARY]     default: .build/release/tapak
#
# One line a check. Needs nothing but the binary, geodata/ and ordinary tools.
# shellcheck disable=SC2034  # the parts that are read in below use these names
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${1:-.build/release/tapak}
[ -x "$binary" ] || {
    echo "end-to-end: there is no $binary; build it with: swift build -c release --disable-index-store" >&2
    exit 1
}
[ -f geodata/kota-bekasi/parcels.geojson ] || {
    echo "end-to-end: there is no geodata/kota-bekasi/parcels.geojson; make it with: make sample-data" >&2
    exit 1
}
tapak=$(realpath "$binary")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=$work/.stdout
err=$work/.stderr
export tapak work
# The language and the colours of whoever runs this must not decide the result.
unset LC_ALL LC_MESSAGES LANG NO_COLOR TAPAK_TEST_DATA

passed=0
failed=0

good() { passed=$((passed + 1)); }
bad() {
    failed=$((failed + 1))
    echo "NOT AS EXPECTED: $1" >&2
    shift
    printf '    %s\n' "$@" >&2
}

# expect NAME STATUS -- COMMAND...: runs it without input, keeps what it wrote, and compares its exit status. STATUS may
# name several: '0|141'.
expect() {
    local name=$1 wanted=$2 status=0
    shift 3
    timeout 120 "$@" >"$out" 2>"$err" </dev/null || status=$?
    if [[ "|$wanted|" == *"|$status|"* ]]; then
        good
    else
        bad "$name" "exit status $status, expected $wanted" "$*" "$(head -n 5 "$err")"
    fi
}

# check NAME COMMAND...: the command is true; mostly about what the last `expect` wrote to $out and $err.
check() {
    local name=$1
    shift
    if "$@"; then good; else bad "$name" "$*" "stdout: $(head -c 300 "$out")" "stderr: $(head -c 300 "$err")"; fi
}

empty() { [ ! -s "$1" ]; }
holds() { grep -Eq -e "$2" "$1"; }
lacks() { ! grep -Eq -e "$2" "$1"; }
same() { cmp -s "$1" "$2"; }
different() { ! cmp -s "$1" "$2"; }
absent() { ! ls -d "$1"* >/dev/null 2>&1; }
lines() { [ "$(wc -l <"$1")" -eq "$2" ]; }
begins() { [ "$(head -n 1 "$1" | tr -d '\r')" = "$2" ] || [[ "$(head -n 1 "$1")" == "$2",* ]]; }
json() { python3 -m json.tool "$1" >/dev/null; }
json_lines() { python3 -c 'import json, sys; [json.loads(line) for line in open(sys.argv[1]) if line.strip()]' "$1"; }
# Prints how many rows a CSV file has below its header; a quoted field may hold line breaks.
rows() { python3 -c 'import csv, sys; print(sum(1 for _ in csv.reader(open(sys.argv[1], newline=""))) - 1)' "$1"; }
has_rows() { [ "$(rows "$1")" = "$2" ]; }

# square WEST SOUTH SIDE: a ring in degrees, counter-clockwise.
square() {
    LC_ALL=C awk -v x="$1" -v y="$2" -v s="$3" 'BEGIN {
        f = "[%.7f,%.7f]"
        printf "[" f "," f "," f "," f "," f "]", x, y, x + s, y, x + s, y + s, x, y + s, x, y }'
}
feature() { printf '{"type":"Feature","properties":{"id":"%s"},"geometry":%s}' "$1" "$2"; }
polygon() { printf '{"type":"Polygon","coordinates":[%s]}' "$1"; }
collection() {
    local IFS=,
    printf '{"type":"FeatureCollection","features":[%s]}\n' "$*"
}

make_inputs() {
    cd "$work"
    large=$(feature large "$(polygon "$(square 106.9700003 -6.3300003 0.0004)")")
    small=$(feature small "$(polygon "$(square 106.9720003 -6.3300003 0.0001)")")
    bowtie=$(feature bowtie "$(polygon '[[106.97100,-6.33],[106.97140,-6.32960],[106.97140,-6.33],[106.97100,-6.32960],[106.97100,-6.33]]')")
    nothing=$(feature nothing null)
    point=$(feature point '{"type":"Point","coordinates":[106.9712345,-6.3312345]}')
    collection "$large" >large.geojson
    # Three megabytes: more than any reader takes at once. Each feature is a little longer or shorter than the last.
    LC_ALL=C awk -v feature="$large" 'BEGIN {
        print "{\"type\":\"FeatureCollection\",\"features\":["
        for (i = 0; i < 12000; i++) {
            text = feature
            sub(/"id":"large"/, "\"id\":\"" i "\",\"pad\":\"" substr("0123456789abcdefghijklmno", 1, i % 26) "\"", text)
            print text (i < 11999 ? "," : "")
        }
        print "]}" }' >many.geojson
    collection "$large" "$small" "$bowtie" "$nothing" "$point" >mixed.geojson
    collection "$(feature p "$(polygon '[[721280,9308739],[721325,9308739],[721325,9308784],[721280,9308784],[721280,9308739]]')")" >projected.geojson
    collection "$(feature s "$(polygon '[[-6.3300003,106.9700003],[-6.3300003,106.9704003],[-6.3296003,106.9704003],[-6.3296003,106.9700003],[-6.3300003,106.9700003]]')")" >swapped.geojson
    printf '{"type":"FeatureCollection","features":[%s' "$large" >truncated.geojson
    printf '{"type":"FeatureCollection","features":[%s]} trailing' "$large" >trailing.geojson
    : >empty.geojson
    printf '{"type":"Topology","objects":{},"arcs":[]}' >topo.json
    printf '{"geometryType":"esriGeometryPolygon","spatialReference":{"wkid":4326},"features":[]}' >esri.json
    printf '<!DOCTYPE html><html><body>404</body></html>' >page.geojson
    printf '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"></kml>' >google.kml
    printf 'PK\003\004 zipped' >zipped.geojson
    printf '\377\376{\000' >utf16.geojson
    head -c 65536 /dev/zero | tr '\0' '[' >nested.geojson
    printf '{"type":"FeatureCollection","features":[' | cat - nested.geojson >nested-features.geojson
    printf 'key: [unclosed\n' >broken.yaml
    cd - >/dev/null
}

sample=geodata/kota-bekasi/parcels.geojson
villages=geodata/kota-bekasi/kelurahan.geojson
screen_columns=file,feature,id,name,asset_class,kelurahan_code,kemendagri_code,kelurahan,kecamatan,regency,kelurahan_share,area_m2,area_basis,geodesic_area_m2,grid_area_m2,grid_crs,perimeter_m,capture_class,uncertainty_m2,declared_area_m2,area_class,verdict,reason,not_checked,rule_profile,findings
summary_columns=kelurahan_code,kemendagri_code,kelurahan,kecamatan,regency,candidates,pass,resurvey,fail,unassessable,points_only,best_id,best_verdict,best_area_m2,best_uncertainty_m2,best_area_class,best_reason
measure_columns=file,feature,id,geodesic_area_m2,perimeter_m,grid_area_m2,grid_crs,rings,positions,crs,findings

for part in Scripts/end-to-end/*.sh; do
    # shellcheck source=/dev/null
    . "$part"
done

make_inputs
usage_and_help
screening_the_sample
formats_and_columns
strictness
checking_and_pages
fitting
refused_inputs
coordinate_systems
output_files
streams_and_pipes
language_and_colour
rules_and_doctor
projects
project_chapter
sites
sample_project

echo "end-to-end: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
