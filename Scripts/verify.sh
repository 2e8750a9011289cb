#!/usr/bin/env bash
# Holds the built tapak against truth from outside that is too large for the repository:
#
#   Scripts/verify.sh DATA
#
# DATA has boundaries/, dialects/ and conformance/. Fails when it is absent. The oracles need what Scripts/setup.sh
# --tests installs.
set -euo pipefail
cd "$(dirname "$0")/.."

data=${1:?usage: Scripts/verify.sh DATA}
[ -f "$data/boundaries/id3275_kota_bekasi.geojson" ] || {
    echo "verify: there is no test data in $data (boundaries/id3275_kota_bekasi.geojson is missing)" >&2
    echo "verify: say where it is: make verify DATA=FOLDER" >&2
    exit 1
}
data=$(cd "$data" && pwd)
tapak=$PWD/.build/release/tapak
work=$PWD/.build-oracles/verify
mkdir -p "$work"

checked=0
faults=0
fault() {
    faults=$((faults + 1))
    echo "verify: $*" >&2
}

tests_with_data() {
    TAPAK_VERIFY=1 TAPAK_TEST_DATA=$data Scripts/count-tests.sh swift test --disable-xctest
}

# reads FILE ROWS TOTAL [OPTION...]: measure gives that many rows whose geodesic areas add up to TOTAL ± 1 m².
reads() {
    local name=$1 rows=$2 total=$3 status=0
    shift 3
    checked=$((checked + 1))
    "$tapak" measure "$data/dialects/$name" "$@" --format csv >"$work/measure.csv" 2>"$work/measure.err" || status=$?
    if [ "$status" -ne 0 ]; then
        fault "$name: exit status $status, expected 0: $(head -n 3 "$work/measure.err")"
        return
    fi
    LC_ALL=C awk -F , -v rows="$rows" -v total="$total" '
        NR > 1 { sum += $4 }
        END {
            if (NR - 1 == rows && sum > total - 1 && sum < total + 1) exit 0
            printf "%d rows, %.3f m2; expected %d rows, %.1f m2\n", NR - 1, sum, rows, total
            exit 1
        }' "$work/measure.csv" >"$work/measure.txt" || fault "$name: $(cat "$work/measure.txt")"
}

# refuses FILE CODE: measure ends with 65 and names the code of the finding.
refuses() {
    local name=$1 code=$2 status=0
    checked=$((checked + 1))
    "$tapak" measure "$data/dialects/$name" >"$work/measure.csv" 2>"$work/measure.err" || status=$?
    [ "$status" -eq 65 ] || fault "$name: exit status $status, expected 65"
    grep -q "$code" "$work/measure.err" || fault "$name: $code is not named: $(head -n 3 "$work/measure.err")"
}

# One city in many spellings: the same 56 kelurahan each time, or a refusal that says why.
dialects() {
    local name city=214092327.5
    for name in 01_hdx_crs84_member_cw.geojson 02_rfc7946_ccw_7dec.geojson 04_epsg32748_crs_member.geojson \
        05_epsg23834_tm3_crs_member.geojson 06_epsg3857_crs_member.geojson 08_newline_delimited.geojsonl \
        11_from_kml.geojson 16_polygons.geojson 17_utf8_bom.geojson 19_bare_features_array.json \
        23_crs_as_string.geojson 29_qgis2web.js; do
        reads "$name" 56 "$city"
    done
    reads 21_swapped_latlon.geojson 56 "$city" --swap-axes
    reads 26_projected_no_crs_member.geojson 56 "$city" --crs EPSG:32748
    reads 27_null_empty_geometry_null_props.geojson 56 207161006
    refuses 21_swapped_latlon.geojson axes_swapped
    refuses 26_projected_no_crs_member.geojson projected_without_crs
    refuses 20_geometrycollection.geojson geometry_collection
    refuses 28_esri_json.json esri_json
    refuses 10_gdal.kml kml
    refuses 14.gpkg geopackage
    local shape
    for shape in "$data"/dialects/12_shp/*.shp; do refuses "12_shp/$(basename "$shape")" shapefile; done
}

# Bare JSON is no GeoJSON: sound or not, all of it is refused, and none of it brings the program down.
bare_json() {
    local file status
    for file in "$data"/conformance/json/test_parsing/*.json; do
        status=0
        checked=$((checked + 1))
        timeout 20 "$tapak" measure "$file" >/dev/null 2>&1 || status=$?
        [ "$status" -eq 65 ] || fault "$(basename "$file"): exit status $status, expected 65"
    done
}

# Ten thousand random parcels over the real city, judged by shapely and pyproj.
random_parcels() {
    local python=.build-oracles/venv/bin/python city=$data/boundaries/id3275_kota_bekasi.geojson
    Scripts/oracles.sh
    "$python" -B Tests/Oracles/random_parcels.py --boundaries "$city" \
        --parcels "$work/parcels.geojson" --expected "$work/expected.csv"
    "$tapak" screen "$work/parcels.geojson" --kelurahan "$city" \
        --format ndjson --output "$work/actual.ndjson" --overwrite
    "$python" -B Tests/Oracles/compare_screen.py --expected "$work/expected.csv" --actual "$work/actual.ndjson"
}

# The same parcels, crowded: which of them are duplicates, and which overlap by how much.
crowded_parcels() {
    local python=.build-oracles/venv/bin/python
    "$python" -B Tests/Oracles/overlaps.py --parcels "$work/parcels.geojson" \
        --crowded "$work/crowded.geojson" --expected "$work/overlaps.json"
    "$tapak" screen "$work/crowded.geojson" --format ndjson --output "$work/crowded.ndjson" --overwrite
    "$python" -B Tests/Oracles/compare_overlaps.py --expected "$work/overlaps.json" --actual "$work/crowded.ndjson"
}

# Five thousand parcels upon dirty layers: what the layers take and leave.
net_land() {
    .build-oracles/venv/bin/python -B Tests/Oracles/net_land.py --folder "$work/net-land"
    TAPAK_NET_LAND=$work/net-land Scripts/count-tests.sh swift test --disable-xctest --skip-build --filter NetLandOracleTests
}

# Attributes that nobody asked for must not cost memory.
memory() { .build-oracles/venv/bin/python -B Tests/Oracles/peak_memory.py --tapak "$tapak" --folder "$work"; }

swift build -c release --disable-index-store --product tapak
tests_with_data
dialects
bare_json
echo "verify: $checked files read or refused from outside, $faults not as expected"
[ "$faults" -eq 0 ] || exit 1
random_parcels
crowded_parcels
net_land
memory
