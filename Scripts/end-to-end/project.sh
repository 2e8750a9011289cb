# shellcheck shell=bash disable=SC2154  # sourced by end-to-end.sh, whose names these are
# The project file: made, filled, edited, compared, copied, and misused.

projects() {
    local here=$work/projects
    local file=$here/kota.gpkg
    mkdir -p "$here"
    expect "init makes a project" 0 -- "$tapak" init "$file" --region 32.75 --kelurahan "$villages"
    check "init says how many units there are" holds "$err" '56 kelurahan/desa, 56 dengan batas'
    check "init leaves one file" absent "$file-"
    expect "init replaces nothing" 73 -- "$tapak" init "$file" --region 32.75
    expect "a region that is none" 65 -- "$tapak" init "$here/none.gpkg" --region Bekasi
    check "it names codes" holds "$err" '32\.75'
    expect "a region without units" 65 -- "$tapak" init "$here/none.gpkg" --region 12.34
    check "it asks for a layer" holds "$err" '--kelurahan'
    check "nothing was made" absent "$here/none.gpkg"
    expect "Kab. Bekasi without a layer" 0 -- "$tapak" init "$here/kab.gpkg" --region 32.16
    check "all its units are there" holds "$err" '187 kelurahan/desa, 0 dengan batas'

    expect "a dry run" 0 -- "$tapak" import "$file" "$sample" --into parcels --dry-run
    check "a dry run tells what is new" holds "$out" '500 baru'
    expect "nothing was imported by it" 0 -- "$tapak" diff "$file"
    check "only the village layer was delivered" lines "$out" 1
    expect "import" 0 -- "$tapak" import "$file" "$sample" --into parcels --source bpkad --who BPKAD
    check "import screens" holds "$err" '500 bidang: 200 lulus, 75 ukur ulang, 51 tidak dapat dinilai, 174 tidak lulus'
    expect "the same file again" 0 -- "$tapak" import "$file" "$sample" --into parcels --source bpkad --format json
    check "changes nothing" holds "$out" '"repeated":true'
    check "is JSON" json "$out"
    expect "screen a project" 0 -- "$tapak" screen "$file" --format csv --output "$here/project.csv" --summary "$here/units.csv"
    check "nothing was stale" holds "$err" 'tidak ada penilaian yang basi'
    check "a row for every parcel" has_rows "$here/project.csv" 500
    check "a row for every unit" has_rows "$here/units.csv" 56
    check "the columns are those of screen" begins "$here/project.csv" "$screen_columns"
    expect "screen the file" 0 -- "$tapak" screen "$sample" --kelurahan "$villages" --format csv --output "$here/file.csv"
    cat >"$here/compare.py" <<'PYTHON'
import csv, sys
project, file = (list(csv.DictReader(open(path, newline=""))) for path in sys.argv[1:])
# What a point, a null or text coordinates were stays in the delivery: the project knows only that there is no outline.
columns = [name for name in file[0] if name not in ("file", "feature", "reason", "findings")]
different = [(a["id"], name, a[name], b[name]) for a, b in zip(file, project) for name in columns if a[name] != b[name]]
print(different[:5], len(project), len(file))
sys.exit(1 if different or len(project) != len(file) else 0)
PYTHON
    expect "the verdicts are those of the file" 0 -- python3 "$here/compare.py" "$here/project.csv" "$here/file.csv"

    # An edit by another program.
    expect "an edit elsewhere" 0 -- python3 -c '
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for name in ["ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY", "ST_IsEmpty"]:
    db.create_function(name, 1, lambda blob: 0)
db.execute("update parcels set capture_class = ? where fid = 1", ["phone"])
db.commit()' "$file"
    expect "is noticed" 0 -- "$tapak" screen "$file" --format csv
    check "what was changed is said" holds "$err" 'parcels diubah di luar Tapak: 1 berubah atributnya'
    check "only that is assessed anew" holds "$err" '^1 bidang dinilai ulang'

    # A second delivery: one parcel fewer, one moved.
    python3 - "$sample" "$here/next.geojson" <<'PYTHON'
import json, sys
data = json.load(open(sys.argv[1]))
features = data["features"]
del features[10]
for ring in features[20]["geometry"]["coordinates"]:
    for position in ring:
        position[0] = round(position[0] + 0.0005, 7)
json.dump(data, open(sys.argv[2], "w"))
PYTHON
    expect "a second delivery" 0 -- "$tapak" import "$file" "$here/next.geojson" --into parcels --source bpkad --format csv
    check "one is gone" holds "$out" '^gone,'
    check "one has moved" holds "$out" '^moved,'
    expect "diff" 0 -- "$tapak" diff "$file" 2 3 --format json
    check "says the same" holds "$out" '"gone":1.*"moved":1'
    expect "an unknown delivery" 65 -- "$tapak" diff "$file" 2 99
    check "the known ones are named" holds "$err" '#1, #2, #3'
    head -c 200000 "$sample" >"$here/cut.geojson"
    expect "a file that is cut off" 65 -- "$tapak" import "$file" "$here/cut.geojson" --into parcels --source bpkad
    expect "leaves everything as it was" 0 -- "$tapak" diff "$file"
    check "no delivery came of it" lines "$out" 3
    collection "$large" >"$here/one.geojson"
    expect "a list of another source by mistake" 65 -- "$tapak" import "$file" "$here/one.geojson" --into parcels --source bpkad
    check "is asked about" holds "$err" '--source'
    expect "another layer" 0 -- "$tapak" import "$file" "$here/one.geojson" --into lp2b
    expect "a layer that cannot be" 65 -- "$tapak" import "$file" "$here/one.geojson" --into "a;b"
    expect "options of files" 64 -- "$tapak" screen "$file" --kelurahan "$villages"

    expect "backup" 0 -- "$tapak" backup "$file" "$here/copy.gpkg"
    expect "backup replaces nothing" 73 -- "$tapak" backup "$file" "$here/copy.gpkg"
    expect "the copy is a project" 0 -- "$tapak" diff "$here/copy.gpkg"
    expect "a project that is not there" 66 -- "$tapak" diff "$here/nowhere.gpkg"
    expect "what is no project" 65 -- "$tapak" diff "$sample"
    expect "projects leave one file each" 0 -- bash -c 'ls "$1" | grep -E -- "gpkg-(wal|shm|journal)$" && exit 1 || exit 0' _ "$here"
}
