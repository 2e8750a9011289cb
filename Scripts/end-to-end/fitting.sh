# Part of Scripts/end-to-end.sh: where the building stands.
# shellcheck shell=bash disable=SC2154

fit_columns=file,feature,id,building,fit,rotation_deg,clearance_m,frontage_m,largest_scale,findings

fitting() {
    expect "fit on the sample" 0 -- "$tapak" fit "$sample" --output "$work/fit.csv"
    check "fit says how many" holds "$err" '20 × 30 m: [0-9]+ muat'
    check "fit has the columns of docs/codes.md" test "$(head -n 1 "$work/fit.csv" | tr -d '\r')" = "$fit_columns"
    check "fit has a row for every feature" test "$(wc -l <"$work/fit.csv")" -eq 501
    expect "fit answers in Indonesian as in English" 0 -- "$tapak" fit "$sample" --lang en --workers 1 --output "$work/fit-en.csv"
    check "fit gives the same bytes for any number of workers and language" cmp "$work/fit.csv" "$work/fit-en.csv"
    check "fit speaks English" holds "$err" '20 × 30 m: [0-9]+ fit'
    check "every answer occurs" test "$(cut -d , -f 5 "$work/fit.csv" | grep -cE '^(fits|does_not_fit|unassessable)$')" -gt 400

    printf '%s' '{"type":"FeatureCollection","features":[' \
        '{"type":"Feature","properties":{"id":"strip"},"geometry":{"type":"Polygon","coordinates":[[[107,-6.25],[107.000109,-6.25],[107.000109,-6.249457],[107,-6.249457],[107,-6.25]]]}},' \
        '{"type":"Feature","properties":{"id":"square"},"geometry":{"type":"Polygon","coordinates":[[[107,-6.25],[107.000289,-6.25],[107.000289,-6.249711],[107,-6.249711],[107,-6.25]]]}}]}' \
        >"$work/strip.geojson"
    expect "a strip of 720 m² and a square of 1,020 m²" 0 -- "$tapak" fit "$work/strip.geojson"
    check "12 × 60 m cannot hold 20 × 30 m" holds "$out" ',strip,20x30,does_not_fit,,,,0.60'
    check "32 × 32 m can" holds "$out" ',square,20x30,fits,'
    expect "a smaller building fits" 0 -- "$tapak" fit "$work/strip.geojson" --building 10x30
    check "10 × 30 m stands on the strip" holds "$out" ',strip,10x30,fits,'
    expect "setbacks count" 0 -- "$tapak" fit "$work/strip.geojson" --building '10 × 30' --setback 2
    check "but not with setbacks" holds "$out" ',strip,10x30,does_not_fit,'

    expect "parcels and buildings as GeoJSON" 0 -- "$tapak" fit "$sample" --output "$work/fit.geojson"
    expect "the buildings are 20 × 30 m and stand within their parcels' boxes" 0 -- python3 -c '
import csv, json, math, sys
features = json.load(open(sys.argv[1]))["features"]
fits = sum(row["fit"] == "fits" for row in csv.DictReader(open(sys.argv[2])))
found = 0
for parcel, building in zip(features, features[1:]):
    if building["properties"]["tapak:kind"] != "building":
        continue
    found += 1
    ring = building["geometry"]["coordinates"][0]
    assert len(ring) == 5 and ring[0] == ring[4], ring
    # Metres by the radii of curvature of WGS 84 at the latitude.
    sine = math.sin(math.radians(ring[0][1]))
    share = 1 - 0.00669437999014 * sine * sine
    east, north = 6378137 / share ** 0.5 * math.cos(math.radians(ring[0][1])), 6378137 * 0.99330562000986 / share ** 1.5
    sides = sorted(math.hypot(math.radians(b[0] - a[0]) * east, math.radians(b[1] - a[1]) * north)
                   for a, b in zip(ring, ring[1:]))
    assert all(abs(side - wanted) < 0.005 for side, wanted in zip(sides, (20, 20, 30, 30))), sides
    shape = parcel["geometry"]["coordinates"]
    corners = [c for part in (shape if parcel["geometry"]["type"] == "MultiPolygon" else [shape]) for c in part[0]]
    for axis in (0, 1):
        values = [c[axis] for c in corners]
        assert all(min(values) - 1e-8 < c[axis] < max(values) + 1e-8 for c in ring), (ring, axis)
assert found == fits > 100, (found, fits)
' "$work/fit.geojson" "$work/fit.csv"
    expect "a building that is none" 64 -- "$tapak" fit "$sample" --building 20
    check "how to write it is said" holds "$err" 20x30
    expect "a negative setback" 64 -- "$tapak" fit "$sample" --setback=-1
    expect "fit: a file that is not there" 66 -- "$tapak" fit "$work/none.geojson"
    expect "fit: a file that is no GeoJSON" 65 -- "$tapak" fit "$work/page.geojson"
    expect "fit does not overwrite" 73 -- "$tapak" fit "$sample" --output "$work/fit.csv"
    expect "fit does not replace its input" 64 -- "$tapak" fit "$work/strip.geojson" --output "$work/strip.geojson" --overwrite
}
