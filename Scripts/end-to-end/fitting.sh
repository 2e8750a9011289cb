# Part of Scripts/end-to-end.sh: where the building stands.
# shellcheck shell=bash disable=SC2154

fit_columns=file,feature,id,building,fit,rotation_deg,clearance_m,frontage_m,largest_scale,findings,answer,corner_uncertainty_m,change,change_m,change_factor,front_unknown,nearest_road_m,road_name,road_class,road_width_m,long_side_faces

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
    # A plot of 33.2 × 27.2 m; a road of 6 m runs 4 m south of it.
    printf '%s' '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"plot"},"geometry":{"type":"Polygon","coordinates":[[[107,-6.25],[107.0003,-6.25],[107.0003,-6.249754],[107,-6.249754],[107,-6.25]]]}}]}' >"$work/plot.geojson"
    printf '%s' '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nama":"Jalan Uji","kelas_jalan":"lokal","lebar_m":6},"geometry":{"type":"LineString","coordinates":[[106.99,-6.2500362],[107.01,-6.2500362]]}}]}' >"$work/road.geojson"
    expect "setbacks by side, with the road in the south" 0 -- "$tapak" fit "$work/plot.geojson" --roads "$work/road.geojson" --setback front=5,side=1.5,rear=2
    check "the front is on the road" holds "$out" ',plot,20x30,fits,[0-9.]+,0\.[0-9]+,33\.[0-9]+,,'
    check "the road is told" holds "$out" ',no,4\.[0-9]+,Jalan Uji,lokal,6\.000,yes'
    check "setbacks and roads are summed up" holds "$err" 'depan 5,0 m.*samping 1,5 m'
    check "and how many lie on one" holds "$err" 'road.geojson: 1 jalan; 1 bidang'
    expect "the same front by word" 0 -- "$tapak" fit "$work/plot.geojson" --front selatan --setback 'depan=5,samping=1,5,belakang=2'
    check "it fits by word too" holds "$out" ',plot,20x30,fits,'
    expect "another front" 0 -- "$tapak" fit "$work/plot.geojson" --roads "$work/road.geojson" --front east --setback front=5,side=1.5,rear=2
    check "turned east it does not" holds "$out" ',plot,20x30,does_not_fit,.*,front_setback,'
    expect "no front at all" 0 -- "$tapak" fit "$work/plot.geojson" --setback front=5,side=1.5,rear=2
    check "then the longest setback holds all round" holds "$out" ',plot,20x30,does_not_fit,.*,setback,1\.[0-9]+,,yes'
    check "and that is said" holds "$err" 'sisi depan tidak diketahui'
    expect "fit with the sample's roads" 0 -- "$tapak" fit "$sample" --roads "$(dirname "$sample")/layers/jalan.geojson" --output "$work/fit-roads.geojson"
    expect "long sides follow the road, within 10° where they do; the road file is in the provenance" 0 -- python3 -c '
import json, sys
document = json.load(open(sys.argv[1]))
parcels = [f["properties"] for f in document["features"] if f["properties"]["tapak:kind"] == "parcel"]
fronts = [p for p in parcels if (p["tapak:frontage_m"] or 0) > 0]
assert 5 < len(fronts) < len(parcels), len(fronts)
assert all(p["tapak:road_name"] for p in fronts)
roles = [i["role"] for i in document["tapak:provenance"]["inputs"]]
assert roles == ["roads", "parcels"], roles
' "$work/fit-roads.geojson"
    check "roads change no answer where setbacks are equal" test "$(python3 -c 'import json,sys; print([f["properties"]["tapak:answer"] for f in json.load(open(sys.argv[1]))["features"] if f["properties"]["tapak:kind"]=="parcel"] == [f["properties"]["tapak:answer"] for f in json.load(open(sys.argv[2]))["features"] if f["properties"]["tapak:kind"]=="parcel"])' "$work/fit-roads.geojson" "$work/fit.geojson")" = True
    printf '%s' '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[107,-6.25]}}]}' >"$work/points.geojson"
    expect "roads that are points" 65 -- "$tapak" fit "$work/plot.geojson" --roads "$work/points.geojson"
    expect "roads that are not there" 66 -- "$tapak" fit "$work/plot.geojson" --roads "$work/none.geojson"
    expect "a setback of no side" 64 -- "$tapak" fit "$work/plot.geojson" --setback front=5,side=1,roof=2
    check "the sides there are, are named" holds "$err" 'depan, samping, belakang'
    expect "a side left out" 64 -- "$tapak" fit "$work/plot.geojson" --setback front=5,side=1
    expect "a side that is negative" 64 -- "$tapak" fit "$work/plot.geojson" --setback front=5,side=-1,rear=2
    expect "a front that is no direction" 64 -- "$tapak" fit "$work/plot.geojson" --front jalan
    expect "fit does not replace its roads" 64 -- "$tapak" fit "$work/plot.geojson" --roads "$work/road.geojson" --output "$work/road.geojson" --overwrite
    expect "a building that is none" 64 -- "$tapak" fit "$sample" --building 20
    check "how to write it is said" holds "$err" 20x30
    expect "a negative setback" 64 -- "$tapak" fit "$sample" --setback=-1
    expect "fit: a file that is not there" 66 -- "$tapak" fit "$work/none.geojson"
    expect "fit: a file that is no GeoJSON" 65 -- "$tapak" fit "$work/page.geojson"
    expect "fit does not overwrite" 73 -- "$tapak" fit "$sample" --output "$work/fit.csv"
    expect "fit does not replace its input" 64 -- "$tapak" fit "$work/strip.geojson" --output "$work/strip.geojson" --overwrite
}
